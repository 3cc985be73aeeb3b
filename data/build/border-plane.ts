/** The border between Kazakhstan and Russia as Natural Earth draws it, and the plane on which its shape is true. */
import { geoConicEqualArea } from 'd3-geo';
import { numberIn, readCsv, sourceFault } from './csv.ts';

/** Degrees, or kilometres on the plane. */
export type Position = [number, number];

/** A plane whose unit is a kilometre, true to half a per cent between the border's ends. */
const plane = geoConicEqualArea()
  .rotate([-67.5, 0])
  .parallels([47.5, 54])
  .center([0, 50.5])
  .translate([0, 0])
  .scale(6371)
  .precision(0);

/** A place (degrees) in kilometres on the plane, y southwards. @throws outside the projection's sphere */
export function onPlane(place: Position): Position {
  const point = plane(place);
  if (!point) throw new Error(`No place on the plane for ${place.join(', ')}`);
  return point;
}

const FILE = 'border_natural_earth';

/** The line in degrees, from the Caspian to the Altai, at one of Natural Earth's scales. @throws when it runs otherwise */
export function borderLine(scale: '110m' | '50m' | '10m'): Position[] {
  const line = readCsv(FILE, ['scale', 'order', 'longitude', 'latitude']).flatMap((row, index): Position[] =>
    row['scale'] === scale ? [[numberIn(row, 'longitude', FILE, index), numberIn(row, 'latitude', FILE, index)]] : [],
  );
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last || first[0] > last[0])
    throw sourceFault(FILE, `scale ${scale}`, 'expected a line from the Caspian eastwards');
  return line;
}
