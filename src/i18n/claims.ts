import { monthOfNote } from '../data/register.ts';
import { isQuantity, type Claim, type QuantityClaim, type Rival } from '../data/schemas.ts';
import {
  formatDate,
  formatKm,
  formatMoney,
  formatMoneyLong,
  formatNumber,
  formatPercent,
  NBSP,
  type Currency,
} from './format.ts';
import type { Locale } from './locales.ts';
import { formatPeriod } from './period.ts';

/**
 * How a claim is printed: amounts `long` ("3.7 million dollars") or `short` ("$3.7m"), numbers bare (`number`),
 * dates `full`, `day`, `day-month`, `month-year` or `year` (dates print in full under the forms that are not theirs).
 * `period` prints what a claim covers, in words; so does `year`, as a year alone, where the claim is no date itself.
 */
export const CLAIM_FORMS = [
  'long',
  'short',
  'number',
  'full',
  'day',
  'day-month',
  'month-year',
  'year',
  'period',
] as const;
export type ClaimForm = (typeof CLAIM_FORMS)[number];

/** The month of the note as the edition writes it: what was published after it is told as later. @throws InputError */
export const noteMonth = (locale: Locale): string => formatDate(locale, monthOfNote(), 'month-year');

/** Whether a claim, printed in that form, wears the mark: a date with its year says by itself when it was. */
export const isMarkedLater = ({ afterNote, unit }: Claim, form: ClaimForm = 'long'): boolean =>
  afterNote === true && unit !== 'date' && form !== 'period' && form !== 'year';

/** A value in its unit, and how many decimals of it are printed. */
type Quantity = Pick<QuantityClaim, 'value' | 'unit' | 'decimals'>;

const isCurrency = (unit: string): unit is Currency => unit === 'EUR' || unit === 'USD';

/** A range says its unit once: "5 à 10 %", "$10–20 billion". */
function printRange(locale: Locale, { unit, decimals }: Quantity, low: number, high: number, form: ClaimForm): string {
  const joined = (first: string, last: string) => (locale === 'fr' ? `${first} à ${last}` : `${first}–${last}`);
  const bare = (value: number) => formatNumber(locale, value, decimals);
  if (form === 'number') return joined(bare(low), bare(high));
  if (isCurrency(unit)) {
    const size = high >= 1e9 ? 1e9 : high >= 1e6 ? 1e6 : 1;
    const last = (form === 'short' ? formatMoney : formatMoneyLong)(locale, high, unit, decimals);
    // "$" stands before the range, not before each end.
    const symbol = /^[$€]/.exec(last)?.[0] ?? '';
    return symbol + joined(bare(low / size), last.slice(symbol.length));
  }
  if (unit === 'percent') return joined(bare(low), bare(high)) + (locale === 'fr' ? `${NBSP}%` : '%');
  if (unit === 'km') return `${joined(bare(low), bare(high))}${NBSP}km`;
  return joined(bare(low), bare(high));
}

/** A claim's value in no language but a name's: its number, "low/high" of a range, its ISO date, or the name in the edition's. */
export function machineValue(claim: Claim, locale: Locale): number | string {
  if (claim.unit === 'date') return claim.value;
  if (claim.unit === 'name') return claim.value[locale];
  return typeof claim.value === 'number' ? claim.value : `${claim.value.low}/${claim.value.high}`;
}

/** The years of a period, as a period. */
const yearsOf = (period: string): string => [...new Set(period.split('/').map((end) => end.slice(0, 4)))].join('/');

/**
 * A claim's value in the edition's format. Words around it ("about", the thing counted) belong to the sentence;
 * percentages, amounts and kilometres bring their unit.
 */
export function printClaim(locale: Locale, claim: Claim, form: ClaimForm = 'long'): string {
  if (form === 'period') return formatPeriod(locale, claim.period);
  if (claim.unit === 'date')
    return formatDate(locale, claim.value, form === 'short' || form === 'long' || form === 'number' ? 'full' : form);
  if (form === 'year') return formatPeriod(locale, yearsOf(claim.period));
  return claim.unit === 'name' ? claim.value[locale] : printQuantity(locale, claim, form);
}

/** Another count of what a claim counts, with as many decimals, in the edition's format. */
export function printRival(locale: Locale, claim: Claim, rival: Rival): string {
  if (rival.unit === 'date') return formatDate(locale, rival.value);
  const decimals = isQuantity(claim) ? claim.decimals : undefined;
  return printQuantity(locale, { ...rival, decimals }, 'long');
}

function printQuantity(locale: Locale, quantity: Quantity, form: ClaimForm): string {
  const { value, unit, decimals } = quantity;
  if (typeof value === 'object') return printRange(locale, quantity, value.low, value.high, form);
  if (form === 'number') return formatNumber(locale, value, decimals);
  if (isCurrency(unit)) return (form === 'short' ? formatMoney : formatMoneyLong)(locale, value, unit, decimals);
  if (unit === 'percent') return formatPercent(locale, value, decimals ?? (Number.isInteger(value) ? 0 : 1));
  if (unit === 'km') return formatKm(locale, value, decimals);
  if (unit === 'tonnes')
    return value >= 1e6 ? printTonnes(locale, value, decimals) : formatNumber(locale, value, decimals);
  return formatNumber(locale, value, decimals);
}

const printTonnes = (locale: Locale, value: number, decimals?: number): string => {
  const millions = value / 1e6;
  const body = formatNumber(locale, millions, decimals);
  return locale === 'fr'
    ? `${body}${NBSP}million${Number(millions.toFixed(decimals ?? 2)) < 2 ? '' : 's'} de tonnes`
    : `${body}${NBSP}million tonnes`;
};
