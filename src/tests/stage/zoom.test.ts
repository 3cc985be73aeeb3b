import { describe, expect, it } from 'vitest';
import { zoomAt, zoomStretchAt } from '../../stage/zoom.ts';

describe('a pull-back', () => {
  it('changes scale by the same factor in the same time, about one point', () => {
    const [near, far] = [
      { x: 0, y: 90, k: 4 },
      { x: 30, y: 0, k: 1 },
    ];
    expect(zoomAt(near, far, 0)).toEqual(near);
    expect(zoomAt(near, far, 1)).toEqual(far);
    // Half the way is a factor of two out of four: two thirds of the way that the corner has to go.
    const half = zoomAt(near, far, 0.5);
    expect(half.k).toBeCloseTo(2, 9);
    expect(half.x).toBeCloseTo(20, 9);
    expect(half.y).toBeCloseTo(30, 9);
  });

  it('slides where the scale stays', () => {
    expect(zoomAt({ x: 0, y: 8, k: 2 }, { x: 4, y: 0, k: 2 }, 0.25)).toEqual({ x: 1, y: 6, k: 2 });
  });

  it('goes by its own scale in each direction of a view that is stretched', () => {
    const half = zoomStretchAt({ x: 0, y: 0, kx: 4, ky: 12 }, { x: 30, y: 40, kx: 1, ky: 3 }, 0.5);
    expect(half.kx).toBeCloseTo(2, 9);
    expect(half.ky).toBeCloseTo(6, 9);
    expect(half.x).toBeCloseTo(20, 9);
    expect(half.y).toBeCloseTo(80 / 3, 9);
  });
});
