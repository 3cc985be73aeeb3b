import { member } from '../shared/member.ts';
import { alongLine, type Point } from '../shared/plane.ts';
import type { Box } from '../shared/scene.ts';
import { onScreen, type Camera, type View } from './cameras.ts';

/** What the ground is at a point: a country with a shape of its own, the European Union, other land, a lake, or sea. */
export type Ground = string;
export const SEA = 'sea';
export const LAKE = 'lake';
/** Land without a shape of its own. */
export const LAND = 'land';

/** A closed outline in map units, and how far north and south it goes (y grows to the south). */
export interface Ring {
  points: readonly Point[];
  north: number;
  south: number;
}

/** One kind of ground: inside an odd number of its rings. */
export interface Shape {
  ground: Ground;
  rings: readonly Ring[];
}

/** What is surveyed: shapes, those that lie on others first, and the line between Kazakhstan and Russia. */
export interface Terrain {
  shapes: readonly Shape[];
  line: readonly Point[];
}

const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/g;

/** Rings of a shape as written by the build: relative lines, closed; the rectangle around the sea is none. */
export function ringsOf(path: string): Point[][] {
  const rings: Point[][] = [];
  let at: Point = [0, 0];
  for (const part of path.split(/(?=m)/i)) {
    if (part.includes('H')) continue;
    const numbers = (part.match(NUMBER) ?? []).map(Number);
    const ring: Point[] = [];
    for (let index = 0; index < numbers.length; index += 2) {
      const [dx, dy] = [member(numbers, index), member(numbers, index + 1)];
      const first = index === 0 && part.startsWith('M');
      at = first ? [dx, dy] : [at[0] + dx, at[1] + dy];
      ring.push(at);
    }
    rings.push(ring);
    // A ring is closed before the next begins: that one's first move starts from this one's first point.
    at = member(ring, 0);
  }
  return rings;
}

/** A shape of the base map from its path. */
export const shapeOf = (ground: Ground, path: string): Shape => ({
  ground,
  rings: ringsOf(path).map((points) => {
    const ys = points.map(([, y]) => y);
    return { points, north: Math.min(...ys), south: Math.max(...ys) };
  }),
});

/** Side of a cell of a survey, in frame units. */
export const CELL = 6;

/** What the ground is, cell by cell, under a frame: what label placement asks. */
export interface Survey {
  /** The ground at a point of the frame; outside the frame it is sea. */
  at: (x: number, y: number) => Ground;
  /** Whether the line between Kazakhstan and Russia passes through the cell. */
  onLine: (x: number, y: number) => boolean;
  /** Middle of the cells of a ground inside a box of the frame, and how many there are; undefined where there is none. */
  middle: (ground: Ground, box: Box) => { x: number; y: number; cells: number } | undefined;
}

/** Where a horizontal line crosses the rings of a shape, from west to east. */
function crossings({ rings }: Shape, y: number): number[] {
  const found: number[] = [];
  for (const { points, north, south } of rings) {
    if (y < north || y > south) continue;
    let [bx, by] = member(points, -1);
    for (const [ax, ay] of points) {
      if (ay > y !== by > y) found.push(((bx - ax) * (y - ay)) / (by - ay) + ax);
      [bx, by] = [ax, ay];
    }
  }
  return found.sort((a, b) => a - b);
}

interface Grid {
  columns: number;
  rows: number;
}

/** The ground at the middle of every cell, row by row: each row crosses the outlines once, whatever its length. */
function groundUnder(shapes: readonly Shape[], camera: Camera, { columns, rows }: Grid): Ground[] {
  const cells: Ground[] = new Array<Ground>(columns * rows).fill(SEA);
  // The first shapes of the list lie on the others, so they are laid last.
  const laid = shapes.toReversed();
  const columnAt = (x: number): number => (x * camera.k + camera.x) / CELL - 0.5;
  for (let row = 0; row < rows; row += 1) {
    const y = ((row + 0.5) * CELL - camera.y) / camera.k;
    for (const shape of laid) {
      const xs = crossings(shape, y);
      for (let index = 0; index < xs.length; index += 2) {
        const [west, east] = [columnAt(member(xs, index)), columnAt(member(xs, index + 1))];
        cells.fill(
          shape.ground,
          row * columns + Math.min(columns, Math.max(0, Math.ceil(west))),
          row * columns + Math.min(columns, Math.max(0, Math.ceil(east))),
        );
      }
    }
  }
  return cells;
}

/** The ground under a frame, as seen through a camera. */
export function surveyOf({ shapes, line }: Terrain, { camera, frame }: View): Survey {
  const grid: Grid = { columns: Math.ceil(frame.width / CELL), rows: Math.ceil(frame.height / CELL) };
  const cells = groundUnder(shapes, camera, grid);
  /** Number of the cell at a point of the frame; undefined outside it. */
  const cellAt = (x: number, y: number): number | undefined => {
    const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
    const outside = column < 0 || row < 0 || column >= grid.columns || row >= grid.rows;
    return outside ? undefined : row * grid.columns + column;
  };
  const at = (x: number, y: number): Ground => {
    const cell = cellAt(x, y);
    return cell === undefined ? SEA : member(cells, cell);
  };
  const lined = new Set<number>();
  const seen = line.map((point) => onScreen(point, camera));
  for (const [index, end] of seen.slice(1).entries()) {
    for (const [x, y] of alongLine(member(seen, index), end, 3)) {
      const cell = cellAt(x, y);
      if (cell !== undefined) lined.add(cell);
    }
  }
  return {
    at,
    onLine: (x, y) => {
      const cell = cellAt(x, y);
      return cell !== undefined && lined.has(cell);
    },
    middle: (ground, box) => {
      let [sumX, sumY, count] = [0, 0, 0];
      for (let y = box.y + CELL / 2; y < box.y + box.height; y += CELL) {
        for (let x = box.x + CELL / 2; x < box.x + box.width; x += CELL) {
          if (at(x, y) !== ground) continue;
          sumX += x;
          sumY += y;
          count += 1;
        }
      }
      return count === 0 ? undefined : { x: sumX / count, y: sumY / count, cells: count };
    },
  };
}
