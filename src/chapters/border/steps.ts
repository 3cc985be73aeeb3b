import { border } from '../../graphics/border/border.ts';
import { atlas } from '../../graphics/atlas/atlas.ts';
import { bind, type StepsOf } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
  line: bind(border, { show: 'line' }),
  'length-depends': bind(border, { show: 'lengths' }),
  crossings: bind(atlas, {
    camera: 'crossings',
    lit: ['KAZ', 'RUS'],
    names: ['KAZ', 'RUS'],
    places: [
      'taskala',
      'aksai',
      'zhaisan',
      'alimbet',
      'kairak',
      'ubagan',
      'zhana-zhol',
      'karakoga',
      'sharbakty',
      'orenburg',
      'omsk',
      'chelyabinsk',
      'astana',
    ],
    seas: [],
    border: 'line',
    remarks: [
      {
        id: 'count',
        at: [67.5, 50],
        label: 'count',
        towards: 90,
        measure: 34,
        narrow: 24,
        tally: [
          { id: 'road', claim: 'border-crossings-road', label: 'tally-road', small: 'tally-placed', placed: true },
          { id: 'rail', claim: 'border-crossings-rail', label: 'tally-rail' },
          { id: 'river', claim: 'border-crossings-river', label: 'tally-river' },
        ],
      },
    ],
    table: {
      columns: ['label:column-what', 'label:column-number'],
      rows: [
        ['label:row-all', 'claim:border-crossings-51'],
        ['label:row-road', 'claim:border-crossings-road'],
        ['label:row-rail', 'claim:border-crossings-rail'],
        ['label:row-river', 'claim:border-crossings-river'],
        ['label:row-traffic', 'claim:border-traffic'],
      ],
      sources: ['tobol-info-2019', 'naqty-border'],
    },
  }),
} satisfies StepsOf<'border'>;
