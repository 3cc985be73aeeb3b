import { between } from './numbers.ts';
import type { Stretch, View } from './view.ts';

/**
 * The view at `t` of a pull-back from one view to another: the scale changes at a constant ratio, about the one point of
 * the screen that both views show alike. At every `t` the scale is the same in both directions and over the whole screen.
 */
export function zoomAt(from: View, to: View, t: number): View {
  const k = from.k * (to.k / from.k) ** t;
  // Without a change of scale no point stays: the view slides.
  const share = Math.abs(from.k - to.k) < 1e-9 ? t : (k - from.k) / (to.k - from.k);
  return { k, x: between(from.x, to.x, share), y: between(from.y, to.y, share) };
}

/** The same for a view that may still be stretched: each direction goes by its own scale. */
export function zoomStretchAt(from: Stretch, to: Stretch, t: number): Stretch {
  const across = zoomAt({ ...from, k: from.kx }, { ...to, k: to.kx }, t);
  const down = zoomAt({ ...from, k: from.ky }, { ...to, k: to.ky }, t);
  return { x: across.x, y: down.y, kx: across.k, ky: down.k };
}

/** Share of a scale over which what shows between two scales fades, under the one and above the other. */
const FADE = 0.2;

/** How much of a mark shows, from 0 to 1, where a unit of the ground is `k`: all of it between two scales. */
export const shownAt = (k: number, from: number, to: number): number =>
  Math.min(1, Math.max(0, Math.min((k / from - 1) / FADE, (1 - k / to) / FADE) + 1));
