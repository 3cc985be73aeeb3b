import { hundredth } from '../shared/round.ts';
import type { Box } from '../shared/scene.ts';

/**
 * The ground all views look at: areas are dollars, and a square of the first count is SIDE units wide. All that stands on
 * it hangs from one line, its top edge, and goes left from one corner, its origin, where the first square is: whatever
 * the view, that corner is in the same place of the frame, and the rest of it comes in from the left and from below.
 */
export const SIDE = 10;

/** Squares in a row of each count: 14 rows of 22 and a little more; ten rows and a half of seven. */
const COLUMNS = { advanced: 22, microchips: 7 } as const;

/** Units between two things. */
const APART = 40;

/** Share of a square under which what is left over in the last row is not parted from the row above. */
const SLIVER = 0.05;

/** A view of the ground: where its origin stands in the frame, and how large a unit is. */
export interface View {
  x: number;
  y: number;
  k: number;
}

/** Equal squares in rows that fill a box to its last dollar: what is over a whole row is a row of parts of squares. */
export interface Block {
  box: Box;
  columns: number;
  side: number;
}

/** All that stands on the ground, in its units. */
export interface Ground {
  first: Box;
  advanced: Block;
  microchips: Block;
  /** What the allies no longer sell, and all that is imported. */
  lost: Box;
  imports: Box;
}

/** Amounts in dollars; `unit` is what one square of the first count is worth. */
export interface Amounts {
  unit: number;
  advanced: number;
  microchips: { before: number; after: number };
  lost: number;
  imports: number;
}

/** Side of a square that stands for an amount, on the ground. */
export const sideOf = (dollars: number, unit: number): number => SIDE * Math.sqrt(dollars / unit);

/** A square whose right edge is that far left of the origin. */
const squareAt = (right: number, side: number): Box => ({ x: -right - side, y: 0, width: side, height: side });

/** Squares of that side for an amount of that area. */
function blockAt(right: number, columns: number, side: number, area: number): Block {
  const width = columns * side;
  return { box: { x: -right - width, y: 0, width, height: area / width }, columns, side };
}

/** The corner of a box that is left of its foot. */
export const footOf = ({ x, y, height }: Box): { x: number; y: number } => ({ x, y: y + height });

/** Left edge of a box, as a distance from the origin. */
export const reachOf = ({ x }: Box): number => -x;

/**
 * Where everything stands.
 * @param aside units between what is imported and the rest, where the words on the rest have their place
 */
export function groundOf({ unit, advanced, microchips, lost, imports }: Amounts, aside: number = APART): Ground {
  const area = (dollars: number): number => (SIDE ** 2 * dollars) / unit;
  const first = blockAt(0, COLUMNS.advanced, SIDE, area(advanced));
  const side = sideOf(microchips.before, unit);
  const other = blockAt(reachOf(first.box) + APART, COLUMNS.microchips, side, area(microchips.after));
  const missing = squareAt(reachOf(other.box) + APART, sideOf(lost, unit));
  return {
    first: squareAt(0, SIDE),
    advanced: first,
    microchips: other,
    lost: missing,
    imports: squareAt(reachOf(missing) + aside, sideOf(imports, unit)),
  };
}

const print = (value: number): string => String(hundredth(value));

/** The lines that part the squares of a block: one path, whatever their number. */
export function gridPath({ box, columns, side }: Block): string {
  const rows = box.height / side;
  const across = Array.from({ length: columns - 1 }, (_, index) => box.x + (index + 1) * side);
  const down = Array.from({ length: Math.floor(rows) }, (_, index) => index + 1).filter((row) => rows - row > SLIVER);
  return [
    ...across.map((x) => `M${print(x)} 0v${print(box.height)}`),
    ...down.map((row) => `M${print(box.x)} ${print(row * side)}h${print(box.width)}`),
  ].join('');
}
