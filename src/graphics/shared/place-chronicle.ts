import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Hue } from './hues.ts';
import { textWidth, wrap } from './measure.ts';
import { member } from './member.ts';
import { placeFlatNote, type PlacedNote } from './moments.ts';
import type { Box, Frame, Words } from './scene.ts';
import { sizesOf, type Sizes } from './sizes.ts';
import { spread } from './spread.ts';
import type { Anchor, Passage, Said } from './text.ts';

type Side = 'left' | 'right';

/** One dated act beside the axis of time. */
export interface ChronicleEvent {
  id: string;
  /** First and last day, as `dayOf` counts. */
  from: number;
  to: number;
  /** Side of the axis, in frames wide enough for two. */
  side: Side;
  tone: Hue | 'ink';
  /** The mark is drawn hollow: after the note. */
  open?: boolean;
  /** The mark is crossed out: a statement taken back. */
  crossed?: boolean;
  /** What the finding is about: its words are set strong, those of the others back. */
  found?: boolean;
  /** A mark without words, which the figure's table has. */
  quiet?: boolean;
  date: string;
  text: string;
  /** Row of the figure's table; a landmark has none. */
  row?: number;
}

export interface ChronicleTime {
  from: number;
  to: number;
  /** Days that carry a tick. */
  ticks: readonly number[];
  /** A stretch of the axis drawn heavier, and what is said of it beside its middle where there is a left column. */
  strong?: { from: number; to: number; text: string };
  /** The axis begins on the day of the note, which is marked across the drawing. */
  fromNote?: boolean;
}

export interface Chronicle {
  events: readonly ChronicleEvent[];
  time: ChronicleTime;
  /** What is written over the two columns. */
  heads: Record<Side, string>;
}

/** An act with its mark on its side of the axis. */
export interface PlacedMark {
  event: ChronicleEvent;
  mark: Box;
  /** Middle of the mark, where its cross stands and its leader starts. */
  middle: { x: number; y: number };
}

/** The same, with its words in a column. */
export interface PlacedEvent extends PlacedMark {
  /** The leader runs level from the mark, bends, and ends level before the words. */
  leader: { level: number; bend: number; end: number; wordsY: number };
  date: Said;
  words: Passage;
  anchor: Anchor;
}

export interface PlacedTime {
  /** Where the axis runs, and its ends. */
  spine: number;
  from: number;
  to: number;
  note?: PlacedNote;
  ticks: number[];
  strong?: { from: number; to: number };
}

export interface PlacedChronicle {
  sizes: Sizes;
  /** Half the width of a mark. */
  radius: number;
  time: PlacedTime;
  /** Acts that have no words. */
  quiet: PlacedMark[];
  columns: {
    events: PlacedEvent[];
    /** What is written over the column, and beside the heavier stretch of the axis. */
    head?: Said & { side: Side; anchor: Anchor };
    strong?: Said & { size: number };
  }[];
}

/** An act, and how far from the axis its mark stands, in marks. */
type Ranked = ChronicleEvent & { rank: number };

interface Terms {
  box: Box;
  words: Words;
  sizes: Sizes;
  radius: number;
  twoSided: boolean;
  /** What columns may fill, down the frame. */
  top: number;
  bottom: number;
  y: ScaleLinear<number, number>;
  /** In the order of the chronicle. */
  events: Ranked[];
  spine: number;
}

const middleOf = ({ from, to }: ChronicleEvent): number => (from + to) / 2;

/** Marks of one day, or of months that touch, stand one beyond the other on their side. */
function ranked(events: readonly ChronicleEvent[], y: (day: number) => number, radius: number): Ranked[] {
  const ends: Record<Side, number[]> = { left: [], right: [] };
  return events.map((event) => {
    const taken = ends[event.side];
    const middle = y(middleOf(event));
    const half = Math.max(radius, (y(event.to) - y(event.from)) / 2);
    const free = taken.findIndex((end) => middle - half >= end - radius * 0.3);
    const rank = free < 0 ? taken.length : free;
    taken[rank] = middle + half;
    return { ...event, rank };
  });
}

const on = (side: Side, events: readonly Ranked[]): Ranked[] => events.filter((event) => event.side === side);

/** From the axis to the far edge of the marks of one side. */
function reach(side: Side, { events, radius }: Pick<Terms, 'events' | 'radius'>): number {
  const ranks = on(side, events).map(({ rank }) => rank);
  return radius * (0.15 + 2.2 * (1 + Math.max(-1, ...ranks)));
}

function termsOf({ events, time }: Chronicle, frame: Frame, words: Words): Terms {
  const { box } = frame;
  const sizes = sizesOf(frame, { wide: 17 });
  const { font, line, narrow } = sizes;
  const radius = font * (frame.name === 'social' ? 0.3 : 0.36);
  // The note's label stands on its line, under the heads of the columns.
  const top = box.y + (narrow ? 0 : line * 1.35) + (time.fromNote ? line : 0);
  const bottom = box.y + box.height;
  const y = scaleLinear([time.from, time.to], [time.fromNote ? top : top + line / 2, bottom - line / 2]);
  const known = { radius, events: ranked(events, y, radius) };
  const spine = narrow ? box.x + reach('left', known) : box.x + box.width / 2;
  return { box, words, sizes, twoSided: !narrow, top, bottom, y, spine, ...known };
}

