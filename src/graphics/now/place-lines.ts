import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { yearSpans, type Tick, type YearSpan } from '../shared/axis.ts';
import { dayOf } from '../shared/days.ts';
import { textWidth } from '../shared/measure.ts';
import { member } from '../shared/member.ts';
import { MOMENTS } from '../../data/moments.ts';
import { placeNote, type PlacedNote } from '../shared/moments.ts';
import { monthMiddle, yearsOf } from '../shared/months.ts';
import { tenth } from '../shared/round.ts';
import type { Box } from '../shared/scene.ts';
import type { Said } from '../shared/text.ts';
import type { Vertex } from '../shared/vertices.ts';
import { placeHeading, type Heading, type Terms } from './heading.ts';
import type { NowModel } from './model.ts';

/** Gridlines, in hundredths of the base. */
const TICKS = [100, 500, 1000];

/** What the EU says it sends to one country, month by month, and its mean of the last year in three lines at its end. */
export interface PlacedLine {
  code: 'KGZ' | 'KAZ';
  vertices: Vertex[];
  country: Said;
  level: Said;
  amount: Said;
}

export interface PlacedLines {
  heading: Heading;
  /** Edges of the ground the lines are drawn on. */
  left: number;
  right: number;
  top: number;
  foot: number;
  ticks: Tick[];
  years: YearSpan[];
  yearLabels: Tick[];
  note: PlacedNote;
  lines: PlacedLine[];
}

type Line = NowModel['lines'][number];

/** What stands at the end of a line: the country, the index, the amount a month. */
const endingOf = ({ code, level, monthly }: Line, { words }: Terms): [string, string, string] => [
  words.country(code),
  words.number(Math.round(level)),
  words.t('a-month', { amount: words.money(Math.round(monthly / 1e6) * 1e6, 'EUR') }),
];

function plotOf(model: NowModel, box: Box, top: number, terms: Terms) {
  const { words, sizes } = terms;
  const { font, line } = sizes;
  const endWidth = Math.max(
    ...model.lines.flatMap((each) =>
      endingOf(each, terms).map((part, index) => textWidth(part, font, index < 2 ? 'sans-strong' : 'sans')),
    ),
  );
  const left = box.x + Math.max(...TICKS.map((tick) => textWidth(words.number(tick), font))) + font * 0.5;
  const right = box.x + box.width - endWidth - font * 0.6;
  const foot = box.y + box.height - line * 1.1;
  const ends = [dayOf(member(model.months, 0)), dayOf(member(model.months, -1), 'last')];
  const most = max(model.lines.flatMap(({ values }) => values));
  if (most === undefined) throw new Error('now: expected lines with values, found none');
  return { left, right, foot, x: scaleLinear(ends, [left, right]), y: scaleLinear([0, most], [foot, top]) };
}

/** Each year in the middle of its stretch, the last of which may be short. */
function placeYears(years: readonly YearSpan[], { words, sizes }: Terms): Tick[] {
  const whole = member(years, 0);
  return years.map(({ year, start, end }, index) => {
    const label = words.date(year, 'year');
    const inset = Math.max(2, (whole.end - whole.start - textWidth(label, sizes.font)) / 2);
    const last = index === years.length - 1;
    return { key: `lines-year-${year}`, at: start + (last ? Math.min(inset, (end - start) / 4) : inset), label };
  });
}

function placeLine(line: Line, model: NowModel, plot: ReturnType<typeof plotOf>, terms: Terms): PlacedLine {
  const { font, line: leading } = terms.sizes;
  const { x, y, right, foot } = plot;
  const [country, level, amount] = endingOf(line, terms);
  const at = Math.min(y(line.level), foot - leading * 1.6);
  const end = (content: string, drop: number): Said => ({ x: right + font * 0.6, y: at + leading * drop, content });
  return {
    code: line.code,
    vertices: model.months.map((month, index) => ({
      x: tenth(x(monthMiddle(month))),
      y: tenth(y(member(line.values, index))),
    })),
    country: end(country, -0.65),
    level: end(level, 0.35),
    amount: end(amount, 1.35),
  };
}

export function placeLines(model: NowModel, box: Box, terms: Terms): PlacedLines {
  const { words, sizes } = terms;
  const { font, line, brief } = sizes;
  const who = words.t('lines-reporter', { year: model.baseYear, base: words.number(100) });
  const heading = placeHeading(words.t(brief ? 'lines-short' : 'lines'), who, box, sizes);
  // The note's label stands between the heading and what is drawn.
  const top = heading.bottom + line * 1.1;
  const plot = plotOf(model, box, top, terms);
  const { left, right, foot, x, y } = plot;
  const years = yearSpans(yearsOf(model.months), x, right);
  const note = x(dayOf(MOMENTS.note));
  return {
    heading,
    left,
    right,
    top,
    foot,
    ticks: TICKS.map((tick) => ({ key: `index-tick-${tick}`, at: y(tick), label: words.number(tick) })),
    years,
    yearLabels: placeYears(years, terms),
    note: placeNote(
      {
        at: note,
        from: heading.bottom + line * 0.1,
        to: foot,
        font,
        side: 'before',
        after: { x: note, y: top, width: right - note, height: foot - top },
      },
      words,
    ),
    lines: model.lines.map((each) => placeLine(each, model, plot, terms)),
  };
}
