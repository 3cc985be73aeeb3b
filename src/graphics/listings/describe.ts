import type { Description, Words } from '../shared/scene.ts';
import type { ListingsModel } from './model.ts';

export function describe(model: ListingsModel, words: Words): Description {
  return {
    text: words.t('text'),
    table: {
      columns: ['column-date', 'column-authority', 'column-country', 'column-act', 'column-firms'].map((key) =>
        words.t(key),
      ),
      rows: model.listings.map(({ date, authority, country, act, firms }) => [
        { text: words.date(date) },
        { text: words.t(`authority-${authority.toLowerCase()}`) },
        { text: words.country(country) },
        { text: words.t(`act-${act}`) },
        firms === null ? { text: words.t('uncounted'), value: null } : { text: words.number(firms), value: firms },
      ]),
      reporter: words.t('reporter'),
      basis: 'told',
      sources: model.sources,
    },
  };
}
