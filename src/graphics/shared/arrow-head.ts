import { tenth } from './round.ts';
import type { Vertex } from './vertices.ts';

/** Two strokes that meet at the point of an arrow, as path data; `size` is how far back they go. */
export function arrowHead({ x, y }: Vertex, size: number, towards: 'right' | 'up'): string {
  const half = size * 0.55;
  const corners: Vertex[] =
    towards === 'up'
      ? [
          { x: x - half, y: y + size },
          { x, y },
          { x: x + half, y: y + size },
        ]
      : [
          { x: x - size, y: y - half },
          { x, y },
          { x: x - size, y: y + half },
        ];
  return `M${corners.map((corner) => `${tenth(corner.x)} ${tenth(corner.y)}`).join('L')}`;
}
