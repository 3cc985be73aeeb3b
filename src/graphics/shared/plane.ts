import { member } from './member.ts';

/** A point of the base map (map units: about five kilometres, x to the east, y to the south) or of a frame. */
export type Point = [x: number, y: number];

/** A round piece of a drawing. */
export interface Disc {
  x: number;
  y: number;
  r: number;
}

/** Points along a straight line, from one end to the other, no farther apart than `step`. */
export function alongLine([ax, ay]: Point, [bx, by]: Point, step: number): Point[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(bx - ax, by - ay) / step));
  return Array.from({ length: steps + 1 }, (_, at): Point => [
    ax + ((bx - ax) * at) / steps,
    ay + ((by - ay) * at) / steps,
  ]);
}

/** A point as JSON holds it. @throws where it has no two coordinates */
export const pointFrom = (pair: readonly number[]): Point => [member(pair, 0), member(pair, 1)];
