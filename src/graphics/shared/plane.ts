import { member } from './member.ts';
import type { Box } from './scene.ts';

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

/** Points as a flat list holds them (x0, y0, x1, y1…). @throws where one has no y */
export const pointsFrom = (flat: readonly number[]): Point[] =>
  flat.flatMap((x, index) => (index % 2 === 0 ? [[x, member(flat, index + 1)] satisfies Point] : []));

/** Length of a line from point to point. */
export const lengthOf = (points: readonly Point[]): number =>
  points.slice(1).reduce((sum, [x, y], index) => {
    const [fromX, fromY] = member(points, index);
    return sum + Math.hypot(x - fromX, y - fromY);
  }, 0);

/** The box around points. */
export function boxAround(points: readonly Point[]): Box {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
