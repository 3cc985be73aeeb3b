import type { Mark } from './scene.ts';

export type Anchor = 'start' | 'middle' | 'end';

/** Words in their place: the line's baseline, where it starts, is centred or ends. User units. */
export interface Said {
  x: number;
  y: number;
  content: string;
}

/** Words in their place that take several lines: the baseline of the first. User units. */
export interface Passage {
  x: number;
  y: number;
  lines: readonly string[];
}

/** How a text is set. Lengths are user units. */
interface Setting {
  key: string;
  x: number;
  /** The baseline; of the first line where there are several. */
  y: number;
  /** Classes of marks.css, if any: weight, colour, halo. */
  class?: string | undefined;
  anchor?: Anchor | undefined;
  /** Font size. */
  size: number;
  /** What is seldom needed: a `transform`, an `opacity`. */
  attrs?: Mark['attrs'];
  /** Reading aid: see `Mark`. */
  cell?: [row: number, column: number] | undefined;
}

export interface Line extends Setting {
  content: string;
}

export interface Block extends Setting {
  /** One below the other, as `wrap` breaks them; the key of each is the block's and its number ("who-0"). */
  lines: readonly string[];
  /** From baseline to baseline. */
  leading: number;
}

/** One line of text. */
export const text = ({ key, x, y, content, class: name, anchor = 'start', size, attrs, cell }: Line): Mark => ({
  key,
  tag: 'text',
  attrs: {
    ...(name ? { class: name } : {}),
    x,
    y,
    'font-size': size,
    ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
    ...attrs,
  },
  text: content,
  ...(cell ? { cell } : {}),
});

/** Lines of text one below the other. */
const block = ({ key, y, lines, leading, ...setting }: Block): Mark[] =>
  lines.map((content, row) => text({ ...setting, key: `${key}-${row}`, y: y + row * leading, content }));

/** Writes in one size and one leading unless told otherwise. */
export interface Pen {
  /** Its usual size, and from baseline to baseline. */
  size: number;
  leading: number;
  text: (line: Omit<Line, 'size'> & { size?: number | undefined }) => Mark;
  block: (
    block: Omit<Block, 'size' | 'leading'> & { size?: number | undefined; leading?: number | undefined },
  ) => Mark[];
}

/** A pen with these for its size and its leading (user units). */
export const penOf = (usual: number, usualLeading: number): Pen => ({
  size: usual,
  leading: usualLeading,
  text: ({ size = usual, ...line }) => text({ ...line, size }),
  block: ({ size = usual, leading = usualLeading, ...lines }) => block({ ...lines, size, leading }),
});
