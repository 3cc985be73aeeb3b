import { atlas } from '../../graphics/atlas/atlas.ts';
import { instruments } from '../../graphics/instruments/instruments.ts';
import { listings } from '../../graphics/listings/listings.ts';
import { bind, type StepsOf } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
  'three-tools': bind(instruments, {}),
  precedent: bind(atlas, {
    camera: 'tashkent',
    lit: ['KAZ', 'RUS', 'UZB'],
    names: ['KAZ', 'UZB', 'RUS', 'KGZ', 'TKM', 'TJK'],
    places: ['tashkent'],
    border: 'line',
    legs: [{ id: 'chain', from: 'tashkent', to: [65, 57.6], bend: 0.1, tone: 'hub', dashed: true }],
    remarks: [
      { id: 'seller', at: 'tashkent', label: 'seller', small: 'seller-small', towards: 0, measure: 34 },
      { id: 'buyer', at: [64.2, 57.9], label: 'buyer', small: 'buyer-small', towards: 180, measure: 42 },
    ],
    table: {
      columns: ['label:column-firm', 'label:column-where', 'label:column-when'],
      rows: [
        ['label:seller', 'country:UZB', 'claim:uzbek-firm-promcomplektlogistic'],
        ['label:buyer', 'country:RUS', 'claim:uzbek-firm-radioavtomatika'],
      ],
      sources: ['eurasianet-2022-06-29'],
    },
  }),
  'list-grows': bind(listings, { until: 'note' }),
} satisfies StepsOf<'secondary'>;
