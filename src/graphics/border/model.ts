import border from '../../../data/geo/border.json' with { type: 'json' };
import { KAZAKHSTAN } from '../basemap/outlines.ts';
import scales from '../../../data/series/border-scales.json' with { type: 'json' };

/** What is said of the border's length. */
export interface BorderState {
  /** `line`: the border taken off the map, laid straight beside known distances; `lengths`: measured on three maps. */
  show: 'line' | 'lengths';
}

/** The three maps, coarsest first. */
export const MAPS = ['110m', '50m', '10m'] as const;
export type MapScale = (typeof MAPS)[number];

export interface MeasuredMap {
  id: MapScale;
  /** One to so many. */
  denominator: number;
  claim: string;
  /** The border on a plane, in kilometres, from the Caspian to the Altai: x0, y0, x1, y1… */
  points: number[];
  /** Length of those points, thinned for drawing. */
  planeKm: number;
  /** A stretch of it, not thinned. */
  stretch: number[];
}

/** A figure for the border's length, or a distance to compare it with. */
export interface Length {
  id: string;
  claim: string;
}

export interface Extent {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The box around points given as x0, y0, x1, y1… */
export function extentOf(points: readonly number[]): Extent {
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The length of a line given as x0, y0, x1, y1… */
export function lengthOf(points: readonly number[]): number {
  let length = 0;
  for (let at = 0; at + 3 < points.length; at += 2) {
    const [x = 0, y = 0, nextX = 0, nextY = 0] = points.slice(at, at + 4);
    length += Math.hypot(nextX - x, nextY - y);
  }
  return length;
}

export interface BorderModel {
  show: BorderState['show'];
  maps: MeasuredMap[];
  /** The border on the base map, in map units: x0, y0, x1, y1… the points of `#geo-border-kaz-rus`. */
  onAtlas: number[];
  /** What Kazakhstan covers of the base map, in map units. */
  extent: Extent;
  /** Lengths given for the border on the ground, shortest first. */
  rivals: Length[];
  distances: Length[];
}

const DENOMINATORS: Record<MapScale, number> = { '110m': 110e6, '50m': 50e6, '10m': 10e6 };

export function borderModel({ show }: BorderState): BorderModel {
  return {
    show,
    maps: MAPS.map((id) => ({
      id,
      denominator: DENOMINATORS[id],
      claim: `border-measured-${id}`,
      points: scales[id].points,
      planeKm: scales[id].planeKm,
      stretch: scales[id].stretch,
    })),
    onAtlas: border.points.flat(),
    extent: extentOf(KAZAKHSTAN.flat()),
    rivals: [
      { id: 'officials', claim: 'border-7500-kz' },
      { id: 'reuters', claim: 'border-7591' },
      { id: 'ministry', claim: 'border-7598' },
      { id: 'factbook', claim: 'border-7644' },
      { id: 'limits', claim: 'border-7800-sl' },
    ],
    distances: [
      { id: 'london-vancouver', claim: 'distance-london-vancouver' },
      { id: 'paris-new-york', claim: 'distance-paris-new-york' },
      { id: 'lisbon-moscow', claim: 'distance-lisbon-moscow' },
    ],
  };
}
