import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type ShareLostModel, type ShareLostState } from './model.ts';

/** The lost trade as one block, a layer for each author; inside each, the share that author saw come back another way. */
export const shareLost: Graphic<ShareLostState, ShareLostModel> = { id: 'share-lost', model, layout, describe };
