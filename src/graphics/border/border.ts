import data from '../../../data/series/border-scales.json' with { type: 'json' };
import type { Graphic } from '../shared/scene.ts';
import { describeBorder } from './describe.ts';
import { borderLayout } from './layout.ts';
import { borderModel, type BorderModel, type BorderState } from './model.ts';

/**
 * How long the border is: the line taken off the map and laid straight, its drawn length unchanged, beside distances the
 * reader knows; then the same line measured on three maps, and what others say it measures on the ground.
 */
export const border: Graphic<BorderState, BorderModel> = {
  id: 'border',
  model: (state) => borderModel(state, data),
  layout: borderLayout,
  describe: describeBorder,
};
