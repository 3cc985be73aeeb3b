import type { Description, Words } from '../shared/scene.ts';
import type { ToolsModel } from './model.ts';

export function describe(model: ToolsModel, words: Words): Description {
  return {
    text: words.t('text'),
    table: {
      columns: ['column-tool', 'column-who', 'column-hit', 'column-cut'].map((key) => words.t(key)),
      rows: model.tools.map((tool) =>
        [`${tool}-title`, `${tool}-who`, `${tool}-hit`, `${tool}-cut`].map((key) => ({ text: words.t(key) })),
      ),
      reporter: words.t('reporter'),
      basis: 'told',
      sources: model.sources,
    },
  };
}
