import { fillClass, strokeClass, textClass } from './hues.ts';
import { noteMarks } from './moments.ts';
import {
  placeChronicle,
  type Chronicle,
  type PlacedChronicle,
  type PlacedEvent,
  type PlacedMark,
} from './place-chronicle.ts';
import { hundredth } from './round.ts';
import type { Frame, Mark, Words } from './scene.ts';
import { STROKES } from './sizes.ts';
import { penOf, type Pen } from './text.ts';

/** A stretch of the axis. */
const stretch = (key: string, x: number, { from, to }: { from: number; to: number }, width: number): Mark => ({
  key,
  tag: 'line',
  attrs: { class: 's-ink', 'stroke-width': width, x1: x, x2: x, y1: from, y2: to },
});

const leader = (key: string, d: string): Mark => ({ key, tag: 'path', attrs: { class: 'leader', d } });

/** The axis; its ticks, and its heavier stretch. */
function timeMarks({ time, radius, sizes }: PlacedChronicle): Mark[] {
  const { spine, ticks, strong } = time;
  const half = radius * 0.6;
  const tick = (y: number): string => `M${hundredth(spine - half)} ${hundredth(y)}h${hundredth(2 * half)}`;
  return [
    stretch('time-axis', spine, time, STROKES.hair),
    ...(ticks.length > 0 ? [leader('time-ticks', ticks.map(tick).join(''))] : []),
    ...(strong ? [stretch('time-strong', spine, strong, hundredth(sizes.font / 4))] : []),
  ];
}

function leaderMark({ event, middle, leader: { level, bend, wordsY, end } }: PlacedEvent): Mark {
  const [x, y, words] = [middle.x, middle.y, wordsY].map(hundredth);
  return leader(`leader-${event.id}`, `M${x} ${y}H${hundredth(level)}L${hundredth(bend)} ${words}H${hundredth(end)}`);
}

/** The mark of an act: round, or square for those who sanction; hollow after the note; crossed out if taken back. */
function eventMarks({ event, mark, middle }: PlacedMark, radius: number, bold: number): Mark[] {
  const { id, tone, open, crossed, row } = event;
  const arm = hundredth(radius * 0.7);
  const marks: Mark[] = [
    {
      key: `act-${id}`,
      tag: 'rect',
      attrs: {
        class: open ? `f-paper ${strokeClass(tone)}` : `${fillClass(tone)} s-paper`,
        'stroke-width': open ? bold : STROKES.hair,
        x: mark.x,
        y: mark.y,
        width: mark.width,
        height: mark.height,
        rx: tone === 'west' ? 0 : radius,
      },
      ...(row === undefined ? {} : { cell: [row, 2] }),
    },
  ];
  if (!crossed) return marks;
  const d = `M${hundredth(middle.x - arm)} ${hundredth(middle.y - arm)}l${2 * arm} ${2 * arm}m0 ${-2 * arm}l${-2 * arm} ${2 * arm}`;
  const stroke = tone === 'ink' ? strokeClass(tone) : strokeClass(tone, 'ink');
  return [...marks, { key: `cross-${id}`, tag: 'path', attrs: { class: stroke, 'stroke-width': bold, d } }];
}

const eventWords = ({ event, date, words, anchor }: PlacedEvent, pen: Pen): Mark[] => [
  pen.text({ key: `date-${event.id}`, ...date, class: `t-strong ${textClass(event.tone)}`.trim(), anchor }),
  ...pen.block({ key: `text-${event.id}`, ...words, class: event.found ? 't-strong' : 't-muted', anchor }),
];

const columnWords = ({ events, strong, head }: PlacedChronicle['columns'][number], pen: Pen): Mark[] => [
  ...events.flatMap((event) => eventWords(event, pen)),
  ...(strong ? [pen.text({ key: 'time-strong-text', ...strong, class: 't-strong', anchor: 'end' })] : []),
  ...(head
    ? [
        pen.text({
          key: `head-${head.side}`,
          x: head.x,
          y: head.y,
          content: head.content,
          class: 't-muted',
          anchor: head.anchor,
        }),
      ]
    : []),
];

/** A vertical axis of true time with its acts beside it. */
export function chronicle(told: Chronicle, frame: Frame, words: Words): Mark[] {
  const placed = placeChronicle(told, frame, words);
  const { sizes, radius, columns, time, quiet } = placed;
  const pen = penOf(sizes.font, sizes.line);
  const events = columns.flatMap((column) => column.events);
  return [
    ...timeMarks(placed),
    ...(time.note ? noteMarks(time.note, pen) : []),
    ...events.map(leaderMark),
    ...[...events, ...quiet].flatMap((event) => eventMarks(event, radius, hundredth(sizes.font / 8))),
    ...columns.flatMap((column) => columnWords(column, pen)),
  ];
}
