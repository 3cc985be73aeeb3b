/**
 * The border between Kazakhstan and Russia on three Natural Earth maps, from the Caspian to the Altai: its length (WGS84
 * ellipsoid, as the register's figures) and its shape in kilometres on a plane, thinned for drawing;
 * and great-circle distances between cities, measured the same way.
 */
import { borderLine, onPlane, type Position } from './border-plane.ts';
import { numberIn, readCsv, sourceFault } from './csv.ts';
import { writeSeries } from './write.ts';

/** WGS84, metres. */
const MAJOR = 6378137;
const FLATTENING = 1 / 298.257223563;

/** Kilometres between two places (degrees) along the ellipsoid: Vincenty's inverse formula. */
function geodesic([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const radians = Math.PI / 180;
  const minor = MAJOR * (1 - FLATTENING);
  const L = (lon2 - lon1) * radians;
  const U1 = Math.atan((1 - FLATTENING) * Math.tan(lat1 * radians));
  const U2 = Math.atan((1 - FLATTENING) * Math.tan(lat2 * radians));
  const [sinU1, cosU1, sinU2, cosU2] = [Math.sin(U1), Math.cos(U1), Math.sin(U2), Math.cos(U2)];
  let lambda = L;
  for (let turn = 0; turn < 200; turn += 1) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)];
    const sinS = Math.hypot(cosU2 * sinL, cosU1 * sinU2 - sinU1 * cosU2 * cosL);
    if (sinS === 0) return 0;
    const cosS = sinU1 * sinU2 + cosU1 * cosU2 * cosL;
    const sigma = Math.atan2(sinS, cosS);
    const sinA = (cosU1 * cosU2 * sinL) / sinS;
    const cos2A = 1 - sinA * sinA;
    const cos2M = cos2A === 0 ? 0 : cosS - (2 * sinU1 * sinU2) / cos2A;
    const C = (FLATTENING / 16) * cos2A * (4 + FLATTENING * (4 - 3 * cos2A));
    const next = L + (1 - C) * FLATTENING * sinA * (sigma + C * sinS * (cos2M + C * cosS * (2 * cos2M ** 2 - 1)));
    const settled = Math.abs(next - lambda) < 1e-12;
    lambda = next;
    if (!settled) continue;
    const u2 = (cos2A * (MAJOR ** 2 - minor ** 2)) / minor ** 2;
    const A = 1 + (u2 / 16384) * (4096 + u2 * (u2 * (320 - 175 * u2) - 768));
    const B = (u2 / 1024) * (256 + u2 * (u2 * (74 - 47 * u2) - 128));
    const curve = cosS * (2 * cos2M ** 2 - 1) - (B / 6) * cos2M * (4 * sinS ** 2 - 3) * (4 * cos2M ** 2 - 3);
    return (minor * A * (sigma - B * sinS * (cos2M + (B / 4) * curve))) / 1000;
  }
  throw new Error(`No geodesic between ${lon1},${lat1} and ${lon2},${lat2}: expected places that are not opposite`);
}

/** Visvalingam's thinning: the vertices whose triangle with their neighbours is smallest go first, down to `count`. */
function thinned(points: Position[], count: number): Position[] {
  const kept = [...points];
  const area = (index: number): number => {
    const [a, b, c] = [kept[index - 1], kept[index], kept[index + 1]];
    if (!a || !b || !c) return Infinity;
    return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));
  };
  while (kept.length > count) {
    let least = 1;
    for (let index = 2; index < kept.length - 1; index += 1) if (area(index) < area(least)) least = index;
    kept.splice(least, 1);
  }
  return kept;
}

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
  const drawn = thinned(shape, count);
  const from = line.findIndex(([lon]) => lon > STRETCH.west);
  const to = line.findLastIndex(([lon]) => lon < STRETCH.east);
  return [
    scale,
    {
      km: round(along(line, geodesic), 1),
      planeKm: round(along(drawn, straight), 1),
      points: flat(drawn),
      stretch: flat(thinned(shape.slice(from, to + 1), near)),
    },
  ] as const;
});

const cities = new Map(
  readCsv('city_coordinates', ['city', 'latitude', 'longitude']).map((row, index) => {
    const place: Position = [
      numberIn(row, 'longitude', 'city_coordinates', index),
      numberIn(row, 'latitude', 'city_coordinates', index),
    ];
    return [row['city'] ?? '', place] as const;
  }),
);

const distances = (['lisbon moscow', 'paris new-york', 'london vancouver'] as const).map((pair) => {
  const [from, to] = pair.split(' ').map((name) => {
    const place = cities.get(name);
    if (!place) throw sourceFault('city_coordinates', `"${name}"`, 'expected a row, found none');
    return place;
  }) as [Position, Position];
  return [pair.replace(' ', '-'), round(geodesic(from, to), 1)] as const;
});

writeSeries('border-scales', {
  ...Object.fromEntries(scales),
  distances: Object.fromEntries(distances),
  sources: ['natural-earth', 'geonames'],
});
