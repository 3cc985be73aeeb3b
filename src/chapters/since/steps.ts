import { listings } from '../../graphics/listings/listings.ts';
import { launch } from '../../graphics/launch/launch.ts';
import { bind, type BoundStep } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
  launched: bind(launch, {}),
  'listings-after': bind(listings, { until: '2026' }, 'since-listings'),
} satisfies Record<string, BoundStep>;
