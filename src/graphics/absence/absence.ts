import flows from '../../../data/series/flows.json' with { type: 'json' };
import rerouting from '../../../data/series/rerouting.json' with { type: 'json' };
import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type AbsenceModel, type AbsenceState } from './model.ts';

/**
 * What is not known, as three pictures that come back empty: a count by month and product with nothing in it, an arrow
 * without its middle, and the channel of what was lost with the most that can lie in it.
 */
export const absence: Graphic<AbsenceState, AbsenceModel> = {
  id: 'absence',
  model: (state) =>
    model(state, { before: flows.before, after: flows.after, months: rerouting.after, share: rerouting.share }),
  layout,
  describe,
};
