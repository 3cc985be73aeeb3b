import { tenth } from './round.ts';
import type { Vertex } from './vertices.ts';

/** Move or line to a point, an arc of an ellipse (its two radii) to a point, or back to the last move. */
type Step =
  | readonly [command: 'M' | 'L', x: number, y: number]
  | readonly [command: 'A', rx: number, ry: number, x: number, y: number]
  | readonly [command: 'Z'];

/** In a unit square about the origin, y downwards. */
type Outline = readonly Step[];

const ORIGIN: Vertex = { x: 0, y: 0 };

const OUTLINES = {
  /** Pediment, four columns, two steps. */
  portico: [
    ['M', -0.5, -0.14],
    ['L', 0, -0.48],
    ['L', 0.5, -0.14],
    ['Z'],
    ['M', -0.36, -0.06],
    ['L', -0.36, 0.34],
    ['M', -0.12, -0.06],
    ['L', -0.12, 0.34],
    ['M', 0.12, -0.06],
    ['L', 0.12, 0.34],
    ['M', 0.36, -0.06],
    ['L', 0.36, 0.34],
    ['M', -0.46, 0.36],
    ['L', 0.46, 0.36],
    ['M', -0.52, 0.46],
    ['L', 0.52, 0.46],
  ],
  /** A factory: its saw-tooth roof, its chimney, its door. */
  works: [
    ['M', -0.5, 0.46],
    ['L', -0.5, -0.06],
    ['L', -0.17, -0.3],
    ['L', -0.17, -0.06],
    ['L', 0.16, -0.3],
    ['L', 0.16, -0.06],
    ['L', 0.5, -0.3],
    ['L', 0.5, 0.46],
    ['Z'],
    ['M', -0.42, -0.14],
    ['L', -0.42, -0.5],
    ['L', -0.28, -0.5],
    ['L', -0.28, -0.24],
    ['M', -0.12, 0.46],
    ['L', -0.12, 0.16],
    ['L', 0.12, 0.16],
    ['L', 0.12, 0.46],
  ],
  /** A padlock. */
  lock: [
    ['M', -0.34, -0.08],
    ['L', 0.34, -0.08],
    ['L', 0.34, 0.46],
    ['L', -0.34, 0.46],
    ['Z'],
    ['M', -0.2, -0.08],
    ['L', -0.2, -0.26],
    ['A', 0.2, 0.2, 0.2, -0.26],
    ['L', 0.2, -0.08],
  ],
  /** A crate, crossed. */
  crate: [
    ['M', -0.42, -0.42],
    ['L', 0.42, -0.42],
    ['L', 0.42, 0.42],
    ['L', -0.42, 0.42],
    ['Z'],
    ['M', -0.42, -0.42],
    ['L', 0.42, 0.42],
    ['M', 0.42, -0.42],
    ['L', -0.42, 0.42],
  ],
} as const satisfies Record<string, Outline>;

export type OutlineName = keyof typeof OUTLINES;

/** Where a drawn thing stands: its middle, and the side of the square it fills, user units. */
export interface Icon {
  x: number;
  y: number;
  size: number;
}

/**
 * An outline in its place, as path data: from its first point on, each from the one before, so that two drawn in one size
 * are the same text but for where they start, and compress as one.
 */
export function outlinePath(name: OutlineName, { x, y, size }: Icon): string {
  const outline: Outline = OUTLINES[name];
  let [here, start]: [at: Vertex, start: Vertex] = [ORIGIN, ORIGIN];
  return outline
    .map((step, index) => {
      if (step[0] === 'Z') {
        here = start;
        return 'Z';
      }
      const [u, v] = step.slice(-2) as [number, number];
      const to = { x: tenth(u * size), y: tenth(v * size) };
      const [across, down] = [tenth(to.x - here.x), tenth(to.y - here.y)];
      here = to;
      switch (step[0]) {
        case 'M':
          start = to;
          return index === 0 ? `M${tenth(tenth(x) + to.x)} ${tenth(tenth(y) + to.y)}` : `m${across} ${down}`;
        case 'L':
          return down === 0 ? `h${across}` : across === 0 ? `v${down}` : `l${across} ${down}`;
        case 'A':
          return `a${tenth(step[1] * size)} ${tenth(step[2] * size)} 0 0 1 ${across} ${down}`;
      }
    })
    .join('');
}
