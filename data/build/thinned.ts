import type { Position } from './border-plane.ts';

/** Where thinning stops: at so many vertices, or once no triangle is smaller than an area (square units). */
type Until = { count: number } | { area: number };

/**
 * Visvalingam's thinning: the vertices whose triangle with their neighbours is smallest go first; the two ends stay.
 * A ring is a line whose last vertex repeats its first.
 */
export function thinned(points: readonly Position[], until: Until): Position[] {
  const kept = [...points];
  const twice = (index: number): number => {
    const [a, b, c] = [kept[index - 1], kept[index], kept[index + 1]];
    if (!a || !b || !c) return Infinity;
    return Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]));
  };
  while (kept.length > ('count' in until ? until.count : 2)) {
    let least = 1;
    for (let index = 2; index < kept.length - 1; index += 1) if (twice(index) < twice(least)) least = index;
    if ('area' in until && twice(least) >= 2 * until.area) break;
    kept.splice(least, 1);
  }
  return kept;
}
