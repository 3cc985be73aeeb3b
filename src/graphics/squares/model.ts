/** How far the view has pulled back; what is in sight follows from it, and one area scale serves them all. */
export interface SquaresState {
  /** One square, 2021; the 308 of 2022; the other count beside them; what Russia lost and what it imports. */
  view: 'one' | 'many' | 'counts' | 'speck';
}

/** A count of the same exports: its first year is one square, its second as many as its amount makes. */
export interface Count {
  before: number;
  after: number;
  difference: number;
  ratio: number;
  /** What the roundings of both allow. */
  low: number;
  high: number;
}

export interface SquaresModel {
  view: SquaresState['view'];
  /** Dollars that one square of the first count stands for: the unit of every area. */
  unit: number;
  advanced: Count;
  microchips: Count;
  /** Mean months before and after February 2022, another classification: in the table only, for it counts months. */
  monthly: Count;
  /** Dollars a year that the allies no longer sell, and what the first count is of it, in percent. */
  allied: { before: number; after: number; lost: number; share: number };
  /** All chips that Russia imported, January to September. */
  imports: { before: number; after: number };
  sources: string[];
}

/** A count as the series gives it, amounts in dollars. */
interface Counted {
  before: { value: number };
  after: { value: number };
  difference: { value: number };
  ratio: { value: number; low: number; high: number };
  sources: string[];
}

/** The counts of chips as the series gives them. */
export interface SquaresData {
  advanced: Counted;
  microchips: Counted;
  hs8542: Counted;
  allied: Pick<Counted, 'before' | 'after' | 'sources'> & { lost: { value: number }; shareOfLost: number };
  imports: { before: { value: number }; after: { value: number; sources: string[] } };
}

const countOf = ({ before, after, difference, ratio }: Counted): Count => ({
  before: before.value,
  after: after.value,
  difference: difference.value,
  ratio: ratio.value,
  low: ratio.low,
  high: ratio.high,
});

/** What is in sight rests on its own sources. */
function sourcesOf(
  view: SquaresState['view'],
  { advanced, microchips, hs8542, allied, imports }: SquaresData,
): string[] {
  if (view === 'one' || view === 'many') return advanced.sources;
  return view === 'counts'
    ? [...new Set([...advanced.sources, ...microchips.sources, ...hs8542.sources])]
    : [...new Set([...advanced.sources, ...microchips.sources, ...allied.sources, ...imports.after.sources])];
}

export function model({ view }: SquaresState, data: SquaresData): SquaresModel {
  const { advanced, microchips, hs8542, allied, imports } = data;
  return {
    view,
    unit: advanced.before.value,
    advanced: countOf(advanced),
    microchips: countOf(microchips),
    monthly: countOf(hs8542),
    allied: {
      before: allied.before.value,
      after: allied.after.value,
      lost: allied.lost.value,
      share: allied.shareOfLost,
    },
    imports: { before: imports.before.value, after: imports.after.value },
    sources: sourcesOf(view, data),
  };
}
