import { member } from '../shared/member.ts';
import type { Description, Words } from '../shared/scene.ts';
import type { SharesModel } from './model.ts';

export function describe(model: SharesModel, words: Words): Description {
  return {
    text: words.t('describe', { base: model.base, last: member(model.years, -1) }),
    table: {
      columns: [
        { id: 'year', label: words.t('year-column'), type: 'year' },
        ...model.lines.map(({ partner }) => ({
          id: partner,
          label: words.country(partner),
          type: 'number' as const,
          unit: 'percent' as const,
        })),
      ],
      rows: model.years.map((year, row) => [
        { text: year, value: year },
        ...model.lines.map(({ values }) => {
          const value = member(values, row);
          return { text: words.percent(value), value };
        }),
      ]),
      reporter: words.t('reporter'),
      basis: 'counted',
      sources: model.sources,
    },
  };
}
