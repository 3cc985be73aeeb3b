import { dayOf } from '../shared/days.ts';
import { textWidth } from '../shared/measure.ts';
import { member } from '../shared/member.ts';
import { tenth } from '../shared/round.ts';
import type { Said } from '../shared/text.ts';
import type { Vertex } from '../shared/vertices.ts';
import type { TradeLinesModel } from './model.ts';
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

/** A month whose value is printed: its dot, the amount, and the month where there is room. */
export interface Printed {
  dot: Vertex;
  amount: Said;
  month?: Said;
}

/** Euros a month to Russia. */
export interface PlacedLevel {
  ground: Ground;
  line: PlacedLine;
  base: Level & { label: Said; value: Said };
  invasion: Printed;
  low: Printed;
  last: Printed;
}

/** Months at the end of the line that its last value stands over. */
const LAST_MONTHS = 15;

export function placeLevel(model: TradeLinesModel, terms: Terms): PlacedLevel {
  const { words, sizes, box } = terms;
  const { font, line, narrow } = sizes;
  const left = box.x + textWidth(words.number(9), font) + font * 0.6;
  const plot = plotOf(model, left, box.x + box.width, terms);
  const russia = member(model.lines, 0);
  const at = (month: string) => {
    const value = valueIn(model, russia, month);
    const dot: Vertex = { x: plot.month(month), y: tenth(plot.y(value)) };
    const amount = words.money(value, 'EUR', 1);
    return { dot, amount, month: words.date(month, narrow ? 'short' : 'month-year') };
  };
  const [before, low, last] = [at(model.invasion), at(model.low), at(model.last)];
  // Beside the line of the invasion, where the fall leaves the paper bare.
  const aside = plot.invasion + font * (narrow ? 0.35 : 0.5);
  const beforeY = before.dot.y + font * 0.1;
  const lastY = plot.y(Math.max(...russia.values.slice(-LAST_MONTHS))) - font * 0.5;
  return {
    ground: placeGround(model, plot, terms),
    line: placeLine(model, russia, plot),
    base: placeBase(model, plot, terms),
    invasion: {
      dot: before.dot,
      amount: { x: aside, y: beforeY, content: before.amount },
      // A narrow frame has no room for the month before the note; the axis and the line say it.
      ...(narrow ? {} : { month: { x: aside, y: beforeY + line, content: before.month } }),
    },
    low: {
      dot: low.dot,
      amount: { x: aside, y: low.dot.y + line * 1.2, content: low.amount },
      month: { x: aside, y: low.dot.y + line * 2.2, content: low.month },
    },
    last: {
      dot: last.dot,
      amount: { x: plot.right, y: lastY - line, content: last.amount },
      month: { x: plot.right, y: lastY, content: last.month },
    },
  };
}

/** The mean month of the base year, over its months, and what it is under the lowest of them. */
function placeBase(model: TradeLinesModel, plot: Plot, { words, sizes }: Terms): PlacedLevel['base'] {
  const { line } = sizes;
  const russia = member(model.lines, 0);
  const ofBase = russia.values.filter((_, index) => member(model.months, index).startsWith(model.baseYear));
  const under = plot.y(Math.min(...ofBase)) + line * 1.2;
  const to = tenth(plot.day(dayOf(`${model.baseYear}-12-31`)));
  return {
    y: tenth(plot.y(russia.base)),
    from: tenth(plot.day(dayOf(`${model.baseYear}-01-01`))),
    to,
    label: { x: to, y: under, content: words.t('mean', { year: model.baseYear }) },
    value: { x: to, y: under + line, content: words.money(russia.base, 'EUR', 1) },
  };
}
