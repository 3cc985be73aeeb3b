import { formatLocale, type FormatLocaleObject } from 'd3-format';
import type { Locale } from './locales.ts';

/** U+00A0: before `:`, `%`, `$`, `€`, a unit, and after a French opening quote's inside is U+202F. */
export const NBSP = '\u00a0';
/** U+202F: French thousands, and before `;`, `!`, `?` and inside « ». */
export const NNBSP = '\u202f';
/** U+2212, the minus sign. */
const MINUS = '\u2212';

export type Currency = 'EUR' | 'USD';

const D3: Record<Locale, FormatLocaleObject> = {
  fr: formatLocale({
    decimal: ',',
    thousands: NNBSP,
    grouping: [3],
    currency: ['', `${NBSP}$`],
    percent: `${NBSP}%`,
    minus: MINUS,
  }),
  en: formatLocale({
    decimal: '.',
    thousands: ',',
    grouping: [3],
    currency: ['$', ''],
    percent: '%',
    minus: MINUS,
  }),
};

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`Cannot print ${value}: expected a finite number`);
  return value;
}

/** Decimals a value carries, two at most; the noise of binary fractions (0.1 + 0.2) is not counted. */
const carried = (value: number): number => (String(Math.round(Math.abs(value) * 100) / 100).split('.')[1] ?? '').length;

/**
 * 1234.5 → "1 234,5" (fr) / "1,234.5" (en). Without `decimals`, as many as the value has, two at most.
 * @throws when the value is not finite
 */
export const formatNumber = (locale: Locale, value: number, decimals?: number): string =>
  D3[locale].format(`,.${decimals ?? carried(finite(value))}f`)(finite(value));

/** A share as 0–100 → "24,2 %" / "24.2%". */
export const formatPercent = (locale: Locale, value: number, decimals = 1): string =>
  formatNumber(locale, value, decimals) + (locale === 'fr' ? `${NBSP}%` : '%');

/** What amounts are counted in; `below` is where the next one takes over. */
const MAGNITUDES = [
  { divide: 1, below: 1e6, fr: '', en: '', frShort: '', enShort: '' },
  { divide: 1e6, below: 1e3, fr: 'million', en: 'million', frShort: 'M', enShort: 'm' },
  { divide: 1e9, below: Infinity, fr: 'milliard', en: 'billion', frShort: 'Md', enShort: 'bn' },
] as const;

const SYMBOL: Record<Currency, string> = { EUR: '€', USD: '$' };
const FRENCH: Record<Currency, { one: string; many: string; of: string }> = {
  EUR: { one: 'euro', many: 'euros', of: 'd’euros' },
  USD: { one: 'dollar', many: 'dollars', of: 'de dollars' },
};

/** Decimals that say the amount without inventing precision: 47.8, 9.09, 0.27 in billions; 575.1 in millions; none in units. */
function places(size: number, divide: number): number {
  if (divide === 1) return 0;
  return size >= 100 ? 0 : size >= 10 ? 1 : 2;
}

const trim = (text: string, locale: Locale): string =>
  text.includes(locale === 'fr' ? ',' : '.') ? text.replace(/[.,]?0+$/, '') : text;

/** An amount taken apart: what it is counted in, the figure printed before it, that figure's sign and rounded size. */
function amount(locale: Locale, value: number, decimals: number | undefined) {
  const size = Math.abs(finite(value));
  const counted = (step: (typeof MAGNITUDES)[number]) => {
    const digits = decimals ?? places(size / step.divide, step.divide);
    return { step, digits, rounded: Number((size / step.divide).toFixed(digits)) };
  };
  // The rounded figure decides: 999.96 million is a billion, never "1,000 million".
  const { step, digits, rounded } =
    MAGNITUDES.map(counted).find((each) => each.rounded < each.step.below) ?? counted(MAGNITUDES[2]);
  const figure = formatNumber(locale, rounded, digits);
  return {
    step,
    rounded,
    sign: value < 0 && rounded > 0 ? MINUS : '',
    body: decimals === undefined ? trim(figure, locale) : figure,
  };
}

/**
 * An amount with its magnitude, for axes and labels: 47790550126 EUR → "47,8 Md€" / "€47.8bn".
 * @param value in units of the currency
 * @param decimals of the printed figure; by default three significant figures, no trailing zeros
 */
export function formatMoney(locale: Locale, value: number, currency: Currency, decimals?: number): string {
  const { step, sign, body } = amount(locale, value, decimals);
  return locale === 'fr'
    ? `${sign}${body}${NBSP}${step.frShort}${SYMBOL[currency]}`
    : `${sign}${SYMBOL[currency]}${body}${step.enShort}`;
}

/** An amount in words, for prose: 3.7e6 USD → "3,7 millions de dollars" / "$3.7 million". From 0 to 1.99 French takes the singular. */
export function formatMoneyLong(locale: Locale, value: number, currency: Currency, decimals?: number): string {
  const { step, rounded, sign, body } = amount(locale, value, decimals);
  if (locale === 'en') return `${sign}${SYMBOL[currency]}${body}${step.en ? NBSP + step.en : ''}`;
  const { one, many, of } = FRENCH[currency];
  if (!step.fr) return `${sign}${body}${NBSP}${rounded < 2 ? one : many}`;
  return `${sign}${body}${NBSP}${step.fr}${rounded < 2 ? '' : 's'} ${of}`;
}

const MONTHS: Record<Locale, readonly string[]> = {
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
const SHORT_MONTHS: Record<Locale, readonly string[]> = {
  fr: ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

export type DateForm = 'full' | 'short' | 'day' | 'day-month' | 'month-year' | 'year';

const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/;

/** True for YYYY, YYYY-MM and YYYY-MM-DD, if that day exists. */
export function isIsoDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? [];
  if (year === undefined) return false;
  return day === undefined || Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

/**
 * "2023-02-28" → "28 février 2023" / "28 February 2023"; "2023-02" → "février 2023"; "2023" → "2023".
 * `short` abbreviates the month, `day-month` leaves the year out, `month-year` the day, `day` all but the day. The first of a month is "1ᵉʳ" in French.
 * @throws when the text is not an ISO date, month or year
 */
export function formatDate(locale: Locale, iso: string, form: DateForm = 'full'): string {
  const parts = DATE.exec(iso);
  if (!parts || !isIsoDate(iso))
    throw new Error(`Cannot print the date "${iso}": expected YYYY, YYYY-MM or YYYY-MM-DD`);
  const [, year = '', month, day] = parts;
  if (form === 'year' || !month) return year;
  const name = (form === 'short' ? SHORT_MONTHS : MONTHS)[locale][Number(month) - 1] ?? '';
  if (!day || form === 'month-year') return `${name} ${year}`;
  const date = Number(day);
  const dayText = locale === 'fr' && date === 1 ? '1ᵉʳ' : String(date);
  if (form === 'day') return dayText;
  return form === 'day-month' ? `${dayText}${NBSP}${name}` : `${dayText}${NBSP}${name} ${year}`;
}

/** 7598.8 → "7 599 km" / "7,599 km"; no decimals unless asked for. */
export const formatKm = (locale: Locale, value: number, decimals = 0): string =>
  `${formatNumber(locale, value, decimals)}${NBSP}km`;
