import data from '../../../data/series/trade-lines.json' with { type: 'json' };
import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type TradeLinesModel, type TradeLinesState } from './model.ts';

/**
 * Monthly exports of the 27 EU states, as they declare them: to Russia in euros, then the same line rescaled to an index
 * among those to four of its neighbours.
 */
export const tradeLines: Graphic<TradeLinesState, TradeLinesModel> = {
  id: 'trade-lines',
  model: (state) => model(state, data),
  layout,
  describe,
};
