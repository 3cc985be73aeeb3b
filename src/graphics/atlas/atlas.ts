import data from '../../../data/geo/atlas.json' with { type: 'json' };
import type { Graphic } from '../shared/scene.ts';
import { describeAtlas } from './describe.ts';
import { atlasLayout } from './layout.ts';
import { atlasModel, type AtlasModel, type AtlasState } from './model.ts';

/**
 * The map that carries most of the story: one conic equal-area base map, a camera that flies between framings, countries
 * lit in their colours, the line between Kazakhstan and Russia as the heaviest line on the plate, names placed so that
 * none touches another in either language.
 */
export const atlas: Graphic<AtlasState, AtlasModel> = {
  id: 'atlas',
  model: (state) => atlasModel(state, data),
  layout: atlasLayout,
  describe: describeAtlas,
};
