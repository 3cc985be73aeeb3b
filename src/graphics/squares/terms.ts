import type { Frame, FrameName, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';

/** Size of the amount that counts, and the side of the square that says the scale. */
const LARGE: Record<FrameName, { big: number; key: number }> = {
  phone: { big: 27, key: 16 },
  wide: { big: 42, key: 24 },
  card: { big: 32, key: 20 },
  social: { big: 46, key: 30 },
  print: { big: 28, key: 18 },
};

export interface SquaresSizes extends Sizes {
  /** The amount that counts from view to view. */
  big: number;
  /** How many times more, over a count. */
  ratio: number;
  /** Side of the square that says the scale: it never changes. */
  key: number;
}

/** What places are worked out from, beside the model. */
export interface Terms {
  frame: Frame;
  words: Words;
  sizes: SquaresSizes;
  /** Bottom of what may be read. */
  foot: number;
  /** Words stand beside the squares, not over and under them. */
  beside: boolean;
}

export function termsOf(frame: Frame, words: Words): Terms {
  const sizes = sizesOf(frame, { wide: 16 }, 1.28);
  return {
    frame,
    words,
    sizes: { ...sizes, ...LARGE[frame.name], ratio: sizes.font * 1.35 },
    foot: frame.box.y + frame.box.height,
    beside: frame.name === 'social',
  };
}

/** An amount in dollars, in words. */
export const dollars = (amount: number, { words }: Terms): string =>
  words.t('dollars', { number: words.number(amount) });
