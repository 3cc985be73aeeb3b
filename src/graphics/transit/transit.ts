import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type TransitModel, type TransitState } from './model.ts';

/** What was declared more for three countries, as a ribbon that crosses Russia: the part that never arrived ends there. */
export const transit: Graphic<TransitState, TransitModel> = {
  id: 'transit',
  model,
  layout,
  describe,
};
