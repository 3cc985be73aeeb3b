import type { Frame, Words } from '../shared/scene.ts';
import { placeEast } from './place-east.ts';
import { placeNorth } from './place-north.ts';
import type { PlacedWaybill } from './placed.ts';

/** Where the way of the goods runs, and all that stands along it: up on a phone, across elsewhere. */
export const place = (frame: Frame, words: Words): PlacedWaybill =>
  frame.name === 'phone' ? placeNorth(frame, words) : placeEast(frame, words);
