import type { Frame, FrameName } from './scene.ts';

/** Widths of strokes that are the same at every size of text, in user units. Those that grow with it are shares of `font`. */
export const STROKES = { hair: 1, fine: 1.2, rule: 1.4, outline: 1.6, bold: 2 } as const;

export interface Sizes {
  /** Ordinary text. */
  font: number;
  /** From baseline to baseline. */
  line: number;
  /** A phone: labels in their shortest form, or none. */
  narrow: boolean;
  /** A phone, or the low drawing of a social card: headings in their short form. */
  brief: boolean;
}

/**
 * Sizes of type for a frame, in user units.
 * @param fonts sizes of text where the graphic departs from the frame's own: the wide stage has room for larger letters
 * @param leading baseline to baseline, in sizes of the text
 */
export function sizesOf(frame: Frame, fonts: Partial<Record<FrameName, number>> = {}, leading = 1.22): Sizes {
  const font = fonts[frame.name] ?? frame.font;
  const narrow = frame.name === 'phone';
  return { font, line: font * leading, narrow, brief: narrow || frame.name === 'social' };
}

/**
 * A size smaller than ordinary text, in user units, where the frame has room for one: a phone has none, and the wide
 * stage, which is drawn smaller on small screens, little.
 * @param share of ordinary text
 */
export function smallSize({ name, font }: Frame, share: number): number {
  const least = name === 'phone' ? font : name === 'wide' ? 14.5 : 0;
  return Math.max(least, share * font);
}
