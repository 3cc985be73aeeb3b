import type { FigureId } from '../site/figures.ts';

/** The findings of the poster, from left to right: how long the line is, what is suspected of crossing it, how much that can be. */
export const POSTER_FIGURES = [
  'border-line',
  'chips-squares',
  'roundabout-share',
] as const satisfies readonly FigureId[];
