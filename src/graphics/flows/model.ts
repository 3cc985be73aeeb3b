import type { ClaimId } from '../../data/claim-ids.ts';
import type { HuedCode } from '../shared/hues.ts';

/** Kazakhstan's trade with five partners over a year; there is one state. */
export type FlowState = Record<string, never>;

/** Partners, in the order of the figure's table, and the claims that print the trade with each. */
const TRADE = {
  RUS: 'trade-russia-2021',
  EU27: 'trade-eu-2021',
  CHN: 'trade-china-2021',
  TUR: 'trade-turkey-2021',
  USA: 'trade-us-2021',
} as const;
type Partner = keyof typeof TRADE;
const PARTNERS = ['RUS', 'EU27', 'CHN', 'TUR', 'USA'] as const satisfies readonly Partner[];

/** Dollars that Kazakhstan counted in a year, exports and imports together (data/series/flows.json). */
export interface FlowData {
  readonly turnover: Readonly<Record<Partner, number>> & { readonly year: string };
}

/** One arrow: who counted, with whom, how much. */
export interface Flow {
  from: HuedCode;
  to: HuedCode;
  /** Dollars. */
  value: number;
  /** Claim that prints it. */
  claim: ClaimId;
}

export interface FlowModel {
  year: string;
  flows: Flow[];
  /** The largest of them, dollars: the scale of the widths. */
  largest: number;
}

export function flowModel({ turnover }: FlowData): FlowModel {
  const flows = PARTNERS.map((to): Flow => ({ from: 'KAZ', to, value: turnover[to], claim: TRADE[to] }));
  return { year: turnover.year, flows, largest: Math.max(...flows.map(({ value }) => value)) };
}
