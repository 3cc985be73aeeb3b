import type { Description, Words } from '../shared/scene.ts';
import type { Cell, Column, Table } from '../shared/table.ts';
import type { Count, SquaresModel } from './model.ts';

type Body = Pick<Table, 'columns' | 'rows'>;

/** Cells of what all views count. */
const cellsIn = (words: Words) => ({
  dollars: (value: number): Cell => ({ text: words.t('dollars', { number: words.number(value) }), value }),
  times: (value: number): Cell => ({ text: words.number(value, 0), value }),
  head: (id: string): Cell => ({ text: words.t(`row-${id}`), value: id }),
});

/** The counts of the same exports, one a row. */
function countsTable({ advanced, microchips, monthly }: SquaresModel, what: Column, words: Words): Body {
  const { dollars, times, head } = cellsIn(words);
  const column = (id: string, unit: 'USD' | 'times'): Column => ({
    id,
    label: words.t(`column-${id}`),
    type: 'number',
    unit,
  });
  const row = (id: string, { before, after, difference, ratio }: Count): Cell[] => [
    head(id),
    dollars(before),
    dollars(after),
    dollars(difference),
    times(ratio),
  ];
  return {
    columns: [
      what,
      column('before', 'USD'),
      column('after', 'USD'),
      column('difference', 'USD'),
      column('ratio', 'times'),
    ],
    rows: [row('advanced', advanced), row('microchips', microchips), row('monthly', monthly)],
  };
}

/** The table of each view. */
function tableOf(model: SquaresModel, words: Words): Body {
  const { view, advanced, microchips, allied, imports } = model;
  const { dollars, times, head } = cellsIn(words);
  const what: Column = { id: 'what', label: words.t(view === 'counts' ? 'column-count' : 'column-what'), type: 'code' };
  const value = (unit: Column['unit']): Column => ({
    id: 'value',
    label: words.t('column-value'),
    type: 'number',
    ...(unit ? { unit } : {}),
  });
  switch (view) {
    case 'one':
      return { columns: [what, value('USD')], rows: [[head('before'), dollars(advanced.before)]] };
    case 'many':
      return {
        columns: [what, value(undefined)],
        rows: [
          [head('before'), { ...dollars(advanced.before), unit: 'USD' }],
          [head('after'), { ...dollars(advanced.after), unit: 'USD' }],
          [head('difference'), { ...dollars(advanced.difference), unit: 'USD' }],
          [head('ratio'), { ...times(advanced.ratio), unit: 'times' }],
        ],
      };
    case 'counts':
      return countsTable(model, what, words);
    case 'speck':
      return {
        columns: [what, value('USD')],
        rows: [
          [head('after'), dollars(advanced.after)],
          [head('microchips-after'), dollars(microchips.after)],
          [head('allied-before'), dollars(allied.before)],
          [head('allied-after'), dollars(allied.after)],
          [head('lost'), dollars(allied.lost)],
          [head('imports'), dollars(imports.after)],
          [head('imports-before'), dollars(imports.before)],
        ],
      };
  }
}

export const describe = (model: SquaresModel, words: Words): Description => ({
  text: words.t('text'),
  table: { ...tableOf(model, words), reporter: words.t('reporter'), basis: 'counted', sources: model.sources },
});
