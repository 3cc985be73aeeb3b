import type { Description, Words } from '../shared/scene.ts';
import type { TradeLinesModel } from './model.ts';

export function describe({ view, months, lines, sources, baseYear }: TradeLinesModel, words: Words): Description {
  return {
    text: words.t('text'),
    table: {
      columns: [
        words.t('column-month'),
        ...lines.map(({ code }) =>
          words.t('column', { country: words.country(code), year: baseYear, base: words.number(100) }),
        ),
      ],
      rows: months.map((month, row) => [
        { text: words.date(month) },
        ...lines.map(({ values }) => {
          const value = values[row] ?? 0;
          return { text: view === 'level' ? words.money(value, 'EUR', 2) : words.number(value, 0), value };
        }),
      ]),
      reporter: words.t('reporter'),
      basis: 'counted',
      sources,
    },
  };
}
