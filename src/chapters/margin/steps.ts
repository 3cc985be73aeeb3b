import { atlas } from '../../graphics/atlas/atlas.ts';
import { clubs } from '../../graphics/clubs/clubs.ts';
import { flows } from '../../graphics/flows/flows.ts';
import { shares } from '../../graphics/shares/shares.ts';
import { bind, type StepsOf } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
  'two-refusals': bind(atlas, {
    camera: 'close',
    lit: ['KAZ', 'RUS'],
    names: ['KAZ', 'RUS', 'CHN', 'UZB', 'KGZ', 'TKM'],
    nameAt: { KAZ: [69.5, 51.3], RUS: [79, 56.6] },
    seas: ['caspian-sea'],
    border: 'line',
    remarks: [
      {
        id: 'north',
        at: [58.5, 56.2],
        over: 'no',
        label: 'north',
        small: 'north-small',
        brief: false,
        towards: 230,
        measure: 36,
        narrow: 34,
      },
      {
        id: 'south',
        at: [60, 47.2],
        over: 'no',
        label: 'south',
        small: 'south-small',
        brief: false,
        towards: 0,
        measure: 40,
      },
    ],
    table: {
      columns: ['label:column-what', 'label:column-when'],
      rows: [
        ['label:row-abstention', 'claim:unga-2022-03-02-date'],
        ['label:row-council', 'claim:unhrc-2022-04-07-date'],
        ['label:row-quasi', 'claim:quasi-states-spief-2022'],
        ['label:row-again', 'claim:unga-2023-02-23-date'],
        ['label:row-refusal', 'label:when-refusal'],
      ],
      sources: [
        'the-moscow-times-2023-03-24',
        'masa-media-2022-03',
        'bizmedia-kz-2023-02-24',
        'ukrainska-pravda-2022-06-17',
      ],
    },
  }),
  'four-directions': bind(flows, {}),
  shares: bind(shares, {}),
  pipeline: bind(atlas, {
    camera: 'pipeline',
    lit: ['KAZ', 'RUS'],
    names: ['KAZ', 'RUS', 'GEO', 'UKR', 'TUR', 'AZE'],
    nameAt: { RUS: [43.4, 48.6] },
    places: ['atyrau', 'novorossiysk', 'astrakhan', 'tengiz'],
    seas: ['black-sea', 'caspian-sea'],
    border: 'line',
    pipeline: true,
    remarks: [{ id: 'line', at: [42.6, 45.4], label: 'share', small: 'line', towards: 270, measure: 36, narrow: 33 }],
    table: {
      columns: ['label:column-what', 'label:column-amount'],
      rows: [
        ['label:row-share', 'claim:cpc-share-80'],
        ['label:row-kazakh', 'claim:cpc-volume-2022-kazakh'],
        ['label:row-exports', 'claim:cpc-volume-2022-exports'],
        ['label:row-computed', 'claim:cpc-volume-2022-share'],
      ],
      sources: ['american-daily-newspaper-2022-07-07', 'reuters-2023-01-cpc', 'astana-times-2023-01-oil'],
    },
  }),
  clubs: bind(clubs, {}),
} satisfies StepsOf<'margin'>;
