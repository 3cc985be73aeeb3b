import { interpolateZoom } from 'd3-interpolate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraFlight, flight } from '../../stage/flight.ts';

/** A window on the ground, as maps have them: anywhere on the sheet, from a stretch of border to the continent. */
const aWindow = fc.record({
  cx: fc.double({ min: -2000, max: 2000, noNaN: true }),
  cy: fc.double({ min: -2000, max: 2000, noNaN: true }),
  width: fc.double({ min: 20, max: 4000, noNaN: true }),
});

type Window = Parameters<typeof flight>[0];
const apart = (one: Window, other: Window): number => Math.hypot(other.cx - one.cx, other.cy - one.cy);
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a flight of the camera', () => {
  it('goes the way of d3, whatever the two windows', () => {
    fc.assert(
      fc.property(aWindow, aWindow, share, (from, to, t) => {
        const size = Math.max(from.width, to.width, apart(from, to));
        // Nearer than that, d3's own sums lose their digits.
        fc.pre(apart(from, to) > size / 100);
        const theirs = interpolateZoom([from.cx, from.cy, from.width], [to.cx, to.cy, to.width])(t);
        const { cx, cy, width } = flight(from, to)(t);
        [cx, cy, width].forEach((ours, index) => {
          expect(Math.abs(ours - (theirs[index] ?? Number.NaN))).toBeLessThan(size * 1e-6);
        });
      }),
      { numRuns: 500, seed: 2003 },
    );
  });

  it('arrives between two windows as near to each other as can be', () => {
    const step = fc.double({ min: -1e-3, max: 1e-3, noNaN: true });
    fc.assert(
      fc.property(aWindow, aWindow, step, step, share, (from, other, dx, dy, t) => {
        const to = { cx: from.cx + dx, cy: from.cy + dy, width: other.width };
        const path = flight(from, to);
        expect(path(1).width / to.width).toBeCloseTo(1, 6);
        expect(path(1).cx).toBeCloseTo(to.cx, 6);
        const { cx, cy } = path(t);
        expect(Math.hypot(cx - from.cx, cy - from.cy)).toBeLessThanOrEqual(Math.hypot(dx, dy) * 1.001 + 1e-9);
      }),
      { numRuns: 300, seed: 2003 },
    );
  });

  it('rises at a constant ratio where it only goes up or down', () => {
    const path = flight({ cx: 5, cy: 7, width: 10 }, { cx: 5, cy: 7, width: 1000 });
    expect([0, 0.5, 1].map((t) => path(t).width)).toEqual([10, expect.closeTo(100, 9), expect.closeTo(1000, 9)]);
    expect(path(0.3)).toMatchObject({ cx: 5, cy: 7 });
  });

  it('starts and ends on the very transforms of the map', () => {
    const [from, to] = [
      { x: -310.5, y: 22, k: 0.8 },
      { x: 40, y: -512.25, k: 3.1 },
    ];
    const path = cameraFlight(from, to, { width: 1080, height: 760 });
    for (const [t, view] of [
      [0, from],
      [1, to],
    ] as const) {
      const { x, y, k } = path(t);
      expect([x, y, k]).toEqual([expect.closeTo(view.x, 6), expect.closeTo(view.y, 6), expect.closeTo(view.k, 9)]);
    }
  });
});
