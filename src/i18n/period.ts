import { formatDate, NBSP } from './format.ts';
import type { Locale } from './locales.ts';

/** A period told in words, with its year or (`no-year`, where the place says it) without. */
export type PeriodForm = 'full' | 'no-year';

const FRENCH_VOWEL = /^[aeiouyàâéèêëîïôöûùh]/i;

/** Precision of an ISO date: a year, a month or a day. */
const precision = (iso: string): 4 | 7 | 10 => (iso.length === 4 ? 4 : iso.length === 7 ? 7 : 10);

/** "mars" of "mars 2023", "28 février" of "28 février 2023". */
function bare(locale: Locale, iso: string): string {
  if (precision(iso) === 10) return formatDate(locale, iso, 'day-month');
  return formatDate(locale, iso, 'month-year').replace(/ \d{4}$/, '');
}

/** "de mars 2021 à février 2022", "du 28 février au 1ᵉʳ mars 2023". */
function frenchSpan(first: string, last: string, from: string, to: string): string {
  const start = precision(first) === 10 ? 'du ' : FRENCH_VOWEL.test(from) ? 'd’' : 'de ';
  return `${start}${from} ${precision(last) === 10 ? 'au' : 'à'} ${to}`;
}

/**
 * A period of the register in words: "2022", "mars 2021", "28 février 2023"; two ends joined by "/" as the edition joins
 * them. Figures alone are joined by a hyphen in French and an en dash in English ("23-24 mars 2023", "2021–2022"), words by
 * "de … à …" or a spaced en dash; what both ends share is said once.
 * @param iso "YYYY", "YYYY-MM", "YYYY-MM-DD", or two of them joined by "/"
 * @throws when an end is not an ISO date
 */
export function formatPeriod(locale: Locale, iso: string, form: PeriodForm = 'full'): string {
  const [first = '', last = first] = iso.split('/');
  const whole = (date: string): string => (form === 'no-year' ? bare(locale, date) : formatDate(locale, date));
  if (first === last) return whole(first);
  const joint = locale === 'fr' ? '-' : '–';
  if (precision(first) === 4 && precision(last) === 4) return `${first}${joint}${last}`;
  const sameYear = first.slice(0, 4) === last.slice(0, 4) && precision(first) === precision(last);
  if (sameYear && precision(first) === 10 && first.slice(0, 7) === last.slice(0, 7)) {
    return `${formatDate(locale, first, 'day')}${joint}${whole(last)}`;
  }
  const from = sameYear || form === 'no-year' ? bare(locale, first) : formatDate(locale, first);
  if (locale === 'fr') return frenchSpan(first, last, from, whole(last));
  return sameYear && precision(first) === 7 ? `${from}${joint}${whole(last)}` : `${from}${NBSP}${joint} ${whole(last)}`;
}
