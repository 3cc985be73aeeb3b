import data from '../../../data/series/memberships.json' with { type: 'json' };
import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type ClubsModel, type ClubsState } from './model.ts';

/** Six groupings, Kazakhstan and the countries around it: member, looser tie, or none. */
export const clubs: Graphic<ClubsState, ClubsModel> = {
  id: 'clubs',
  model: (state) => model(state, data),
  layout,
  describe,
};
