import { actsOf, type Act, type Acts } from '../shared/acts.ts';

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

export function model(_: WeeksState, data: Acts): WeeksModel {
  const acts = actsOf(data.events, ACTORS, 'data/series/weeks.json');
  const day = (id: string): number => {
    const act = acts.find((candidate) => candidate.id === id);
    if (!act) throw new Error(`data/series/weeks.json: expected an event "${id}"`);
    return act.from;
  };
  return { acts, span: [day('visit'), day('start')], sources: data.sources };
}
