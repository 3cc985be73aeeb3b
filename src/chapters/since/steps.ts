import { atlas } from '../../graphics/atlas/atlas.ts';
import { now } from '../../graphics/now/now.ts';
import { listings } from '../../graphics/listings/listings.ts';
import { launch } from '../../graphics/launch/launch.ts';
import { bind, type StepsOf } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
  launched: bind(launch, {}),
  'listings-after': bind(listings, { until: 'last' }),
  'numbers-now': bind(now, {}),
  'what-we-do-not-know': bind(atlas, {
    camera: 'region',
    lit: ['KAZ', 'RUS'],
    names: [],
    border: 'line',
    list: [
      { id: 'products', label: 'products', small: 'products-small' },
      { id: 'routes', label: 'routes', small: 'routes-small' },
      { id: 'share', label: 'share', small: 'share-small' },
    ],
    table: {
      columns: ['label:column-question', 'label:column-state'],
      rows: [
        ['label:products', 'label:products-small'],
        ['label:routes', 'label:routes-small'],
        ['label:share', 'label:share-small'],
      ],
      sources: [],
    },
  }),
} satisfies StepsOf<'since'>;
