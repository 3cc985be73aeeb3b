import data from '../../../data/series/weeks.json' with { type: 'json' };
import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type WeeksModel, type WeeksState } from './model.ts';

/** The five weeks before the system started: who did what, on an axis of true time. */
export const weeks: Graphic<WeeksState, WeeksModel> = {
  id: 'weeks',
  model: (state) => model(state, data),
  layout,
  describe,
};
