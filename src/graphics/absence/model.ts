/** What nobody has published: there is one state. */
export type AbsenceState = Record<string, never>;

/** Exports to Russia, euros (data/series/flows.json), and what is measured of their fall (data/series/rerouting.json). */
export interface AbsenceData {
  before: { readonly RUS: { readonly eur: number } };
  after: { readonly RUS: { readonly eur: number } };
  /** What was declared more for Kazakhstan, and for it and two neighbours together, euros. */
  gained: { readonly KAZ: number; readonly all: number };
}

/** The three questions, in the order they are asked. */
export const QUESTIONS = ['share', 'products', 'routes'] as const;

export interface AbsenceModel {
  /** Exports to Russia, euros: before, and what was lost of it. */
  before: number;
  lost: number;
  /** What was declared more for Kazakhstan, and for it and two neighbours, euros. */
  kazakhstan: number;
  three: number;
}

/** @throws where what is called a loss is none, or what was gained is no part of it */
export function model(_: AbsenceState, { before, after, gained }: AbsenceData): AbsenceModel {
  const lost = before.RUS.eur - after.RUS.eur;
  if (lost <= 0) throw new Error(`data/series/flows.json: expected a loss to Russia, found ${lost}`);
  if (gained.KAZ <= 0 || gained.KAZ >= gained.all || gained.all >= lost)
    throw new Error(
      `data/series/rerouting.json: field "gained": expected parts of ${lost}, found ${gained.KAZ} of ${gained.all}`,
    );
  return {
    before: before.RUS.eur,
    lost,
    kazakhstan: gained.KAZ,
    three: gained.all,
  };
}
