import { atlas } from '../../graphics/atlas/atlas.ts';
import { waybill } from '../../graphics/waybill/waybill.ts';
import { bind, type StepsOf } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
  announcement: bind(atlas, {
    camera: 'region',
    lit: ['KAZ', 'RUS'],
    names: ['KAZ', 'RUS', 'CHN', 'UZB', 'KGZ'],
    places: ['astana'],
    seas: ['caspian-sea'],
    border: 'line',
    // From one border to the other, as was promised: no road is meant.
    legs: [{ id: 'promised', from: 'khorgos', to: 'ubagan', bend: 0.12, tone: 'ink', dashed: true }],
    remarks: [
      {
        id: 'promise',
        at: [66, 49.2],
        label: 'promise',
        small: 'promise-when',
        brief: 'promise-date',
        towards: 180,
        measure: 24,
        narrow: 19,
      },
      {
        id: 'statement',
        at: [75.2, 49.6],
        label: 'statement',
        small: 'statement-when',
        brief: 'statement-date',
        towards: 0,
        measure: 19,
        narrow: 13,
      },
      { id: 'line', at: 'alimbet', label: 'line', towards: 250, leader: true },
    ],
    table: {
      columns: ['label:column-what', 'label:column-when'],
      rows: [
        ['label:row-leak', 'claim:tracking-first-report-date'],
        ['label:row-statement', 'claim:tracking-official-statement'],
        ['label:row-start', 'claim:tracking-start'],
      ],
      sources: ['the-moscow-times-2023-03-24', 'reuters-2023-03-27'],
    },
  }),
  waybill: bind(waybill, {}),
  suspicion: bind(atlas, {
    camera: 'flows',
    lit: ['KAZ', 'RUS', 'EU27'],
    names: ['KAZ', 'RUS', 'EU27'],
    nameAt: { RUS: [44.5, 57] },
    seas: ['caspian-sea', 'black-sea'],
    border: 'line',
    passages: [
      // By the Caspian side: schematic, and over no Russian ground.
      {
        from: 'EU27',
        to: 'KAZ',
        ends: [
          [17, 45],
          [53.6, 43.2],
        ],
        bend: -0.3,
        certainty: 'known',
      },
      {
        from: 'KAZ',
        to: 'RUS',
        ends: [
          [66, 51.6],
          [57.5, 59],
        ],
        bend: -0.2,
        certainty: 'suspected',
      },
    ],
    remarks: [
      { id: 'question', at: [62.2, 55.6], label: 'question', towards: 0, tone: 'rus', sign: true },
      { id: 'goods', at: [34, 37.5], label: 'goods', towards: 90, tone: 'west', close: true },
      { id: 'suspected', at: [64, 59], label: 'question-what', towards: 0, tone: 'rus', measure: 22, narrow: 16 },
    ],
    table: {
      columns: ['label:column-leg', 'label:column-status'],
      rows: [
        ['label:leg-west', 'label:status-west'],
        ['label:leg-north', 'label:status-north'],
      ],
      sources: ['caspian-news-2023-03-12'],
    },
  }),
  'no-customs-line': bind(atlas, {
    camera: 'union',
    lit: [],
    union: true,
    names: ['KAZ', 'RUS', 'BLR', 'KGZ', 'ARM'],
    seas: ['caspian-sea', 'black-sea'],
    border: 'dotted',
    remarks: [{ id: 'dotted', at: 'zhana-zhol', label: 'dotted', towards: 270, leader: true, measure: 22 }],
    table: {
      columns: ['label:column-member', 'label:column-since'],
      rows: [
        ['country:KAZ', 'claim:eaeu-dates'],
        ['country:RUS', 'claim:eaeu-dates'],
        ['country:BLR', 'claim:eaeu-dates'],
        ['country:ARM', 'claim:eaeu-dates-armenia'],
        ['country:KGZ', 'claim:eaeu-dates-kyrgyzstan'],
      ],
      sources: ['russian-mfa-eaeu'],
    },
  }),
} satisfies StepsOf<'tracking'>;
