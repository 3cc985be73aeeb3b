import { monthStarts } from '../shared/days.ts';

/** What nobody has published: there is one state. */
export type AbsenceState = Record<string, never>;

/** Exports to Russia, euros (data/series/flows.json), and what is measured of their fall (data/series/rerouting.json). */
export interface AbsenceData {
  before: { readonly RUS: { readonly eur: number } };
  after: { readonly RUS: { readonly eur: number } };
  /** Twelve months after February 2022: "2022-03/2023-02". */
  months: string;
  /** What was declared more for Kazakhstan, and for it and two neighbours together, euros. */
  gained: { readonly KAZ: number; readonly all: number };
}

/** The three questions, in the order they are asked. */
export const QUESTIONS = ['share', 'products', 'routes'] as const;
export type Question = (typeof QUESTIONS)[number];

export interface AbsenceModel {
  /** How many months a count by product would have. */
  months: number;
  /** Exports to Russia, euros: before, and what was lost of it. */
  before: number;
  lost: number;
  /** What was declared more for Kazakhstan, and for it and two neighbours, euros. */
  kazakhstan: number;
  three: number;
}

/** @throws where what is called a loss is none, or what was gained is no part of it */
export function model(_: AbsenceState, { before, after, months, gained }: AbsenceData): AbsenceModel {
  const lost = before.RUS.eur - after.RUS.eur;
  if (lost <= 0) throw new Error(`data/series/flows.json: expected a loss to Russia, found ${lost}`);
  if (gained.KAZ <= 0 || gained.KAZ >= gained.all || gained.all >= lost)
    throw new Error(
      `data/series/rerouting.json: field "gained": expected parts of ${lost}, found ${gained.KAZ} of ${gained.all}`,
    );
  const [from = '', to = ''] = months.split('/');
  return {
    months: monthStarts(`${from}-01`, `${to}-01`).length,
    before: before.RUS.eur,
    lost,
    kazakhstan: gained.KAZ,
    three: gained.all,
  };
}
