/**
 * The border between Kazakhstan and Russia on three Natural Earth maps, from the Caspian to the Altai: its length (WGS84
 * ellipsoid, as the register's figures) and its shape in kilometres on a plane, thinned for drawing;
 * and great-circle distances between cities, measured the same way.
 */
import { borderLine, onPlane, type Position } from './border-plane.ts';
import { cityAt } from './cities.ts';
import { geodesic } from './geodesic.ts';
import { thinned } from './thinned.ts';
import { writeSeries } from './write.ts';

const along = (points: Position[], measure: (a: Position, b: Position) => number): number =>
  points.reduce((sum, point, index) => sum + measure(points[index - 1] ?? point, point), 0);

const straight = ([ax, ay]: Position, [bx, by]: Position): number => Math.hypot(bx - ax, by - ay);
const round = (value: number, digits: number): number => Number(value.toFixed(digits));
const flat = (points: Position[]): number[] => points.flatMap(([x, y]) => [round(x, 1), round(y, 1)]);

/** Vertices kept for drawing the whole line, and the stretch drawn large: about the bends of the upper Tobol and the Ural. */
const KEPT = { '110m': [50, 50], '50m': [100, 40], '10m': [125, 66] } as const;
const STRETCH = { west: 57.3, east: 62.2 };

const scales = (['110m', '50m', '10m'] as const).map((scale) => {
  const [count, near] = KEPT[scale];
  const line = borderLine(scale);
  const shape = line.map(onPlane);
  const drawn = thinned(shape, { count });
  const from = line.findIndex(([lon]) => lon > STRETCH.west);
  const to = line.findLastIndex(([lon]) => lon < STRETCH.east);
  return [
    scale,
    {
      km: round(along(line, geodesic), 1),
      planeKm: round(along(drawn, straight), 1),
      points: flat(drawn),
      stretch: flat(thinned(shape.slice(from, to + 1), { count: near })),
    },
  ] as const;
});

const distances = (['lisbon moscow', 'paris new-york', 'london vancouver'] as const).map((pair) => {
  const [from, to] = pair.split(' ').map(cityAt) as [Position, Position];
  return [pair.replace(' ', '-'), round(geodesic(from, to), 1)] as const;
});

writeSeries('border-scales', {
  ...Object.fromEntries(scales),
  distances: Object.fromEntries(distances),
  sources: ['natural-earth', 'geonames'],
});
