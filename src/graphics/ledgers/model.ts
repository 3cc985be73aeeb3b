import series from '../../../data/series/ledgers.json' with { type: 'json' };

/** One trade in two books: the EU27's declarations and those of the country it sends to; there is one state. */
export type LedgersState = Record<string, never>;

export type Receiver = 'KGZ' | 'KAZ';

export interface LedgerYear {
  year: string;
  /** Euros. */
  sent: number;
  received: number;
  missing: number;
  /** Dollars, as published. */
  receivedUsd: number;
}

export interface LedgersModel {
  years: string[];
  /** The one that carries the finding first. */
  books: { receiver: Receiver; entries: LedgerYear[] }[];
  sources: string[];
}

export function model(): LedgersModel {
  const book = (receiver: Receiver) => {
    const byYear: Record<string, Omit<LedgerYear, 'year'>> = series[receiver];
    return {
      receiver,
      entries: series.years.map((year): LedgerYear => {
        const entry = byYear[year];
        if (!entry) throw new Error(`data/series/ledgers.json: expected ${receiver} in ${year}`);
        return { year, ...entry };
      }),
    };
  };
  return { years: series.years, books: [book('KGZ'), book('KAZ')], sources: series.sources };
}
