import type { FrameName } from '../shared/scene.ts';
import type { Sizes } from '../shared/sizes.ts';
import type { Anchor, Passage, Said } from '../shared/text.ts';
import type { Matter, Side } from './model.ts';

/** A level stroke. */
export interface Rule {
  from: number;
  to: number;
  y: number;
}

/** Who speaks, under a rule of his colour. */
export interface Head {
  side: Side;
  rule: Rule & { width: number };
  name: Said;
  who: Said & { anchor: Anchor };
}

/** What one side says of a matter. */
export interface Saying extends Passage {
  side: Side;
  /** Before the words where sides are not face to face. */
  stroke?: Rule;
}

export interface PlacedMatter {
  matter: Matter;
  /** Row of the figure's table. */
  row: number;
  label?: Said;
  /** Over the matter. */
  rule?: Rule;
  sayings: Saying[];
}

/** Both sides face to face, or one of them. */
export interface Part {
  heads: Head[];
  matters: PlacedMatter[];
}

/** What is said is set in the serif face. */
export interface Serif {
  size: number;
  /** From baseline to baseline. */
  line: number;
}

export interface PlacedQuotes {
  sizes: Sizes;
  serif: Serif;
  /** Size of the sides' names. */
  nameSize: number;
  parts: Part[];
}

const SERIF: Record<FrameName, { size: number; leading: number }> = {
  phone: { size: 15.5, leading: 1.22 },
  wide: { size: 21, leading: 1.27 },
  card: { size: 14.6, leading: 1.2 },
  social: { size: 26, leading: 1.27 },
  print: { size: 14.3, leading: 1.27 },
};

/** How what is said is set in a frame. */
export function serifOf(name: FrameName): Serif {
  const { size, leading } = SERIF[name];
  return { size, line: size * leading };
}
