import { atlas } from '../../graphics/atlas/atlas.ts';
import { statements } from '../../graphics/statements/statements.ts';
import { weeks } from '../../graphics/weeks/weeks.ts';
import { bind, type StepsOf } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
  itinerary: bind(atlas, {
    camera: 'itinerary',
    lit: ['KAZ', 'RUS', 'UZB'],
    names: ['KAZ', 'UZB', 'IND', 'CHN', 'RUS', 'PAK', 'AFG', 'KGZ'],
    places: ['astana', 'tashkent', 'new-delhi'],
    border: 'line',
    legs: [
      { id: 'astana-tashkent', from: 'astana', to: 'tashkent', bend: -0.16, tone: 'west' },
      { id: 'tashkent-new-delhi', from: 'tashkent', to: 'new-delhi', bend: -0.16, tone: 'west' },
    ],
    remarks: [
      { id: 'astana', at: 'astana', label: 'astana', small: 'astana-when', towards: 0, measure: 24 },
      {
        id: 'tashkent',
        at: 'tashkent',
        label: 'tashkent',
        small: 'tashkent-when',
        towards: 0,
        measure: 30,
        narrow: 26,
      },
      { id: 'new-delhi', at: 'new-delhi', label: 'new-delhi', small: 'new-delhi-when', towards: 180, measure: 24 },
    ],
    table: {
      columns: ['label:column-stop', 'label:column-when', 'label:column-what'],
      rows: [
        ['place:astana', 'claim:blinken-astana-date', 'label:row-astana'],
        ['place:tashkent', 'claim:blinken-route-tashkent', 'label:what-tashkent'],
        ['place:new-delhi', 'claim:blinken-route-new-delhi', 'label:what-new-delhi'],
      ],
      sources: ['asia-plus-2023-03-01', 'voa-2023-03-01', 'reuters-2023-02-28'],
    },
  }),
  words: bind(statements, {}),
  'five-weeks': bind(weeks, {}),
} satisfies StepsOf<'visit'>;
