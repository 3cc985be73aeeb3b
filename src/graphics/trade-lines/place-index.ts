import { dayOf } from '../shared/days.ts';
import { textWidth, wrap } from '../shared/measure.ts';
import { member } from '../shared/member.ts';
import { tenth } from '../shared/round.ts';
import type { Box } from '../shared/scene.ts';
import { spread } from '../shared/spread.ts';
import type { Said } from '../shared/text.ts';
import type { Vertex } from '../shared/vertices.ts';
import type { Destination, TradeLine, TradeLinesModel } from './model.ts';
import {
  placeGround,
  placeLine,
  plotOf,
  valueIn,
  type Ground,
  type Level,
  type PlacedLine,
  type Plot,
  type Terms,
} from './place.ts';

/** What hundred stands for, destination by destination: bars of the mean month of the base year, at one scale. */
export interface Bases {
  head: Said[];
  bars: { code: Destination; name: Said; bar: Box; amount: Said }[];
}

/** The value of one line in the month that is printed. */
export interface Peak {
  code: Destination;
  dot: Vertex;
  figure: Said;
  /** From a figure that stands away from its point: both its ends. */
  leader?: readonly [Vertex, Vertex];
}

export interface PlacedIndex {
  ground: Ground;
  base: Level;
  bases: Bases;
  lines: PlacedLine[];
  peaks: Peak[];
  /** The month of the peaks: over them, or at the head. */
  month: Said & { atHead: boolean };
  ends: { code: Destination; name: Said; leader: readonly [Vertex, Vertex] }[];
}

/** Where the bars of the bases begin: between two lines of the grid, where they fit. */
function topOfBases(lines: number, bars: number, { top, y }: Plot, { line, narrow }: Terms['sizes']): number {
  // A narrow frame leaves the height of the highest figure to it.
  if (narrow) return top + line * 2.9;
  const under = y(1000) + line * 0.3;
  const fits = under + line * (lines + 0.9 + bars * 1.08) < y(500);
  return fits ? under : top;
}

function placeBases(model: TradeLinesModel, plot: Plot, { words, sizes }: Terms): Bases {
  const { font, line, narrow } = sizes;
  const x = plot.left + font * (narrow ? 0.3 : 0.7);
  const end = plot.day(dayOf(`${model.baseYear}-12-15`));
  const shown = [...model.lines]
    .sort((a, b) => b.base - a.base)
    .filter(({ code }) => !narrow || code === 'RUS' || code === 'KGZ');
  const said = words.t(narrow ? 'hides-short' : 'hides', { base: words.number(100), year: model.baseYear });
  const head = wrap(said, end - x, font);
  const top = topOfBases(head.length, shown.length, plot, sizes);
  // On a narrow frame the name stands over its bar; elsewhere in a column before it.
  const names = narrow ? 0 : Math.max(...shown.map(({ code }) => textWidth(words.country(code), font))) + font * 0.7;
  const amountOf = ({ base }: TradeLine): string => words.money(base, 'EUR', base < 1e9 ? 0 : 1);
  const amounts = Math.max(...shown.map((each) => textWidth(amountOf(each), font, 'sans-strong')));
  const reach = end - x - names - amounts - font * (narrow ? 0.8 : 0.5);
  const thick = font * 0.72;
  const first = top + line * (head.length + 0.9) + font * 0.3;
  const pitch = line * (narrow ? 2.08 : 1.08);
  return {
    head: head.map((content, row) => ({ x, y: top + line * (row + 0.9), content })),
    bars: shown.map((each, row) => {
      const width = (reach * each.base) / member(shown, 0).base;
      const nameY = first + pitch * row;
      const y = narrow ? nameY + line : nameY;
      return {
        code: each.code,
        name: { x, y: nameY, content: words.country(each.code) },
        bar: { x: x + names, y: y - thick, width, height: thick },
        amount: { x: x + names + width + font * (narrow ? 0.35 : 0.5), y, content: amountOf(each) },
      };
    }),
  };
}

