import { dayLabel } from '../shared/days.ts';
import type { Description, Words } from '../shared/scene.ts';
import type { WeeksModel } from './model.ts';

export function describe(model: WeeksModel, words: Words): Description {
  return {
    text: words.t('text'),
    table: {
      columns: [words.t('column-date'), words.t('column-who'), words.t('column-what')],
      rows: model.acts.map(({ id, date, end, actor }) => [
        { text: `${dayLabel(words, date, end)} ${date.slice(0, 4)}` },
        { text: words.t(`who-${actor}`) },
        { text: words.t(id) },
      ]),
      reporter: words.t('reporter'),
      basis: 'told',
      sources: model.sources,
    },
  };
}
