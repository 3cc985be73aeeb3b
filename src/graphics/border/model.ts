import type { ClaimId } from '../../data/claim-ids.ts';
import { pointsFrom, type Point } from '../shared/plane.ts';

/** What is said of the border's length. */
export interface BorderState {
  /** `line`: the border taken off the map, laid straight beside known distances; `lengths`: measured on three maps. */
  show: 'line' | 'lengths';
}

/** The three maps, coarsest first. */
export const MAPS = ['110m', '50m', '10m'] as const;
export type MapScale = (typeof MAPS)[number];

/** The border on each map as the series gives it: kilometres on a plane, x and y in turn. */
export type BorderData = Record<MapScale, { points: readonly number[]; stretch: readonly number[] }>;

export interface MeasuredMap {
  id: MapScale;
  /** One to so many. */
  denominator: number;
  claim: ClaimId;
  /** The border on a plane, in kilometres, from the Caspian to the Altai, thinned for drawing. */
  points: Point[];
  /** A stretch of it, not thinned. */
  stretch: Point[];
}

/** The map at a scale. @throws where there is none */
export function mapOf(maps: readonly MeasuredMap[], id: MapScale): MeasuredMap {
  const found = maps.find((map) => map.id === id);
  if (!found) throw new Error(`border: expected a map ${id}, found none`);
  return found;
}

/** A figure for the border's length, or a distance to compare it with. */
export interface Length {
  id: string;
  claim: ClaimId;
}

export interface BorderModel {
  show: BorderState['show'];
  maps: MeasuredMap[];
  /** Lengths given for the border on the ground, shortest first. */
  rivals: Length[];
  distances: Length[];
}

const DENOMINATORS: Record<MapScale, number> = { '110m': 110e6, '50m': 50e6, '10m': 10e6 };

export function borderModel({ show }: BorderState, data: BorderData): BorderModel {
  return {
    show,
    maps: MAPS.map((id) => ({
      id,
      denominator: DENOMINATORS[id],
      claim: `border-measured-${id}`,
      points: pointsFrom(data[id].points),
      stretch: pointsFrom(data[id].stretch),
    })),
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
