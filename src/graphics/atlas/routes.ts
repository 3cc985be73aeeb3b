import { onScreen, project, standing, type View } from '../basemap/cameras.ts';
import { arrowPath, headFor, type Arrow } from '../shared/arrow.ts';
import { fillClass, strokeClass } from '../shared/hues.ts';
import { member } from '../shared/member.ts';
import { alongLine, type Point } from '../shared/plane.ts';
import { tenth } from '../shared/round.ts';
import type { Frame, FrameName, Mark } from '../shared/scene.ts';
import type { AtlasModel, Passage, PinnedLeg } from './model.ts';

/** A curve by its ends and what bends it. */
interface Arc {
  from: Point;
  control: Point;
  to: Point;
}

function arcOf(from: Point, to: Point, bend: number): Arc {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  return { from, to, control: [(from[0] + to[0]) / 2 + dy * bend * 2, (from[1] + to[1]) / 2 - dx * bend * 2] };
}

/** Points along an arc. */
const alongArc = ({ from, control, to }: Arc): Point[] =>
  Array.from({ length: 41 }, (_, step) => {
    const t = step / 40;
    const u = 1 - t;
    return [
      u * u * from[0] + 2 * u * t * control[0] + t * t * to[0],
      u * u * from[1] + 2 * u * t * control[1] + t * t * to[1],
    ];
  });

/** Widths of an arc and of the pipeline, which carries most of what is exported: px. */
const [LEG, PIPELINE] = [2.4, 4.2];

/** A line on a casing of paper, so that it reads over every ground in both themes. */
const cased = (key: string, d: string, name: string, width: number): Mark[] => [
  {
    key: `${key}-casing`,
    tag: 'path',
    attrs: {
      class: 'f-none s-paper fixed-stroke',
      d,
      'stroke-width': width + 3,
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
      opacity: 0.85,
    },
  },
  {
    key,
    tag: 'path',
    attrs: { class: `f-none ${name} fixed-stroke`, d, 'stroke-width': width, 'stroke-linejoin': 'round' },
  },
];

function legMarks({ id, ends: [from, to], bend, tone, dashed = false }: PinnedLeg): Mark[] {
  const arc = arcOf(from, to, bend);
  const [start, control, end] = [arc.from, arc.control, arc.to].map((point) => point.map(tenth).join(' '));
  return cased(`leg-${id}`, `M${start}Q${control} ${end}`, `${strokeClass(tone)}${dashed ? ' dash' : ''}`, LEG);
}

/** Lines that fly with the map, in map units. */
export const routeMarks = ({ course, legs }: AtlasModel): Mark[] => [
  ...(course.length > 0
    ? cased('pipeline', `M${course.map((point) => point.join(' ')).join('L')}`, 's-ink dash', PIPELINE)
    : []),
  ...legs.flatMap(legMarks),
];

/** Points along those lines on the frame. */
export function alongRoutes(model: AtlasModel, { camera }: View): Point[] {
  const course = model.course.map((point) => onScreen(point, camera));
  return [
    ...model.legs.flatMap(({ ends: [from, to], bend }) =>
      alongArc(arcOf(onScreen(from, camera), onScreen(to, camera), bend)),
    ),
    ...course.slice(1).flatMap((end, index) => alongLine(member(course, index), end, 3)),
  ];
}

/** Radius of the ring that marks a place. */
export const ringOf = (frame: Frame): number => (frame.name === 'social' ? 5 : 3.4);

/** The head of a leg, at its end. */
export function legHead({ id, ends: [from, to], bend, tone }: PinnedLeg, { camera, frame }: View): Mark {
  const arc = arcOf(from, to, bend);
  const degrees = (Math.atan2(arc.to[1] - arc.control[1], arc.to[0] - arc.control[0]) * 180) / Math.PI;
  const size = frame.font * 0.72;
  const back = ringOf(frame) + 1.5;
  return standing(`leg-${id}-end`, onScreen(arc.to, camera), camera, [
    {
      key: `leg-${id}-head`,
      tag: 'path',
      attrs: {
        class: fillClass(tone),
        d: `M${tenth(-back)} 0l${tenth(-size)} ${tenth(-size * 0.45)}v${tenth(size * 0.9)}z`,
        transform: `rotate(${tenth(degrees)})`,
      },
    },
  ]);
}

/** Width of the arrow of a passage, in user units: no quantity. */
const BREADTH: Record<FrameName, number> = { phone: 7, wide: 12, card: 10, social: 13, print: 9 };

/** A passage and its arrow on the frame. */
export interface PlacedPassage {
  passage: Passage;
  arrow: Arrow;
}

export const placePassages = ({ passages = [] }: AtlasModel, { camera, frame }: View): PlacedPassage[] =>
  passages.map((passage) => {
    const [from, to] = passage.ends;
    const width = BREADTH[frame.name];
    return {
      passage,
      arrow: {
        from: onScreen(project(from), camera),
        to: onScreen(project(to), camera),
        bend: passage.bend,
        width,
        head: headFor(width, frame.font),
      },
    };
  });

/** The arrows, keyed by sender and receiver as those of the flow map are. */
export function passageMarks(placed: readonly PlacedPassage[]): Mark[] {
  if (placed.length === 0) return [];
  const children = placed.map(({ passage: { from, to, certainty }, arrow }): Mark => ({
    key: `flow-${from}-${to}`,
    tag: 'path',
    attrs:
      certainty === 'known'
        ? { class: 'f-west halo', d: arrowPath(arrow) }
        : { class: 'f-open s-open-ink', d: arrowPath(arrow), 'stroke-width': 1.6, 'stroke-dasharray': '5 3.5' },
  }));
  return [{ key: 'flows', tag: 'g', children }];
}
