import { MOMENTS } from '../../data/moments.ts';
import type { Box, Mark, Words } from './scene.ts';
import { STROKES } from './sizes.ts';
import type { Anchor, Pen, Said } from './text.ts';

/** The day of the invasion: a hairline across an axis of time. Lengths are user units. */
export const invasionLine = ({ at, top, foot }: { at: number; top: number; foot: number }): Mark => ({
  key: 'invasion-line',
  tag: 'line',
  attrs: { class: 's-ink', 'stroke-width': STROKES.hair, x1: at, x2: at, y1: top, y2: foot },
});

/** The day of the note on an axis of time, before it is placed. Lengths are user units. */
export interface NoteWish {
  /** Starts the keys of its marks where a drawing has more than one axis of time. */
  within?: string;
  /** Where on the axis of time. */
  at: number;
  /** Ends of its line, across the axis of time: at the first stands its label. */
  from: number;
  to: number;
  /** Size of its label. */
  font: number;
  /** Which side of its line the label stands on. */
  side: 'before' | 'beyond';
  /** Ground of what came later. */
  after?: Box;
  /** Another of the same drawing has the label. */
  unlabelled?: boolean;
}

/** The day of the note where it stands. */
export interface PlacedNote extends Pick<NoteWish, 'at' | 'from' | 'to' | 'after'> {
  within: string;
  /** The axis of time runs down the drawing, so the line lies flat. */
  flat: boolean;
  label?: Said & { anchor: Anchor };
}

const noteName = (words: Words): string => words.date(MOMENTS.note.slice(0, 7), 'month-year');

/** The note's day on an axis that runs across: its line upright, its label beside the head of the line. */
export function placeNote(wish: NoteWish, words: Words): PlacedNote {
  const { within = '', at, from, to, font, side, after, unlabelled = false } = wish;
  const before = side === 'before';
  const label: PlacedNote['label'] = {
    x: before ? at - font * 0.4 : at + font * 0.4,
    y: from + font * 0.78,
    content: noteName(words),
    anchor: before ? 'end' : 'start',
  };
  return { within, at, from, to, flat: false, ...(after ? { after } : {}), ...(unlabelled ? {} : { label }) };
}

/** The note's day on an axis that runs down: its line flat, its label on the beginning of the line. */
export const placeFlatNote = (
  { at, from, to, font }: Pick<NoteWish, 'at' | 'from' | 'to' | 'font'>,
  words: Words,
): PlacedNote => ({
  within: '',
  at,
  from,
  to,
  flat: true,
  label: { x: from, y: at - font * 0.35, content: noteName(words), anchor: 'start' },
});

/** What the note could not know stands on the paper's tone of the last chapter: drawn before all the rest. */
export const afterNote = ({ within, after }: PlacedNote): Mark[] =>
  after ? [{ key: `${within}after-zone`, tag: 'rect', attrs: { class: 'f-after', ...after } }] : [];

/** The one mark of the note's day, and its one label, the same in every drawing. */
export const noteMarks = ({ within, at, from, to, flat, label }: PlacedNote, pen: Pen): Mark[] => [
  {
    key: `${within}note-line`,
    tag: 'line',
    attrs: {
      class: 's-ink',
      'stroke-width': STROKES.rule,
      ...(flat ? { x1: from, x2: to, y1: at, y2: at } : { x1: at, x2: at, y1: from, y2: to }),
    },
  },
  ...(label ? [pen.text({ key: `${within}note-label`, ...label })] : []),
];
