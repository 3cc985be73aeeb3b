import type { Frame, Words } from '../shared/scene.ts';
import type { PlacedQuotes } from './placed.ts';
import { placeFacing } from './place-facing.ts';
import { placeStacked } from './place-stacked.ts';
import type { QuotesModel } from './model.ts';

/** Where both sides' words stand: one side under the other on a phone, face to face elsewhere. */
export const place = (model: QuotesModel, frame: Frame, words: Words): PlacedQuotes =>
  frame.name === 'phone' ? placeStacked(model, frame, words) : placeFacing(model, frame, words);