function placeTime({ from, to, ticks, strong, fromNote = false }: ChronicleTime, terms: Terms): PlacedTime {
  const { box, sizes, words, spine, y } = terms;
  const note = { at: y(from), from: box.x, to: box.x + box.width, font: sizes.font };
  return {
    spine,
    from: y(from),
    to: y(to),
    ...(fromNote ? { note: placeFlatNote(note, words) } : {}),
    ticks: ticks.map((day) => y(day)),
    ...(strong ? { strong: { from: y(strong.from), to: y(strong.to) } } : {}),
  };
}

/** A column of words: which way from the axis, and the edges of its dates and of its texts. */
interface Column {
  events: readonly Ranked[];
  way: -1 | 1;
  anchor: Anchor;
  edge: number;
  textEdge: number;
  textRoom: number;
}

function columnOf(events: readonly Ranked[], side: Side, terms: Terms): Column {
  const { box, sizes, radius, spine, twoSided } = terms;
  const { font } = sizes;
  const way = side === 'right' ? 1 : -1;
  const dates = Math.max(0, ...events.map(({ date }) => textWidth(date, font, 'sans-strong')));
  const edge = spine + way * (reach(side, terms) + radius * (twoSided ? 3.6 : 2.8));
  const textEdge = edge + way * (dates + font * 0.8);
  const textRoom = side === 'right' ? box.x + box.width - textEdge : textEdge - box.x;
  return { events, way, anchor: side === 'right' ? 'start' : 'end', edge, textEdge, textRoom };
}

/** The mark of an act on its own side of the axis, whatever column its words are in. */
function placeMark(event: Ranked, { spine, radius, y }: Terms): PlacedMark {
  const [from, to, at] = [y(event.from), y(event.to), y(middleOf(event))];
  const own = event.side === 'left' ? -1 : 1;
  const x = spine + own * radius * (1.15 + 2.2 * event.rank);
  const long = to - from > radius * 2;
  return {
    event,
    mark: {
      x: x - radius,
      width: radius * 2,
      ...(long ? { y: from + 0.5, height: to - from } : { y: at - radius, height: radius * 2 }),
    },
    middle: { x, y: at },
  };
}

/** Acts whose words stand as near their day as their neighbours allow; a leader says which day. */
function placeColumn({ events, way, anchor, edge, textEdge, textRoom }: Column, terms: Terms): PlacedEvent[] {
  const { sizes, radius, twoSided, top, bottom, y } = terms;
  const { font, line } = sizes;
  const texts = events.map(({ text, found }) => wrap(text, textRoom, font, found ? 'sans-strong' : 'sans'));
  const heights = texts.map(({ length }) => length * line);
  const spare = (bottom - top - heights.reduce((sum, height) => sum + height, 0)) / Math.max(1, heights.length - 1);
  const centres = spread(
    events.map((event, index) => y(middleOf(event)) + (member(heights, index) - line) / 2),
    heights,
    [top, bottom],
    twoSided ? Math.min(line * 0.28, Math.max(0, spare)) : 0,
  );
  return events.map((event, index) => {
    const wordsY = member(centres, index) - member(heights, index) / 2 + line / 2;
    const baseline = wordsY + font * 0.35;
    return {
      ...placeMark(event, terms),
      leader: { level: edge - way * radius * 2.4, bend: edge - way * radius * 1.3, end: edge - way * 4, wordsY },
      date: { x: edge, y: baseline, content: event.date },
      words: { x: textEdge, y: baseline, lines: member(texts, index) },
      anchor,
    };
  });
}

/** What is said of the heavier stretch of the axis, left of its middle. */
function placeStrong(
  { strong }: ChronicleTime,
  { spine, radius, sizes, y }: Terms,
): (Said & { size: number }) | undefined {
  if (!strong) return undefined;
  const size = sizes.font * 2;
  return {
    size,
    x: spine - radius * 2.6,
    y: y((strong.from + strong.to) / 2) + size * 0.35,
    content: strong.text,
  };
}

/**
 * A vertical axis of true time with its acts beside it: one column of words on a phone, one on each side elsewhere.
 * @throws when the words of a column do not fit
 */
export function placeChronicle(chronicle: Chronicle, frame: Frame, words: Words): PlacedChronicle {
  const { time, heads } = chronicle;
  const terms = termsOf(chronicle, frame, words);
  const { box, sizes, radius, twoSided } = terms;
  const sides: Side[] = ['left', 'right'];
  const events = terms.events.filter(({ quiet }) => !quiet);
  const quiet = terms.events.filter((event) => event.quiet).map((event) => placeMark(event, terms));
  const placed = { sizes, radius, time: placeTime(time, terms), quiet };
  if (!twoSided) return { ...placed, columns: [{ events: placeColumn(columnOf(events, 'right', terms), terms) }] };
  return {
    ...placed,
    columns: sides.map((side) => {
      const column = columnOf(on(side, events), side, terms);
      const { edge: x, anchor } = column;
      const strong = side === 'left' ? placeStrong(time, terms) : undefined;
      return {
        events: placeColumn(column, terms),
        head: { side, x, y: box.y + sizes.font * 0.85, content: heads[side], anchor },
        ...(strong ? { strong } : {}),
      };
    }),
  };
}