/** The values of the printed month, highest first: December has another order than the end. */
function placePeaks(model: TradeLinesModel, plot: Plot, { words, sizes }: Terms): Peak[] {
  const { font, line } = sizes;
  const x = plot.month(model.peak);
  const peaks = model.lines
    .map((each) => ({ code: each.code, value: valueIn(model, each, model.peak) }))
    .sort((a, b) => b.value - a.value);
  const middles = spread(
    peaks.map(({ value }) => plot.y(value)),
    peaks.map(() => line * 0.88),
    [plot.top, plot.foot],
  );
  return peaks.map(({ code, value }, row): Peak => {
    const dot: Vertex = { x, y: tenth(plot.y(value)) };
    const content = words.number(value, 0);
    const middle = member(middles, row);
    // A figure too wide for the months since the invasion stands before them, tied to its point.
    const beyond = textWidth(content, font, 'sans-strong') + font * 0.6 > x - plot.invasion;
    const edge = beyond ? plot.invasion - font * 0.35 : x - font * 0.45;
    const leader: Peak['leader'] = [
      { x: tenth(edge + 1), y: tenth(middle) },
      { x: tenth(x - font * 0.3), y: dot.y },
    ];
    return {
      code,
      dot,
      figure: { x: edge, y: middle + font * 0.35, content },
      ...(beyond ? { leader } : {}),
    };
  });
}

/** The month of the peaks, over the highest; at the head where the months since the invasion are too few for it. */
function placeMonth(model: TradeLinesModel, peaks: readonly Peak[], plot: Plot, terms: Terms): PlacedIndex['month'] {
  const { words, sizes, box } = terms;
  const { font, line } = sizes;
  const x = plot.month(model.peak);
  const month = words.date(model.peak, 'short');
  if (x - plot.invasion > textWidth(month, font) + font)
    return { x: x - font * 0.45, y: member(peaks, 0).figure.y - line, content: month, atHead: false };
  return { x: box.x + box.width, y: box.y + font * 0.95, content: words.t('printed', { month }), atHead: true };
}

/** The names at the ends of the lines, as near as they can stand. */
function placeEnds(model: TradeLinesModel, plot: Plot, { words, sizes }: Terms): PlacedIndex['ends'] {
  const { font, line } = sizes;
  const heights = model.lines.map((each) => plot.y(valueIn(model, each, model.last)));
  const middles = spread(
    heights,
    heights.map(() => line * 0.95),
    [plot.top, plot.foot],
  );
  return model.lines.map(({ code }, row) => {
    const middle = member(middles, row);
    return {
      code,
      name: { x: plot.right + font * 1.25, y: middle + font * 0.35, content: words.country(code) },
      leader: [
        { x: tenth(plot.month(model.last) + 2), y: tenth(member(heights, row)) },
        { x: tenth(plot.right + font), y: tenth(middle) },
      ],
    };
  });
}

export function placeIndex(model: TradeLinesModel, terms: Terms): PlacedIndex {
  const { words, sizes, box } = terms;
  const { font } = sizes;
  const left = box.x + textWidth(words.number(1000), font) + font * 0.6;
  const names = Math.max(...model.lines.map(({ code }) => textWidth(words.country(code), font, 'sans-strong')));
  const plot = plotOf(model, left, box.x + box.width - names - font * 1.3, terms);
  const peaks = placePeaks(model, plot, terms);
  return {
    ground: placeGround(model, plot, terms),
    base: { y: tenth(plot.y(100)), from: plot.left, to: plot.right },
    bases: placeBases(model, plot, terms),
    lines: model.lines.map((each) => placeLine(model, each, plot)),
    peaks,
    month: placeMonth(model, peaks, plot, terms),
    ends: placeEnds(model, plot, terms),
  };
}
