/**
 * Whether the reader wants nothing to move: the system says so, or they have said so here (`chosen.js` brings that back
 * before the first paint). The style sheets go by the same two.
 */
export const isStill = (): boolean =>
  'still' in document.documentElement.dataset || matchMedia('(prefers-reduced-motion: reduce)').matches;
