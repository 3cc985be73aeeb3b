/** The run of squares in the built page: the picture is where the scroll is, however the reader came there. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STEPS } from '../../../chapters/story.ts';
import { openStory } from '../../../tools/reading.ts';
import { openDist, type OpenDist } from '../../../tools/open-dist.ts';
import { isDrawingOf } from './on-stage.ts';

let opened: OpenDist;

beforeAll(async () => {
  opened = await openDist();
});
afterAll(() => opened.close());

const RUN = STEPS.filter(({ scrubbed }) => scrubbed).map(({ id }): string => id);
const WINDOWS = { phone: { width: 390, height: 800 }, wide: { width: 1440, height: 900 } };

/** Offsets at which the reader is at so many even places of the run, from its first step's top to its last's. */
const offsets = (page: Page, places: number): Promise<number[]> =>
  page.evaluate(
    ([first, last, count]) => {
      const top = (id: string): number =>
        (document.getElementById(id)?.getBoundingClientRect().top ?? NaN) + scrollY - innerHeight / 2;
      const [from, to] = [top(first), top(last)];
      return Array.from({ length: count }, (_, index) => Math.ceil(from + ((to - from) * index) / (count - 1)));
    },
    [RUN[0] ?? '', RUN.at(-1) ?? '', places] as const,
  );

/** What is on the stage once the page has scrolled there. */
async function shownAt(page: Page, offset: number): Promise<string> {
  return page.evaluate(async (top) => {
    scrollTo({ top, behavior: 'instant' });
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
    const stage = document.querySelector('[data-live] [data-stage="chips"]');
    return `${stage?.getAttribute('data-active-step')} ${stage?.querySelector('svg.drawing')?.innerHTML}`;
  }, offset);
}

describe.each(Object.entries(WINDOWS))('the run of squares, %s', (frame, viewport) => {
  it('shows the same at the same place: forwards, backwards, by jumps, after a reload and a rotation', async () => {
    const context = await opened.browser.newContext({ viewport, reducedMotion: 'no-preference' });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await openStory(page, opened.site.url, 'en', `#${RUN[0] ?? ''}`);
    await page.waitForSelector('[data-live] [data-stage="chips"][data-settled]');
    const places = await offsets(page, 31);
    const forwards: string[] = [];
    for (const place of places) forwards.push(await shownAt(page, place));
    // It moves for nearly half of the way.
    expect(new Set(forwards).size).toBeGreaterThan(12);
    for (const index of [...places.keys()].reverse())
      expect(await shownAt(page, places[index] ?? 0), `back at ${index}`).toBe(forwards[index]);
    for (const index of [22, 3, 28, 9, 17, 0, 30, 7])
      expect(await shownAt(page, places[index] ?? 0), `a jump to ${index}`).toBe(forwards[index]);
    await shownAt(page, places[9] ?? 0);
    await page.setViewportSize({ width: viewport.width + 40, height: viewport.height - 60 });
    await page.setViewportSize(viewport);
    await page.waitForTimeout(300);
    expect(await shownAt(page, places[9] ?? 0), 'resized').toBe(forwards[9]);
    await page.reload();
    await page.waitForSelector('[data-live] [data-stage="chips"]');
    await page.waitForTimeout(500);
    expect(await shownAt(page, places[9] ?? 0), 'reloaded').toBe(forwards[9]);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('is four stills for a reader who wants no motion', async () => {
    const context = await opened.browser.newContext({ viewport, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await openStory(page, opened.site.url, 'en', `#${RUN[0] ?? ''}`);
    await page.waitForSelector('[data-live] [data-stage="chips"][data-settled]');
    const seen = new Set<string>();
    for (const place of await offsets(page, 25)) seen.add(await shownAt(page, place));
    expect(seen.size).toBe(RUN.length);
    expect(await isDrawingOf(page, RUN.at(-1) ?? '', frame)).toBe(true);
    await context.close();
  });
});
