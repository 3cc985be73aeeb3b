import type { Icon } from '../shared/outlines.ts';
import { tenth } from '../shared/round.ts';

/** Outlines drawn about (0, 0) in a square of side 2; upper-case commands are absolute, C has three points. */
const SHAPES = {
  /** A crate seen from a corner: lid, side, planks. */
  crate:
    'M-1 -0.45L-0.55 -0.9L1.1 -0.9L0.75 -0.45L-1 -0.45L-1 0.85L0.75 0.85L0.75 -0.45M1.1 -0.9L1.1 0.4L0.75 0.85M-1 -0.02L0.75 -0.02M-1 0.42L0.75 0.42M-0.62 -0.45L-0.62 0.85M0.37 -0.45L0.37 0.85',
  /** What of the crate is filled. */
  crateBody: 'M-1 -0.45L-0.55 -0.9L1.1 -0.9L1.1 0.4L0.75 0.85L-1 0.85Z',
  /** A sheet with a turned corner and four written lines. */
  sheet:
    'M-0.72 -1L0.3 -1L0.74 -0.56L0.74 1L-0.72 1ZM0.3 -1L0.3 -0.56L0.74 -0.56M-0.42 -0.2L0.44 -0.2M-0.42 0.12L0.44 0.12M-0.42 0.44L0.44 0.44M-0.42 0.74L0.02 0.74',
  sheetBody: 'M-0.72 -1L0.3 -1L0.74 -0.56L0.74 1L-0.72 1Z',
  /** An office: pediment, four columns, two steps. */
  office:
    'M-1.05 -0.35L0 -0.95L1.05 -0.35ZM-0.78 -0.35L-0.78 0.6M-0.26 -0.35L-0.26 0.6M0.26 -0.35L0.26 0.6M0.78 -0.35L0.78 0.6M-0.95 0.6L0.95 0.6M-1.1 0.85L1.1 0.85',
  officeBody: 'M-1.05 -0.35L0 -0.95L1.05 -0.35L0.95 0.85L-0.95 0.85Z',
  /** A lorry heading right. */
  lorry:
    'M-1.5 0.5L-1.5 -0.75L0.45 -0.75L0.45 0.5ZM0.45 -0.35L1.05 -0.35L1.5 0.08L1.5 0.5L0.45 0.5M0.72 -0.35L0.72 0.08L1.5 0.08',
  lorryBody: 'M-1.5 0.5L-1.5 -0.75L0.45 -0.75L0.45 -0.35L1.05 -0.35L1.5 0.08L1.5 0.5Z',
  /** A satellite with its two panels and its dish. */
  satellite:
    'M-0.28 -0.28L0.28 -0.28L0.28 0.28L-0.28 0.28ZM-0.28 0L-0.5 0M0.28 0L0.5 0M-1.2 -0.22L-0.5 -0.22L-0.5 0.22L-1.2 0.22ZM0.5 -0.22L1.2 -0.22L1.2 0.22L0.5 0.22ZM-0.85 -0.22L-0.85 0.22M0.85 -0.22L0.85 0.22M0 0.28L0 0.5M-0.24 0.72L0 0.5L0.24 0.72',
} as const;

export type Shape = keyof typeof SHAPES;

/** An outline in its place, as path data. */
export function shapePath(shape: Shape, { x, y, size }: Icon): string {
  let across = true;
  return SHAPES[shape].replace(/-?\d+(?:\.\d+)?/g, (number) => {
    const placed = tenth((across ? x : y) + (Number(number) * size) / 2);
    across = !across;
    return String(placed);
  });
}
