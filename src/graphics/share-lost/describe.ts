import type { Description, Words } from '../shared/scene.ts';
import { wordsCell } from '../shared/table.ts';
import type { Estimate, ShareLostModel } from './model.ts';

/** A figure as its author bounds it: "5/10", "/5" where only the upper end is known, or itself. */
function rangeOf({ kind, low, high }: Estimate): number | string {
  if (kind === 'about') return high;
  return kind === 'range' ? `${low}/${high}` : `/${high}`;
}

export function describe(model: ShareLostModel, words: Words): Description {
  const amounts = { lost: words.money(model.lost, 'EUR'), gained: words.money(model.gained, 'EUR') };
  return {
    text: words.t('describe', amounts),
    table: {
      columns: [
        { id: 'author', label: words.t('author-column'), type: 'code' },
        { id: 'share', label: words.t('share-column'), type: 'range', unit: 'percent' },
        { id: 'of', label: words.t('of-column'), type: 'text' },
      ],
      rows: model.estimates.map((estimate) => [
        { text: words.t(`${estimate.id}-who`), value: estimate.id },
        { text: words.t(estimate.id), value: rangeOf(estimate) },
        wordsCell(words.t(`${estimate.id}-of`, amounts)),
      ]),
      reporter: words.t('reporter'),
      basis: 'counted',
      sources: model.sources,
    },
  };
}
