import { onScreen, project, type View } from '../basemap/cameras.ts';
import { arrowPath, headFor, threadPath, type Arrow } from '../shared/arrow.ts';
import { fillClass, hueOf, strokeClass, type Hue } from '../shared/hues.ts';
import type { Point } from '../shared/plane.ts';
import type { FrameName, Mark } from '../shared/scene.ts';
import { LARGEST, worth, type Flow, type FlowKind, type FlowModel, type FlowState } from './model.ts';
import { legOf } from './places.ts';

/** Width of the largest arrow of each scale, in user units. */
const BROADEST: Record<FrameName, Record<FlowKind, number>> = {
  phone: { roundabout: 34, turnover: 17 },
  wide: { roundabout: 62, turnover: 32 },
  card: { roundabout: 50, turnover: 26 },
  social: { roundabout: 56, turnover: 34 },
  print: { roundabout: 50, turnover: 26 },
};

/** Width that an amount has on a frame: strictly proportional, one scale per kind of map, in its currency (see `worth`). */
export const widthOf = (amount: number, kind: FlowKind, frame: FrameName): number =>
  (BROADEST[frame][kind] * amount) / LARGEST[kind];

/** A flow and its arrow on the frame. */
export interface PlacedFlow {
  flow: Flow;
  arrow: Arrow;
  /** An arrow's colour is its sender's; Kazakhstan's trade with a partner takes the partner's. */
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

export const placeFlows = ({ state: { kind }, flows }: FlowModel, view: View): PlacedFlow[] =>
  flows.map((flow, row) => {
    const { camera, frame } = view;
    const leg = legOf(flow, kind);
    const width = widthOf(worth(flow.value, flow.currency, kind), kind, frame.name);
    return {
      flow,
      row,
      hue: hueOf(kind === 'turnover' ? flow.to : flow.from),
      arrow: {
        ...endsOf(onScreen(project(leg.from), camera), onScreen(project(leg.to), camera), view),
        bend: leg.on?.[frame.name] ?? leg.bend,
        width,
        head: headFor(width, frame.font),
      },
    };
  });

/** An arrow and the hairline along its middle, which keeps the thinnest visible. */
export function arrowMarks({ flow, arrow, hue, row }: PlacedFlow, state: FlowState): Mark[] {
  const key = `flow-${flow.from}-${flow.to}`;
  const compares = state.kind === 'roundabout' && state.window === 'after';
  return [
    {
      key,
      tag: 'path',
      attrs: { class: `${fillClass(hue)} halo`, d: arrowPath(arrow) },
      // The lines of the chart before end where these arrows begin.
      ...(state.kind === 'roundabout' && flow.from === 'EU27' ? { origin: `line-${flow.to}@end` } : {}),
      cell: [row, compares ? 2 : 1],
    },
    {
      key: `${key}-thread`,
      tag: 'path',
      attrs: { class: `f-none ${strokeClass(hue)}`, d: threadPath(arrow), 'stroke-width': 1 },
    },
  ];
}
