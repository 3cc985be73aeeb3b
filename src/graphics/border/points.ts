import { tenth } from '../shared/round.ts';
import type { Box } from '../shared/scene.ts';
import type { Point } from '../shared/plane.ts';

/** A line as a `points` attribute, in tenths of a unit. */
export const pointsText = (points: readonly Point[]): string =>
  points.map(([x, y]) => `${tenth(x)},${tenth(y)}`).join(' ');

/** Points at a scale, the top left corner of the box around all they belong to at a place. */
export const scaled = (points: readonly Point[], k: number, { x, y }: Box, [left, top]: Point): Point[] =>
  points.map(([px, py]) => [left + (px - x) * k, top + (py - y) * k]);
