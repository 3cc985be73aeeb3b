import data from '../../../data/series/exports.json' with { type: 'json' };
import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type ExportsModel, type ExportsState } from './model.ts';

/**
 * How much Kazakhstan's exports grew from 2021 to 2022, in percent from one common point: those to all countries, and
 * those to Russia, solid as known in March 2023. What was published later is dashed.
 */
export const exportsGrowth: Graphic<ExportsState, ExportsModel> = {
  id: 'exports',
  model: (state) => model(state, data),
  layout,
  describe,
};
