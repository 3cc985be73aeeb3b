import now from '../../../data/series/now.json' with { type: 'json' };

/** Where the two flows stand at the end of the record; there is one state. */
export type NowState = Record<string, never>;

export interface NowModel {
  /** Kazakhstan's declared exports to Russia, dollars; `later` for years that ended after the note. */
  bars: { year: string; value: number; later: boolean }[];
  /** "2019-01" … */
  months: string[];
  /** The EU's declared exports, mean of the base year = 100. */
  lines: { code: 'KGZ' | 'KAZ'; values: number[]; level: number; monthly: number }[];
  baseYear: string;
  note: string;
  sources: string[];
}

export function model(): NowModel {
  const { KAZ, KGZ } = now.level;
  return {
    bars: Object.entries(now.exports).map(([year, value]) => ({ year, value, later: year >= '2023' })),
    months: now.months,
    lines: [
      { code: 'KGZ', values: now.index.KGZ, level: KGZ.index2024, monthly: KGZ.monthly2024 },
      { code: 'KAZ', values: now.index.KAZ, level: KAZ.index2024, monthly: KAZ.monthly2024 },
    ],
    baseYear: now.baseYear,
    note: '2023-03-27',
    sources: now.sources,
  };
}
