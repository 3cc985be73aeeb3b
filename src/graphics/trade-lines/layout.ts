import { baseLine, gridPath, tickLabels, yearStrokes } from '../shared/axis.ts';
import { fillClass, hueOf, strokeClass, textClass } from '../shared/hues.ts';
import { afterNote, invasionLine, noteMarks } from '../shared/moments.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { sizesOf } from '../shared/sizes.ts';
import { penOf, type Pen } from '../shared/text.ts';
import { linePath, type Vertex } from '../shared/vertices.ts';
import type { Destination, TradeLinesModel } from './model.ts';
import type { Ground, Level, PlacedLine } from './place.ts';
import { placeIndex, type Bases, type Peak, type PlacedIndex } from './place-index.ts';
import { placeLevel, type PlacedLevel, type Printed } from './place-level.ts';

/** Lines of one hue are told apart by their strokes, and by their names at their ends. */
const STROKES: Partial<Record<Destination, string>> = { ARM: 'dash', GEO: 'dots' };

/** The two that the story is about are drawn heavier. */
const HEAVY: ReadonlySet<Destination> = new Set(['KAZ', 'RUS']);

const inkOf = (code: Destination): string => textClass(hueOf(code));

function groundMarks(ground: Ground, view: TradeLinesModel['view'], pen: Pen): Mark[] {
  const { left, right, foot, ticks, years, yearLabels, unit, invasion, note } = ground;
  return [
    ...afterNote(note),
    gridPath(`grid-${view}`, ticks, left, right),
    baseLine('time-axis', left, right, foot),
    {
      key: 'time-years',
      tag: 'path',
      attrs: { class: 'axis-strong', d: yearStrokes(years, foot, pen.leading * 0.3) },
    },
    ...tickLabels({ ticks: yearLabels, across: foot + pen.leading }, pen),
    ...tickLabels({ ticks, across: left - pen.size * 0.45, upright: true }, pen),
    pen.text({ key: `unit-${view}`, ...unit, class: 't-muted' }),
    invasionLine({ at: invasion, top: note.from, foot }),
    pen.text({ key: 'invasion-label', ...ground.invasionLabel, anchor: 'end' }),
    ...noteMarks(note, pen),
  ];
}

const baseMark = ({ y, from, to }: Level, stroke: string, width: number): Mark => ({
  key: 'base-line',
  tag: 'line',
  attrs: { class: `${stroke} dash`, 'stroke-width': width, x1: from, x2: to, y1: y, y2: y },
});

function lineMark({ code, vertices, column }: PlacedLine, width: number): Mark {
  const own = STROKES[code];
  return {
    key: `line-${code}`,
    tag: 'path',
    attrs: {
      class: ['f-none', strokeClass(hueOf(code)), ...(own ? [own] : [])].join(' '),
      'stroke-width': width,
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
      d: linePath(vertices),
    },
    series: column,
    // What is dashed cannot be drawn from its start, and the line to Russia is there already.
    ...(code === 'RUS' || own ? {} : { tween: 'draw' }),
  };
}

const dotMark = (key: string, { x, y }: Vertex, r: number, code: Destination): Mark => ({
  key,
  tag: 'circle',
  attrs: { class: `${fillClass(hueOf(code))} s-paper`, 'stroke-width': 1.5, cx: x, cy: y, r },
});

const printedMarks = (name: string, { amount, month }: Printed, anchor: 'start' | 'end', pen: Pen): Mark[] => [
  pen.text({ key: `${name}-value`, ...amount, class: `t-strong ${inkOf('RUS')} halo`, anchor }),
  ...(month ? [pen.text({ key: `${name}-month`, ...month, class: 't-muted halo', anchor })] : []),
];

function levelMarks({ ground, base, line, invasion, low, last }: PlacedLevel, pen: Pen): Mark[] {
  const r = pen.size * 0.26;
  return [
    ...groundMarks(ground, 'level', pen),
    baseMark(base, strokeClass(hueOf('RUS'), 'ink'), pen.size / 12),
    pen.text({ key: 'base-label', ...base.label, class: 't-muted', anchor: 'end' }),
    pen.text({ key: 'base-value', ...base.value, class: `t-strong ${inkOf('RUS')}`, anchor: 'end' }),
    lineMark(line, pen.size * 0.14),
    dotMark('dot-invasion', invasion.dot, r, 'RUS'),
    dotMark('dot-low', low.dot, r, 'RUS'),
    dotMark('dot-last', last.dot, r, 'RUS'),
    ...printedMarks('invasion', invasion, 'start', pen),
    ...printedMarks('low', low, 'start', pen),
    ...printedMarks('last', last, 'end', pen),
  ];
}

const basesMarks = ({ head, bars }: Bases, pen: Pen): Mark[] => [
  ...head.map((said, row) => pen.text({ key: `base-head-${row}`, ...said, class: 'halo' })),
  ...bars.flatMap(({ code, name, bar, amount }): Mark[] => [
    pen.text({ key: `base-name-${code}`, ...name, class: `${inkOf(code)} halo` }),
    { key: `base-bar-${code}`, tag: 'rect', attrs: { class: fillClass(hueOf(code)), ...bar } },
    pen.text({ key: `base-amount-${code}`, ...amount, class: 't-strong halo' }),
  ]),
];

const strokeBetween = ([from, to]: readonly [Vertex, Vertex]): string => `M${from.x} ${from.y}L${to.x} ${to.y}`;

const leaderMark = (key: string, strokes: readonly (readonly [Vertex, Vertex])[]): Mark => ({
  key,
  tag: 'path',
  attrs: { class: 'leader', d: strokes.map(strokeBetween).join('') },
});

const peakMarks = ({ code, dot, figure, leader }: Peak, pen: Pen): Mark[] => [
  ...(leader ? [leaderMark(`peak-leader-${code}`, [leader])] : []),
  dotMark(`peak-dot-${code}`, dot, pen.size * 0.24, code),
  pen.text({ key: `peak-${code}`, ...figure, class: `t-strong ${inkOf(code)} halo`, anchor: 'end' }),
];

function indexMarks(placed: PlacedIndex, pen: Pen): Mark[] {
  const { ground, base, bases, lines, peaks, ends } = placed;
  const { atHead, ...month } = placed.month;
  return [
    ...groundMarks(ground, 'index', pen),
    baseMark(base, strokeClass('ink'), pen.size / 14),
    ...basesMarks(bases, pen),
    // The first is drawn last, over the others.
    ...[...lines].reverse().map((line) => lineMark(line, pen.size * (HEAVY.has(line.code) ? 0.16 : 0.14))),
    ...peaks.flatMap((peak) => peakMarks(peak, pen)),
    pen.text({ key: 'peak-month', ...month, class: atHead ? 't-muted' : 't-muted halo', anchor: 'end' }),
    leaderMark(
      'end-leaders',
      ends.map(({ leader }) => leader),
    ),
    ...ends.map(({ code, name }) => pen.text({ key: `end-${code}`, ...name, class: `t-strong ${inkOf(code)}` })),
  ];
}

export function layout(model: TradeLinesModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const sizes = sizesOf(frame, { wide: 16 });
  const terms = { words, sizes, box: frame.box };
  const pen = penOf(sizes.font, sizes.line);
  return {
    marks:
      model.view === 'level' ? levelMarks(placeLevel(model, terms), pen) : indexMarks(placeIndex(model, terms), pen),
  };
}
