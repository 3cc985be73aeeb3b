import { MOMENTS } from '../../data/moments.ts';
import { monthly } from '../shared/months.ts';

/** Where the two flows stand at the end of the record; there is one state. */
export type NowState = Record<string, never>;

type Code = NowModel['lines'][number]['code'];

/** The two flows as the series gives them. */
export interface NowData {
  /** Dollars by year. */
  exports: Readonly<Record<string, number>>;
  months: string[];
  index: Record<Code, number[]>;
  level: Record<Code, { index2024: number; monthly2024: number }>;
  baseYear: string;
  sources: string[];
}

export interface NowModel {
  /** Kazakhstan's declared exports to Russia, dollars; `later` for years that ended after the note. */
  bars: { year: string; value: number; later: boolean }[];
  /** "2019-01" … */
  months: string[];
  /** The EU's declared exports, mean of the base year = 100. */
  lines: { code: 'KGZ' | 'KAZ'; values: number[]; level: number; monthly: number }[];
  baseYear: string;
  sources: string[];
}

/** A bar for each year of the record. @throws when a year is missing between the first and the last */
export function barsOf(byYear: Readonly<Record<string, number>>): NowModel['bars'] {
  const years = Object.keys(byYear).sort();
  return Object.entries(byYear)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([year, value], index) => {
      const expected = String(Number(years[0]) + index);
      if (year !== expected) throw new Error(`data/series/now.json: expected exports of ${expected}, found none`);
      return { year, value, later: year >= MOMENTS.note.slice(0, 4) };
    });
}

export function model(_: NowState, data: NowData): NowModel {
  const { months } = data;
  const line = (code: Code): NowModel['lines'][number] => ({
    code,
    values: monthly(data.index[code], months, `data/series/now.json: ${code}`),
    level: data.level[code].index2024,
    monthly: data.level[code].monthly2024,
  });
  return {
    bars: barsOf(data.exports),
    months,
    lines: [line('KGZ'), line('KAZ')],
    baseYear: data.baseYear,
    sources: data.sources,
  };
}
