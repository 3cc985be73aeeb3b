import { tenth } from './round.ts';
import type { Vertex } from './vertices.ts';

/** Two strokes that meet at the point of an arrow, as path data; `size` is how far back they go. */
export function arrowHead({ x, y }: Vertex, size: number, towards: 'right' | 'up' | 'down'): string {
  const half = size * 0.55;
  const back = towards === 'down' ? y - size : y + size;
  const corners: Vertex[] =
    towards === 'right'
      ? [
          { x: x - size, y: y - half },
          { x, y },
          { x: x - size, y: y + half },
        ]
      : [
          { x: x - half, y: back },
          { x, y },
          { x: x + half, y: back },
        ];
  return `M${corners.map((corner) => `${tenth(corner.x)} ${tenth(corner.y)}`).join('L')}`;
}
