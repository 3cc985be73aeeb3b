import { fillClass, hueOf, ON_RIBBON, RIBBON, textClass } from '../shared/hues.ts';
import { tenth } from '../shared/round.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { STROKES } from '../shared/sizes.ts';
import { penOf, type Pen } from '../shared/text.ts';
import type { AbsenceModel } from './model.ts';
import { place, type Broken, type Channel, type Grid, type PlacedAbsence, type Row } from './place.ts';

function rowMarks({ question, heading, small }: Row, { large }: PlacedAbsence, pen: Pen): Mark[] {
  return [
    ...pen.block({
      key: `absence-${question}`,
      ...heading,
      class: 't-serif t-strong',
      size: large,
      leading: large * 1.15,
    }),
    ...pen.block({ key: `absence-${question}-small`, ...small }),
  ];
}

/** One path: the lines of a table that nobody has filled in, each as far from the last as any, which packs small. */
const gridMark = ({ x, y, width, height, step, high, rows, columns }: Grid): Mark => ({
  key: 'absence-grid',
  tag: 'path',
  attrs: {
    class: 'f-none s-muted',
    'stroke-width': STROKES.hair,
    d:
      `M${x} ${y}h${width}` +
      `m-${width} ${high}h${width}`.repeat(rows) +
      `M${x} ${y}v${height}` +
      `m${step} -${height}v${height}`.repeat(columns),
  },
});

function brokenMarks({ top, foot, left, neck, tip, wing, lost, ...names }: Broken, pen: Pen): Mark[] {
  const middle = (top + foot) / 2;
  const head = `M${neck} ${middle - wing}L${tip} ${middle}L${neck} ${middle + wing}Z`;
  return [
    {
      key: 'absence-arrow',
      tag: 'path',
      attrs: { class: RIBBON, d: left.map(([from, to]) => `M${from} ${top}H${to}V${foot}H${from}Z`).join('') + head },
    },
    {
      key: 'absence-route',
      tag: 'path',
      attrs: {
        class: 'f-none s-ink dots',
        'stroke-width': STROKES.bold,
        d: `M${lost[0]} ${middle}H${lost[1]}`,
      },
    },
    pen.text({ key: 'absence-sender', ...names.sender, class: `t-strong ${textClass('west')}` }),
    pen.text({ key: 'absence-receiver', ...names.receiver, class: `t-strong ${textClass('rus')}`, anchor: 'end' }),
  ];
}

function channelMarks(channel: Channel, pen: Pen): Mark[] {
  const { left, right, top, bend, lower, gained } = channel;
  const [from, to] = bend;
  const [foot, edge] = lower;
  const middle = (from + to) / 2;
  const band = (name: string, look: string, y: number, end: number): Mark => ({
    key: `absence-band-${name}`,
    tag: 'rect',
    attrs: { class: look, x: gained.x, y, width: tenth(right - gained.x), height: tenth(end - y) },
  });
  return [
    band('three', fillClass(hueOf('KGZ')), gained.three, gained.kazakhstan),
    band('kazakhstan', fillClass('kaz'), gained.kazakhstan, foot),
    {
      key: 'channel-void',
      tag: 'path',
      attrs: { class: 'f-none s-ink dash', 'stroke-width': STROKES.rule, d: `M${from} ${foot}H${right}V${edge}` },
    },
    {
      key: 'ribbon',
      tag: 'path',
      attrs: {
        class: RIBBON,
        d: `M${left} ${top}H${right}V${edge}H${to}C${middle} ${edge} ${middle} ${foot} ${from} ${foot}H${left}Z`,
      },
    },
    pen.text({ key: 'absence-ribbon', ...channel.ribbon, class: ON_RIBBON }),
    pen.text({ key: 'channel-lost', ...channel.lost, class: 't-strong' }),
    pen.text({
      key: 'absence-kazakhstan',
      ...channel.kazakhstan,
      class: `t-strong ${textClass('kaz')}`,
      anchor: 'end',
    }),
    pen.text({ key: 'absence-three', ...channel.three, class: textClass(hueOf('KGZ')), anchor: 'end' }),
  ];
}

export function layout(model: AbsenceModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const placed = place(model, frame, words);
  const pen = penOf(placed.sizes.font, placed.sizes.line);
  return {
    marks: [
      ...placed.rows.flatMap((row) => rowMarks(row, placed, pen)),
      gridMark(placed.grid),
      ...brokenMarks(placed.broken, pen),
      ...channelMarks(placed.channel, pen),
    ],
  };
}
