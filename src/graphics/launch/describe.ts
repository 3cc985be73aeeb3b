import type { Description, Words } from '../shared/scene.ts';
import type { LaunchModel } from './model.ts';

export function describe(model: LaunchModel, words: Words): Description {
  return {
    text: words.t('text'),
    table: {
      columns: [
        { id: 'date', label: words.t('column-date'), type: 'period' },
        { id: 'who', label: words.t('column-who'), type: 'category' },
        { id: 'what', label: words.t('column-what'), type: 'code' },
      ],
      rows: model.acts.map(({ id, date, end, actor }) => [
        {
          text: words.period(end === null ? date : `${date}/${end}`),
          value: end === null ? date : `${date}/${end}`,
        },
        { text: words.t(`who-${actor}`), value: actor },
        { text: words.t(id), value: id },
      ]),
      reporter: words.t('reporter'),
      basis: 'told',
      sources: model.sources,
    },
  };
}
