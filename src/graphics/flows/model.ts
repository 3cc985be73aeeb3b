import flows from '../../../data/series/flows.json' with { type: 'json' };
import type { Words } from '../shared/scene.ts';

/** What the arrows on the map show. */
export type FlowState =
  /** Kazakhstan's turnover with five partners in 2021, in dollars. */
  | { kind: 'turnover' }
  /** Exports of the EU27 over the twelve months before or after February 2022; after, with the neighbours' exports to Russia. */
  | { kind: 'roundabout'; window: 'before' | 'after' }
  /** A suspicion, not a quantity: goods from the west towards Kazakhstan, a question mark on the way north. Nothing is to scale. */
  | { kind: 'schematic' };

export type Currency = 'EUR' | 'USD';

/** One arrow: who sends, to whom, how much. */
export interface Flow {
  from: string;
  to: string;
  currency: Currency;
  /** Units of the currency; null where the arrow stands for no quantity. */
  value: number | null;
  /** Claim that prints it. */
  claim?: string;
  /** The same flow in the period before, where it is told beside. */
  was?: number;
  wasClaim?: string;
}

export interface FlowModel {
  state: FlowState;
  flows: Flow[];
}

const HUBS = ['KAZ', 'ARM', 'KGZ'] as const;

/** How the register names each partner. */
const EXPORTS = {
  RUS: 'eu-exports-russia',
  KAZ: 'eu-exports-kazakhstan',
  ARM: 'eu-exports-armenia',
  KGZ: 'eu-exports-kyrgyzstan',
};
const ONWARD = {
  KAZ: { before: 'exports-russia-2021-value', after: 'exports-russia-2022-final' },
  ARM: { before: 'armenia-to-russia-2021', after: 'armenia-to-russia-2022' },
  KGZ: { before: 'kyrgyzstan-to-russia-2021', after: 'kyrgyzstan-to-russia-2022' },
};
const TRADE = {
  RUS: 'trade-russia-2021',
  EU27: 'trade-eu-2021',
  CHN: 'trade-china-2021',
  TUR: 'trade-turkey-2021',
  USA: 'trade-us-2021',
};

/** The largest amount of each scale, so that a scale is the same in every state. */
export const LARGEST: Record<FlowState['kind'], number> = {
  turnover: flows.turnover.EU27,
  roundabout: flows.before.RUS.eur,
  schematic: 1,
};

export function flowModel(state: FlowState): FlowModel {
  if (state.kind === 'turnover') {
    const partners = ['RUS', 'EU27', 'CHN', 'TUR', 'USA'] as const;
    return {
      state,
      flows: partners.map((to) => ({ from: 'KAZ', to, currency: 'USD', value: flows.turnover[to], claim: TRADE[to] })),
    };
  }
  if (state.kind === 'schematic') {
    return {
      state,
      flows: [
        { from: 'EU27', to: 'KAZ', currency: 'USD', value: null },
        { from: 'USA', to: 'KAZ', currency: 'USD', value: null },
        { from: 'KAZ', to: 'RUS', currency: 'USD', value: null },
      ],
    };
  }
  const after = state.window === 'after';
  const exports = (['RUS', 'KAZ', 'ARM', 'KGZ'] as const).map((to): Flow => ({
    from: 'EU27',
    to,
    currency: 'EUR',
    value: flows[state.window][to].eur,
    claim: `${EXPORTS[to]}-${state.window}`,
    ...(after ? { was: flows.before[to].eur, wasClaim: `${EXPORTS[to]}-before` } : {}),
  }));
  const onward = HUBS.map((from): Flow => ({
    from,
    to: 'RUS',
    currency: 'USD',
    value: flows.after[from].usdToRussia,
    claim: ONWARD[from].after,
    was: flows.before[from].usdToRussia,
    wasClaim: ONWARD[from].before,
  }));
  return { state, flows: after ? [...exports, ...onward] : exports };
}

/** Values for the figure's copy: first and last month of the euros shown, and the year of the dollars. */
export function periodsOf(state: FlowState, words: Words): Record<string, string> {
  const window = state.kind === 'roundabout' ? flows[state.window] : flows.before;
  const [first = '', last = ''] = window.months.split('/');
  return {
    first: words.date(first, 'month-year'),
    last: words.date(last, 'month-year'),
    year: words.date(window.year),
  };
}

/** A flow's amount, and the one before it, as the register prints them. */
export const amountOf = ({ claim }: Flow, words: Words): string => (claim ? words.claim(claim) : words.t('none'));
export const amountBefore = ({ wasClaim }: Flow, words: Words): string =>
  wasClaim ? words.claim(wasClaim) : words.t('none');
