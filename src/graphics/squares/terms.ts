import type { Frame, FrameName, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';

/** Size of the amount in large figures. */
const BIG: Record<FrameName, number> = { phone: 25, wide: 42, card: 30, social: 44, print: 26 };

export interface SquaresSizes extends Sizes {
  /** The amount in large figures. */
  big: number;
  /** How many times more, over a count. */
  ratio: number;
}

/** What places are worked out from, beside the model. */
export interface Terms {
  frame: Frame;
  words: Words;
  sizes: SquaresSizes;
  /** Where the ground's origin stands, in every view. */
  corner: { x: number; y: number };
  /** Baselines over the ground: of what the first square is, and of the ruler's labels. */
  over: { first: number; ruler: number };
  /** Bottom of what may be read. */
  foot: number;
  /** The drawing runs on past the edges of its sheet, on a stage that is larger. */
  bleeds: boolean;
  /** Words stand beside the squares, not under them. */
  beside: boolean;
}

export function termsOf(frame: Frame, words: Words): Terms {
  const { box, name } = frame;
  const sizes = sizesOf(frame, { wide: 16 }, 1.28);
  const { font } = sizes;
  const over = { first: box.y + font * 0.75, ruler: box.y + font * 2 };
  return {
    frame,
    words,
    sizes: { ...sizes, big: BIG[name], ratio: font * 1.35 },
    // Half a unit right of the margin: an outline's stroke lies on its edge.
    corner: { x: box.x + box.width - 1, y: over.ruler + font * 0.45 },
    over,
    foot: box.y + box.height,
    bleeds: name === 'phone' || name === 'wide',
    beside: name === 'social',
  };
}
