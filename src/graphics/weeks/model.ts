import weeks from '../../../data/series/weeks.json' with { type: 'json' };
import { dayOf } from '../shared/days.ts';

/** The five weeks of February and March 2023; there is one state. */
export type WeeksState = Record<string, never>;

export type Actor = 'washington' | 'astana' | 'ebrd' | 'press';

export interface WeeksModel {
  acts: { id: string; date: string; end: string | null; from: number; to: number; actor: Actor }[];
  /** From the visit to the start. */
  span: [number, number];
  sources: string[];
}

const ACTORS: readonly Actor[] = ['washington', 'astana', 'ebrd', 'press'];

export function model(): WeeksModel {
  const acts = weeks.events.map(({ id, date, end, actor }) => {
    const known = ACTORS.find((candidate) => candidate === actor);
    if (!known)
      throw new Error(`data/series/weeks.json: expected an actor among ${ACTORS.join(', ')}, found "${actor}"`);
    return { id, date, end, from: dayOf(date), to: dayOf(end ?? date, 'last'), actor: known };
  });
  const day = (id: string): number => {
    const act = acts.find((candidate) => candidate.id === id);
    if (!act) throw new Error(`data/series/weeks.json: expected an event "${id}"`);
    return act.from;
  };
  return { acts, span: [day('visit'), day('start')], sources: weeks.sources };
}
