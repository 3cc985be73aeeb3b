/** The months as lines: euros or an index, on one scale or on one for each destination. */
import { ticks } from 'd3-array';
import { spread } from '../graphics/shared/spread.ts';
import { baseOf, BEFORE, seriesOf, SPAN, type RecordFile } from './record.ts';
import { LOOKS, text, type Drawn, type Picture, type Sheet } from './sheet.ts';
import type { State } from './state.ts';
import { euros, nameOf, plain, say, type ExploreWords } from './words.ts';

const HEIGHT = { narrow: 290, wide: 400 };
const TOP = 26;
const BOTTOM = 26;
/** Room for the scale on the left and the names on the right, in sizes of the text. */
const LEFT = 4.2;
const RIGHT = 7.4;

interface Line {
  to: string;
  values: readonly (number | null)[];
}

/** What is drawn for each destination that has it: an index needs a base. */
export const linesOf = (record: RecordFile, { from, to, unit, base }: State): Line[] =>
  to.flatMap((code): Line[] => {
    const values = seriesOf(record, from, code);
    if (unit === 'eur') return [{ to: code, values }];
    const mean = baseOf(record, from, code, base);
    if (mean === undefined) return [];
    return [{ to: code, values: values.map((value) => (value === null ? null : (100 * value) / mean)) }];
  });

const highest = (lines: readonly Line[]): number =>
  Math.max(1, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)));

/** A line, broken where the record has nothing; a month alone is a dot. */
const pathOf = (
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string =>
  values
    .map((value, index) => {
      if (value === null) return '';
      const isStart = (values[index - 1] ?? null) === null;
      const point = `${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
      const isAlone = isStart && (values[index + 1] ?? null) === null;
      return `${isStart ? 'M' : 'L'}${point}${isAlone ? 'h0' : ''}`;
    })
    .join('');

/** The drawing of the lines of a state. */
export function lines(record: RecordFile, state: State, sheet: Sheet, words: ExploreWords): Picture {
  const { width, font } = sheet;
  const all = linesOf(record, state);
  const panels = state.axis === 'own' && all.length > 1 ? all.map((line) => [line]) : [all];
  const panelHeight = panels.length > 1 ? 120 : width < 500 ? HEIGHT.narrow : HEIGHT.wide;
  const [left, right] = [font * LEFT, width - font * RIGHT];
  const last = record.months.length - 1;
  const x = (index: number): number => left + ((right - left) * index) / last;
  const height = TOP + panels.length * panelHeight + BOTTOM;
  const marks: Drawn[] = [];

  // The twelve months before, and those that are compared with them.
  for (const [key, month] of [
    ['span-before', BEFORE],
    ['span-after', state.month],
  ] as const) {
    const end = record.months.indexOf(month);
    const from = x(end - SPAN + 1);
    marks.push({
      key,
      tag: 'rect',
      attrs: { class: 'f-after', x: from, y: TOP, width: x(end) - from, height: height - TOP - BOTTOM },
    });
  }
  marks.push(
    text('unit', 0, TOP - 10, say(words, state.unit === 'eur' ? 'unitEur' : 'unitIndex', { base: state.base }), {
      className: 't-muted',
    }),
  );

  panels.forEach((panel, index) => {
    const [top, bottom] = [TOP + index * panelHeight + 8, TOP + (index + 1) * panelHeight - 4];
    const max = highest(panel);
    const y = (value: number): number => bottom - ((bottom - top) * value) / max;
    const at = ticks(0, max, panels.length > 1 ? 2 : 4);
    marks.push({
      key: `grid-${index}`,
      tag: 'path',
      attrs: {
        class: 'axis',
        d: at.map((tick) => `M${left.toFixed(1)} ${y(tick).toFixed(1)}H${right.toFixed(1)}`).join(''),
      },
    });
    for (const tick of at) {
      const label = state.unit === 'eur' ? (tick === 0 ? '0' : euros(words, tick)) : plain(words, tick);
      marks.push(
        text(`tick-${index}-${tick}`, left - 6, y(tick) + font * 0.35, label, { anchor: 'end', className: 't-muted' }),
      );
    }
    const ends = panel.map(({ values }) => y([...values].reverse().find((value) => value !== null) ?? 0));
    const order = ends.map((_, at2) => at2).sort((one, other) => (ends[one] ?? 0) - (ends[other] ?? 0));
    const placed = spread(
      order.map((at2) => ends[at2] ?? 0),
      order.map(() => font * 1.25),
      [top - 4, bottom + font],
    );
    panel.forEach(({ to, values }, at2) => {
      const look = LOOKS[to] ?? { hue: 'hub' };
      marks.push({
        key: `line-${to}`,
        tag: 'path',
        to,
        attrs: {
          class: `f-none s-${look.hue}`,
          d: pathOf(values, x, y),
          'stroke-width': 2.2,
          'stroke-linejoin': 'round',
          'stroke-linecap': 'round',
          ...(look.dash ? { 'stroke-dasharray': look.dash } : {}),
        },
      });
      const labelY = placed[order.indexOf(at2)] ?? 0;
      marks.push(
        text(`name-${to}`, right + 8, labelY + font * 0.35, nameOf(words, to), { className: `t-${look.hue}`, to }),
      );
    });
  });

  const years = [...new Set(record.months.map((month) => month.slice(0, 4)))];
  for (const year of years) {
    const first = record.months.findIndex((month) => month.startsWith(year));
    marks.push(
      text(`year-${year}`, x(first), height - 6, width < 500 ? `’${year.slice(2)}` : year, { className: 't-muted' }),
    );
  }
  return { width, height, font, marks };
}
