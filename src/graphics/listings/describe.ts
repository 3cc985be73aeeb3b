import type { Description, Words } from '../shared/scene.ts';
import { missingCell } from '../shared/table.ts';
import type { ListingsModel } from './model.ts';

export function describe(model: ListingsModel, words: Words): Description {
  return {
    text: words.t('text'),
    table: {
      columns: [
        { id: 'date', label: words.t('column-date'), type: 'period' },
        { id: 'authority', label: words.t('column-authority'), type: 'category' },
        { id: 'country', label: words.t('column-country'), type: 'code' },
        { id: 'act', label: words.t('column-act'), type: 'category' },
        { id: 'target', label: words.t('column-target'), type: 'category' },
        { id: 'firms', label: words.t('column-firms'), type: 'number', unit: 'count' },
      ],
      rows: model.listings.map(({ date, authority, country, act, target, firms }) => [
        { text: words.date(date), value: date },
        { text: words.t(`authority-${authority.toLowerCase()}`), value: authority },
        { text: words.country(country), value: country },
        { text: words.t(`act-${act}`), value: act },
        { text: words.t(`target-${target}`), value: target },
        firms === null ? missingCell(words.t('uncounted'), 'not-counted') : { text: words.number(firms), value: firms },
      ]),
      reporter: words.t('reporter'),
      basis: 'told',
      sources: model.sources,
    },
  };
}
