import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line as curve } from 'd3-shape';
import { dayOf } from '../shared/days.ts';
import { textWidth, wrap } from '../shared/measure.ts';
import type { Box, Frame, Mark, Scene, Words } from '../shared/scene.ts';
import type { NowModel } from './model.ts';
import { tenth } from '../shared/round.ts';

const TONES = { KGZ: 'hub', KAZ: 'kaz' } as const;
interface Pen {
  font: number;
  line: number;
  narrow: boolean;
  /** Short headings. */
  brief: boolean;
  words: Words;
  text: (key: string, x: number, y: number, content: string, style?: string, anchor?: string) => Mark;
}

export function layout(model: NowModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const { box, name } = frame;
  const font = name === 'wide' ? 16 : frame.font;
  const pen: Pen = {
    font,
    line: font * 1.22,
    narrow: name === 'phone',
    brief: name === 'phone' || name === 'social',
    words,
    text: (key, x, y, content, style = '', anchor = 'start') => ({
      key,
      tag: 'text',
      attrs: { ...(style ? { class: style } : {}), x, y, 'font-size': font, 'text-anchor': anchor },
      text: content,
    }),
  };
  // One panel above the other where the sheet is upright; side by side where it is wide and low.
  const abreast = name === 'social';
  const gutter = abreast ? font * 2.2 : font * (name === 'phone' ? 0.5 : 1.6);
  const share = abreast ? 0.44 : 0.46;
  const first: Box = abreast
    ? { ...box, width: (box.width - gutter) * share }
    : { ...box, height: (box.height - gutter) * share };
  const second: Box = abreast
    ? { ...box, x: box.x + first.width + gutter, width: box.width - gutter - first.width }
    : { ...box, y: box.y + first.height + gutter, height: box.height - gutter - first.height };
  return { marks: [...bars(model, first, pen), ...lines(model, second, pen)] };
}

/** A panel's heading: what, then who counted. Returns the y below it. */
function heading(key: string, lines: readonly [string, string], box: Box, pen: Pen, marks: Mark[]): number {
  let y = box.y;
  lines.forEach((content, index) => {
    for (const [row, part] of wrap(content, box.width, pen.font, index === 0 ? 'sans-strong' : 'sans').entries()) {
      y += pen.line;
      marks.push(
        pen.text(`${key}-${index}-${row}`, box.x, y - pen.font * 0.25, part, index === 0 ? 't-strong' : 't-muted'),
      );
    }
  });
  return y + pen.line * 0.3;
}

function bars(model: NowModel, box: Box, pen: Pen): Mark[] {
  const { font, line, words, text } = pen;
  const marks: Mark[] = [];
  const top =
    heading('bars-head', [words.t(pen.brief ? 'bars-short' : 'bars'), words.t('bars-reporter')], box, pen, marks) +
    line * (pen.narrow ? 1 : 1.9);
  const foot = box.y + box.height - line * 1.1;
  const y = scaleLinear([0, max(model.bars, ({ value }) => value) ?? 1], [foot, top]);
  const slot = box.width / model.bars.length;
  const width = Math.min(slot * 0.72, font * 4);
  model.bars.forEach(({ year, value, later }, row) => {
    const x = box.x + slot * row + (slot - width) / 2;
    const at = { x, y: y(value), width, height: foot - y(value) };
    marks.push(
      {
        key: `bar-${year}`,
        tag: 'rect',
        attrs: { class: later ? 'f-kaz-hatch s-kaz-ink' : 'f-kaz', ...(later ? { 'stroke-width': 1.2 } : {}), ...at },
        cell: [model.months.length + row, 1],
      },
      text(
        `bar-value-${year}`,
        x + width / 2,
        at.y - font * 0.35,
        words.number(Math.round(value / 1e7) / 100, 2),
        later || year === '2022' ? 't-strong' : '',
        'middle',
      ),
      text(`bar-year-${year}`, x + width / 2, foot + line * 0.95, words.date(year, 'year'), 't-muted', 'middle'),
    );
  });
  const noteX = box.x + slot * model.bars.filter(({ later }) => !later).length;
  marks.push(
    {
      key: 'bars-axis',
      tag: 'line',
      attrs: { class: 'axis-strong', x1: box.x, x2: box.x + box.width, y1: foot, y2: foot },
    },
    {
      key: 'bars-note',
      tag: 'line',
      attrs: {
        class: 's-ink dash',
        'stroke-width': 1,
        x1: noteX,
        x2: noteX,
        y1: top - line * (pen.narrow ? 1 : 1.9),
        y2: foot,
      },
    },
    ...(pen.narrow
      ? []
      : [text('bars-note-text', noteX - font * 0.4, top - line * 1.2, words.t('note'), 't-muted', 'end')]),
  );
  return marks;
}

