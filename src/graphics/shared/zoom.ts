/** What "translate(x,y) scale(k)" says. */
export interface View {
  x: number;
  y: number;
  k: number;
}

/**
 * The view at `t` of a pull-back from one view to another: the scale changes at a constant ratio, about the one point of
 * the screen that both views show alike. At every `t` the scale is the same in both directions and over the whole screen.
 */
export function zoomAt(from: View, to: View, t: number): View {
  const k = from.k * (to.k / from.k) ** t;
  // Without a change of scale no point stays: the view slides.
  if (Math.abs(from.k - to.k) < 1e-9) return { k, x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t };
  const share = (k - from.k) / (to.k - from.k);
  return { k, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
