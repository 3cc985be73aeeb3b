import { inYears } from '../shared/days.ts';
import { MOMENTS } from '../../data/moments.ts';

/** Kazakhstan's partners by share of its turnover; there is one state. */
export type SharesState = Record<string, never>;

/** In the order in which they end, highest first. */
export const PARTNERS = ['EU27', 'CHN', 'RUS', 'TUR', 'USA'] as const;
export type Partner = (typeof PARTNERS)[number];

/** Shares as the series gives them: percent of turnover, by partner and year. */
export interface SharesData {
  years: string[];
  share: Record<Partner, Readonly<Record<string, number>>>;
  sources: string[];
}

export interface SharesModel {
  years: string[];
  /** Percent of turnover, one value a year. */
  lines: { partner: Partner; values: number[] }[];
  /** First year whose total was not out when the note appeared. */
  firstAfter: string;
  /** The year whose values are printed beside the last ones. */
  base: string;
  /** The note, in years. */
  note: number;
  sources: string[];
}

/** One partner's share in each of the years. @throws when a year is missing */
export function sharesOf(
  partner: Partner,
  byYear: Readonly<Record<string, number>>,
  years: readonly string[],
): number[] {
  return years.map((year) => {
    const value = byYear[year];
    if (value === undefined) throw new Error(`data/series/shares.json: expected the share of ${partner} in ${year}`);
    return value;
  });
}

export function model(_: SharesState, { years, share, sources }: SharesData): SharesModel {
  return {
    years,
    lines: PARTNERS.map((partner) => ({ partner, values: sharesOf(partner, share[partner], years) })),
    firstAfter: MOMENTS.note.slice(0, 4),
    base: '2021',
    note: inYears(MOMENTS.note),
    sources,
  };
}
