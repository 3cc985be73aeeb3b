import flows from '../../../data/series/flows.json' with { type: 'json' };
import rerouting from '../../../data/series/rerouting.json' with { type: 'json' };
import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type AbsenceModel, type AbsenceState } from './model.ts';

/**
 * The answer as far as it goes: in the channel of what was lost, what was declared more for Kazakhstan, and for it and two
 * neighbours. In the rest of it, which nothing fills, what is not known: three questions.
 */
export const absence: Graphic<AbsenceState, AbsenceModel> = {
  id: 'absence',
  model: (state) => model(state, { before: flows.before, after: flows.after, gained: rerouting.gained }),
  layout,
  describe,
};
