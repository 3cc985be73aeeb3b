import data from '../../../data/series/now.json' with { type: 'json' };
import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type NowModel, type NowState } from './model.ts';

/**
 * The two flows as the record leaves them: what Kazakhstan says it sends to Russia, in bars; what the EU says it sends to
 * Kyrgyzstan and Kazakhstan, in lines. Two declarants, two panels, never one line.
 */
export const now: Graphic<NowState, NowModel> = { id: 'now', model: (state) => model(state, data), layout, describe };
