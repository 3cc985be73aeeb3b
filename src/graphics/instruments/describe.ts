import type { Description, Words } from '../shared/scene.ts';
import { wordsCell } from '../shared/table.ts';
import type { ToolsModel } from './model.ts';

export function describe(model: ToolsModel, words: Words): Description {
  return {
    text: words.t('text'),
    table: {
      columns: [
        { id: 'tool', label: words.t('column-tool'), type: 'code' },
        { id: 'who', label: words.t('column-who'), type: 'text' },
        { id: 'hit', label: words.t('column-hit'), type: 'text' },
        { id: 'cut', label: words.t('column-cut'), type: 'text' },
      ],
      rows: model.tools.map((tool) => [
        { text: words.t(`${tool}-title`), value: tool },
        ...['who', 'hit', 'cut'].map((key) => wordsCell(words.t(`${tool}-${key}`))),
      ]),
      reporter: words.t('reporter'),
      basis: 'told',
      sources: model.sources,
    },
  };
}
