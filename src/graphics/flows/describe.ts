import type { Description, Words } from '../shared/scene.ts';
import type { FlowModel } from './model.ts';

/** What a flow map says in words, and its figures as a table whose rows are the arrows, in order. */
export function describeFlows({ year, flows }: FlowModel, words: Words): Description {
  const when = { year: words.date(year) };
  const amounts = Object.fromEntries(flows.map(({ from, to, claim }) => [`${from}-${to}`, words.claim(claim)]));
  return {
    text: words.t('describe', { ...when, ...amounts }),
    table: {
      columns: [
        { id: 'flow', label: words.t('flow-column'), type: 'code', parts: ['from', 'to'] },
        { id: 'amount', label: words.t('amount-column', when), type: 'number' },
      ],
      rows: flows.map(({ from, to, value, claim }) => [
        { text: words.t('flow', { from: words.country(from), to: words.country(to) }), value: `${from}/${to}` },
        { text: words.claim(claim), value, unit: 'USD' },
      ]),
      reporter: words.t('reporter'),
      basis: 'counted',
      sources: ['S05'],
    },
  };
}
