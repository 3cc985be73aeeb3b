import designations from '../../../data/series/designations.json' with { type: 'json' };
import { dayOf } from '../shared/days.ts';

/** How far the record is shown: to the day of the note, or on to the last act found. */
export interface ListingsState {
  until: '2023-03-27' | '2026';
}

export type Authority = 'US' | 'EU' | 'UK' | 'JP';
export type Country = 'KAZ' | 'KGZ' | 'UZB' | 'ARM';

export const AUTHORITIES: readonly Authority[] = ['US', 'EU', 'UK', 'JP'];
export const COUNTRIES: readonly Country[] = ['KAZ', 'UZB', 'KGZ', 'ARM'];
export const NOTE = '2023-03-27';

/** One act of one authority against at least one firm of one country. */
export interface Listing {
  id: string;
  date: string;
  /** Middle of the month where the record gives no day. */
  day: number;
  authority: Authority;
  act: string;
  country: Country;
  firms: number | null;
}

export interface ListingsModel {
  known: boolean;
  listings: Listing[];
  /** The stretch of time drawn, in days. */
  from: number;
  to: number;
  note: number;
  sources: string[];
}

function one<T extends string>(known: readonly T[], text: string): T {
  const found = known.find((candidate) => candidate === text);
  if (!found) throw new Error(`data/series/designations.json: expected one of ${known.join(', ')}, found "${text}"`);
  return found;
}

export function model({ until }: ListingsState): ListingsModel {
  const known = until === NOTE;
  const listings = designations.acts
    .filter(({ date }) => !known || date <= NOTE)
    .map(({ id, date, authority, act, country, firms }): Listing => ({
      id,
      date,
      day: (dayOf(date) + dayOf(date, 'last')) / 2,
      authority: one(AUTHORITIES, authority),
      act,
      country: one(COUNTRIES, country),
      firms,
    }));
  return {
    known,
    listings,
    from: dayOf('2022-01-01'),
    to: known ? dayOf('2023-06-15') : dayOf('2026-09-30'),
    note: dayOf(NOTE),
    sources: designations.sources,
  };
}
