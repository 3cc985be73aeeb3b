import { atlas } from '../../graphics/atlas/atlas.ts';
import { now } from '../../graphics/now/now.ts';
import { listings } from '../../graphics/listings/listings.ts';
import { launch } from '../../graphics/launch/launch.ts';
import { bind, type BoundStep } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
  launched: bind(launch, {}),
  'listings-after': bind(listings, { until: '2026' }, 'since-listings'),
  'numbers-now': bind(now, {}, 'since-numbers'),
  'what-we-do-not-know': bind(atlas, {
    camera: 'region',
    lit: ['KAZ', 'RUS'],
    names: [],
    border: 'line',
    faded: true,
    notes: [
      { id: 'share', at: [62, 55.5], label: 'share', small: 'share-small', towards: 270, measure: 30 },
      { id: 'routes', at: [67, 50], label: 'routes', small: 'routes-small', towards: 270, measure: 30 },
      {
        id: 'products',
        at: [65, 45.6],
        label: 'products',
        small: 'products-small',
        towards: 270,
        measure: 34,
        narrow: 34,
      },
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
} satisfies Record<string, BoundStep>;
