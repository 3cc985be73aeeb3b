import rerouting from '../../../data/series/rerouting.json' with { type: 'json' };
import { MOMENTS } from '../shared/moments.ts';

/** How much of the lost trade came back another way, as each author measured it; there is one state. */
export type ShareLostState = Record<string, never>;

/** How an author's figure is known: about a value, between two, below one, at most one. */
export const KINDS = ['about', 'range', 'below', 'bound'] as const;
export type Kind = (typeof KINDS)[number];

export interface Estimate {
  id: string;
  kind: Kind;
  /** Percent of the loss as this author defines it; equal unless the figure is a range. */
  low: number;
  high: number;
}

export interface ShareLostModel {
  /** In order of publication; our own ratio, an upper bound, comes last. */
  estimates: Estimate[];
  /** How many of them, the first, were out when the note appeared. */
  known: number;
  /** Euros, for our own ratio: the EU27's loss towards Russia, its gain towards three neighbours. */
  lost: number;
  gained: number;
  sources: string[];
}

export function model(): ShareLostModel {
  const { published, share, lost, gained, sources } = rerouting;
  const estimates = published.map(({ id, kind, low, high }): Estimate => {
    const known = KINDS.find((candidate) => candidate === kind);
    if (!known)
      throw new Error(`data/series/rerouting.json: expected a kind among ${KINDS.join(', ')}, found "${kind}"`);
    return { id, kind: known, low, high };
  });
  return {
    estimates: [...estimates, { id: 'ours', kind: 'bound', low: share, high: share }],
    known: published.filter(({ period }) => period < MOMENTS.note).length,
    lost,
    gained: gained.all,
    sources,
  };
}
