import now from '../../../data/series/now.json' with { type: 'json' };
import { MOMENTS } from '../shared/moments.ts';
import { monthly } from '../shared/months.ts';

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

export function model(): NowModel {
  const { months } = now;
  const line = (code: 'KGZ' | 'KAZ'): NowModel['lines'][number] => ({
    code,
    values: monthly(now.index[code], months, `data/series/now.json: ${code}`),
    level: now.level[code].index2024,
    monthly: now.level[code].monthly2024,
  });
  return {
    bars: barsOf(now.exports),
    months,
    lines: [line('KGZ'), line('KAZ')],
    baseYear: now.baseYear,
    sources: now.sources,
  };
}
