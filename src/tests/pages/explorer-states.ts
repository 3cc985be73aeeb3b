/** States of the explorer at random, what a page of any browser shows of them, and what they are worked out to be. */
import fc from 'fast-check';
import { lines } from '../../explore/lines.ts';
import { DESTINATIONS, reportersOf } from '../../explore/record.ts';
import { SHEETS } from '../../explore/sheet.ts';
import type { State } from '../../explore/state.ts';
import { monthTable, sentences } from '../../explore/tell.ts';
import { exploreWords, RECORD } from '../../publish/explore.ts';

const states = fc.record({
  from: fc.constantFrom(...reportersOf(RECORD)),
  to: fc.subarray([...DESTINATIONS], { minLength: 1 }),
  unit: fc.constantFrom('eur' as const, 'index' as const),
  base: fc.constantFrom('2019', '2021', '2022-02'),
  axis: fc.constantFrom('shared' as const, 'own' as const),
  month: fc.constantFrom(...RECORD.months.slice(11)),
  rank: fc.constantFrom('rise' as const, 'ratio' as const),
}) satisfies fc.Arbitrary<State>;

/** So many states, always the same. */
export const anyStates = (count: number): State[] => fc.sample(states, { numRuns: count, seed: 7 });

/** What is looked at of a state: its sentences, the outlines of its lines, the rows of its table. */
type Looked = [told: string, drawn: string, rows: number];

/** Runs in the page, whose table is open: goes to each query in turn, and reads what is shown. */
export async function showStates(queries: readonly string[]): Promise<Looked[]> {
  const all: Looked[] = [];
  for (const query of queries) {
    history.replaceState(null, '', location.pathname + query);
    dispatchEvent(new PopStateEvent('popstate'));
    await new Promise((resolve) => setTimeout(resolve));
    all.push([
      [...document.querySelectorAll('.told p')].map((p) => p.textContent).join('\n'),
      [...document.querySelectorAll('#lines ~ svg path[data-k^="line-"]')].map((p) => p.getAttribute('d')).join(' '),
      document.querySelectorAll('#lines ~ details tbody tr').length,
    ]);
  }
  return all;
}

/** What the page in English ought to show of a state, in a wide window. */
export function workedOut(state: State): Looked {
  const words = exploreWords('en');
  return [
    sentences(RECORD, state, words).join('\n'),
    lines(RECORD, state, SHEETS.wide, words)
      .marks.filter(({ key }) => key.startsWith('line-'))
      .map(({ attrs }) => attrs?.['d'])
      .join(' '),
    monthTable(RECORD, state, words).rows.length,
  ];
}
