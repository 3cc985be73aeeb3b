import type { Box, Frame, FrameName } from './scene.ts';

interface Sheet {
  width: number;
  height: number;
  /** Ordinary chart text: with the scale a screen applies, never below 12 px. */
  font: number;
  /** Left and top edges of what has to be read: the wide stage leaves its left third to the text card, its top to the title. */
  left: number;
  top: number;
  margin: number;
  /** Bottom margin; the wide stage leaves room for the source line and the step buttons. */
  bottom: number;
}

/**
 * The five sheets a graphic is designed for, in user units. Titles and source lines are set around the drawing by
 * whoever shows it. `phone` is the drawing of a stage pinned on top; `wide` fills a desktop stage; `card` is a section
 * page or an embed; `social` the drawing of a 1200 × 630 card, under its title; `print` a column of a printed page.
 */
const SHEETS: Record<FrameName, Sheet> = {
  phone: { width: 360, height: 330, font: 14, left: 14, top: 6, margin: 14, bottom: 8 },
  wide: { width: 1200, height: 750, font: 15, left: 480, top: 120, margin: 40, bottom: 74 },
  card: { width: 640, height: 440, font: 15, left: 20, top: 12, margin: 20, bottom: 16 },
  social: { width: 1200, height: 440, font: 24, left: 56, top: 12, margin: 56, bottom: 16 },
  print: { width: 680, height: 420, font: 13, left: 8, top: 8, margin: 8, bottom: 8 },
};

export const FRAME_NAMES = Object.keys(SHEETS) as FrameName[];

/** The frame of that name. */
export function frameOf(name: FrameName): Frame {
  const { width, height, font, left, top, margin, bottom } = SHEETS[name];
  const box: Box = { x: left, y: top, width: width - left - margin, height: height - top - bottom };
  return { name, width, height, box, font };
}
