import type { Cell, Description, Words } from '../shared/scene.ts';
import type { Count, SquaresModel } from './model.ts';

export function describe(model: SquaresModel, words: Words): Description {
  const { view, advanced, microchips, monthly, allied, imports } = model;
  const dollars = (value: number): Cell => ({ text: words.t('dollars', { number: words.number(value) }), value });
  const times = (value: number): Cell => ({ text: words.number(value, 0), value });
  const head = (key: string): Cell => ({ text: words.t(key) });
  const rowOf = (key: string, { before, after, difference, ratio }: Count): Cell[] => [
    head(key),
    dollars(before),
    dollars(after),
    dollars(difference),
    times(ratio),
  ];
  const single = ['column-what', 'column-value'];
  const tables: Record<SquaresModel['view'], { columns: string[]; rows: () => Cell[][] }> = {
    one: { columns: single, rows: () => [[head('row-before'), dollars(advanced.before)]] },
    many: {
      columns: single,
      rows: () => [
        [head('row-before'), dollars(advanced.before)],
        [head('row-after'), dollars(advanced.after)],
        [head('row-difference'), dollars(advanced.difference)],
        [head('row-ratio'), times(advanced.ratio)],
      ],
    },
    counts: {
      columns: ['column-count', 'column-before', 'column-after', 'column-difference', 'column-ratio'],
      rows: () => [rowOf('row-advanced', advanced), rowOf('row-microchips', microchips), rowOf('row-monthly', monthly)],
    },
    speck: {
      columns: single,
      rows: () => [
        [head('row-after'), dollars(advanced.after)],
        [head('row-allied-before'), dollars(allied.before)],
        [head('row-allied-after'), dollars(allied.after)],
        [head('row-lost'), dollars(allied.lost)],
        [head('row-imports'), dollars(imports.after)],
        [head('row-imports-before'), dollars(imports.before)],
      ],
    },
  };
  const { columns, rows } = tables[view];
  return {
    text: words.t('text'),
    table: {
      columns: columns.map((key) => words.t(key)),
      rows: rows(),
      reporter: words.t('reporter'),
      basis: 'counted',
      sources: model.sources,
    },
  };
}
