import type { Description, Words } from '../shared/scene.ts';
import { missingCell, type Cell, type Column } from '../shared/table.ts';
import { periodsOf, type Flow, type FlowModel } from './model.ts';

/** What a flow map says in words, and its figures as a table whose rows are the arrows, in order. */
export function describeFlows({ state, flows }: FlowModel, words: Words): Description {
  const name = ({ from, to }: Flow): Cell => ({
    text: words.t('flow', { from: words.country(from), to: words.country(to) }),
    value: `${from}/${to}`,
  });
  const now = ({ claim, value, currency }: Flow): Cell => ({ text: words.claim(claim), value, unit: currency });
  const before = ({ before: was, currency }: Flow): Cell =>
    was
      ? { text: words.claim(was.claim), value: was.value, unit: currency }
      : missingCell(words.t('none'), 'not-applicable');
  const column = (id: string, label: string): Column => ({ id, label, type: 'number' });
  const values = Object.fromEntries(
    flows.flatMap((flow) => [
      [`${flow.from}-${flow.to}`, now(flow).text] as const,
      [`${flow.from}-${flow.to}-was`, before(flow).text] as const,
    ]),
  );
  const text = words.t('describe', { ...periodsOf(state, words), ...values });
  const compares = state.kind === 'roundabout' && state.window === 'after';
  return {
    text,
    table: {
      columns: [
        { id: 'flow', label: words.t('flow-column'), type: 'code', parts: ['from', 'to'] },
        ...(compares
          ? [column('before', words.t('before-column')), column('after', words.t('after-column'))]
          : [column('amount', words.t('amount-column', periodsOf(state, words)))]),
      ],
      rows: flows.map((flow) => (compares ? [name(flow), before(flow), now(flow)] : [name(flow), now(flow)])),
      reporter: words.t('reporter'),
      basis: 'counted',
      sources: state.kind === 'turnover' ? ['S05'] : compares ? ['S01', 'S05', 'S10', 'S11', 'S33'] : ['S01'],
    },
  };
}
