import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type StatementsModel, type StatementsState } from './model.ts';

/** Who said what to whom: an arrow for the threat, an empty one where none was found, thin ones for milder words. */
export const statements: Graphic<StatementsState, StatementsModel> = { id: 'statements', model, layout, describe };
