import { scaleLinear } from 'd3-scale';
import { textWidth } from '../shared/measure.ts';
import { MOMENTS } from '../../data/moments.ts';
import type { Box, Frame, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';
import type { Said } from '../shared/text.ts';
import type { ExportsModel } from './model.ts';

type Point = readonly [x: number, y: number];

/** Two bars of one unit and what is said at their feet and over them. Lengths are user units. */
export interface Panel {
  name: 'russia' | 'total';
  head: Said;
  unit: Said;
  /** Line under the bars. */
  axis: { left: number; right: number; y: number };
  years: readonly [Said, Said];
}

/** One of the two figures of 2022: the amount, the rise beside it, and under them what it is, line by line. */
export interface Reading {
  amount: Said;
  rise: Said;
  what: readonly Said[];
}

export interface Growth extends Panel {
  first: Box;
  known: Box;
  /** What the final figure adds on top of the one known in March 2023. */
  added: Box;
  value: Said;
  final: Reading;
  preliminary: Reading;
  /** From the edges of the bars to the two readings: [from, to] each. */
  leaders: readonly (readonly [from: Point, to: Point])[];
}

export interface Stack {
  year: string;
  /** The exports to all others, over those to Russia. */
  others: Box;
  russia: Box;
  value: Said;
  share: Said;
}

export interface Whole extends Panel {
  stacks: readonly [Stack, Stack];
  rise: Said;
  shareLabel: Said;
}

export interface PlacedExports {
  sizes: Sizes;
  growth: Growth;
  whole: Whole;
}

/** Between a bar and the labels to its right, in sizes of the text. */
const GAP = 1.1;

/** From the left edge of the first bar to the right edge of the second, in bars. */
const PAIR = 2.42;

/** What placing a panel needs: the words, the sizes, the width of a bar. */
interface Terms {
  words: Words;
  sizes: Sizes;
  bar: number;
}

/** Amounts as the axis counts them: billions, two decimals below ten and one above. */
const billions = (value: number, words: Words): string => words.number(value / 1e9, value < 1e10 ? 2 : 1);

const riseOf = (value: number, decimals: number, words: Words): string =>
  words.t('rise', { value: words.percent(value, decimals) });

/** What was known in the month of the note, in the lines it is set in. */
const preliminaryOf = (words: Words): string[] =>
  words.t('preliminary', { date: words.date(MOMENTS.note.slice(0, 7), 'month-year') }).split(', ');

/** Feet, years and heading of a panel, and its scale from zero. */
function panel(name: Panel['name'], box: Box, most: number, { words, sizes, bar }: Terms) {
  const { font, line, narrow } = sizes;
  const foot = box.y + box.height - line * 1.15;
  const top = box.y + line * (narrow ? 3.1 : 3.4);
  const lefts = [box.x, box.x + bar + bar * (PAIR - 2)] as const;
  const year = (left: number, iso: string): Said => ({
    x: left + bar / 2,
    y: foot + line,
    content: words.date(iso, 'year'),
  });
  const placed: Panel = {
    name,
    head: { x: box.x, y: box.y + font * 0.95, content: words.t(`${name}-head`) },
    unit: { x: box.x, y: box.y + font * 0.95 + line, content: words.t(narrow ? 'axis-short' : 'axis') },
    axis: { left: box.x, right: lefts[1] + bar, y: foot },
    years: [year(lefts[0], '2021'), year(lefts[1], '2022')],
  };
  return { placed, foot, lefts, y: scaleLinear([0, most], [foot, top]) };
}

function placeGrowth({ russia }: ExportsModel, box: Box, terms: Terms): Growth {
  const { words, sizes, bar } = terms;
  const { font, line } = sizes;
  const { placed, y, foot, lefts } = panel('russia', box, russia[2022], terms);
  const [first, second] = lefts;
  const aside = second + bar + GAP * font;
  const [known, final] = [y(russia.preliminary), y(russia[2022])];
  // The two heights are close: each label keeps to its own side of the step between them.
  const finalY = final - line * 1.05 + font * 0.35;
  const knownY = Math.max(known + font * 0.95, finalY + line * 2.3);
  const reading = (value: number, rise: string, lines: string[], at: number): Reading => {
    const amount = billions(value, words);
    return {
      amount: { x: aside, y: at, content: amount },
      rise: { x: aside + textWidth(amount, font, 'sans-strong') + font * 0.5, y: at, content: rise },
      what: lines.map((content, row) => ({ x: aside, y: at + line * (0.95 + row * 0.95), content })),
    };
  };
  const leader = (from: number, to: number): readonly [Point, Point] => [
    [second + bar, from],
    [aside - font * 0.3, to - font * 0.35],
  ];
  return {
    ...placed,
    first: column(first, y(russia[2021]), bar, foot),
    known: column(second, known, bar, foot),
    added: column(second, final, bar, known),
    value: { x: first + bar / 2, y: y(russia[2021]) - font * 0.4, content: billions(russia[2021], words) },
    final: reading(russia[2022], riseOf(russia.rise, 1, words), [words.t('final')], finalY),
    preliminary: reading(russia.preliminary, riseOf(russia.risePreliminary, 0, words), preliminaryOf(words), knownY),
    leaders: [leader(known - (known - final) / 2, finalY), leader(known, knownY)],
  };
}

const column = (x: number, y: number, width: number, foot: number): Box => ({ x, y, width, height: foot - y });

function placeWhole({ russia, total, share }: ExportsModel, box: Box, terms: Terms): Whole {
  const { words, sizes, bar } = terms;
  const { font, narrow } = sizes;
  const { placed, y, foot, lefts } = panel('total', box, total[2022], terms);
  const stack = (year: 2021 | 2022, x: number): Stack => ({
    year: String(year),
    others: column(x, y(total[year]), bar, y(russia[year])),
    russia: column(x, y(russia[year]), bar, foot),
    value: { x: x + bar / 2, y: y(total[year]) - font * 0.4, content: billions(total[year], words) },
    share: {
      x: x + bar / 2,
      y: y(russia[year]) - font * 0.4,
      content: words.t('share-short', { share: words.percent(share[year], 1) }),
    },
  });
  const aside = lefts[1] + bar + font * 0.5;
  return {
    ...placed,
    stacks: [stack(2021, lefts[0]), stack(2022, lefts[1])],
    rise: { x: aside, y: y(total[2022]) + font * 0.95, content: riseOf(total.rise, 1, words) },
    shareLabel: { x: aside, y: foot - font * 0.3, content: words.t(narrow ? 'share-label-short' : 'share-label') },
  };
}

/** Where the two panels and all that is in them stand, side by side. */
export function place(model: ExportsModel, frame: Frame, words: Words): PlacedExports {
  const { box } = frame;
  const sizes = sizesOf(frame, { wide: 16 }, 1.25);
  const { font, narrow } = sizes;
  const labels = Math.max(
    ...preliminaryOf(words).map((part) => textWidth(part, font)),
    textWidth(billions(model.russia[2022], words), font, 'sans-strong') +
      font * 0.5 +
      textWidth(riseOf(model.russia.rise, 1, words), font, 'sans-strong'),
  );
  const right = Math.max(
    textWidth(words.t(narrow ? 'share-label-short' : 'share-label'), font),
    textWidth(riseOf(model.total.rise, 1, words), font, 'sans-strong'),
  );
  const between = font * (narrow ? 1 : 3);
  const widest = font * (narrow ? 3.4 : 6.2);
  const bar = Math.min(widest, (box.width - labels - right - between - (GAP + 0.5) * font) / 2 / PAIR);
  const first: Box = { ...box, width: bar * PAIR + GAP * font + labels };
  const x = box.x + first.width + between;
  const second: Box = { ...box, x, width: box.x + box.width - x };
  const terms: Terms = { words, sizes, bar };
  return { sizes, growth: placeGrowth(model, first, terms), whole: placeWhole(model, second, terms) };
}
