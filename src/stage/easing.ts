/**
 * Easings: of the share of the time that has passed, from 0 to 1, the share of the way that has been gone. Written here
 * because d3-ease, which comes as one file, puts all of its others into the page's script.
 */

/** Starts and stops softly. */
export const easeSinInOut = (t: number): number => (1 - Math.cos(Math.PI * t)) / 2;

/** Starts and stops more softly, and is faster between. */
export const easeCubicInOut = (t: number): number => (t < 0.5 ? 4 * t ** 3 : 1 - 4 * (1 - t) ** 3);
