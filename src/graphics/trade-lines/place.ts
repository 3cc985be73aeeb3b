import { max } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { yearSpans, type Tick, type YearSpan } from '../shared/axis.ts';
import { dayOf } from '../shared/days.ts';
import { indexIn, member } from '../shared/member.ts';
import { MOMENTS } from '../../data/moments.ts';
import { placeNote, type PlacedNote } from '../shared/moments.ts';
import { monthMiddle, yearsOf } from '../shared/months.ts';
import { tenth } from '../shared/round.ts';
import type { Box, Words } from '../shared/scene.ts';
import type { Sizes } from '../shared/sizes.ts';
import type { Said } from '../shared/text.ts';
import type { Vertex } from '../shared/vertices.ts';
import type { Destination, TradeLine, TradeLinesModel } from './model.ts';

/** What placing needs: the words, the sizes, where there is room. */
export interface Terms {
  words: Words;
  sizes: Sizes;
  box: Box;
}

/** The ground the lines are drawn on, and its scales. Lengths are user units. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  foot: number;
  /** Middle of a month of the series. @throws when the series does not hold it */
  month: (month: string) => number;
  day: ScaleLinear<number, number>;
  y: ScaleLinear<number, number>;
  invasion: number;
  note: number;
}

/** Axes, the two moments that matter, and what lies after the note. */
export interface Ground extends Pick<Plot, 'left' | 'right' | 'foot' | 'invasion'> {
  ticks: Tick[];
  years: YearSpan[];
  yearLabels: Tick[];
  unit: Said;
  /** Its line begins where that of the invasion does. */
  note: PlacedNote;
  invasionLabel: Said;
}

/** One destination's line, a vertex a month. */
export interface PlacedLine {
  code: Destination;
  vertices: Vertex[];
  /** Column of the figure's table. */
  column: number;
}

/** The mean month of the base year. */
export interface Level {
  y: number;
  from: number;
  to: number;
}

/**
 * Gridlines. The two views count different things, so one grid goes before the other comes; what slides from the one to
 * the other is the line of the mean of the base year, which is the same in both.
 */
const TICKS: Record<TradeLinesModel['view'], readonly number[]> = {
  level: [0, 3e9, 6e9, 9e9],
  index: [0, 100, 500, 1000],
};

/** The plot between a left and a right edge, from zero to the highest value. */
export function plotOf(model: TradeLinesModel, left: number, right: number, { box, sizes }: Terms): Plot {
  const { line, font } = sizes;
  const top = box.y + line * 2.5;
  const foot = box.y + box.height - line * 1.15;
  const day = scaleLinear([dayOf(member(model.months, 0)), dayOf(model.last, 'last')], [left, right]);
  const most = max(model.lines.flatMap(({ values }) => values));
  if (most === undefined) throw new Error('trade-lines: expected lines with values, found none');
  return {
    left,
    right,
    top,
    foot,
    month: (month) => tenth(day(monthMiddle(member(model.months, indexIn(model.months, month))))),
    day,
    y: scaleLinear([0, most], [foot, top + font * 0.4]),
    invasion: tenth(day(dayOf(MOMENTS.invasion))),
    note: tenth(day(dayOf(MOMENTS.note))),
  };
}

export function placeGround(model: TradeLinesModel, plot: Plot, { words, sizes, box }: Terms): Ground {
  const { font, line, narrow } = sizes;
  const { left, right, top, foot, day, y, invasion, note } = plot;
  const years = yearSpans(yearsOf(model.months), (at) => tenth(day(at)), right);
  const labelY = top - line * 0.25;
  return {
    left,
    right,
    foot,
    invasion,
    ticks: TICKS[model.view].map((tick, index) => ({
      key: `tick-${model.view}-${index}`,
      at: tenth(y(tick)),
      label: words.number(model.view === 'level' ? tick / 1e9 : tick),
    })),
    years,
    yearLabels: years.map(({ year, start, end }) => ({
      key: `time-${year}`,
      at: (start + end) / 2,
      label: words.date(year, 'year'),
    })),
    unit: {
      x: box.x,
      y: box.y + font * 0.95,
      content: words.t(narrow ? 'unit-short' : 'unit', { year: model.baseYear, base: words.number(100) }),
    },
    note: placeNote(
      {
        at: note,
        from: labelY - font * 0.78,
        to: foot,
        font,
        side: 'beyond',
        after: { x: note, y: top, width: right - note, height: foot - top },
      },
      words,
    ),
    invasionLabel: { x: invasion - font * 0.4, y: labelY, content: words.t(narrow ? 'invasion-short' : 'invasion') },
  };
}

/** Value of a line in a month. @throws when there is none */
export const valueIn = ({ months }: TradeLinesModel, { values }: TradeLine, month: string): number =>
  member(values, indexIn(months, month));

export const placeLine = (model: TradeLinesModel, line: TradeLine, plot: Plot): PlacedLine => ({
  code: line.code,
  vertices: model.months.map((month) => ({ x: plot.month(month), y: tenth(plot.y(valueIn(model, line, month))) })),
  column: model.lines.indexOf(line) + 1,
});
