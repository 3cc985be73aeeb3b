import { atlas } from '../../graphics/atlas/atlas.ts';
import { instruments } from '../../graphics/instruments/instruments.ts';
import { listings } from '../../graphics/listings/listings.ts';
import { bind, type StepsOf } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
  'three-tools': bind(instruments, {}),
  precedent: bind(atlas, {
    camera: 'tashkent',
    lit: ['RUS', 'UZB'],
    names: ['RUS', 'UZB', 'KAZ', 'KGZ', 'TKM', 'TJK'],
    places: ['tashkent'],
    border: 'hidden',
    remarks: [
      {
        id: 'seller',
        at: 'tashkent',
        label: 'seller',
        small: 'seller-small',
        towards: 200,
        measure: 21,
        narrow: 21,
        leader: true,
        on: 'UZB',
      },
      {
        id: 'buyer',
        at: [59.4, 54.5],
        label: 'buyer',
        small: 'buyer-small',
        towards: 180,
        measure: 26,
        tone: 'rus',
        narrow: 24,
        on: 'RUS',
      },
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
