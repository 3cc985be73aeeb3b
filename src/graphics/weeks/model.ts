import weeks from '../../../data/series/weeks.json' with { type: 'json' };
import { actsOf, type Act } from '../shared/acts.ts';

/** The five weeks of February and March 2023; there is one state. */
export type WeeksState = Record<string, never>;

const ACTORS = ['washington', 'astana', 'ebrd', 'press'] as const;
export type Actor = (typeof ACTORS)[number];

export interface WeeksModel {
  acts: Act<Actor>[];
  /** From the visit to the start. */
  span: [number, number];
  sources: string[];
}

export function model(): WeeksModel {
  const acts = actsOf(weeks.events, ACTORS, 'data/series/weeks.json');
  const day = (id: string): number => {
    const act = acts.find((candidate) => candidate.id === id);
    if (!act) throw new Error(`data/series/weeks.json: expected an event "${id}"`);
    return act.from;
  };
  return { acts, span: [day('visit'), day('start')], sources: weeks.sources };
}
