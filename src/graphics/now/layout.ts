import { baseLine, gridPath, tickLabels, yearStrokes } from '../shared/axis.ts';
import { fillClass, hueOf, strokeClass, textClass } from '../shared/hues.ts';
import { afterNote, noteMarks } from '../shared/moments.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { STROKES } from '../shared/sizes.ts';
import { penOf, type Pen } from '../shared/text.ts';
import { linePath } from '../shared/vertices.ts';
import type { Heading } from './heading.ts';
import type { NowModel } from './model.ts';
import { place, type PlacedBar, type PlacedBars } from './place.ts';
import type { PlacedLine, PlacedLines } from './place-lines.ts';

/** Columns of the table before those of the lines. */
const COLUMNS = 2;

const headingMarks = (key: string, { what, who }: Heading, pen: Pen): Mark[] => [
  ...what.map((said, row) => pen.text({ key: `${key}-0-${row}`, ...said, class: 't-strong' })),
  ...who.map((said, row) => pen.text({ key: `${key}-1-${row}`, ...said, class: 't-muted' })),
];

/** A full bar, or a hollow one for a year that the note could not know. */
function barMarks({ year, bar, later, strong, value, label }: PlacedBar, row: number, pen: Pen): Mark[] {
  const hue = hueOf('KAZ');
  const style = later
    ? { class: `f-paper ${strokeClass(hue, 'ink')}`, 'stroke-width': STROKES.outline }
    : { class: fillClass(hue) };
  return [
    { key: `bar-${year}`, tag: 'rect', attrs: { ...style, ...bar }, cell: [row, 1] },
    pen.text({
      key: `bar-value-${year}`,
      ...value,
      class: strong ? 't-strong' : '',
      anchor: 'middle',
    }),
    pen.text({ key: `bar-year-${year}`, ...label, class: 't-muted', anchor: 'middle' }),
  ];
}

function barsMarks({ heading, bars, axis, note }: PlacedBars, months: number, pen: Pen): Mark[] {
  return [
    ...headingMarks('bars-head', heading, pen),
    ...bars.flatMap((bar, index) => barMarks(bar, months + index, pen)),
    baseLine('bars-axis', axis.left, axis.right, axis.y),
    ...noteMarks(note, pen),
  ];
}

function groundMarks(placed: PlacedLines, pen: Pen): Mark[] {
  const { left, right, foot, ticks, years, yearLabels, note } = placed;
  return [
    ...afterNote(note),
    gridPath('grid', ticks, left, right),
    baseLine('lines-axis', left, right, foot),
    ...noteMarks(note, pen),
    ...tickLabels({ ticks, across: left - pen.size * 0.4, upright: true }, pen),
    ...tickLabels({ ticks: yearLabels, across: foot + pen.leading * 0.95, anchor: 'start' }, pen),
    {
      key: 'lines-years',
      tag: 'path',
      attrs: { class: 'axis-strong', d: yearStrokes(years, foot, pen.leading * 0.3) },
    },
  ];
}

function lineMarks({ code, vertices, country, level, amount }: PlacedLine, column: number, pen: Pen): Mark[] {
  const hue = hueOf(code);
  const strong = `t-strong ${textClass(hue)}`;
  return [
    {
      key: `line-${code}`,
      tag: 'path',
      attrs: { class: `line ${strokeClass(hue)}`, d: linePath(vertices) },
      series: column,
    },
    pen.text({ key: `end-${code}`, ...country, class: strong }),
    pen.text({ key: `end-level-${code}`, ...level, class: strong }),
    pen.text({ key: `end-money-${code}`, ...amount, class: 't-muted' }),
  ];
}

const linesMarks = (placed: PlacedLines, pen: Pen): Mark[] => [
  ...headingMarks('lines-head', placed.heading, pen),
  ...groundMarks(placed, pen),
  ...placed.lines.flatMap((line, index) => lineMarks(line, COLUMNS + index, pen)),
];

export function layout(model: NowModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const { sizes, bars, lines } = place(model, frame, words);
  const pen = penOf(sizes.font, sizes.line);
  return { marks: [...barsMarks(bars, model.months.length, pen), ...linesMarks(lines, pen)] };
}
