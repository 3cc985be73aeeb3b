import { hundredth } from '../shared/round.ts';

/**
 * The ground all views look at: areas are dollars, and a square of the first count is SIDE units wide. Squares touch, so
 * that as many squares and one block of the same amount cover the same area; what parts them is drawn over their edges.
 */
export const SIDE = 10;

/** Squares in a row of the first count: 14 rows of 22 are 308. */
export const COLUMNS = 22;

/** Side of a square that stands for an amount. */
export const sideOf = (dollars: number, unit: number): number => SIDE * Math.sqrt(dollars / unit);

const print = (value: number): string => String(hundredth(value));

/**
 * Whole squares in rows, from the square numbered `first` (0 is the one at the top left): one subpath for each, written
 * from the corner of the one before, so that hundreds of them are the same few words.
 */
export function squaresPath(first: number, count: number, columns: number, side: number, x = 0, y = 0): string {
  let path = '';
  let at: [number, number] = [0, 0];
  for (let index = first; index < count; index += 1) {
    const corner: [number, number] = [
      hundredth(x + (index % columns) * side),
      hundredth(y + Math.floor(index / columns) * side),
    ];
    path += `${path === '' ? 'M' : 'm'}${print(corner[0] - at[0])} ${print(corner[1] - at[1])}h${print(side)}v${print(side)}h-${print(side)}z`;
    at = corner;
  }
  return path;
}

/** Lines at 45 degrees over a rectangle, `gap` apart along its sides, in step with those of any other rectangle. */
export function hatchPath(x: number, y: number, width: number, height: number, gap: number): string {
  let path = '';
  for (let sum = Math.ceil((x + y) / gap) * gap; sum < x + width + y + height; sum += gap) {
    const [right, left] = [Math.min(x + width, sum - y), Math.max(x, sum - y - height)];
    if (right > left) path += `M${print(right)} ${print(sum - right)}L${print(left)} ${print(sum - left)}`;
  }
  return path;
}
