import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type InstrumentsModel, type InstrumentsState } from './model.ts';

/** Three American instruments that one name confuses, each drawn as what it does to a firm in a third country. */
export const instruments: Graphic<InstrumentsState, InstrumentsModel> = {
  id: 'instruments',
  model,
  layout,
  describe,
};
