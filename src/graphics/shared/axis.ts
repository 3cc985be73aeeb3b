import { dayOf } from './days.ts';
import { tenth } from './round.ts';
import type { Mark } from './scene.ts';
import type { Anchor, Pen } from './text.ts';

/** A place on an axis and what is written there. */
export interface Tick {
  /** Key of the label, and of the gridline where each has its own. */
  key: string;
  /** User units, along the axis. */
  at: number;
  label: string;
}

/** Gridlines across the drawing in one path, at the heights of the ticks. */
export const gridPath = (key: string, ticks: readonly Tick[], left: number, right: number): Mark => ({
  key,
  tag: 'path',
  attrs: { class: 'axis', d: ticks.map(({ at }) => `M${tenth(left)} ${tenth(at)}H${tenth(right)}`).join('') },
});

/** The line that values stand on. */
export const baseLine = (key: string, left: number, right: number, y: number): Mark => ({
  key,
  tag: 'line',
  attrs: { class: 'axis-strong', x1: left, x2: right, y1: y, y2: y },
});

export interface Labels {
  ticks: readonly Tick[];
  /** The other coordinate: the right edge of labels beside an upright axis, the baseline of those under a flat one. */
  across: number;
  /** The axis is upright: labels stand to its left, their middles at the ticks. */
  upright?: boolean;
  /** From the tick to the baseline beside it, in sizes of the text. */
  drop?: number;
  anchor?: Anchor;
  class?: string;
}

/** What is written at the ticks of an axis. */
export function tickLabels(labels: Labels, pen: Pen): Mark[] {
  const { ticks, across, upright = false, drop = 0.35, anchor, class: name = 't-muted' } = labels;
  return ticks.map(({ key, at, label }) =>
    pen.text({
      key,
      ...(upright ? { x: across, y: at + pen.size * drop } : { x: at, y: across }),
      content: label,
      class: name,
      anchor: anchor ?? (upright ? 'end' : 'middle'),
    }),
  );
}

/** One year on an axis of time, in user units. */
export interface YearSpan {
  /** "2022". */
  year: string;
  start: number;
  /** Where the next year starts, or the axis ends. */
  end: number;
}

/**
 * Where years lie on an axis of time.
 * @param x of a day, as `dayOf` counts
 * @param right end of the axis
 */
export function yearSpans(years: readonly string[], x: (day: number) => number, right: number): YearSpan[] {
  const starts = years.map((year) => x(dayOf(`${year}-01-01`)));
  return years.map((year, index) => ({ year, start: starts[index] ?? right, end: starts[index + 1] ?? right }));
}

/** Short strokes down from an axis of time, where each year starts, as path data. */
export const yearStrokes = (spans: readonly YearSpan[], y: number, length: number): string =>
  spans.map(({ start }) => `M${tenth(start)} ${tenth(y)}v${tenth(length)}`).join('');
