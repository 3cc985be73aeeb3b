import flows from '../../../data/series/flows.json' with { type: 'json' };
import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type ChannelModel, type ChannelState } from './model.ts';

/**
 * What was lost and what was gained, at one scale: exports to Russia as a ribbon that narrows, the channel it leaves
 * empty, and in that what its neighbours gained. Changes, not routes: nothing joins the gains to the ribbon.
 */
export const channel: Graphic<ChannelState, ChannelModel> = {
  id: 'channel',
  model: (state) => model(state, flows),
  layout,
  describe,
};
