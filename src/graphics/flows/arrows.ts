import { onScreen, project, type View } from '../basemap/cameras.ts';
import { arrowPath, headFor, threadPath, type Arrow } from '../shared/arrow.ts';
import { fillClass, hueOf, strokeClass, type Hue } from '../shared/hues.ts';
import type { Point } from '../shared/plane.ts';
import type { FrameName, Mark } from '../shared/scene.ts';
import type { Flow, FlowModel } from './model.ts';
import { legOf } from './places.ts';

/** Width of the largest arrow, in user units. */
const BROADEST: Record<FrameName, number> = { phone: 17, wide: 32, card: 26, social: 34, print: 26 };

/** Width that an amount in dollars has on a frame: strictly proportional. */
export const widthOf = (amount: number, { largest }: FlowModel, frame: FrameName): number =>
  (BROADEST[frame] * amount) / largest;

/** A flow and its arrow on the frame. */
export interface PlacedFlow {
  flow: Flow;
  arrow: Arrow;
  /** The partner's colour. */
  hue: Hue;
  /** Row of the figure's table. */
  row: number;
}

/** Ends of an arrow on the frame: what leaves or enters it in the west does so at the edge of what can be read. */
function endsOf(from: Point, to: Point, { frame }: View): Pick<Arrow, 'from' | 'to'> {
  const edge = frame.box.x + 2;
  const ceiling = frame.box.y + frame.font * 1.6;
  const cut = ([ox, oy]: Point, [ix, iy]: Point): Point => [
    edge,
    Math.max(ceiling, iy + ((oy - iy) * (edge - ix)) / (ox - ix)),
  ];
  if (to[0] < edge) return { from, to: cut(to, from) };
  if (from[0] < edge) return { from: cut(from, to), to };
  return { from, to };
}

export const placeFlows = (model: FlowModel, view: View): PlacedFlow[] =>
  model.flows.map((flow, row) => {
    const { camera, frame } = view;
    const leg = legOf(flow);
    const width = widthOf(flow.value, model, frame.name);
    return {
      flow,
      row,
      hue: hueOf(flow.to),
      arrow: {
        ...endsOf(onScreen(project(leg.from), camera), onScreen(project(leg.to), camera), view),
        bend: leg.on?.[frame.name] ?? leg.bend,
        width,
        head: headFor(width, frame.font),
        // Exports and imports together: what is counted goes both ways.
        both: true,
      },
    };
  });

/** An arrow and the hairline along its middle, which keeps the thinnest visible. */
export function arrowMarks({ flow, arrow, hue, row }: PlacedFlow): Mark[] {
  const key = `flow-${flow.from}-${flow.to}`;
  return [
    {
      key,
      tag: 'path',
      attrs: { class: `${fillClass(hue)} halo`, d: arrowPath(arrow) },
      cell: [row, 1],
    },
    {
      key: `${key}-thread`,
      tag: 'path',
      attrs: { class: `f-none ${strokeClass(hue)}`, d: threadPath(arrow), 'stroke-width': 1 },
    },
  ];
}
