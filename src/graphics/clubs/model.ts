import series from '../../../data/series/memberships.json' with { type: 'json' };

/** Who belonged to what when the note appeared; there is one state. */
export type ClubsState = Record<string, never>;

export const CLUBS = ['EAEU', 'CIS', 'CSTO', 'SCO', 'OTS', 'EPCA'] as const;

export type Tie = 'member' | 'observer' | 'none';

export interface ClubsModel {
  asOf: string;
  rows: { country: string; ties: Tie[] }[];
  sources: string[];
}

export function model(): ClubsModel {
  const status: Record<string, Record<string, string>> = series.status;
  return {
    asOf: series.asOf,
    rows: series.countries.map((country) => ({
      country,
      ties: CLUBS.map((club): Tie => {
        const held = status[club]?.[country];
        return held === 'member' || held === 'observer' ? held : 'none';
      }),
    })),
    sources: series.sources,
  };
}
