import data from '../../../data/series/chips.json' with { type: 'json' };
import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type SquaresModel, type SquaresState } from './model.ts';

/**
 * Exports of chips as countable squares on one linear area scale, all hanging from one corner that never moves. From view
 * to view only the scale changes, at a constant ratio; what comes into sight was too large to be seen before.
 */
export const squares: Graphic<SquaresState, SquaresModel> = {
  id: 'squares',
  model: (state) => model(state, data),
  layout,
  describe,
};
