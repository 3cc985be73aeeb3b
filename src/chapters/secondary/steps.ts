import { listings } from '../../graphics/listings/listings.ts';
import { bind, type BoundStep } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
  'list-grows': bind(listings, { until: '2023-03-27' }, 'secondary-list'),
} satisfies Record<string, BoundStep>;
