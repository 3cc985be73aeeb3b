import { dayOf } from '../shared/days.ts';
import { oneOf } from '../shared/member.ts';
import { MOMENTS } from '../../data/moments.ts';

/** How far the record is shown: to the day of the note, or on to the last act found. */
export interface ListingsState {
  until: 'note' | 'last';
}

export const AUTHORITIES = ['US', 'EU', 'UK', 'JP'] as const;
export type Authority = (typeof AUTHORITIES)[number];

export const COUNTRIES = ['KAZ', 'UZB', 'KGZ', 'ARM'] as const;
export type Country = (typeof COUNTRIES)[number];

/** Whom an act hits: firms that a source says supplied Russia, banks, a person, names of which none says so, a country. */
export const TARGETS = ['supplier', 'bank', 'person', 'unsaid', 'country'] as const;
export type Target = (typeof TARGETS)[number];

/** One act of one authority against at least one firm of one country. */
export interface Listing {
  id: string;
  date: string;
  /** Middle of the month where the record gives no day. */
  day: number;
  authority: Authority;
  act: string;
  target: Target;
  country: Country;
  firms: number | null;
}

/** The record of acts as the series gives it. */
export interface ListingsData {
  acts: readonly (Pick<Listing, 'id' | 'date' | 'act' | 'firms'> & {
    authority: string;
    country: string;
    target: string;
  })[];
  sources: string[];
}

export interface ListingsModel {
  /** Only what was known on the day of the note. */
  known: boolean;
  listings: Listing[];
  /** The stretch of time drawn, in days, and its years. */
  from: number;
  to: number;
  years: string[];
  note: number;
  sources: string[];
}

const SERIES = 'data/series/designations.json';

export function model({ until }: ListingsState, data: ListingsData): ListingsModel {
  const known = until === 'note';
  const listings = data.acts
    .filter(({ date }) => !known || date <= MOMENTS.note)
    .map(({ id, date, authority, act, target, country, firms }): Listing => ({
      id,
      date,
      day: (dayOf(date) + dayOf(date, 'last')) / 2,
      authority: oneOf(AUTHORITIES, authority, SERIES),
      act,
      target: oneOf(TARGETS, target, SERIES),
      country: oneOf(COUNTRIES, country, SERIES),
      firms,
    }));
  return {
    known,
    listings,
    from: dayOf('2022-01-01'),
    to: dayOf(known ? '2023-06-15' : '2026-09-30'),
    years: known ? ['2022', '2023'] : ['2022', '2023', '2024', '2025', '2026'],
    note: dayOf(MOMENTS.note),
    sources: data.sources,
  };
}
