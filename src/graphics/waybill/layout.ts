import { arrowHead } from '../shared/arrow-head.ts';
import { fillClass, hueOf, textClass } from '../shared/hues.ts';
import { indexIn } from '../shared/member.ts';
import { tenth } from '../shared/round.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { penOf, type Pen } from '../shared/text.ts';
import type { Vertex } from '../shared/vertices.ts';
import { shapePath } from './icons.ts';
import type { Icon } from '../shared/outlines.ts';
import { STAGES, type Stage, type WaybillModel } from './model.ts';
import { place } from './place.ts';
import type { Entry, PlacedWaybill, Sayings, Stroke, WayIn } from './placed.ts';

const [KAZ, RUS] = [hueOf('KAZ'), hueOf('RUS')];

const pair = ({ x, y }: Vertex): string => `${tenth(x)} ${tenth(y)}`;
const pointsPath = (points: readonly Vertex[]): string => `M${points.map(pair).join('L')}`;

/** The two countries as strips of ground between wandering edges. */
function groundMarks({ outer, inner, beyond }: PlacedWaybill): Mark[] {
  const kazakhstan = `${pointsPath([...outer, ...[...inner].reverse()])}Z`;
  const russia = `${pointsPath([...inner, ...beyond])}Z`;
  return [
    {
      key: 'ground-KAZ',
      tag: 'path',
      attrs: { class: fillClass(KAZ, 'soft'), opacity: 0.6, d: kazakhstan },
      origin: 'land-KAZ',
    },
    { key: 'ground-RUS', tag: 'path', attrs: { class: fillClass(RUS, 'soft'), d: russia } },
  ];
}

const wayInPath = ({ start, edge, bends, crate }: WayIn): string =>
  `M${pair(start)}L${pair(edge)}C${bends.map(pair).join(' ')} ${pair(crate)}`;

const path = (key: string, style: string, width: number, d: string): Mark => ({
  key,
  tag: 'path',
  attrs: { class: style, 'stroke-width': width, d },
});

const line = (key: string, style: string, width: number, { from, to }: Stroke): Mark => ({
  key,
  tag: 'line',
  attrs: { class: style, 'stroke-width': width, x1: from.x, x2: to.x, y1: from.y, y2: to.y },
});

/** Three ways in, the edge of the union, and the border inside it that no one guards. */
const edgeMarks = ({ waysIn, outer, inner, strokes }: PlacedWaybill): Mark[] => [
  path('ways-in', 'line s-ink', strokes.fine, waysIn.map(wayInPath).join('')),
  path('union-edge', 'line s-ink', strokes.border, pointsPath(outer)),
  path('border-line', 'line dots s-ink', strokes.border, pointsPath(inner)),
];

const entryMarks = ({ place, x, y, name, from }: Entry, pen: Pen): Mark[] => [
  {
    key: `ring-${place}`,
    tag: 'circle',
    attrs: {
      class: 'f-paper s-ink',
      'stroke-width': tenth(pen.size / 8),
      cx: x,
      cy: y,
      r: tenth(pen.size * 0.3),
    },
  },
  pen.text({ key: `entry-${place}`, ...name, class: 't-strong halo' }),
  ...(from ? [pen.text({ key: `from-${place}`, ...from, class: 't-muted' })] : []),
];

function wayMarks({ wait, gate, filing, way, head, up, strokes }: PlacedWaybill): Mark[] {
  return [
    line('wait', 's-ink dash', strokes.fine, wait),
    line('gate', 's-ink', strokes.gate, gate),
    { ...path('way-on', 'line s-ink', strokes.way, `M${pair(way.from)}L${pair(way.to)}`), tween: 'draw' },
    path('way-head', 'line s-ink', strokes.way, arrowHead(way.to, head, up ? 'up' : 'right')),
    line('filing', 's-ink dots', strokes.filing, filing),
  ];
}

const joined = (style: string, width: number, d: string): NonNullable<Mark['attrs']> => ({
  class: `f-none ${style}`,
  'stroke-width': width,
  'stroke-linejoin': 'round',
  d,
});

