import type { Box, Frame, FrameName } from './scene.ts';

interface Sheet {
  width: number;
  height: number;
  /** Ordinary chart text: with the scale a screen applies, never below 12 px. */
  font: number;
  title: number;
  margin: number;
  /** Left edge of what may be read: on the wide stage the text card stands to the left of it. */
  left: number;
}

/**
 * `phone` fills 360 × 55svh; `wide` fills a desktop stage and leaves its left third to the text card;
 * `card` is a section page or an embed; `social` is a 1200 × 630 card; `print` is a column of a printed page.
 */
export const SHEETS: Record<FrameName, Sheet> = {
  phone: { width: 360, height: 400, font: 14, title: 17, margin: 16, left: 16 },
  wide: { width: 1200, height: 750, font: 15, title: 23, margin: 40, left: 470 },
  card: { width: 640, height: 520, font: 15, title: 21, margin: 24, left: 24 },
  social: { width: 1200, height: 630, font: 24, title: 40, margin: 56, left: 56 },
  print: { width: 680, height: 460, font: 13, title: 18, margin: 8, left: 8 },
};

export const FRAME_NAMES = Object.keys(SHEETS) as FrameName[];

/** The frame of that name, its box still the whole sheet less its margins (see `chrome.ts` for title and source). */
export function frameOf(name: FrameName): Frame {
  const { width, height, font, margin, left } = SHEETS[name];
  const box: Box = { x: left, y: margin, width: width - left - margin, height: height - 2 * margin };
  return { name, width, height, box, font };
}
