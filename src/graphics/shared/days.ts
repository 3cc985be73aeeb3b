import type { Words } from './scene.ts';

const DAY = 86_400_000;

/** Days since 1 January 1970 of "YYYY-MM-DD", or of the first (or last) day of "YYYY-MM". @throws when it is neither */
export function dayOf(iso: string, edge: 'first' | 'last' = 'first'): number {
  const parts = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(iso);
  if (!parts) throw new Error(`Expected a date YYYY-MM-DD or YYYY-MM, found "${iso}"`);
  const [year, month] = [Number(parts[1]), Number(parts[2])];
  if (parts[3] !== undefined) return Date.UTC(year, month - 1, Number(parts[3])) / DAY;
  return edge === 'first' ? Date.UTC(year, month - 1, 1) / DAY : Date.UTC(year, month, 0) / DAY;
}

/** First days of the months that begin from `from` to `to`, both included, as "YYYY-MM-01". */
export function monthStarts(from: string, to: string): string[] {
  const starts: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  if (from.slice(8, 10) > '01') month += 1;
  for (;;) {
    if (month > 12) [year, month] = [year + 1, 1];
    const start = `${year}-${String(month).padStart(2, '0')}-01`;
    if (start > to) return starts;
    starts.push(start);
    month += 1;
  }
}

/** A day or days without their year: "28 February", "23–24 March"; the month alone ("June") where no day is known. */
export const dayLabel = (words: Words, date: string, end: string | null): string =>
  words.period(end === null ? date : `${date}/${end}`, 'no-year');

/** A day in years: 27 March 2023 is 2023.23. @throws when it is not a date */
export function inYears(iso: string): number {
  const year = Number(iso.slice(0, 4));
  const [start, end] = [dayOf(`${year}-01-01`), dayOf(`${year + 1}-01-01`)];
  return year + (dayOf(iso) - start) / (end - start);
}
