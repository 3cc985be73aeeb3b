import series from '../../../data/series/shares.json' with { type: 'json' };

/** Kazakhstan's partners by share of its turnover; there is one state. */
export type SharesState = Record<string, never>;

/** In the order in which they end, highest first. */
export const PARTNERS = ['EU27', 'CHN', 'RUS', 'TUR', 'USA'] as const;
export type Partner = (typeof PARTNERS)[number];

export interface SharesModel {
  years: string[];
  /** Percent of turnover, one value a year. */
  lines: { partner: Partner; values: number[] }[];
  /** First year whose total was not out when the note appeared. */
  firstAfter: string;
  /** The year whose values are printed beside the last ones. */
  base: string;
  /** The note, in years: 27 March 2023 is 2023.24. */
  note: number;
  sources: string[];
}

/** 27 March 2023, as a share of its year. */
const NOTE = 2023 + (Date.UTC(2023, 2, 27) - Date.UTC(2023, 0, 1)) / (Date.UTC(2024, 0, 1) - Date.UTC(2023, 0, 1));

export function model(): SharesModel {
  const { years } = series;
  const lines = PARTNERS.map((partner) => {
    const byYear: Record<string, number> = series.share[partner];
    return {
      partner,
      values: years.map((year) => {
        const value = byYear[year];
        if (value === undefined)
          throw new Error(`data/series/shares.json: expected the share of ${partner} in ${year}`);
        return value;
      }),
    };
  });
  return { years, lines, firstAfter: '2023', base: '2021', note: NOTE, sources: series.sources };
}
