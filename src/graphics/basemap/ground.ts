import atlas from '../../../data/geo/atlas.json' with { type: 'json' };
import border from '../../../data/geo/border.json' with { type: 'json' };
import type { Frame } from '../shared/scene.ts';
import { member } from '../shared/member.ts';
import { onScreen, type Camera, type Point } from './cameras.ts';

/** What the ground is at a point: a country with a shape of its own, the European Union, other land, a lake, or sea. */
export type Ground = string;
export const SEA = 'sea';

const NUMBER = /-?(?:\d+\.?\d*|\.\d+)/g;

/** Rings of a shape as written by the build: relative lines, closed. */
function ringsOf(path: string): Point[][] {
  const rings: Point[][] = [];
  let at: Point = [0, 0];
  for (const part of path.split(/(?=m)/i)) {
    if (part.includes('H')) continue;
    const numbers = (part.match(NUMBER) ?? []).map(Number);
    const ring: Point[] = [];
    for (let index = 0; index < numbers.length; index += 2) {
      const [dx, dy] = [numbers[index] ?? 0, numbers[index + 1] ?? 0];
      const first = index === 0 && part.startsWith('M');
      at = first ? [dx, dy] : [at[0] + dx, at[1] + dy];
      ring.push(at);
    }
    rings.push(ring);
    at = ring[0] ?? at;
  }
  return rings;
}

interface Shape {
  code: Ground;
  rings: { points: Point[]; west: number; east: number; north: number; south: number }[];
}

function shape(code: Ground, path: string): Shape {
  return {
    code,
    rings: ringsOf(path).map((points) => {
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      return { points, west: Math.min(...xs), east: Math.max(...xs), north: Math.min(...ys), south: Math.max(...ys) };
    }),
  };
}

const NOT_GROUND = new Set(['borders', 'border-kaz-rus', 'graticule', 'sea', 'lakes']);
const paths: Record<string, string> = atlas.paths;

/** Lakes first: they lie on countries. Russia is the hole in the sea. */
const shapes: Shape[] = [
  shape('lake', paths['lakes'] ?? ''),
  shape('RUS', paths['sea'] ?? ''),
  ...Object.entries(paths)
    .filter(([code]) => !NOT_GROUND.has(code))
    .map(([code, path]) => shape(code, path)),
];

/** The ground at a point of the base map, on the geometry as shipped. */
export function groundAt([x, y]: readonly [number, number]): Ground {
  for (const { code, rings } of shapes) {
    let inside = false;
    for (const { points, west, east, north, south } of rings) {
      if (x < west || x > east || y < north || y > south) continue;
      for (let index = 0, before = points.length - 1; index < points.length; before = index, index += 1) {
        const [ax, ay] = member(points, index);
        const [bx, by] = member(points, before);
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      }
    }
    if (inside) return code;
  }
  return SEA;
}

/** Kazakhstan's outline in map units, its largest part. */
export const KAZAKHSTAN: readonly Point[] =
  ringsOf(paths['KAZ'] ?? '').toSorted((a, b) => b.length - a.length)[0] ?? [];

/** The line between Kazakhstan and Russia in map units, from the Caspian to the Altai. */
export const BORDER = border.points as Point[];

/** Side of a cell of a survey, in frame units. */
export const CELL = 6;

/** What the ground is, cell by cell, under a frame: what label placement asks. */
export interface Survey {
  at: (x: number, y: number) => Ground;
  /** Whether the line between Kazakhstan and Russia passes through the cell. */
  onLine: (x: number, y: number) => boolean;
  /** Middle of the cells of a country inside a box of the frame, and how many there are. */
  middle: (
    code: Ground,
    box: { x: number; y: number; width: number; height: number },
  ) => { x: number; y: number; cells: number };
}

/** The ground at the middle of every cell, row by row: each row crosses the outlines once, whatever its length. */
function groundUnder(camera: Camera, columns: number, rows: number): Ground[] {
  const cells: Ground[] = new Array<Ground>(columns * rows).fill(SEA);
  for (let row = 0; row < rows; row += 1) {
    const y = ((row + 0.5) * CELL - camera.y) / camera.k;
    // The first shapes of the list lie on the others, so they are laid last.
    for (const { code, rings } of shapes.toReversed()) {
      const crossings: number[] = [];
      for (const { points, north, south } of rings) {
        if (y < north || y > south) continue;
        for (let index = 0, before = points.length - 1; index < points.length; before = index, index += 1) {
          const [ax, ay] = member(points, index);
          const [bx, by] = member(points, before);
          if (ay > y !== by > y) crossings.push(((bx - ax) * (y - ay)) / (by - ay) + ax);
        }
      }
      crossings.sort((a, b) => a - b);
      for (let index = 0; index + 1 < crossings.length; index += 2) {
        const [west, east] = [member(crossings, index), member(crossings, index + 1)].map(
          (x) => (x * camera.k + camera.x) / CELL - 0.5,
        ) as [number, number];
        for (let column = Math.max(0, Math.ceil(west)); column < Math.min(columns, east); column += 1)
          cells[row * columns + column] = code;
      }
    }
  }
  return cells;
}

const surveys = new Map<string, Survey>();

export function survey(camera: Camera, frame: Frame): Survey {
  const key = `${frame.name} ${camera.k} ${camera.x} ${camera.y}`;
  const known = surveys.get(key);
  if (known) return known;
  const columns = Math.ceil(frame.width / CELL);
  const rows = Math.ceil(frame.height / CELL);
  const cells = groundUnder(camera, columns, rows);
  const lined = new Set<number>();
  const cell = (x: number, y: number): number => {
    const column = Math.floor(x / CELL);
    const row = Math.floor(y / CELL);
    return column < 0 || row < 0 || column >= columns || row >= rows ? -1 : row * columns + column;
  };
  for (let index = 1; index < BORDER.length; index += 1) {
    const a = onScreen(member(BORDER, index - 1), camera);
    const b = onScreen(member(BORDER, index), camera);
    const steps = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / 3));
    for (let step = 0; step <= steps; step += 1) {
      lined.add(cell(a[0] + ((b[0] - a[0]) * step) / steps, a[1] + ((b[1] - a[1]) * step) / steps));
    }
  }
  lined.delete(-1);
  const made: Survey = {
    at: (x, y) => cells[cell(x, y)] ?? SEA,
    onLine: (x, y) => lined.has(cell(x, y)),
    middle: (code, box) => {
      let [sumX, sumY, count] = [0, 0, 0];
      for (let y = box.y + CELL / 2; y < box.y + box.height; y += CELL) {
        for (let x = box.x + CELL / 2; x < box.x + box.width; x += CELL) {
          if (cells[cell(x, y)] !== code) continue;
          sumX += x;
          sumY += y;
          count += 1;
        }
      }
      return { x: sumX / (count || 1), y: sumY / (count || 1), cells: count };
    },
  };
  surveys.set(key, made);
  return made;
}
