/** Where cities are, as received. */
import type { Position } from './border-plane.ts';
import { numberIn, readCsv, sourceFault } from './csv.ts';

const FILE = 'city_coordinates';

const cities = new Map(
  readCsv(FILE, ['city', 'latitude', 'longitude']).map((row, index) => {
    const place: Position = [numberIn(row, 'longitude', FILE, index), numberIn(row, 'latitude', FILE, index)];
    return [row['city'] ?? '', place] as const;
  }),
);

/** A city in degrees. @throws where no row has it */
export function cityAt(name: string): Position {
  const place = cities.get(name);
  if (!place) throw sourceFault(FILE, `"${name}"`, 'expected a row, found none');
  return place;
}
