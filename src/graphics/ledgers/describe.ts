import { member } from '../shared/member.ts';
import type { Description, Words } from '../shared/scene.ts';
import type { LedgersModel } from './model.ts';

export function describe(model: LedgersModel, words: Words): Description {
  return {
    text: words.t('describe', { year: member(model.years, -1) }),
    table: {
      columns: [
        { id: 'entry', label: words.t('row-column'), type: 'code', parts: ['receiver', 'year'] },
        { id: 'sent', label: words.t('sent-column'), type: 'number', unit: 'EUR' },
        { id: 'received', label: words.t('received-column'), type: 'number', unit: 'EUR' },
        { id: 'received_usd', label: words.t('dollars-column'), type: 'number', unit: 'USD' },
        { id: 'missing', label: words.t('missing-column'), type: 'number', unit: 'EUR' },
      ],
      rows: model.books.flatMap(({ receiver, entries }) =>
        entries.map(({ year, sent, received, receivedUsd, missing }) => [
          { text: `${words.country(receiver)}, ${year}`, value: `${receiver}/${year}` },
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