/** A drawn thing: its body in the colour of paper, its lines in ink; `stage` is what it tells of. */
const thingMarks = (name: 'crate' | 'sheet' | 'office' | 'lorry', icon: Icon, width: number, stage?: Stage): Mark[] => [
  { key: `${name}-body`, tag: 'path', attrs: { class: 'f-paper', d: shapePath(`${name}Body`, icon) } },
  {
    key: name,
    tag: 'path',
    attrs: joined('s-ink', width, shapePath(name, icon)),
    ...(stage ? { cell: [indexIn(STAGES, stage), 0] } : {}),
  },
];

/** The lorry stands on two wheels, which its outline leaves out. */
function lorryMarks(icon: Icon, width: number): Mark[] {
  const { x, y, size } = icon;
  const wheel = (key: string, at: number): Mark => ({
    key,
    tag: 'circle',
    attrs: {
      class: 'f-paper s-ink',
      'stroke-width': width,
      cx: tenth(x + (at * size) / 2),
      cy: tenth(y + size * 0.25),
      r: tenth(size * 0.13),
    },
  });
  return [...thingMarks('lorry', icon, width, 'leave'), wheel('wheel-back', -0.9), wheel('wheel-front', 0.85)];
}

/** A satellite with a stroke across it: nothing follows the goods from above. */
function noSatelliteMarks(icon: Icon, width: number): Mark[] {
  const { x, y, size } = icon;
  const arm = size * 0.46;
  return [
    { key: 'satellite', tag: 'path', attrs: joined('s-muted', width * 0.85, shapePath('satellite', icon)) },
    {
      key: 'satellite-struck',
      tag: 'line',
      attrs: {
        class: 's-ink',
        'stroke-width': width * 1.3,
        x1: tenth(x - arm),
        y1: tenth(y + arm * 0.8),
        x2: tenth(x + arm),
        y2: tenth(y - arm * 0.8),
      },
    },
  ];
}

function iconMarks({ icons, strokes: { fine } }: PlacedWaybill): Mark[] {
  const { office, sheet, crate, lorry, satellite } = icons;
  return [
    ...(office ? thingMarks('office', office, fine) : []),
    ...thingMarks('sheet', sheet, fine, 'file'),
    ...thingMarks('crate', crate, fine, 'enter'),
    ...lorryMarks(lorry, fine),
    ...noSatelliteMarks(satellite, fine),
  ];
}

function nameMarks({ names, nameSize: size, up }: PlacedWaybill, pen: Pen): Mark[] {
  // The way runs beside Russia's name where it goes up.
  const halo = up ? ' halo-rus' : '';
  return [
    pen.text({ key: 'ground-KAZ-name', ...names.KAZ, class: `t-name ${textClass(KAZ)}`, size }),
    pen.text({ key: 'ground-RUS-name', ...names.RUS, class: `t-name ${textClass(RUS)}${halo}`, size }),
  ];
}

const sayingMarks = ({ enter, file, leave, cross, office, satellite }: Sayings, pen: Pen): Mark[] => [
  ...pen.block({ key: 'say-enter', ...enter }),
  ...pen.block({ key: 'say-file', ...file, class: 't-strong' }),
  ...pen.block({ key: 'say-leave', ...leave, class: 't-strong' }),
  ...pen.block({ key: 'say-cross', ...cross, class: 'halo-rus' }),
  ...(office ? pen.block({ key: 'say-office', ...office, class: 't-muted' }) : []),
  ...pen.block({ key: 'say-satellite', ...satellite, class: 't-muted' }),
];

export function layout(_: WaybillModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const placed = place(frame, words);
  const pen = penOf(placed.sizes.font, placed.sizes.line);
  return {
    marks: [
      ...groundMarks(placed),
      ...edgeMarks(placed),
      ...placed.entries.flatMap((entry) => entryMarks(entry, pen)),
      ...wayMarks(placed),
      ...iconMarks(placed),
      ...nameMarks(placed, pen),
      ...sayingMarks(placed.sayings, pen),
    ],
  };
}
