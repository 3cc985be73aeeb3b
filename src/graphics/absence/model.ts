import { monthStarts } from '../shared/days.ts';

/** What nobody has published: there is one state. */
export type AbsenceState = Record<string, never>;

/** Exports to Russia, euros (data/series/flows.json), and what is measured of their fall (data/series/rerouting.json). */
export interface AbsenceData {
  before: { readonly RUS: { readonly eur: number } };
  after: { readonly RUS: { readonly eur: number } };
  /** Twelve months after February 2022: "2022-03/2023-02". */
  months: string;
  /** What three neighbours gained, in percent of what was lost: no more than this can have gone by them. */
  share: number;
}

/** The three questions, in the order they are asked. */
export const QUESTIONS = ['products', 'routes', 'share'] as const;
export type Question = (typeof QUESTIONS)[number];

export interface AbsenceModel {
  /** How many months a count by product would have. */
  months: number;
  /** Exports to Russia, euros: before, and what was lost of it. */
  before: number;
  lost: number;
  /** The most that can have gone by three neighbours, euros; the least is nothing. */
  most: number;
}

/** @throws where what is called a loss is none, or the ceiling is no part of it */
export function model(_: AbsenceState, { before, after, months, share }: AbsenceData): AbsenceModel {
  const lost = before.RUS.eur - after.RUS.eur;
  if (lost <= 0) throw new Error(`data/series/flows.json: expected a loss to Russia, found ${lost}`);
  if (share <= 0 || share >= 100)
    throw new Error(`data/series/rerouting.json: field "share": expected a part of 100, found ${share}`);
  const [from = '', to = ''] = months.split('/');
  return {
    months: monthStarts(`${from}-01`, `${to}-01`).length,
    before: before.RUS.eur,
    lost,
    most: (lost * share) / 100,
  };
}
