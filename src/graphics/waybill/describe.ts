import type { Description, Words } from '../shared/scene.ts';
import { wordsCell } from '../shared/table.ts';
import type { WaybillModel } from './model.ts';

export function describe(model: WaybillModel, words: Words): Description {
  return {
    text: words.t('describe'),
    table: {
      columns: [
        { id: 'stage', label: words.t('stage-column'), type: 'code' },
        { id: 'rule', label: words.t('rule-column'), type: 'text' },
      ],
      rows: model.stages.map((stage) => [
        { text: words.t(`${stage}-row`), value: stage },
        wordsCell(words.t(`${stage}-rule`)),
      ]),
      reporter: words.t('reporter'),
      basis: 'told',
      sources: model.sources,
    },
  };
}
