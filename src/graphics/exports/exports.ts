import data from '../../../data/series/exports.json' with { type: 'json' };
import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type ExportsModel, type ExportsState } from './model.ts';

/**
 * Kazakhstan's exports to Russia in 2021 and 2022, solid as known in March 2023 and hatched up to the final figure;
 * beside them its exports to all countries, with Russia's part at the foot of each bar. Both from zero.
 */
export const exportsBars: Graphic<ExportsState, ExportsModel> = {
  id: 'exports',
  model: (state) => model(state, data),
  layout,
  describe,
};
