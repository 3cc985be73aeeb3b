import data from '../../../data/series/designations.json' with { type: 'json' };
import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type ListingsModel, type ListingsState } from './model.ts';

/**
 * Public acts against firms of the region: rows say the country, marks say who acted. Each mark is one act against at
 * least one firm of that country, not a firm. From one state to the other the axis of time runs on and the marks move with it.
 */
export const listings: Graphic<ListingsState, ListingsModel> = {
  id: 'listings',
  model: (state) => model(state, data),
  layout,
  describe,
};
