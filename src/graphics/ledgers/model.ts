import { MOMENTS } from '../../data/moments.ts';

/** One trade in two books: the EU27's declarations and those of the country it sends to; there is one state. */
export type LedgersState = Record<string, never>;

export type Receiver = 'KGZ' | 'KAZ';

export interface LedgerYear {
  year: string;
  /** Euros. */
  sent: number;
  received: number;
  /** What was sent and not received, above zero. */
  missing: number;
  /** Dollars, as published. */
  receivedUsd: number;
}

/** The two ledgers as the series gives them: for each receiver, its years. */
export interface LedgersData extends Record<Receiver, Readonly<Record<string, Omit<LedgerYear, 'year'>>>> {
  years: string[];
  sources: string[];
}

export interface Book {
  receiver: Receiver;
  entries: LedgerYear[];
}

export interface LedgersModel {
  years: string[];
  /** The one that carries the finding first. */
  books: Book[];
  /** The year before the war, whose amount is printed. */
  base: string;
  /** The first year that was not over when the note appeared. */
  firstAfter: string;
  sources: string[];
}

/** The two ledgers of one receiver, year by year. @throws when a year is missing, or more was received than sent */
export function bookOf(
  receiver: Receiver,
  byYear: Readonly<Record<string, Omit<LedgerYear, 'year'>>>,
  years: readonly string[],
): Book {
  const fault = (year: string, problem: string) =>
    new Error(`data/series/ledgers.json: ${receiver} in ${year}: expected ${problem}`);
  return {
    receiver,
    entries: years.map((year): LedgerYear => {
      const entry = byYear[year];
      if (!entry) throw fault(year, 'an entry, found none');
      if (entry.missing < 0) throw fault(year, `no more received than sent, found ${-entry.missing} more`);
      return { year, ...entry };
    }),
  };
}

export const model = (_: LedgersState, { years, sources, KGZ, KAZ }: LedgersData): LedgersModel => ({
  years,
  books: [bookOf('KGZ', KGZ, years), bookOf('KAZ', KAZ, years)],
  base: '2021',
  firstAfter: MOMENTS.note.slice(0, 4),
  sources,
});
