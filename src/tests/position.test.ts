import { describe, expect, it } from 'vitest';
import { activeIndex, addressedStep, progress, TRIGGER, type Extent } from '../scrolly/position.ts';

const VIEWPORT = 800;
const LINE = VIEWPORT * TRIGGER;

/** Steps of the given heights, one under another from `start`, `gap` px apart. */
function stack(heights: readonly number[], start = 0, gap = 0): Extent[] {
  let top = start;
  return heights.map((height, index) => {
    const extent = { id: `s${index}`, top, bottom: top + height };
    top += height + gap;
    return extent;
  });
}

/** The definition, spelt out: the last step whose top edge the line has passed. */
function byHand(extents: readonly Extent[], offset: number): number {
  let found = 0;
  extents.forEach(({ top }, index) => {
    if (top <= offset + LINE) found = index;
  });
  return found;
}

describe('the step being read', () => {
  const page = stack([900, 20, 1300, 700, 700], 1000, 250);

  it('agrees with its definition at every pixel of the page', () => {
    for (let offset = -600; offset < 7000; offset += 1) {
      expect(activeIndex(page, offset, VIEWPORT), `offset ${offset}`).toBe(byHand(page, offset));
    }
  });

  it('changes exactly when a top edge reaches the line', () => {
    page.slice(1).forEach(({ top }, index) => {
      expect(activeIndex(page, top - LINE - 0.01, VIEWPORT)).toBe(index);
      expect(activeIndex(page, top - LINE, VIEWPORT)).toBe(index + 1);
    });
  });

  it('is the first step above the story, in overscroll too, and the last below it', () => {
    expect(activeIndex(page, -400, VIEWPORT)).toBe(0);
    expect(activeIndex(page, 1e9, VIEWPORT)).toBe(4);
  });

  it('is none without steps', () => {
    expect(activeIndex([], 0, VIEWPORT)).toBe(-1);
    expect(addressedStep([], 0, VIEWPORT)).toBeUndefined();
    expect(progress([], 0, VIEWPORT)).toBe(0);
  });

  it('does not depend on how the reader got there', () => {
    const offsets = Array.from({ length: 500 }, (_, index) => (index * 7919) % 6000);
    const there = offsets.map((offset) => activeIndex(page, offset, VIEWPORT));
    const back = [...offsets].reverse().map((offset) => activeIndex(page, offset, VIEWPORT));
    expect(back.reverse()).toEqual(there);
  });

  it('holds for a window of any height', () => {
    for (const viewport of [320, 568, 740, 1300]) {
      for (const { id, top } of page) {
        expect(page[activeIndex(page, top - viewport * TRIGGER + 1, viewport)]?.id).toBe(id);
      }
    }
  });
});

describe('the step in the address', () => {
  const page = stack([500, 500], 1000);

  it('is none while the opening is on screen, then the one being read', () => {
    expect(addressedStep(page, 1000 - LINE - 1, VIEWPORT)).toBeUndefined();
    expect(addressedStep(page, 1000 - LINE, VIEWPORT)).toBe('s0');
    expect(addressedStep(page, 1600, VIEWPORT)).toBe('s1');
  });
});

describe('progress', () => {
  const page = stack([500, 500], 1000);

  it('goes from 0 at the first top to 1 at the last bottom, and stays within', () => {
    expect(progress(page, 0, VIEWPORT)).toBe(0);
    expect(progress(page, 1500 - LINE, VIEWPORT)).toBe(0.5);
    expect(progress(page, 2000 - LINE, VIEWPORT)).toBe(1);
    expect(progress(page, 9999, VIEWPORT)).toBe(1);
  });
});
