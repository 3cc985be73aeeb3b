import type { Graphic } from '../shared/scene.ts';
import { describe } from './describe.ts';
import { layout } from './layout.ts';
import { model, type QuotesModel, type QuotesState } from './model.ts';

/** Two columns of type: what Washington said, what Astana said, in our words, matter by matter. */
export const quotes: Graphic<QuotesState, QuotesModel> = { id: 'quotes', model, layout, describe };
