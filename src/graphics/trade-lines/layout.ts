import { max } from 'd3-array';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { line as curve } from 'd3-shape';
import { dayOf } from '../shared/days.ts';
import { textWidth, wrap } from '../shared/measure.ts';
import type { Box, Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { spread } from '../shared/spread.ts';
import type { Destination, TradeLine, TradeLinesModel } from './model.ts';
import { textPen, type TextPen } from '../shared/text.ts';
import { tenth } from '../shared/round.ts';

const HUES: Record<Destination, string> = { RUS: 'rus', KAZ: 'kaz', KGZ: 'hub', ARM: 'hub', GEO: 'hub' };

/** Lines of one hue are told apart by their strokes, and by their names at their ends. */
const STROKES: Partial<Record<Destination, string>> = { ARM: ' dash', GEO: ' dots' };

/**
 * The two grids count different things, so one goes before the other comes; what slides from the one view to the other is
 * the line of the mean of 2021, which is the same in both.
 */
const TICKS = { level: [0, 3e9, 6e9, 9e9], index: [0, 100, 500, 1000] } as const;

interface Pen {
  words: Words;
  font: number;
  line: number;
  narrow: boolean;
  text: TextPen;
}

interface Plot {
  /** Edges of the ground the lines are drawn on. */
  left: number;
  right: number;
  top: number;
  foot: number;
  /** Middle of the month of that place in the series. */
  x: (month: number) => number;
  day: ScaleLinear<number, number>;
  /** The day of the invasion. */
  invasion: number;
  y: ScaleLinear<number, number>;
}

function plotOf(model: TradeLinesModel, box: Box, right: number, left: number, pen: Pen): Plot {
  const { line, font } = pen;
  const top = box.y + line * 2.5;
  const foot = box.y + box.height - line * 1.15;
  const day = scaleLinear([dayOf(model.months[0] ?? ''), dayOf(model.last, 'last')], [left, right]);
  const most = max(model.lines.flatMap(({ values }) => values)) ?? 1;
  return {
    left,
    right,
    top,
    foot,
    x: (month) => tenth(day((dayOf(model.months[month] ?? '') + dayOf(model.months[month] ?? '', 'last')) / 2)),
    day,
    invasion: tenth(day(dayOf('2022-02-24'))),
    y: scaleLinear([0, most], [foot, top + font * 0.4]),
  };
}

/** Axes, the two moments that matter, and what lies after the note. */
function ground(
  model: TradeLinesModel,
  { left, right, top, foot, day, invasion, y }: Plot,
  box: Box,
  pen: Pen,
): Mark[] {
  const { words, font, line, narrow, text } = pen;
  const ticks = TICKS[model.view];
  const note = tenth(day(dayOf(model.note)));
  const years = [...new Set(model.months.map((month) => month.slice(0, 4)))];
  const starts = years.map((year) => tenth(day(dayOf(`${year}-01-01`))));
  return [
    {
      key: 'after-zone',
      tag: 'rect',
      attrs: { class: 'f-hatch', opacity: 0.16, x: note, y: top, width: right - note, height: foot - top },
    },
    {
      key: `grid-${model.view}`,
      tag: 'path',
      attrs: { class: 'axis', d: ticks.map((tick) => `M${tenth(left)} ${tenth(y(tick))}H${tenth(right)}`).join('') },
    },
    { key: 'time-axis', tag: 'line', attrs: { class: 'axis-strong', x1: left, x2: right, y1: foot, y2: foot } },
    {
      key: 'time-years',
      tag: 'path',
      attrs: {
        class: 'axis-strong',
        d: starts.map((start) => `M${start} ${tenth(foot)}v${tenth(line * 0.3)}`).join(''),
      },
    },
    ...years.map((year, index) => {
      const start = starts[index] ?? left;
      const end = starts[index + 1] ?? right;
      return text(`time-${year}`, (start + end) / 2, foot + line, words.date(year, 'year'), 't-muted', 'middle');
    }),
    ...ticks.map((tick, index) =>
      text(
        `tick-${model.view}-${index}`,
        left - font * 0.45,
        tenth(y(tick)) + font * 0.35,
        words.number(model.view === 'level' ? tick / 1e9 : tick),
        't-muted',
        'end',
      ),
    ),
    text(
      `unit-${model.view}`,
      box.x,
      box.y + font * 0.95,
      words.t(narrow ? 'unit-short' : 'unit', { year: model.baseYear, base: words.number(100) }),
      't-muted',
    ),
    {
      key: 'invasion-line',
      tag: 'line',
      attrs: { class: 's-ink', 'stroke-width': 1, x1: invasion, x2: invasion, y1: top - line * 0.9, y2: foot },
    },
    text(
      'invasion-label',
      invasion - font * 0.4,
      top - line * 0.25,
      words.t(narrow ? 'invasion-short' : 'invasion'),
      '',
      'end',
    ),
    {
      key: 'note-line',
      tag: 'line',
      attrs: { class: 's-ink dash', 'stroke-width': 1, x1: note, x2: note, y1: top - line * 0.9, y2: foot },
    },
    text('note-label', note + font * 0.4, top - line * 0.25, words.t(narrow ? 'after-short' : 'after'), 't-muted'),
  ];
}

function drawn({ code, values }: TradeLine, { x, y }: Plot, column: number, width: number): Mark {
  const draw = curve<number>(
    (_, month) => x(month),
    (value) => tenth(y(value)),
  );
  const entering = code === 'RUS' || STROKES[code] ? {} : { tween: 'draw' as const };
  return {
    key: `line-${code}`,
    tag: 'path',
    attrs: {
      class: `f-none s-${HUES[code]}${STROKES[code] ?? ''}`,
      'stroke-width': width,
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
      d: draw(values) ?? '',
    },
    series: column,
    ...entering,
  };
}

const dot = (key: string, x: number, y: number, r: number, hue: string): Mark => ({
  key,
  tag: 'circle',
  attrs: { class: `f-${hue} s-paper`, 'stroke-width': 1.5, cx: x, cy: y, r },
});

function level(model: TradeLinesModel, frame: Frame, pen: Pen): Mark[] {
  const { words, font, line, narrow, text } = pen;
  const { box } = frame;
  const left = box.x + textWidth(words.number(9), font) + font * 0.6;
  const plot = plotOf(model, box, box.x + box.width, left, pen);
  const [russia] = model.lines;
  if (!russia) return [];
  const at = (month: string) => {
    const index = model.months.indexOf(month);
    const value = russia.values[index] ?? 0;
    return {
      x: plot.x(index),
      y: tenth(plot.y(value)),
      amount: words.money(value, 'EUR', 1),
      month: words.date(month, narrow ? 'short' : 'month-year'),
    };
  };
  const [before, low, last] = [at(model.invasion), at(model.low), at(model.last)];
  const base = tenth(plot.y(russia.base));
  const [baseFrom, baseTo] = [
    tenth(plot.day(dayOf(`${model.baseYear}-01-01`))),
    tenth(plot.day(dayOf(`${model.baseYear}-12-31`))),
  ];
  // Beside the line of the invasion, where the fall leaves the paper bare.
  const aside = plot.invasion + font * (narrow ? 0.35 : 0.5);
  const ofBase = russia.values.filter((_, month) => model.months[month]?.startsWith(model.baseYear));
  const underBase = plot.y(Math.min(...ofBase)) + line * 1.2;
  const overLast = plot.y(Math.max(...russia.values.slice(-15))) - font * 0.5;
  const r = font * 0.26;
  return [
    ...ground(model, plot, box, pen),
    {
      key: 'base-line',
      tag: 'line',
      attrs: { class: 's-rus-ink dash', 'stroke-width': font / 12, x1: baseFrom, x2: baseTo, y1: base, y2: base },
    },
    text('base-label', baseTo, underBase, words.t('mean', { year: model.baseYear }), 't-muted', 'end'),
    text('base-value', baseTo, underBase + line, words.money(russia.base, 'EUR', 1), 't-strong t-rus', 'end'),
    drawn(russia, plot, 1, font * 0.14),
    dot('dot-invasion', before.x, before.y, r, 'rus'),
    dot('dot-low', low.x, low.y, r, 'rus'),
    dot('dot-last', last.x, last.y, r, 'rus'),
    text('invasion-value', aside, before.y + font * 0.1, before.amount, 't-strong t-rus halo'),
    // A narrow sheet has no room for the month before the note; the axis and the line say it.
    ...(narrow ? [] : [text('invasion-month', aside, before.y + font * 0.1 + line, before.month, 't-muted halo')]),
    text('low-value', aside, low.y + line * 1.2, low.amount, 't-strong t-rus halo'),
    text('low-month', aside, low.y + line * 2.2, low.month, 't-muted halo'),
    text('last-value', plot.right, overLast - line, last.amount, 't-strong t-rus halo', 'end'),
    text('last-month', plot.right, overLast, last.month, 't-muted halo', 'end'),
  ];
}

/** What hundred stands for, destination by destination: bars of the mean month of the base year, at one scale. */
function bases(model: TradeLinesModel, { left, top: above, day, y: heightOf }: Plot, pen: Pen): Mark[] {
  const { words, font, line, narrow, text } = pen;
  const x = left + font * (narrow ? 0.3 : 0.7);
  const end = day(dayOf('2021-12-15'));
  const lines = [...model.lines]
    .sort((a, b) => b.base - a.base)
    .filter(({ code }) => !narrow || code === 'RUS' || code === 'KGZ');
  const head = wrap(
    words.t(narrow ? 'hides-short' : 'hides', { base: words.number(100), year: model.baseYear }),
    end - x,
    font,
  );
  const most = lines[0]?.base ?? 1;
  // Between two lines of the grid, where it fits; a narrow sheet leaves the height of the highest figure to it.
  const under = heightOf(1000) + line * 0.3;
  const fits = under + line * (head.length + 0.9 + lines.length * 1.08) < heightOf(500);
  const top = narrow ? above + line * 2.9 : fits ? under : above;
  const marks = head.map((part, index) => text(`base-head-${index}`, x, top + line * (index + 0.9), part, 'halo'));
  let y = top + line * (head.length + 0.9) + font * 0.3;
  // On a narrow sheet the name stands over its bar; elsewhere in a column before it.
  const names = narrow ? 0 : Math.max(...lines.map(({ code }) => textWidth(words.country(code), font))) + font * 0.7;
  const amountOf = ({ base }: TradeLine): string => words.money(base, 'EUR', base < 1e9 ? 0 : 1);
  const amounts = Math.max(...lines.map((each) => textWidth(amountOf(each), font, 'sans-strong')));
  const reach = end - x - names - amounts - font * (narrow ? 0.8 : 0.5);
  const thick = font * 0.72;
  for (const each of lines) {
    const { code, base } = each;
    const width = (reach * base) / most;
    marks.push(text(`base-name-${code}`, x, y, words.country(code), `t-${HUES[code]} halo`));
    if (narrow) y += line;
    marks.push(
      {
        key: `base-bar-${code}`,
        tag: 'rect',
        attrs: { class: `f-${HUES[code]}`, x: x + names, y: y - thick, width, height: thick },
      },
      text(`base-amount-${code}`, x + names + width + font * (narrow ? 0.35 : 0.5), y, amountOf(each), 't-strong halo'),
    );
    y += line * 1.08;
  }
  return marks;
}

function index(model: TradeLinesModel, frame: Frame, pen: Pen): Mark[] {
  const { words, font, line, text } = pen;
  const { box } = frame;
  const left = box.x + textWidth(words.number(1000), font) + font * 0.6;
  const names = Math.max(...model.lines.map(({ code }) => textWidth(words.country(code), font, 'sans-strong')));
  const plot = plotOf(model, box, box.x + box.width - names - font * 1.3, left, pen);
  const last = model.months.length - 1;
  const peak = model.months.indexOf(model.peak);
  const valuesAt = (month: number) => model.lines.map(({ values }) => plot.y(values[month] ?? 0));
  const ends = spread(
    valuesAt(last),
    model.lines.map(() => line * 0.95),
    [plot.top, plot.foot],
  );
  // Highest first; December has another order than the end.
  const byPeak = [...model.lines].sort((a, b) => (b.values[peak] ?? 0) - (a.values[peak] ?? 0));
  const peaks = spread(
    byPeak.map(({ values }) => plot.y(values[peak] ?? 0)),
    byPeak.map(() => line * 0.88),
    [plot.top, plot.foot],
  );
  const base = tenth(plot.y(100));
  const peakX = plot.x(peak);
  const month = words.date(model.peak, 'short');
  // Where the months between are too few for the date to stand in, it is said at the head.
  const clear = peakX - plot.invasion > textWidth(month, font) + font;
  return [
    ...ground(model, plot, box, pen),
    {
      key: 'base-line',
      tag: 'line',
      attrs: { class: 's-ink dash', 'stroke-width': font / 14, x1: plot.left, x2: plot.right, y1: base, y2: base },
    },
    ...bases(model, plot, pen),
    ...[...model.lines]
      .reverse()
      .map((line_) =>
        drawn(
          line_,
          plot,
          model.lines.indexOf(line_) + 1,
          font * (line_.code === 'KAZ' || line_.code === 'RUS' ? 0.16 : 0.14),
        ),
      ),
    ...byPeak.flatMap(({ code, values }, row) => {
      const value = values[peak] ?? 0;
      const at = tenth(plot.y(value));
      const figure = words.number(value, 0);
      const middle = peaks[row] ?? 0;
      // A figure too wide for the months since the invasion stands before them, tied to its point.
      const beyond = textWidth(figure, font, 'sans-strong') + font * 0.6 > peakX - plot.invasion;
      const x = beyond ? plot.invasion - font * 0.35 : peakX - font * 0.45;
      return [
        ...(beyond
          ? [
              {
                key: `peak-leader-${code}`,
                tag: 'path' as const,
                attrs: { class: 'leader', d: `M${tenth(x + 1)} ${tenth(middle)}L${tenth(peakX - font * 0.3)} ${at}` },
              },
            ]
          : []),
        dot(`peak-dot-${code}`, peakX, at, font * 0.24, HUES[code]),
        text(`peak-${code}`, x, middle + font * 0.35, figure, `t-strong t-${HUES[code]} halo`, 'end'),
      ];
    }),
    clear
      ? text('peak-month', peakX - font * 0.45, (peaks[0] ?? 0) + font * 0.35 - line, month, 't-muted halo', 'end')
      : text('peak-month', box.x + box.width, box.y + font * 0.95, words.t('printed', { month }), 't-muted', 'end'),
    {
      key: 'end-leaders',
      tag: 'path',
      attrs: {
        class: 'leader',
        d: model.lines
          .map(
            ({ values }, row) =>
              `M${tenth(plot.x(last) + 2)} ${tenth(plot.y(values[last] ?? 0))}L${tenth(plot.right + font * 1)} ${tenth(ends[row] ?? 0)}`,
          )
          .join(''),
      },
    },
    ...model.lines.map(({ code }, row) =>
      text(
        `end-${code}`,
        plot.right + font * 1.25,
        (ends[row] ?? 0) + font * 0.35,
        words.country(code),
        `t-strong t-${HUES[code]}`,
      ),
    ),
  ];
}

export function layout(model: TradeLinesModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const font = frame.name === 'wide' ? 16 : frame.font;
  const pen: Pen = {
    words,
    font,
    line: font * 1.22,
    narrow: frame.name === 'phone',
    text: textPen(font),
  };
  return { marks: (model.view === 'level' ? level : index)(model, frame, pen) };
}
