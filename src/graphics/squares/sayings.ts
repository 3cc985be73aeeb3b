import type { TextClass } from '../shared/hues.ts';
import { textWidth, wrap } from '../shared/measure.ts';
import type { Anchor, Passage } from '../shared/text.ts';

/** Something to say, before it has its place. */
export interface Saying {
  /** Of its words and of its marks. */
  key: string;
  content: string;
  size: number;
  strong?: boolean;
  tone?: TextClass | 't-on-kaz';
}

/** Something said in its place. */
export type StackedSaying = Omit<Saying, 'content'> & Passage & { anchor: Anchor; leading: number };

/** A point of the ground. */
export interface Point {
  x: number;
  y: number;
}

/** A hairline down from a point and then to the left. User units. */
export interface Hairline {
  x: number;
  y: number;
  down: number;
  across: number;
}

/** Sayings that are tied to one point of the ground, however far the view is, and hairlines to what they are about. */
export interface TiedSayings {
  by: Point;
  sayings: readonly StackedSaying[];
  hairlines?: readonly Hairline[];
}

/** Where words stand: from their left edge, or up to their right edge. User units. */
export interface Column {
  x: number;
  width: number;
  anchor?: Anchor;
}

/** From baseline to baseline, in sizes of the text. */
const LEADING = 1.28;
/** From the top of a line to its baseline, in sizes of the text. */
const ASCENT = 0.95;

/** Lays sayings one under the other, from that top down. */
export function stack(
  sayings: readonly Saying[],
  { x, width, anchor = 'start' }: Column,
  top: number,
): { sayings: StackedSaying[]; bottom: number } {
  let y = top;
  const placed = sayings.map(({ content, ...said }): StackedSaying => {
    const { size, strong } = said;
    const leading = size * LEADING;
    const lines = wrap(content, width, size, strong ? 'sans-strong' : 'sans');
    const passage = { ...said, x, y: y + size * ASCENT, lines, anchor, leading };
    y += lines.length * leading;
    return passage;
  });
  return { sayings: placed, bottom: y };
}

/** Width of something said on one line. */
export const widthOf = ({ content, size, strong }: Saying): number =>
  textWidth(content, size, strong ? 'sans-strong' : 'sans');
