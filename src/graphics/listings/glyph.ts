import { hundredth } from '../shared/round.ts';
import type { Vertex } from '../shared/vertices.ts';
import type { Authority } from './model.ts';

/**
 * Outline of an authority's mark about a centre, as path data: disc, square, triangle, lozenge; four curves or lines each,
 * to the same radius of eye.
 */
export function glyphPath(authority: Authority, { x, y }: Vertex, radius: number): string {
  const r = hundredth(radius);
  const p = (dx: number, dy: number): string => `${hundredth(x + dx * radius)} ${hundredth(y + dy * radius)}`;
  switch (authority) {
    case 'US':
      return `M${p(-1, 0)}a${r} ${r} 0 1 1 ${hundredth(2 * radius)} 0a${r} ${r} 0 1 1 ${hundredth(-2 * radius)} 0z`;
    case 'EU':
      return `M${p(-0.9, -0.9)}L${p(0.9, -0.9)}L${p(0.9, 0.9)}L${p(-0.9, 0.9)}z`;
    case 'UK':
      return `M${p(0, -1.05)}L${p(1.08, 0.92)}L${p(-1.08, 0.92)}z`;
    case 'JP':
      return `M${p(0, -1.2)}L${p(1.2, 0)}L${p(0, 1.2)}L${p(-1.2, 0)}z`;
  }
}

/** A square in a square frame, as path data filled whole: the frame's inner edge runs the other way round. */
export function framedPath({ x, y }: Vertex, radius: number): string {
  const square = (half: number, way: 1 | -1): string => {
    const [near, far] = [-half * way, half * way].map((offset) => hundredth(x + offset * radius));
    const [top, bottom] = [hundredth(y - half * radius), hundredth(y + half * radius)];
    return `M${near} ${top}L${far} ${top}L${far} ${bottom}L${near} ${bottom}z`;
  };
  return square(1.05, 1) + square(0.75, -1) + square(0.42, 1);
}
