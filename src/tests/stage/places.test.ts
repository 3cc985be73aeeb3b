import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { berthOf, Places, stopAfter, type Point } from '../../stage/places.ts';

const aPoint = fc.record({ x: fc.integer({ min: -50, max: 450 }), y: fc.integer({ min: -50, max: 350 }) });

describe('places under a pointer', () => {
  it('are found as if all had been looked at', () => {
    fc.assert(
      fc.property(
        fc.array(aPoint, { maxLength: 80 }),
        aPoint,
        fc.integer({ min: 1, max: 60 }),
        (points, at, within) => {
          const found = new Places(points).nearest(at, within);
          const away = points.map((point) => Math.hypot(point.x - at.x, point.y - at.y));
          const least = Math.min(...away);
          if (least >= within) expect(found).toBeUndefined();
          else expect(found && Math.hypot(found.x - at.x, found.y - at.y)).toBe(least);
        },
      ),
      { numRuns: 1000, seed: 24 },
    );
  });

  it('are none where there are none', () => {
    expect(new Places<Point>([]).nearest({ x: 1, y: 1 }, 24)).toBeUndefined();
  });
});

describe('the place of a readout', () => {
  it('is above what it reads, below where there is no room or where the pointer would be under it', () => {
    const what = { x: 300, top: 200, bottom: 212 };
    expect(berthOf(what, 800)).toEqual({ x: 300, y: 192, isBelow: false });
    expect(berthOf(what, 800, { x: 300, y: 206 })).toMatchObject({ isBelow: false });
    expect(berthOf(what, 800, { x: 300, y: 185 })).toEqual({ x: 300, y: 220, isBelow: true });
    expect(berthOf({ x: 300, top: 40, bottom: 52 }, 800)).toEqual({ x: 300, y: 60, isBelow: true });
  });

  it('keeps off the edges of the stage', () => {
    expect(berthOf({ x: 10, top: 200, bottom: 212 }, 800).x).toBe(120);
    expect(berthOf({ x: 795, top: 200, bottom: 212 }, 800).x).toBe(680);
  });
});

describe('the keys that walk the values', () => {
  it.each([
    ['ArrowRight', -1, 0],
    ['ArrowDown', -1, 0],
    ['ArrowLeft', -1, 4],
    ['ArrowUp', -1, 4],
    ['ArrowRight', 0, 1],
    ['ArrowRight', 4, 0],
    ['ArrowLeft', 0, 4],
    ['ArrowLeft', 3, 2],
    ['Home', 3, 0],
    ['Home', -1, 0],
    ['End', -1, 4],
    ['End', 2, 4],
    ['Escape', 2, undefined],
    ['a', 2, undefined],
  ])('%s, from %d: to %s', (key, from, to) => {
    expect(stopAfter(key, from, 5)).toBe(to);
  });
});
