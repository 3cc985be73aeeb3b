import { pointsFrom, type Point } from '../shared/plane.ts';
import { GLOBE } from './basemap.ts';

/**
 * The side of the globe round the shortest way from London to Vancouver, in kilometres from its middle, x to the right
 * and y down: azimuthal equidistant, so lengths are true along the level line through the middle, which is that way.
 */
export const { reach: GLOBE_REACH, foot: GLOBE_FOOT } = GLOBE;

/** Where on the level line the two cities are. */
export const GLOBE_ENDS: readonly [vancouver: number, london: number] = [GLOBE.vancouver, GLOBE.london];

/** Where a globe stands on a frame. */
export interface GlobePlace {
  /** Its middle. */
  at: Point;
  /** User units of a kilometre. */
  k: number;
  /** Drawn small: fewer vertices, on whole units. */
  coarse: boolean;
}

type Scribe = (line: readonly number[]) => string;

/** Writes lines of the globe as path data where it stands, each vertex told from the one before. */
function scribeOf({ at: [left, top], k, coarse }: GlobePlace): Scribe {
  const grains = coarse ? 1 : 10;
  return (line) => {
    const points = pointsFrom(line)
      .map(([x, y]): Point => [Math.round((left + x * k) * grains), Math.round((top + y * k) * grains)])
      .filter(([x, y], index, all) => index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1]);
    const numbers = points.map(([x, y], index) => {
      const [fromX, fromY] = points[index - 1] ?? [0, 0];
      return `${(x - fromX) / grains} ${(y - fromY) / grains}`;
    });
    return `M${numbers[0] ?? ''}l${numbers.slice(1).join(' ')}`.replaceAll(' -', '-').replace(/\b0\./g, '.');
  };
}

/** What is seen of the globe, as path data: a disc cut at its foot. */
export function globeOutline({ at: [x, y], k }: GlobePlace): string {
  const [radius, down] = [GLOBE_REACH * k, GLOBE_FOOT * k];
  const across = Math.sqrt(radius ** 2 - down ** 2);
  const tenths = (value: number): string => String(Math.round(value * 10) / 10);
  const [r, foot] = [tenths(radius), tenths(y + down)];
  return `M${tenths(x - across)} ${foot}A${r} ${r} 0 1 1 ${tenths(x + across)} ${foot}z`;
}

/** Land, as path data. */
export function globeLand(place: GlobePlace): string {
  const scribe = scribeOf(place);
  return GLOBE.land[place.coarse ? 'coarse' : 'fine'].map((ring) => `${scribe(ring)}z`).join('');
}

/** Meridians and parallels, as path data. */
export const globeGraticule = (place: GlobePlace): string => GLOBE.graticule.map(scribeOf(place)).join('');
