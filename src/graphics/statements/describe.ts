import type { Description, Words } from '../shared/scene.ts';
import { wordsCell } from '../shared/table.ts';
import { SIDES, type StatementsModel } from './model.ts';

export function describe(model: StatementsModel, words: Words): Description {
  return {
    text: words.t('describe'),
    table: {
      columns: [
        { id: 'matter', label: words.t('matter-column'), type: 'code' },
        ...SIDES.map((side) => ({ id: side, label: words.t(`${side}-column`), type: 'text' as const })),
      ],
      rows: model.matters.map((matter) => [
        { text: words.t(matter), value: matter },
        ...SIDES.map((side) => wordsCell(words.t(`${side}-${matter}`))),
      ]),
      reporter: words.t('reporter'),
      basis: 'told',
      sources: model.sources,
    },
  };
}
