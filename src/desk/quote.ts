/** What a reader takes away, as plain text: a pattern filled in, a link to a passage. */
import { plainText } from '../graphics/shared/table.ts';

/** Words at each end of a passage that a link to it names. */
const ENDS = 5;

/** Text with the spaces and signs of a typewriter, on one line: what a form, a cell or a message takes without harm. */
export const plainLine = (text: string): string => plainText(text).replace(/\s+/g, ' ').trim();

/** A pattern with its {names} filled in, as plain text; a name that is not given stays. */
export const fillPattern = (pattern: string, values: Readonly<Record<string, string>>): string =>
  plainLine(pattern.replace(/\{(\w+)\}/g, (name, key: string) => values[key] ?? name)).replace(/\.\s*\./g, '.');

const encoded = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * The text directive of a link to a passage (https://wicg.github.io/scroll-to-text-fragment/): its first and last words, as
 * they stand in the page.
 * @param runs the passage as the page has it, cut where words that are not seen stand between others
 * @returns undefined where the ends of the passage are too short to be found by
 */
export function textDirective(runs: readonly string[]): string | undefined {
  const words = (run = ''): string[] =>
    run
      .trim()
      .split(/[^\S\u00a0\u202f]+/)
      .filter(Boolean);
  // A full stop after a mark is a run by itself, and nothing to find a passage by.
  const whole = runs.map(words).filter(({ length }) => length > 1);
  const start = whole[0]?.slice(0, ENDS);
  const end = whole.at(-1)?.slice(-ENDS);
  if (!start || !end) return undefined;
  return `:~:text=${encoded(start.join(' '))},${encoded(end.join(' '))}`;
}
