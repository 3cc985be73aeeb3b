import { wrap } from '../shared/measure.ts';
import type { Box, Words } from '../shared/scene.ts';
import type { Sizes } from '../shared/sizes.ts';
import type { Said } from '../shared/text.ts';

/** What placing needs: the words, the sizes. */
export interface Terms {
  words: Words;
  sizes: Sizes;
}

/** A panel's heading: what, then who counted, each in as many lines as it takes. */
export interface Heading {
  what: Said[];
  who: Said[];
  /** Where the panel begins under it. */
  bottom: number;
}

export function placeHeading(what: string, who: string, box: Box, { font, line }: Sizes): Heading {
  const set = (parts: readonly string[], above: number): Said[] =>
    parts.map((content, row) => ({ x: box.x, y: box.y + line * (above + row + 1) - font * 0.25, content }));
  const [first, second] = [wrap(what, box.width, font, 'sans-strong'), wrap(who, box.width, font)];
  return {
    what: set(first, 0),
    who: set(second, first.length),
    bottom: box.y + line * (first.length + second.length) + line * 0.3,
  };
}
