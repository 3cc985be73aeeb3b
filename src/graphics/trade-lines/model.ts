import { member } from '../shared/member.ts';
import { MOMENTS } from '../../data/moments.ts';
import { monthly } from '../shared/months.ts';

export interface TradeLinesState {
  /** Euros a month to Russia, or every destination as an index of its own mean month of 2021. */
  view: 'level' | 'index';
}

export type Destination = 'RUS' | 'KAZ' | 'ARM' | 'GEO' | 'KGZ';

/** Monthly exports as the series gives them. */
export interface TradeLinesData {
  months: string[];
  baseYear: string;
  /** For each destination, month by month, euros and an index of `base`, the mean month of the base year in euros. */
  lines: Record<Destination, { eur: number[]; index: number[]; base: number }>;
  sources: string[];
}

export interface TradeLine {
  code: Destination;
  /** What the view draws, month by month: euros or index. */
  values: number[];
  /** The mean month of the base year, euros. */
  base: number;
}

export interface TradeLinesModel {
  view: TradeLinesState['view'];
  /** "2019-01" … */
  months: string[];
  baseYear: string;
  /** Top to bottom as they end. */
  lines: TradeLine[];
  /** Months whose values are printed: the invasion, the lowest that followed at once, the last before the note, the end. */
  invasion: string;
  low: string;
  peak: string;
  last: string;
  sources: string[];
}

const ORDER: Record<TradeLinesState['view'], readonly Destination[]> = {
  level: ['RUS'],
  index: ['KGZ', 'ARM', 'GEO', 'KAZ', 'RUS'],
};

export const model = ({ view }: TradeLinesState, data: TradeLinesData): TradeLinesModel => ({
  view,
  months: data.months,
  baseYear: data.baseYear,
  lines: ORDER[view].map((code) => {
    const { eur, index, base } = data.lines[code];
    const values = view === 'level' ? eur : index;
    return { code, values: monthly(values, data.months, `data/series/trade-lines.json: ${code}`), base };
  }),
  invasion: MOMENTS.invasion.slice(0, 7),
  low: '2022-04',
  peak: '2022-12',
  last: member(data.months, -1),
  sources: data.sources,
});
