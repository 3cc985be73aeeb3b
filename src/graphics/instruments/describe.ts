import type { Description, Words } from '../shared/scene.ts';
import { wordsCell } from '../shared/table.ts';
import type { InstrumentsModel } from './model.ts';

export function describe(model: InstrumentsModel, words: Words): Description {
  return {
    text: words.t('text'),
    table: {
      columns: [
        { id: 'tool', label: words.t('column-tool'), type: 'code' },
        { id: 'who', label: words.t('column-who'), type: 'text' },
        { id: 'hit', label: words.t('column-hit'), type: 'text' },
        { id: 'cut', label: words.t('column-cut'), type: 'text' },
      ],
      rows: model.instruments.map((instrument) => [
        { text: words.t(`${instrument}-title`), value: instrument },
        ...['who', 'hit', 'cut'].map((key) => wordsCell(words.t(`${instrument}-${key}`))),
      ]),
      reporter: words.t('reporter'),
      basis: 'told',
      sources: model.sources,
    },
  };
}
