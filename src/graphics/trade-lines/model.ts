import trade from '../../../data/series/trade-lines.json' with { type: 'json' };

export interface TradeLinesState {
  /** Euros a month to Russia, or every destination as an index of its own mean month of 2021. */
  view: 'level' | 'index';
}

export type Destination = keyof typeof trade.lines;

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
  note: string;
  sources: string[];
}

const ORDER: Record<TradeLinesState['view'], readonly Destination[]> = {
  level: ['RUS'],
  index: ['KGZ', 'ARM', 'GEO', 'KAZ', 'RUS'],
};

export const model = ({ view }: TradeLinesState): TradeLinesModel => ({
  view,
  months: trade.months,
  baseYear: trade.baseYear,
  lines: ORDER[view].map((code) => {
    const { eur, index, base } = trade.lines[code];
    return { code, values: view === 'level' ? eur : index, base };
  }),
  invasion: '2022-02',
  low: '2022-04',
  peak: '2022-12',
  last: trade.months.at(-1) ?? '',
  note: '2023-03-27',
  sources: trade.sources,
});
