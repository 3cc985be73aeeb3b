import { dateUnder } from '../../data/register.ts';
import type { Box, Mark } from './scene.ts';

/** The claims that hold the days that divide the story's time. */
const CLAIMS = { invasion: 'invasion-date', note: 'note-identity' } as const;
export type Moment = keyof typeof CLAIMS;

const day = (moment: Moment): string => dateUnder(CLAIMS[moment], 'src/graphics/shared/moments.ts', moment);

/** The day each moment fell on, "YYYY-MM-DD": the invasion of Ukraine, the note's publication. */
export const MOMENTS: Readonly<Record<Moment, string>> = { invasion: day('invasion'), note: day('note') };

/** A line across a drawing where time passes a moment. Lengths are user units. */
export interface MomentLine {
  key: string;
  /** Where on the axis of time. */
  at: number;
  /** Its ends, across the axis of time. */
  from: number;
  to: number;
  /** The axis of time runs down the drawing, so the line lies flat. */
  flat?: boolean;
  dashed?: boolean;
  /** Width of the stroke. */
  stroke?: number;
}

export const momentLine = ({ key, at, from, to, flat = false, dashed = false, stroke = 1 }: MomentLine): Mark => ({
  key,
  tag: 'line',
  attrs: {
    class: dashed ? 's-ink dash' : 's-ink',
    'stroke-width': stroke,
    ...(flat ? { x1: from, x2: to, y1: at, y2: at } : { x1: at, x2: at, y1: from, y2: to }),
  },
});

/** Hatched ground: what the note could not know. */
export const afterNote = ({ x, y, width, height }: Box): Mark => ({
  key: 'after-zone',
  tag: 'rect',
  attrs: { class: 'f-hatch', opacity: 0.16, x, y, width, height },
});
