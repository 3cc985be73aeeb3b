import { scaleLinear } from 'd3-scale';
import type { Tick } from '../shared/axis.ts';
import { MOMENTS } from '../../data/moments.ts';
import { textWidth, wrap } from '../shared/measure.ts';
import { member } from '../shared/member.ts';
import type { Frame, FrameName, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';
import type { Passage, Said } from '../shared/text.ts';
import type { Vertex } from '../shared/vertices.ts';
import type { ExportsModel } from './model.ts';

/** The three growths, the largest first: of all exports, and of those to Russia as revised and as first known. */
const GROWTHS = ['total', 'final', 'preliminary'] as const;
export type GrowthName = (typeof GROWTHS)[number];

/** Where the axis has a line, in percent. */
const TICKS = [0, 20, 40] as const;

/** A line from the common point of 2021 to a growth in 2022, and what is said at its end. Lengths are user units. */
export interface Slope {
  name: GrowthName;
  end: Vertex;
  rise: Said & { size: number };
  /** Whose growth it is. */
  what: Passage;
  amounts: Said;
  /** From the point to what is said of it, where that is lower. */
  leader?: readonly [from: Vertex, to: Vertex];
}

export interface PlacedExports {
  sizes: Sizes;
  /** Ends of the axis' lines. */
  left: number;
  right: number;
  axis: Said;
  ticks: Tick[];
  /** From the left end of the axis, and up to its right one. */
  years: readonly [first: Said, second: Said];
  /** The point that all growths start from. */
  base: Vertex;
  slopes: Slope[];
  share: { name: Passage; values: Said };
}

/** Size of those growths, in sizes of the text. */
const BIG: Record<FrameName, number> = { phone: 1.5, wide: 1.9, card: 1.7, social: 1.5, print: 1.7 };

/** From the point at the end of a line to its label, and between two labels, in sizes of the text. */
const GAP = 1.2;
const APART = 0.75;

/** From the top of figures to the middle of them and to their foot, in their size. */
const MIDDLE = 0.35;
const FOOT = 0.7;

/** How far from its point a label may begin and need no leader, in sizes of the text. */
const NEAR = 0.5;

/** What is said beside the plot, before it has its place: large figures or none, and lines under them. */
interface Ending {
  size: number;
  rise: string;
  what: string[];
  amounts: string;
}

interface Terms {
  words: Words;
  sizes: Sizes;
  big: number;
}

/** What is said in the column beside the plot, in lines that a phone has room for. */
const columnOf = (content: string, { sizes: { font, narrow } }: Terms): string[] =>
  wrap(content, font * (narrow ? 8.5 : 16), font);

/** The growth of the first figure is told smaller: the final ones are what is compared. */
function endingOf(name: GrowthName, terms: Terms): Ending {
  const { words, sizes, big } = terms;
  const date = words.date(MOMENTS.note.slice(0, 7), 'month-year');
  return {
    size: name === 'preliminary' ? sizes.font * 1.15 : big,
    rise: words.t(`${name}-rise`),
    what: columnOf(words.t(name, { date }), terms),
    amounts: words.t(`${name}-amounts`),
  };
}

const tickLabel = (tick: number, words: Words): string =>
  tick === 0 ? words.percent(0, 0) : words.t('rise', { value: words.percent(tick, 0) });

/** Width of the column beside the plot. */
function columnWidth(endings: readonly Ending[], share: readonly string[], values: string, { font }: Sizes): number {
  const strong = [values, ...endings.flatMap(({ what }) => what)].map((line) => textWidth(line, font, 'sans-strong'));
  const plain = [...share, ...endings.map(({ amounts }) => amounts)].map((line) => textWidth(line, font));
  const large = endings.map(({ rise, size }) => textWidth(rise, size, 'sans-strong'));
  return Math.max(...strong, ...plain, ...large);
}

/** What is said of the lines: the figures of each at its point, or as soon under the label above as there is room. */
function placeSlopes(endings: readonly Ending[], ends: readonly Vertex[], x: number, { font, line }: Sizes): Slope[] {
  let free = -Infinity;
  return GROWTHS.map((name, index): Slope => {
    const [{ size, rise, what, amounts }, end] = [member(endings, index), member(ends, index)];
    const top = Math.max(end.y - size * MIDDLE, free);
    const first = Math.round(top + size * FOOT);
    const last = first + line * (what.length + 1);
    free = last + font * APART;
    const middle = top + size * MIDDLE;
    return {
      name,
      end,
      rise: { x, y: first, content: rise, size },
      what: { x, y: first + line, lines: what },
      amounts: { x, y: last, content: amounts },
      ...(middle - end.y < font * NEAR
        ? {}
        : {
            leader: [
              { x: end.x + font * 0.4, y: end.y + font * 0.3 },
              { x: x - font * 0.25, y: middle },
            ],
          }),
    };
  });
}

/** Where the plot, the three lines and all that is said of them stand. */
export function place({ russia, total }: ExportsModel, frame: Frame, words: Words): PlacedExports {
  const { box, name } = frame;
  const sizes = sizesOf(frame, { wide: 17 }, 1.22);
  const { font, line } = sizes;
  const terms: Terms = { words, sizes, big: font * BIG[name] };
  const endings = GROWTHS.map((growth) => endingOf(growth, terms));
  const [share, values] = [columnOf(words.t('share-label'), terms), words.t('share')];

  const left = box.x + textWidth(tickLabel(member(TICKS, -1), words), font) + font * 0.6;
  const x = Math.floor(box.x + box.width - columnWidth(endings, share, values, sizes));
  const right = x - font * GAP;
  const foot = Math.round(box.y + box.height - line * 1.15);
  const y = scaleLinear([0, total.rise], [foot, box.y + line * 1.75]);
  const rises: Record<GrowthName, number> = {
    total: total.rise,
    final: russia.rise,
    preliminary: russia.risePreliminary,
  };
  const ends = GROWTHS.map((growth): Vertex => ({ x: right, y: y(rises[growth]) }));
  const base: Vertex = { x: left + font * 0.7, y: foot };
  const slopes = placeSlopes(endings, ends, x, sizes);
  // On the axis, or a line lower where the labels over it come down so far.
  const last = Math.max(foot, member(slopes, -1).amounts.y + line * (share.length + 1) + font * APART);
  const year = (at: number, iso: string): Said => ({ x: at, y: foot + line, content: words.date(iso, 'year') });
  return {
    sizes,
    left,
    right,
    axis: { x: box.x, y: box.y + font * 0.95, content: words.t('axis') },
    ticks: TICKS.map((tick) => ({ key: `growth-${tick}`, at: y(tick), label: tickLabel(tick, words) })),
    years: [year(left, '2021'), year(right, '2022')],
    base,
    slopes,
    share: {
      name: { x, y: last - line * share.length, lines: share },
      values: { x, y: last, content: values },
    },
  };
}
