import data from '../../../data/series/ledgers.json' with { type: 'json' };
import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type LedgersModel, type LedgersState } from './model.ts';

/** What the sender wrote, full; what the receiver wrote, outlined; the part missing between the two, hatched. */
export const ledgers: Graphic<LedgersState, LedgersModel> = {
  id: 'ledgers',
  model: (state) => model(state, data),
  layout,
  describe,
};
