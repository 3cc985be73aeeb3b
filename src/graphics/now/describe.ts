import { member } from '../shared/member.ts';
import type { Description, Words } from '../shared/scene.ts';
import { missingCell, type Cell } from '../shared/table.ts';
import type { NowModel } from './model.ts';

/** Both panels in one table: the months first, as the lines' vertices are, then the years; each row holds one declarant's figures. */
export function describe(model: NowModel, words: Words): Description {
  const none = missingCell(words.t('none'), 'not-applicable');
  const years = model.bars.map(({ year, value }): Cell[] => [
    { text: words.date(year), value: year },
    { text: words.moneyLong(value, 'USD', 2), value },
    none,
    none,
  ]);
  const months = model.months.map((month, index): Cell[] => [
    { text: words.date(month), value: month },
    none,
    ...model.lines.map(({ values }): Cell => {
      const value = member(values, index);
      return { text: words.number(value, 1), value };
    }),
  ]);
  return {
    text: words.t('text'),
    table: {
      columns: [
        { id: 'period', label: words.t('column-period'), type: 'period' },
        { id: 'exports', label: words.t('column-exports'), type: 'number', unit: 'USD' },
        ...model.lines.map(({ code }) => ({
          id: `index_${code}`,
          label: words.t(`column-${code.toLowerCase()}`, { year: model.baseYear, base: words.number(100) }),
          type: 'number' as const,
          unit: 'index' as const,
        })),
      ],
      rows: [...months, ...years],
      reporter: words.t('reporter'),
      basis: 'counted',
      sources: model.sources,
    },
  };
}
