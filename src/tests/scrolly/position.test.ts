import { describe, expect, it } from 'vitest';
import { activeIndex, addressedStep, type StepTop } from '../../scrolly/position.ts';

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
