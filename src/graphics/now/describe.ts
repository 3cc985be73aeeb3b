import type { Cell, Description, Words } from '../shared/scene.ts';
import type { NowModel } from './model.ts';

/** Both panels in one table: the months first, as the lines' vertices are, then the years; each row holds one declarant's figures. */
export function describe(model: NowModel, words: Words): Description {
  const none: Cell = { text: words.t('none'), value: null };
  const years = model.bars.map(({ year, value }): Cell[] => [
    { text: words.date(year) },
    { text: words.moneyLong(value, 'USD', 2), value },
    none,
    none,
  ]);
  const months = model.months.map((month, index): Cell[] => [
    { text: words.date(month) },
    none,
    ...model.lines.map(({ values }): Cell => {
      const value = values[index] ?? Number.NaN;
      return { text: words.number(value, 1), value };
    }),
  ]);
  return {
    text: words.t('text'),
    table: {
      columns: [
        words.t('column-period'),
        words.t('column-exports'),
        ...model.lines.map(({ code }) =>
          words.t(`column-${code.toLowerCase()}`, { year: model.baseYear, base: words.number(100) }),
        ),
      ],
      rows: [...months, ...years],
      reporter: words.t('reporter'),
      basis: 'counted',
      sources: model.sources,
    },
  };
}
