import { actsOf, type Act, type Acts } from '../shared/acts.ts';
import { MOMENTS } from '../../data/moments.ts';

/** What followed the note, April to December 2023; there is one state. */
export type LaunchState = Record<string, never>;

const ACTORS = ['washington', 'brussels', 'astana'] as const;
export type Actor = (typeof ACTORS)[number];

export interface LaunchModel {
  acts: Act<Actor>[];
  /** The day of the note, where the axis begins, and the last day of the year. */
  note: string;
  end: string;
  sources: string[];
}

export function model(_: LaunchState, data: Acts): LaunchModel {
  const acts = actsOf(data.events, ACTORS, 'data/series/launch.json');
  return { acts, note: MOMENTS.note, end: '2023-12-31', sources: data.sources };
}
