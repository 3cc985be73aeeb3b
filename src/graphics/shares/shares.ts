import data from '../../../data/series/shares.json' with { type: 'json' };
import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type SharesModel, type SharesState } from './model.ts';

/** The share of five partners in Kazakhstan's trade, year by year: solid until the note, dashed and open after it. */
export const shares: Graphic<SharesState, SharesModel> = {
  id: 'shares',
  model: (state) => model(state, data),
  layout,
  describe,
};
