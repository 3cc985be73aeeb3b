import flows from '../../../data/series/flows.json' with { type: 'json' };
import type { ClaimId } from '../../data/claim-ids.ts';
import type { HuedCode } from '../shared/hues.ts';
import type { Words } from '../shared/scene.ts';

/** What the arrows on the map show. */
export type FlowState =
  /** Kazakhstan's turnover with five partners in 2021, in dollars. */
  | { kind: 'turnover' }
  /** Exports of the EU27 over the twelve months before or after February 2022; after, with the neighbours' exports to Russia. */
  | { kind: 'roundabout'; window: 'before' | 'after' };
export type FlowKind = FlowState['kind'];

export type Currency = 'EUR' | 'USD';

/** One arrow: who sends, to whom, how much. */
export interface Flow {
  from: HuedCode;
  to: HuedCode;
  currency: Currency;
  /** Units of the currency. */
  value: number;
  /** Claim that prints it. */
  claim: ClaimId;
  /** The same flow in the period before, where it is told beside. */
  before?: { value: number; claim: ClaimId };
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
} as const;
const ONWARD = {
  KAZ: { before: 'exports-russia-2021-value', after: 'exports-russia-2022-final' },
  ARM: { before: 'armenia-to-russia-2021', after: 'armenia-to-russia-2022' },
  KGZ: { before: 'kyrgyzstan-to-russia-2021', after: 'kyrgyzstan-to-russia-2022' },
} as const;
const TRADE = {
  RUS: 'trade-russia-2021',
  EU27: 'trade-eu-2021',
  CHN: 'trade-china-2021',
  TUR: 'trade-turkey-2021',
  USA: 'trade-us-2021',
} as const;

/** The largest amount of each scale, so that a scale is the same in every state. */
export const LARGEST: Record<FlowKind, number> = {
  turnover: flows.turnover.EU27,
  roundabout: flows.before.RUS.eur,
};

/** Euros that a dollar was worth on average in the year of the onward arrows. */
const EUR_PER_USD = flows.after.KAZ.eurToRussia / flows.after.KAZ.usdToRussia;

/** An amount in the currency that a map's widths count: euros in the roundabout, whatever the arrow's own currency. */
export const worth = (value: number, currency: Currency, kind: FlowKind): number =>
  kind === 'roundabout' && currency === 'USD' ? value * EUR_PER_USD : value;

/** Kazakhstan's turnover with its partners. */
const turnover = (): Flow[] =>
  (['RUS', 'EU27', 'CHN', 'TUR', 'USA'] as const).map((to) => ({
    from: 'KAZ',
    to,
    currency: 'USD',
    value: flows.turnover[to],
    claim: TRADE[to],
  }));

/** What the EU27 sends over a window; after, what it sent before is told beside. */
const exports = (window: 'before' | 'after'): Flow[] =>
  (['RUS', 'KAZ', 'ARM', 'KGZ'] as const).map((to) => ({
    from: 'EU27',
    to,
    currency: 'EUR',
    value: flows[window][to].eur,
    claim: `${EXPORTS[to]}-${window}`,
    ...(window === 'after' ? { before: { value: flows.before[to].eur, claim: `${EXPORTS[to]}-before` } } : {}),
  }));

/** What the neighbours send on to Russia. */
const onward = (): Flow[] =>
  HUBS.map((from) => ({
    from,
    to: 'RUS',
    currency: 'USD',
    value: flows.after[from].usdToRussia,
    claim: ONWARD[from].after,
    before: { value: flows.before[from].usdToRussia, claim: ONWARD[from].before },
  }));

export function flowModel(state: FlowState): FlowModel {
  if (state.kind === 'turnover') return { state, flows: turnover() };
  const sent = exports(state.window);
  return { state, flows: state.window === 'after' ? [...sent, ...onward()] : sent };
}

/** Values for the figure's copy: first and last month of the euros shown, and the year of the dollars. */
export function periodsOf(state: FlowState, words: Words): Record<string, string> {
  const { months, year } = state.kind === 'roundabout' ? flows[state.window] : flows.before;
  const [first, last] = months.split('/');
  if (!first || !last) throw new Error(`flows.json: expected "first/last" month, found "${months}"`);
  return {
    first: words.date(first, 'month-year'),
    last: words.date(last, 'month-year'),
    year: words.date(year),
  };
}
