import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type TransitModel, type TransitState } from './model.ts';

/** What was declared more for three countries, as a ribbon: the part sent across Russia and not recorded on arrival ends there. */
export const transit: Graphic<TransitState, TransitModel> = {
  id: 'transit',
  model,
  layout,
  describe,
};
