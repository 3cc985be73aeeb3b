import { wrap, type Face } from '../shared/measure.ts';
import type { Passage, Said } from '../shared/text.ts';
import { dollars, type Terms } from './terms.ts';

/** Where words stand, left to right. */
export interface Column {
  x: number;
  width: number;
}

/** What is said under an amount; `key` is that of its words and of its marks. */
export interface Sentence {
  key: string;
  strong: boolean;
}

/** An amount in large figures, and under it what it is. */
export interface Heading {
  amount: Said & { value: number };
  sentences: (Sentence & Passage)[];
  /** The last baseline. */
  bottom: number;
}

const faceOf = (strong: boolean): Face => (strong ? 'sans-strong' : 'sans');

/** A heading from the top of the frame down. */
export function placeHeading(value: number, said: readonly Sentence[], { x, width }: Column, terms: Terms): Heading {
  const { frame, sizes, words } = terms;
  const { big, font, line } = sizes;
  const top = frame.box.y + big * 0.78;
  let y = top + line * 1.15;
  const sentences = said.map(({ key, strong }) => {
    const lines = wrap(words.t(key), width, font, faceOf(strong));
    const passage = { key, strong, x, y, lines };
    y += lines.length * line;
    return passage;
  });
  return { amount: { x, y: top, content: dollars(value, terms), value }, sentences, bottom: y - line };
}
