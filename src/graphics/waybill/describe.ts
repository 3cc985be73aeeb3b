import type { Description, Words } from '../shared/scene.ts';
import type { WaybillModel } from './model.ts';

export function describe(model: WaybillModel, words: Words): Description {
  return {
    text: words.t('describe'),
    table: {
      columns: [words.t('stage-column'), words.t('rule-column')],
      rows: model.stages.map((stage) => [{ text: words.t(`${stage}-row`) }, { text: words.t(`${stage}-rule`) }]),
      reporter: words.t('reporter'),
      basis: 'told',
      sources: model.sources,
    },
  };
}
