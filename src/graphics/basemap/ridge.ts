import { member } from '../shared/member.ts';
import { RIDGE } from './basemap.ts';

/**
 * The border between Kazakhstan and Russia as one line, the ridge of the title: west to east, its true shape on an
 * equal-area plane, the same in the opening, before each chapter, at the end and on the pages that lead in.
 */
const { width, height, path, milestones } = RIDGE;

/** What the line fills, at one scale in both directions. */
export const RIDGE_BOX = `0 0 ${width} ${height}`;

const [west, east] = [member(milestones, 0), member(milestones, -1)];

/** Far below any window, in units of the drawing. */
const BELOW = 20000;

/**
 * What lies below the line, as a shape that overlaps the line's own fill: from its western end to its eastern one and
 * down. West of that end it only carries the ground on to the edge of the window.
 */
const foot = `M${west.join(' ')}L${width / 2} ${Math.round(height * 0.65)} ${east.join(' ')}V${BELOW}H0V${height}z`;

/**
 * The line (its length counts as 1) and the ground below it, once per document: all who draw them refer to them with
 * `<use>`.
 */
export const RIDGE_DEFS =
  `<defs><path id="ridge" pathLength="1" d="${path}"/>` +
  `<g id="ridge-ground"><path d="${foot}"/><use href="#ridge"/></g></defs>`;

/** Parts that the line is walked in, of equal length, west to east. */
export const RIDGE_PARTS = milestones.length - 1;

/** Where a number of parts ends, in units of the drawing. @throws beyond the line */
export const ridgeAt = (parts: number): string => member(milestones, parts).join(' ');

/** `stroke-dasharray` of the first parts of the line alone. */
export const walked = (parts: number): string => `${parts / RIDGE_PARTS} 1`;

/** Dots along the parts that are not known. */
const DOT = 1 / 240;

/** `stroke-dasharray` of the line drawn as far as a number of parts and dotted from there. */
export function brokenOff(parts: number): string {
  const known = parts / RIDGE_PARTS;
  const dots = Math.floor((1 - known) / DOT);
  return [known, ...Array.from({ length: dots }, () => `${DOT.toFixed(4)} 0`), 1].join(' ');
}
