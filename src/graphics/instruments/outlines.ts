import { hundredth } from '../shared/round.ts';

/** Move or line to a point, an arc of an ellipse (its two radii) to a point, or back to the last move. */
type Step =
  | readonly [command: 'M' | 'L', x: number, y: number]
  | readonly [command: 'A', rx: number, ry: number, x: number, y: number]
  | readonly [command: 'Z'];

/** In a unit square about the origin, y downwards. */
type Outline = readonly Step[];

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
  /** A factory with its saw-tooth roof. */
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
  ],
  /** Its chimney and its door. */
  worksDetail: [
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

/** An outline in its place, as path data. */
export function outlinePath(name: OutlineName, { x, y, size }: Icon): string {
  const point = (u: number, v: number): string => `${hundredth(x + u * size)} ${hundredth(y + v * size)}`;
  const outline: Outline = OUTLINES[name];
  return outline
    .map((step) => {
      switch (step[0]) {
        case 'Z':
          return 'Z';
        case 'A':
          return `A${hundredth(step[1] * size)} ${hundredth(step[2] * size)} 0 0 1 ${point(step[3], step[4])}`;
        default:
          return `${step[0]}${point(step[1], step[2])}`;
      }
    })
    .join('');
}
