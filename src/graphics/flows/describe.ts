import type { Cell, Description, Words } from '../shared/scene.ts';
import { amountBefore, amountOf, flowModel, periodsOf, type Flow, type FlowState } from './model.ts';

/** What a flow map says in words, and its figures as a table whose rows are the arrows, in order. */
export function describeFlows(state: FlowState, words: Words): Description {
  const { flows } = flowModel(state);
  const name = ({ from, to }: Flow): Cell => ({
    text: words.t('flow', { from: words.country(from), to: words.country(to) }),
  });
  const cell = (text: string, value: number | null | undefined): Cell => ({ text, value: value ?? null });
  const now = (flow: Flow): Cell => cell(amountOf(flow, words), flow.value);
  const before = (flow: Flow): Cell => cell(amountBefore(flow, words), flow.was);
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
      columns: compares
        ? [words.t('flow-column'), words.t('before-column'), words.t('after-column')]
        : [words.t('flow-column'), words.t('amount-column', periodsOf(state, words))],
      rows: flows.map((flow) => (compares ? [name(flow), before(flow), now(flow)] : [name(flow), now(flow)])),
      reporter: words.t('reporter'),
      basis: 'counted',
      sources:
        state.kind === 'turnover'
          ? ['S05']
          : state.kind === 'schematic'
            ? []
            : compares
              ? ['S01', 'S05', 'S10', 'S11']
              : ['S01'],
    },
  };
}
