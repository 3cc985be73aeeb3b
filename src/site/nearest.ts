import { distance } from 'fastest-levenshtein';

/** Of the letters of an address, how many may differ from those of a page for it to be what was meant. */
const SHARE = 0.4;

/** An address without what all share: case, slashes at its ends, the name of a file. */
const bare = (path: string): string =>
  path
    .toLowerCase()
    .replace(/(?:index)?\.html?$/, '')
    .replace(/^\/+|\/+$/g, '');

/**
 * The page whose address is spelt most like the one asked for; undefined when none comes near.
 * @param asked any path a stranger may have written: it is compared, never shown
 */
export function nearest(asked: string, known: readonly string[]): string | undefined {
  // Long enough for any address of ours; a comparison takes the product of two lengths.
  const wanted = bare(asked).slice(0, 200);
  const ranked = known
    .map((path) => ({ path, away: distance(wanted, bare(path)) }))
    .sort((one, other) => one.away - other.away);
  const [best] = ranked;
  return best && best.away <= SHARE * Math.max(wanted.length, bare(best.path).length) ? best.path : undefined;
}
