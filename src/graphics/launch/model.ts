import launch from '../../../data/series/launch.json' with { type: 'json' };
import { dayOf } from '../shared/days.ts';

/** What followed the note, April to December 2023; there is one state. */
export type LaunchState = Record<string, never>;

export type Actor = 'washington' | 'brussels' | 'astana';

export interface LaunchModel {
  acts: { id: string; date: string; end: string | null; from: number; to: number; actor: Actor }[];
  /** The day of the note, where the axis begins, and the last day of the year. */
  note: string;
  end: string;
  sources: string[];
}

const ACTORS: readonly Actor[] = ['washington', 'brussels', 'astana'];

export function model(): LaunchModel {
  const acts = launch.events.map(({ id, date, end, actor }) => {
    const known = ACTORS.find((candidate) => candidate === actor);
    if (!known)
      throw new Error(`data/series/launch.json: expected an actor among ${ACTORS.join(', ')}, found "${actor}"`);
    return { id, date, end, from: dayOf(date), to: dayOf(end ?? date, 'last'), actor: known };
  });
  return { acts, note: '2023-03-27', end: '2023-12-31', sources: launch.sources };
}
