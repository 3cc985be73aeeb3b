/** What is told: the trade of before; then what was lost of it; then what others gained. */
export type ChannelTold = 'before' | 'lost' | 'gained';
export interface ChannelState {
  told: ChannelTold;
}

/** Countries whose gain is set beside the loss. */
export const GAINERS = ['KAZ', 'ARM', 'KGZ'] as const;
export type Gainer = (typeof GAINERS)[number];
export type Partner = 'RUS' | Gainer;

/** Twelve months of exports, as the EU27 declare them. */
type Year = Readonly<Record<Partner, { readonly eur: number }>> & {
  /** First and last month: "2021-03/2022-02". */
  readonly months: string;
};

/** Exports over the twelve months before and after February 2022, euros (data/series/flows.json). */
export interface ChannelData {
  readonly before: Year;
  readonly after: Year;
}

/** What was declared for a country before and after, and by how much it rose: euros. */
export interface Gain {
  code: Gainer;
  before: number;
  after: number;
  change: number;
}

export interface ChannelModel {
  told: ChannelTold;
  /** First and last month of each twelve. */
  months: Record<'before' | 'after', string>;
  /** What was declared for Russia; `lost` is above zero. */
  russia: { before: number; after: number; lost: number };
  /** Largest first. */
  gains: Gain[];
  /** Their sum, euros, and in percent of the loss. */
  gained: number;
  share: number;
}

/** @throws where what is called a loss is none, or a gain */
export function model({ told }: ChannelState, { before, after }: ChannelData): ChannelModel {
  const lost = before.RUS.eur - after.RUS.eur;
  const gains = GAINERS.map((code): Gain => {
    const [was, is] = [before[code].eur, after[code].eur];
    return { code, before: was, after: is, change: is - was };
  }).sort((one, other) => other.change - one.change);
  const fallen = gains.find(({ change }) => change <= 0);
  if (lost <= 0 || fallen)
    throw new Error(
      `data/series/flows.json: expected a loss to Russia and gains elsewhere, found ${fallen?.code ?? 'RUS'} otherwise`,
    );
  const gained = gains.reduce((sum, { change }) => sum + change, 0);
  return {
    told,
    months: { before: before.months, after: after.months },
    russia: { before: before.RUS.eur, after: after.RUS.eur, lost },
    gains,
    gained,
    share: (100 * gained) / lost,
  };
}
