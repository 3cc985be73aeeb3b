import { RIBBON } from './hues.ts';
import type { Mark } from './scene.ts';
import { STROKES } from './sizes.ts';

/**
 * The ribbon of exports to Russia, from beyond the left edge of any screen to its end: as broad as what was declared
 * before, then as what was declared after, over the channel that it leaves. User units.
 */
export interface Ribbon {
  left: number;
  right: number;
  top: number;
  /** Where its lower edge begins to rise, and has risen. */
  bend: readonly [from: number, to: number];
  /** Heights of its lower edge, before and after. */
  lower: readonly [before: number, after: number];
}

/** The ribbon; its lower edge rises between the two ends of its bend, level at both. */
export function ribbonMark({ left, right, top, bend: [from, to], lower: [before, after] }: Ribbon): Mark {
  const middle = (from + to) / 2;
  return {
    key: 'ribbon',
    tag: 'path',
    attrs: {
      class: RIBBON,
      d: `M${left} ${top}H${right}V${after}H${to}C${middle} ${after} ${middle} ${before} ${from} ${before}H${left}Z`,
    },
  };
}

/** The side and the floor of the channel that the ribbon leaves empty; its roof is the ribbon. */
export const voidMark = ({ right, bend: [from], lower: [before, after] }: Ribbon): Mark => ({
  key: 'channel-void',
  tag: 'path',
  attrs: { class: 'f-none s-ink dash', 'stroke-width': STROKES.rule, d: `M${from} ${before}H${right}V${after}` },
});
