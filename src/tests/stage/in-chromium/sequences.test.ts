/** A sample of the ways a reader can jump about, in the built page: what is on stage at rest is the figure of the step. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OUTLINE } from '../../../site/outline.ts';
import { isDrawingOf } from './on-stage.ts';
import { openStory } from '../../../tools/reading.ts';
import { openDist, type OpenDist } from '../../../tools/open-dist.ts';

let opened: OpenDist;

beforeAll(async () => {
  opened = await openDist();
});
afterAll(() => opened.close());

const WINDOWS = { phone: { width: 390, height: 800 }, wide: { width: 1440, height: 900 } };

/** Sequences that have left marks behind, and a sample of the others: each step, and the time it is left alone, in ms. */
const KNOWN = [
  [
    ['announcement', 100],
    ['waybill', 350],
    ['announcement', 0],
  ],
  [
    ['suspicion', 100],
    ['waybill', 350],
    ['announcement', 0],
  ],
  [
    ['line', 600],
    ['length-depends', 100],
    ['line', 0],
  ],
] as const;

const SAMPLE = fc.sample(
  fc.constantFrom(...OUTLINE.map(({ steps }) => steps.map(({ id }) => id))).chain((steps) =>
    fc.array(fc.tuple(fc.constantFrom<string[]>(...steps), fc.constantFrom(100, 350, 600)), {
      minLength: 3,
      maxLength: 4,
    }),
  ),
  { numRuns: 12, seed: 20230327 },
);

describe.each(Object.entries(WINDOWS))('a reader who jumps about, %s', (frame, viewport) => {
  it('always comes to rest on the figure of the step', async () => {
    const context = await opened.browser.newContext({ viewport, reducedMotion: 'no-preference' });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await openStory(page, opened.site.url, 'en');
    for (const sequence of [...KNOWN, ...SAMPLE]) {
      for (const [step, milliseconds] of sequence) {
        await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);
        await page.waitForTimeout(milliseconds);
      }
      const last = sequence.at(-1)?.[0] ?? '';
      await page.waitForSelector(`[data-stage][data-active-step="${last}"][data-settled]`);
      expect(await isDrawingOf(page, last, frame), JSON.stringify(sequence)).toBe(true);
    }
    // A stage that had to be put right says so.
    expect(faults).toEqual([]);
    await context.close();
  });
});
