import type { Description, Words } from '../shared/scene.ts';
import type { ShareLostModel } from './model.ts';

export function describe(model: ShareLostModel, words: Words): Description {
  const amounts = { lost: words.money(model.lost, 'EUR'), gained: words.money(model.gained, 'EUR') };
  return {
    text: words.t('describe', amounts),
    table: {
      columns: [words.t('author-column'), words.t('share-column'), words.t('of-column')],
      rows: model.estimates.map(({ id, kind, high }) => [
        { text: words.t(`${id}-who`) },
        { text: words.t(id), ...(kind === 'about' || kind === 'bound' ? { value: high } : {}) },
        { text: words.t(`${id}-of`, amounts) },
      ]),
      reporter: words.t('reporter'),
      basis: 'counted',
      sources: model.sources,
    },
  };
}
