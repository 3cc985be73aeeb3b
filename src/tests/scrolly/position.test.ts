import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeIndex, addressedStep, offsetOf, shareRead, type StepTop } from '../../scrolly/position.ts';

/** A window 800 px high: its middle, where steps become the one being read, is 400 px down. */
const VIEWPORT = 800;

/** Two chapters: steps of unlike heights, one below the other, with a gap between the chapters and the opening above. */
const PAGE: readonly StepTop[] = [
  { id: 'a', top: 1000 },
  { id: 'b', top: 1800 },
  { id: 'c', top: 1820 },
  { id: 'd', top: 3500 },
];

describe('the step being read', () => {
  it.each([
    // Above the story, in overscroll too, the first.
    [-200, 0, undefined],
    [0, 0, undefined],
    [599, 0, undefined],
    [599.99, 0, undefined],
    // From where its top meets the middle of the window.
    [600, 0, 'a'],
    [1399.99, 0, 'a'],
    [1400, 1, 'b'],
    [1419.99, 1, 'b'],
    [1420, 2, 'c'],
    // Across the gap between chapters, the one before it.
    [2900, 2, 'c'],
    [3099, 2, 'c'],
    [3100, 3, 'd'],
    // Below the story, the last.
    [1e9, 3, 'd'],
  ])('at %d px is number %d, and in the address %s', (offset, index, address) => {
    expect(activeIndex(PAGE, offset, VIEWPORT)).toBe(index);
    expect(addressedStep(PAGE, offset, VIEWPORT)).toBe(address);
  });

  it('is the last whose top has passed the middle, as found by looking at each in turn', () => {
    const steps = Array.from({ length: 33 }, (_, index) => ({
      id: `s${index}`,
      top: 700 * index + (index % 7) * 90,
    }));
    for (const viewport of [320, 740, 1301]) {
      for (let offset = -900; offset < 24_000; offset += 13) {
        const passed = steps.filter(({ top }) => top <= offset + viewport / 2);
        expect(activeIndex(steps, offset, viewport), `offset ${offset}`).toBe(Math.max(0, passed.length - 1));
      }
    }
  });

  it('is none without steps', () => {
    expect(activeIndex([], 0, VIEWPORT)).toBe(-1);
    expect(addressedStep([], 0, VIEWPORT)).toBeUndefined();
  });
});

describe('how far the reader is', () => {
  it.each([
    [-200, 0],
    [599, 0],
    [600, 0],
    [1000, 0.5],
    [1399, 799 / 800],
    [1400, 0],
    [1410, 0.5],
    [1420, 0],
    [2260, 0.5],
    [1e9, 0],
  ])('at %d px is %d of the way to the next step', (offset, share) => {
    expect(shareRead(PAGE, offset, VIEWPORT)).toBeCloseTo(share, 2);
  });

  it('grows evenly with the offset, without a jump, whatever the steps', () => {
    const heights = fc.array(fc.integer({ min: 40, max: 3000 }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(heights, fc.integer({ min: 300, max: 1500 }), (sizes, viewport) => {
        let top = 900;
        const steps = sizes.map((height, index) => {
          const step = { id: `s${index}`, top };
          top += height;
          return step;
        });
        const at = (offset: number): number =>
          activeIndex(steps, offset, viewport) + shareRead(steps, offset, viewport);
        for (let offset = -100; offset < top; offset += 7) {
          const grown = at(offset + 7) - at(offset);
          expect(grown).toBeGreaterThanOrEqual(0);
          expect(grown).toBeLessThanOrEqual(7 / Math.min(...sizes) + 1e-9);
        }
      }),
      { numRuns: 40, seed: 12000 },
    );
  });
});

it('comes back to where the reader was, in any layout', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 200, max: 2000 }), { minLength: 2, maxLength: 9 }),
      fc.integer({ min: 300, max: 1500 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (sizes, viewport, share) => {
        let top = 900;
        const steps = sizes.map((height, index) => {
          const step = { id: `s${index}`, top };
          top += height;
          return step;
        });
        steps.slice(0, -1).forEach(({ id }, index) => {
          const offset = offsetOf(steps, id, share, viewport);
          expect(activeIndex(steps, offset + 1e-6, viewport)).toBe(index);
          expect(shareRead(steps, offset + 1e-6, viewport)).toBeCloseTo(share, 4);
        });
      },
    ),
    { numRuns: 60, seed: 4 },
  );
});