function lines(model: NowModel, box: Box, pen: Pen): Mark[] {
  const { font, line, words, text } = pen;
  const marks: Mark[] = [];
  const top =
    heading(
      'lines-head',
      [
        words.t(pen.brief ? 'lines-short' : 'lines'),
        words.t('lines-reporter', { year: model.baseYear, base: words.number(100) }),
      ],
      box,
      pen,
      marks,
    ) +
    line * 0.4;
  const foot = box.y + box.height - line * 1.1;
  const ends = model.lines.map(({ code, level, monthly }) => ({
    code,
    parts: [
      words.country(code),
      words.number(Math.round(level)),
      words.t('a-month', { amount: words.money(Math.round(monthly / 1e6) * 1e6, 'EUR') }),
    ],
  }));
  const endWidth = Math.max(
    ...ends.flatMap(({ parts }) =>
      parts.map((part, index) => textWidth(part, font, index < 2 ? 'sans-strong' : 'sans')),
    ),
  );
  const ticks = [100, 500, 1000];
  const left = box.x + Math.max(...ticks.map((tick) => textWidth(words.number(tick), font))) + font * 0.5;
  const right = box.x + box.width - endWidth - font * 0.6;
  const first = dayOf(model.months[0] ?? '2019-01');
  const last = dayOf(model.months.at(-1) ?? '2024-08', 'last');
  const x = scaleLinear([first, last], [left, right]);
  const y = scaleLinear([0, max(model.lines.flatMap(({ values }) => values)) ?? 1], [foot, top]);
  const noteX = x(dayOf(model.note));

  marks.push(
    {
      key: 'after-zone',
      tag: 'rect',
      attrs: { class: 'f-hatch', opacity: 0.16, x: noteX, y: top, width: right - noteX, height: foot - top },
    },
    {
      key: 'grid',
      tag: 'path',
      attrs: { class: 'axis', d: ticks.map((tick) => `M${tenth(left)} ${tenth(y(tick))}H${tenth(right)}`).join('') },
    },
    { key: 'lines-axis', tag: 'line', attrs: { class: 'axis-strong', x1: left, x2: right, y1: foot, y2: foot } },
    {
      key: 'note-line',
      tag: 'line',
      attrs: { class: 's-ink dash', 'stroke-width': 1, x1: noteX, x2: noteX, y1: top, y2: foot },
    },
    text('lines-note-text', noteX - font * 0.7, top + font * 0.7, words.t('note'), 't-muted', 'end'),
  );
  for (const tick of ticks)
    marks.push(
      text(`index-tick-${tick}`, left - font * 0.4, y(tick) + font * 0.35, words.number(tick), 't-muted', 'end'),
    );
  const years = [...new Set(model.months.map((month) => month.slice(0, 4)))];
  let strokes = '';
  for (const year of years) {
    const start = x(dayOf(`${year}-01-01`));
    const end = Math.min(right, x(dayOf(`${year}-12-31`)));
    strokes += `M${tenth(start)} ${tenth(foot)}v${tenth(line * 0.3)}`;
    const short = words.date(year, 'year');
    const inset = Math.max(2, (x(dayOf('2020-01-01')) - x(dayOf('2019-01-01')) - textWidth(short, font)) / 2);
    marks.push(
      text(
        `lines-year-${year}`,
        start + (year === years.at(-1) ? Math.min(inset, (end - start) / 4) : inset),
        foot + line * 0.95,
        short,
        't-muted',
      ),
    );
  }
  marks.push({ key: 'lines-years', tag: 'path', attrs: { class: 'axis-strong', d: strokes } });

  for (const [index, { code, values, level }] of model.lines.entries()) {
    const draw = curve<number>(
      (_, month) => tenth(x(dayOf(model.months[month] ?? '') + 15)),
      (value) => tenth(y(value)),
    );
    const tone = TONES[code];
    marks.push({
      key: `line-${code}`,
      tag: 'path',
      attrs: { class: `line s-${tone}`, d: draw(values) ?? '' },
      series: index + 2,
    });
    const [country = '', number = '', month = ''] = ends.find((end) => end.code === code)?.parts ?? [];
    const at = Math.min(y(level), foot - line * 1.6);
    marks.push(
      text(`end-${code}`, right + font * 0.6, at - line * 0.65, country, `t-strong t-${tone}`),
      text(`end-level-${code}`, right + font * 0.6, at + line * 0.35, number, `t-strong t-${tone}`),
      text(`end-money-${code}`, right + font * 0.6, at + line * 1.35, month, 't-muted'),
    );
  }
  return marks;
}
