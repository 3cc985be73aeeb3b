import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Tick } from '../shared/axis.ts';
import { textWidth } from '../shared/measure.ts';
import { indexIn, member } from '../shared/member.ts';
import { tenth } from '../shared/round.ts';
import { placeNote, type PlacedNote } from '../shared/moments.ts';
import type { Box, Frame, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';
import { spread } from '../shared/spread.ts';
import type { Said } from '../shared/text.ts';
import type { Book, LedgersModel, LedgerYear, Receiver } from './model.ts';

/** Gridlines of each panel, euros: each panel has its own scale. */
const TICKS: Record<Receiver, readonly number[]> = { KGZ: [1e9, 2e9], KAZ: [5e9, 10e9] };

/** The three amounts of a year. */
export type Part = 'sent' | 'missing' | 'received';

/** One year in both books, as bars. */
export interface Pair {
  year: string;
  sent: Box;
  missing: Box;
  received: Box;
  /** Row of the figure's table. */
  row: number;
  label: Said & { last: boolean };
  /** The amount over the bar, where it is printed. */
  value?: Said;
}

/** What is said of one part of the last pair, beside it. */
export interface Gloss {
  part: Part;
  value: Said;
  lines: Said[];
  /** Corners of the hairline from the bar to the words. */
  leader: { from: number; bend: number; to: number; end: number; barY: number; wordsY: number };
}

export interface PlacedBook {
  receiver: Receiver;
  title: Said;
  ticks: Tick[];
  /** Ends of the base line and the gridlines, and the height of the base line. */
  left: number;
  right: number;
  foot: number;
  pairs: Pair[];
  /** Between the last year published before the note and the first published after it. */
  note: PlacedNote;
  glosses: Gloss[];
}

export interface PlacedLedgers {
  sizes: Sizes;
  books: PlacedBook[];
}

interface Terms {
  words: Words;
  sizes: Sizes;
  /** The two books side by side. */
  beside: boolean;
}

interface Plot {
  left: number;
  right: number;
  top: number;
  foot: number;
  y: ScaleLinear<number, number>;
  /** Width of a year, and of one bar. */
  step: number;
  bar: number;
  /** Right edge of the last pair. */
  edge: number;
  /** From the plot to the glosses. */
  reach: number;
}

/** One above the other where the frame is upright, side by side where it is low; the first has the larger share. */
function boxesOf({ box, name }: Frame, { font }: Sizes, beside: boolean): [Box, Box] {
  if (beside) {
    const whole = box.width - font * 2.5;
    const [first, second] = [whole * 0.55, whole * 0.45];
    return [
      { ...box, width: first },
      { ...box, x: box.x + box.width - second, width: second },
    ];
  }
  const whole = box.height - font * (name === 'phone' ? 0.6 : 1.2);
  const [first, second] = [whole * 0.58, whole * 0.42];
  return [
    { ...box, height: first },
    { ...box, y: box.y + box.height - second, height: second },
  ];
}

interface Label {
  part: Part;
  /** Middle of what it speaks of, euros. */
  at: number;
  value: string;
  lines: string[];
}

/** What is said beside the last pair: what was written, and by whom; said once where room is short. */
function labelsOf({ receiver, entries }: Book, spoken: boolean, { words, sizes }: Terms): Label[] {
  const { sent, received, missing } = member(entries, -1);
  const label = (part: Part, at: number, more: string[] = []): Label => ({
    part,
    at,
    value: words.t(`${receiver}-${part}`),
    lines: [...(spoken ? [words.t(part)] : []), ...more],
  });
  const dollars = spoken || !sizes.narrow ? [words.t(`${receiver}-dollars`)] : [];
  return [label('sent', sent), label('missing', received + missing / 2), label('received', received / 2, dollars)];
}

function plotOf(book: Book, box: Box, labels: readonly Label[], { words, sizes }: Terms): Plot {
  const { font, line } = sizes;
  // The same in both panels, so that their years stand one under the other.
  const labelWidth = Math.max(
    ...['sent', 'missing', 'received', 'KGZ-dollars', 'KAZ-dollars'].map((key) => textWidth(words.t(key), font)),
    ...labels.map(({ value }) => textWidth(value, font, 'sans-strong')),
  );
  const amounts = Object.values(TICKS).flatMap((ticks) => ticks.map((tick) => words.money(tick, 'EUR')));
  const left = box.x + Math.max(...amounts.map((amount) => textWidth(amount, font))) + font * 0.5;
  const reach = font * 1.1;
  const right = box.x + box.width - labelWidth - reach - font * 0.4;
  const [top, foot] = [box.y + line * 1.35, box.y + box.height - line * 1.15];
  const years = book.entries.length;
  const step = (right - left) / years;
  const bar = step * 0.4;
  const edge = tenth(left + step * (years - 1) + step * 0.12 + bar * 2);
  const y = scaleLinear([0, member(book.entries, -1).sent], [foot, top]);
  return { left, right, top, foot, y, step, bar, edge, reach };
}

/** The bars of one year: sent on the left, received on the right with what is missing over it. */
function barsOf({ sent, received }: LedgerYear, index: number, plot: Plot): Pick<Pair, Part> {
  const { left, foot, y, step, bar } = plot;
  const first = tenth(left + step * index + step * 0.08);
  const second = tenth(first + bar + step * 0.04);
  const [head, level] = [tenth(y(sent)), tenth(y(received))];
  const width = tenth(bar);
  return {
    sent: { x: first, y: head, width, height: tenth(foot - head) },
    missing: { x: second, y: head, width, height: tenth(level - head) },
    received: { x: second, y: level, width, height: tenth(foot - level) },
  };
}

/** The years of a book; `index` is the book's place among the books. */
function placePairs(model: LedgersModel, index: number, plot: Plot, { words, sizes }: Terms): Pair[] {
  const { font, line, brief } = sizes;
  const { entries } = member(model.books, index);
  return entries.map((entry, at): Pair => {
    const { year, sent } = entry;
    const bars = barsOf(entry, at, plot);
    const over = { x: bars.missing.x + plot.bar, y: bars.sent.y - font * 0.45, content: words.money(sent, 'EUR') };
    return {
      year,
      ...bars,
      row: index * model.years.length + at,
      label: {
        x: plot.left + plot.step * (at + 0.5),
        y: plot.foot + line * 0.95,
        content: brief ? year.slice(2) : year,
        last: at === entries.length - 1,
      },
      ...(index === 0 && year === model.base ? { value: over } : {}),
    };
  });
}

/** The glosses on the last pair, each as near what it speaks of as it can stand without touching the others. */
function placeGlosses(labels: readonly Label[], ceiling: number, plot: Plot, { font, line }: Sizes): Gloss[] {
  const { right, edge, foot, y, step, bar, reach } = plot;
  const heights = labels.map(({ lines }) => line * (1 + lines.length));
  const centres = spread(
    // The first stands level with the top of its bar.
    labels.map(({ at }, index) => y(at) + (index === 0 ? member(heights, 0) / 2 - font * 0.5 : 0)),
    heights,
    [ceiling, foot + font * 0.15],
    font * 0.1,
  );
  const x = right + reach;
  return labels.map(({ part, at, value, lines }, index): Gloss => {
    const first = member(centres, index) - member(heights, index) / 2 + font * 0.86;
    return {
      part,
      value: { x, y: first, content: value },
      lines: lines.map((content, row) => ({ x, y: first + line * (row + 1), content })),
      leader: {
        from: part === 'sent' ? tenth(edge - bar - step * 0.04) : edge,
        barY: tenth(y(at)),
        bend: tenth(right + reach * 0.25),
        to: tenth(x - font * 0.6),
        wordsY: tenth(first - font * 0.33),
        end: tenth(x - font * 0.25),
      },
    };
  });
}

function placeBook(model: LedgersModel, index: number, box: Box, terms: Terms): PlacedBook {
  const { words, sizes, beside } = terms;
  const { font, line } = sizes;
  const book = member(model.books, index);
  const { receiver } = book;
  const spoken = index === 0 || beside || box.height - line * 2.5 > line * 8.6;
  const labels = labelsOf(book, spoken, terms);
  const plot = plotOf(book, box, labels, terms);
  const { left, right, top, foot, y, reach } = plot;
  const title = words.t('flow', { country: words.country(receiver) });
  // Glosses start under the title where it is long.
  const long = box.x + textWidth(title, font, 'sans-strong') > right + reach - font;
  return {
    receiver,
    title: { x: box.x, y: box.y + font * 0.85, content: title },
    ticks: TICKS[receiver].map((tick) => ({ key: String(tick), at: y(tick), label: words.money(tick, 'EUR') })),
    left,
    right,
    foot,
    pairs: placePairs(model, index, plot, terms),
    note: placeNote(
      {
        within: `${receiver}-`,
        at: tenth(left + plot.step * indexIn(model.years, model.firstAfter)),
        from: top,
        to: foot,
        font,
        side: 'before',
        // One label for both: over the first book's bars before the line, which are short.
        unlabelled: index > 0,
      },
      words,
    ),
    glosses: placeGlosses(labels, top - font * (long ? 0.1 : 0.6), plot, sizes),
  };
}

/** Where the two books, their bars and all that is said of them stand. */
export function place(model: LedgersModel, frame: Frame, words: Words): PlacedLedgers {
  const sizes = sizesOf(frame, { wide: 17, social: 21 }, 1.2);
  const beside = frame.name === 'social';
  const boxes = boxesOf(frame, sizes, beside);
  const terms: Terms = { words, sizes, beside };
  return { sizes, books: model.books.map((_, index) => placeBook(model, index, member(boxes, index), terms)) };
}
