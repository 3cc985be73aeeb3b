import { dayOf, monthStarts } from './days.ts';
import { member } from './member.ts';

/** Middle of the month "YYYY-MM", in days. */
export const monthMiddle = (month: string): number => (dayOf(month) + dayOf(month, 'last')) / 2;

/** Years that months ("YYYY-MM", in order) belong to. */
export const yearsOf = (months: readonly string[]): string[] => [...new Set(months.map((month) => month.slice(0, 4)))];

/**
 * Values of successive months, one each.
 * @param where they come from, for the error
 * @throws when a month is missing, or has no value: a line would be drawn straight across the gap
 */
export function monthly(values: readonly number[], months: readonly string[], where: string): number[] {
  const all = monthStarts(`${member(months, 0)}-01`, `${member(months, -1)}-01`).map((start) => start.slice(0, 7));
  const missing = all.find((month, index) => months[index] !== month || !Number.isFinite(values[index]));
  if (missing !== undefined) throw new Error(`${where}: expected a value for ${missing}, found none`);
  if (values.length !== months.length)
    throw new Error(`${where}: expected ${months.length} values, one a month, found ${values.length}`);
  return [...values];
}
