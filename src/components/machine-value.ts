import type { Claim } from '../data/schemas.ts';
import type { Locale } from '../i18n/locales.ts';

/** A claim's value as the `value` of a `data` element: plain number, ISO date, "low/high", or the name itself. */
export function machineValue({ value }: Claim, locale: Locale): string {
  if (typeof value !== 'object') return String(value);
  return 'low' in value ? `${value.low}/${value.high}` : value[locale];
}
