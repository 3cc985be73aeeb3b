import { hundredth } from '../shared/round.ts';
import type { Box } from '../shared/scene.ts';

/**
 * The ground all views look at: areas are dollars, and a square of the first count is SIDE units wide. Squares touch, so
 * that as many squares and one block of the same amount cover the same area; what parts them is drawn over their edges.
 */
export const SIDE = 10;

/** Squares in a row of the first count: 14 rows of 22 are 308. */
export const COLUMNS = 22;

/** A view of the ground: where its origin stands in the frame, and how large a unit is. */
export interface View {
  x: number;
  y: number;
  k: number;
}

/** Side of a square that stands for an amount. */
export const sideOf = (dollars: number, unit: number): number => SIDE * Math.sqrt(dollars / unit);

/** Equal squares in rows, on the ground. */
export interface Rows {
  /** Squares there are, the last row being as full as they make it. */
  count: number;
  columns: number;
  side: number;
  /** Left edge; the top edge is the ground's. */
  x: number;
}

const print = (value: number): string => String(hundredth(value));

/**
 * Squares in rows, all but the one at the top left, which is drawn by itself: one subpath for each, written from the
 * corner of the one before, so that hundreds of them are the same few words.
 */
export function restPath({ count, columns, side, x }: Rows): string {
  let path = '';
  let at: [number, number] = [0, 0];
  for (let index = 1; index < count; index += 1) {
    const corner: [number, number] = [
      hundredth(x + (index % columns) * side),
      hundredth(Math.floor(index / columns) * side),
    ];
    path += `${path === '' ? 'M' : 'm'}${print(corner[0] - at[0])} ${print(corner[1] - at[1])}h${print(side)}v${print(side)}h-${print(side)}z`;
    at = corner;
  }
  return path;
}

/** The ground that squares in rows cover: their full rows, and what is left over in the last. */
export function groundOf({ count, columns, side, x }: Rows): Box[] {
  const full = Math.floor(count / columns);
  const over = count - full * columns;
  return [
    { x, y: 0, width: columns * side, height: full * side },
    ...(over > 0 ? [{ x, y: full * side, width: over * side, height: side }] : []),
  ];
}

/** Lines at 45 degrees over a rectangle, `gap` apart along its sides, in step with those of any other rectangle. */
export function hatchPath({ x, y, width, height }: Box, gap: number): string {
  let path = '';
  for (let sum = Math.ceil((x + y) / gap) * gap; sum < x + width + y + height; sum += gap) {
    const [right, left] = [Math.min(x + width, sum - y), Math.max(x, sum - y - height)];
    if (right > left) path += `M${print(right)} ${print(sum - right)}L${print(left)} ${print(sum - left)}`;
  }
  return path;
}
