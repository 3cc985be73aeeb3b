import { absence } from '../../graphics/absence/absence.ts';
import { now } from '../../graphics/now/now.ts';
import { listings } from '../../graphics/listings/listings.ts';
import { launch } from '../../graphics/launch/launch.ts';
import { bind, type StepsOf } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
  launched: bind(launch, {}),
  'listings-after': bind(listings, { until: 'last' }),
  'numbers-now': bind(now, {}),
  'what-we-do-not-know': bind(absence, {}),
} satisfies StepsOf<'since'>;
