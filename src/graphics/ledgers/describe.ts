import type { Description, Words } from '../shared/scene.ts';
import type { LedgersModel } from './model.ts';

export function describe(model: LedgersModel, words: Words): Description {
  return {
    text: words.t('describe', { year: model.years.at(-1) ?? '' }),
    table: {
      columns: [
        words.t('row-column'),
        words.t('sent-column'),
        words.t('received-column'),
        words.t('dollars-column'),
        words.t('missing-column'),
      ],
      rows: model.books.flatMap(({ receiver, entries }) =>
        entries.map(({ year, sent, received, receivedUsd, missing }) => [
          { text: `${words.country(receiver)}, ${year}` },
          { text: words.money(sent, 'EUR'), value: sent },
          { text: words.money(received, 'EUR'), value: received },
          { text: words.money(receivedUsd, 'USD'), value: receivedUsd },
          { text: words.money(missing, 'EUR'), value: missing },
        ]),
      ),
      reporter: words.t('reporter'),
      basis: 'counted',
      sources: model.sources,
    },
  };
}
