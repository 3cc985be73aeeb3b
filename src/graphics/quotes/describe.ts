import type { Description, Words } from '../shared/scene.ts';
import { SIDES, type QuotesModel } from './model.ts';

export function describe(model: QuotesModel, words: Words): Description {
  return {
    text: words.t('describe'),
    table: {
      columns: [words.t('matter-column'), ...SIDES.map((side) => words.t(`${side}-column`))],
      rows: model.matters.map((matter) => [
        { text: words.t(matter) },
        ...SIDES.map((side) => ({ text: words.t(`${side}-${matter}`) })),
      ]),
      reporter: words.t('reporter'),
      basis: 'told',
      sources: model.sources,
    },
  };
}
