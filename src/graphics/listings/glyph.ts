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
