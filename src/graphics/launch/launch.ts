import data from '../../../data/series/launch.json' with { type: 'json' };
import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type LaunchModel, type LaunchState } from './model.ts';

/** April to December 2023, after the note: hollow marks below its line. */
export const launch: Graphic<LaunchState, LaunchModel> = {
  id: 'launch',
  model: (state) => model(state, data),
  layout,
  describe,
};
