import { member } from '../shared/member.ts';
import type { Description, Words } from '../shared/scene.ts';
import type { TradeLinesModel } from './model.ts';

export function describe({ view, months, lines, sources, baseYear }: TradeLinesModel, words: Words): Description {
  return {
    text: words.t('text'),
    table: {
      columns: [
        { id: 'month', label: words.t('column-month'), type: 'month' },
        ...lines.map(({ code }) => ({
          id: code,
          label: words.t('column', { country: words.country(code), year: baseYear, base: words.number(100) }),
          type: 'number' as const,
          unit: view === 'level' ? ('EUR' as const) : ('index' as const),
        })),
      ],
      rows: months.map((month, row) => [
        { text: words.date(month), value: month },
        ...lines.map(({ values }) => {
          const value = member(values, row);
          return { text: view === 'level' ? words.money(value, 'EUR', 2) : words.number(value, 0), value };
        }),
      ]),
      reporter: words.t('reporter'),
      basis: 'counted',
      sources,
    },
  };
}
