import type { Description, Words } from '../shared/scene.ts';
import type { SharesModel } from './model.ts';

export function describe(model: SharesModel, words: Words): Description {
  const last = model.years.length - 1;
  const base = model.years.indexOf(model.base);
  const ends = Object.fromEntries(
    model.lines.flatMap(({ partner, values }) => [
      [`${partner}-base`, words.percent(values[base] ?? Number.NaN)],
      [`${partner}-last`, words.percent(values[last] ?? Number.NaN)],
    ]),
  );
  return {
    text: words.t('describe', { ...ends, base: model.base, last: model.years[last] ?? '' }),
    table: {
      columns: [words.t('year-column'), ...model.lines.map(({ partner }) => words.country(partner))],
      rows: model.years.map((year, row) => [
        { text: year },
        ...model.lines.map(({ values }) => ({
          text: words.percent(values[row] ?? Number.NaN),
          value: values[row] ?? null,
        })),
      ]),
      reporter: words.t('reporter'),
      basis: 'counted',
      sources: model.sources,
    },
  };
}
