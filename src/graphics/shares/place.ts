import { scaleLinear, type ScaleLinear } from 'd3-scale';
import type { Tick } from '../shared/axis.ts';
import { textWidth } from '../shared/measure.ts';
import { indexIn, member } from '../shared/member.ts';
import { placeNote, type PlacedNote } from '../shared/moments.ts';
import type { Box, Frame, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';
import { spread } from '../shared/spread.ts';
import type { Anchor, Said } from '../shared/text.ts';
import type { Vertex } from '../shared/vertices.ts';
import type { Partner, SharesModel } from './model.ts';

/** The three that carry the finding: heavier lines, values printed in the base year. */
const MAIN: ReadonlySet<Partner> = new Set(['EU27', 'CHN', 'RUS']);

/** Gridlines, percent; the axis ends at the last. */
const TICKS = [0, 10, 20, 30, 40];
const TOP = 40;

/** One year of one partner. */
export interface YearVertex extends Vertex {
  year: string;
  /** The years whose values are printed, on the heavier lines. */
  big: boolean;
  /** Not known when the note appeared. */
  after: boolean;
}

export interface PlacedLine {
  partner: Partner;
  main: boolean;
  vertices: YearVertex[];
  /** The value of the base year, where it is printed. */
  value?: Said & { anchor: Anchor };
  /** Russia's value in the year of the invasion, which the finding is about. */
  fallen?: Said & { anchor: Anchor };
  /** Name and last value, right of the line's end. */
  name: Said;
  last: Said;
}

export interface PlacedShares {
  sizes: Sizes;
  /** Length of what grows with the drawing: 1 on a card. */
  unit: number;
  /** Size of the values printed inside the plot, where lines are near. */
  inner: number;
  /** Edges of the gridlines. */
  left: number;
  right: number;
  ticks: (Tick & { line: string; base: boolean })[];
  years: (Said & { year: string; bold: boolean })[];
  note: PlacedNote;
  lines: PlacedLine[];
}

interface Terms {
  words: Words;
  sizes: Sizes;
  unit: number;
  inner: number;
  /** The flattest frame. */
  flat: boolean;
}

interface Plot {
  left: number;
  right: number;
  top: number;
  foot: number;
  /** Years to units: a year's total stands at the middle of its year, so that the note falls where it should. */
  x: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  /** Middle of the year of that place in the series. */
  at: (index: number) => number;
}

interface Ending {
  name: string;
  value: string;
}

const endingOf = ({ partner, values }: SharesModel['lines'][number], { words, sizes }: Terms): Ending => ({
  name: sizes.narrow ? words.t(`${partner}-short`) : words.country(partner),
  value: words.percent(member(values, -1)),
});

function widthsOf(endings: readonly Ending[], { font, narrow }: Sizes) {
  return {
    value: Math.max(...endings.map(({ value }) => textWidth(value, font, 'sans-strong'))),
    name: Math.max(...endings.map(({ name }) => textWidth(name, font))),
    gap: font * (narrow ? 0.5 : 0.7),
  };
}

function plotOf(model: SharesModel, box: Box, aside: number, { words, sizes }: Terms): Plot {
  const { font, line } = sizes;
  const left = box.x + textWidth(words.percent(TOP, 0), font) + font * 0.5;
  const right = box.x + box.width - aside - 4;
  const [top, foot] = [box.y + line * 1.7, box.y + box.height - line * 1.35];
  const first = Number(member(model.years, 0));
  const x = scaleLinear([first + 0.28, first + model.years.length - 0.5], [left, right]);
  return {
    left,
    right,
    top,
    foot,
    x,
    y: scaleLinear([0, TOP], [foot, top]),
    at: (index) => x(first + index + 0.5),
  };
}

/** Gridlines, years, and the note with what lies after it. */
function placeGround(
  model: SharesModel,
  box: Box,
  { left, right, top, foot, x, y, at }: Plot,
  { words, sizes, unit }: Terms,
): Pick<PlacedShares, 'left' | 'right' | 'ticks' | 'years' | 'note'> {
  const { font, line, narrow } = sizes;
  const noteX = x(model.note);
  const edge = right + 6 * unit;
  return {
    left,
    right: edge,
    ticks: TICKS.map((tick) => ({
      key: `tick-${tick}-text`,
      line: `tick-${tick}`,
      base: tick === 0,
      at: y(tick),
      label: tick === TOP ? words.percent(tick, 0) : words.number(tick),
    })),
    years: model.years.map((year, index) => ({
      year,
      x: at(index),
      y: foot + line,
      content: narrow && index % 3 !== 0 ? year.slice(2) : year,
      bold: index === model.years.length - 1 || year === model.base,
    })),
    note: placeNote(
      {
        at: noteX,
        from: box.y + font * 0.12,
        to: foot,
        font,
        side: 'beyond',
        after: { x: noteX, y: top, width: edge - noteX, height: foot - top },
      },
      words,
    ),
  };
}

/** Where the value of the base year is printed: over its point, where no other line runs. */
function placeValue(partner: Partner, share: number, { x, y }: Vertex, terms: Terms): Said & { anchor: Anchor } {
  const { unit, inner, words, flat } = terms;
  const content = words.percent(share);
  // On the flattest frame Russia's value stands before its point: over it runs the Union's line.
  if (partner === 'RUS' && flat) return { x: x - 10 * unit, y: y + inner * 0.1, content, anchor: 'end' };
  const away = partner === 'CHN' ? 6 * unit + inner * 0.85 : -7.5 * unit;
  return { x, y: y + away, content, anchor: 'middle' };
}

/** Before its point, between Russia's line as it falls and China's. */
const placeFallen = ({ x, y }: Vertex, { unit, inner, words }: Terms): Said & { anchor: Anchor } => ({
  x: x - 6 * unit,
  y: y + inner * 0.62,
  content: words.claim('shares-russia-2022'),
  anchor: 'end',
});

function verticesOf(
  { partner, values }: SharesModel['lines'][number],
  model: SharesModel,
  plot: Plot,
): PlacedLine['vertices'] {
  const after = indexIn(model.years, model.firstAfter);
  const main = MAIN.has(partner);
  return model.years.map((year, index) => {
    const printed = index === model.years.length - 1 || year === model.base;
    const y = plot.y(member(values, index));
    return { year, x: plot.at(index), y, big: main && printed, after: index >= after };
  });
}

/** Where the plot, the lines and all that is said of them stand. */
export function place(model: SharesModel, frame: Frame, words: Words): PlacedShares {
  const sizes = sizesOf(frame, { wide: 17 }, 1.25);
  const { font, line } = sizes;
  const flat = frame.name === 'social';
  const terms: Terms = { words, sizes, flat, unit: flat ? 1.3 : font / 15, inner: flat ? font * 0.86 : font };
  const endings = model.lines.map((each) => endingOf(each, terms));
  const widths = widthsOf(endings, sizes);
  const plot = plotOf(model, frame.box, widths.name + widths.value + widths.gap * 2, terms);
  const middles = spread(
    model.lines.map(({ values }) => plot.y(member(values, -1))),
    model.lines.map(() => line),
    [plot.top - line / 2, plot.foot + line / 2],
  );
  const lastX = plot.right + widths.gap + 6 * terms.unit + widths.value;
  const base = indexIn(model.years, model.base);
  return {
    sizes,
    unit: terms.unit,
    inner: terms.inner,
    ...placeGround(model, frame.box, plot, terms),
    lines: model.lines.map((each, index): PlacedLine => {
      const { partner, values } = each;
      const vertices = verticesOf(each, model, plot);
      const { name, value } = member(endings, index);
      const baseline = member(middles, index) + font * 0.34;
      return {
        partner,
        main: MAIN.has(partner),
        vertices,
        ...(MAIN.has(partner)
          ? { value: placeValue(partner, member(values, base), member(vertices, base), terms) }
          : {}),
        ...(partner === 'RUS' ? { fallen: placeFallen(member(vertices, base + 1), terms) } : {}),
        last: { x: lastX, y: baseline, content: value },
        name: { x: lastX + widths.gap * 0.6, y: baseline, content: name },
      };
    }),
  };
}
