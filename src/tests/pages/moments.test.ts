/** The moments readers are meant to remember that move by themselves, frame by frame in the browser: time is stepped by hand. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address } from '../../site/addresses.ts';
import { STEPS, type StepId } from '../../site/outline.ts';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';

let opened: OpenDist;

beforeAll(async () => {
  opened = await openDist();
});
afterAll(() => opened.close());

const FRAMES = 10;

/** Lets the page's own time pass, with pauses of real time for what the browser does by itself. */
async function pass(page: Page, milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 100) {
    await page.waitForTimeout(20);
    await page.clock.runFor(Math.min(100, left));
  }
}

const go = (page: Page, id: string) =>
  page.evaluate((step) => document.getElementById(step)?.scrollIntoView({ behavior: 'instant' }), id);

/** Milliseconds of real time a busy machine may take to wake a stage or to see that the page has scrolled. */
const PATIENCE = 20_000;

/** Waits, stepping time, until a stage has a step. */
async function until(page: Page, selector: string): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  while (performance.now() < deadline) {
    if ((await page.locator(selector).count()) > 0) return;
    await pass(page, 17);
  }
  const found = await page.evaluate(() => ({
    at: scrollY,
    stages: [...document.querySelectorAll('[data-stage]')].map((stage) =>
      ['data-stage', 'data-active-step', 'data-settled'].map((name) => stage.getAttribute(name)).join(' '),
    ),
  }));
  throw new Error(`Expected ${selector}, found ${JSON.stringify(found)}`);
}

/**
 * Reads what `read` finds on the stage at ten moments of the way from one step to another, at its start and at its end.
 * @param span milliseconds the way takes
 */
async function film<T>(from: StepId, to: StepId, span: number, read: (page: Page) => Promise<T>): Promise<T[]> {
  const context = await opened.browser.newContext({
    viewport: { width: 1440, height: 900 },
    reducedMotion: 'no-preference',
  });
  const page = await context.newPage();
  try {
    await page.clock.install();
    await page.goto(opened.site.url + address.step('en', from));
    await pass(page, 1500);
    await go(page, from);
    await until(page, `[data-stage][data-active-step="${from}"][data-settled]`);
    await page.clock.pauseAt(new Date(Date.now() + 3_600_000));
    await pass(page, 2500);
    // The first drawing of a chapter makes its entrance if it was there, at its beginning, when the reader came: on a busy
    // machine its file may take longer than the page's own time.
    const isEntrance = STEPS.find(({ id }) => id === from)?.chapter !== STEPS.find(({ id }) => id === to)?.chapter;
    if (isEntrance) await until(page, `[data-stage][data-active-step="${to}"][data-settled]`);
    await go(page, to);
    await until(page, `[data-stage][data-active-step="${to}"]:not([data-settled])`);
    const found: T[] = [];
    for (let frame = 0; frame < FRAMES; frame += 1) {
      found.push(await read(page));
      await page.clock.runFor(Math.round(span / FRAMES));
    }
    await pass(page, 400);
    expect(await page.locator(`[data-stage][data-active-step="${to}"][data-settled]`).count()).toBe(1);
    found.push(await read(page));
    return found;
  } finally {
    await context.close();
  }
}

const rising = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value >= (values[index - 1] ?? value) - 1e-6);

describe('the border', () => {
  it('is drawn on the map, then laid straight, and is as long in every frame', async () => {
    const found = await film('no-customs-line', 'line', 1800, (page) =>
      page.evaluate(() => {
        const line = document.querySelector<SVGPolylineElement>(
          '[data-stage][data-active-step="line"] polyline[data-k="border-50m"]',
        );
        const points = [...(line?.points ?? [])];
        const ys = points.map(({ y }) => y);
        return {
          length: line?.getTotalLength() ?? 0,
          height: Math.max(...ys) - Math.min(...ys),
          drawn: 1 - Number(line?.getAttribute('stroke-dashoffset') ?? 0),
          vertices: points.length,
        };
      }),
    );
    const whole = found.at(-1)?.length ?? 0;
    expect(whole).toBeGreaterThan(300);
    for (const { length } of found) expect(Math.abs(length / whole - 1)).toBeLessThan(0.005);
    const drawn = found.map((frame) => frame.drawn);
    expect(rising(drawn)).toBe(true);
    expect(drawn[0]).toBeLessThan(0.05);
    expect(drawn.at(-1)).toBe(1);
    // It leaves the map only once it is whole.
    for (const frame of found) if (frame.drawn < 1) expect(frame.height).toBeCloseTo(found[0]?.height ?? 0, 1);
    // Crooked at first, straight at last, ever straighter once the drawing is done.
    expect(found[0]?.height).toBeGreaterThan(60);
    expect(found.at(-1)?.height).toBe(0);
    expect(found[0]?.vertices).toBeGreaterThan(200);
  });
});

describe('the collapse', () => {
  const line = (step: string) => (page: Page) =>
    page.evaluate((id) => {
      const path = document.querySelector(`[data-stage][data-active-step="${id}"] [data-k="line-RUS"]`);
      return (path?.getAttribute('d')?.match(/-?[\d.]+/g) ?? []).map(Number);
    }, step);

  it('rescales to an index evenly: every vertex the same share of its way', async () => {
    const found = await film('collapse', 'the-others-rise', 700, line('the-others-rise'));
    const [first, last] = [found[0] ?? [], found.at(-1) ?? []];
    expect(first.length).toBe(last.length);
    expect(last.length).toBeGreaterThan(100);
    const shares = found.map((now) => {
      const moved = now.flatMap((value, index) => {
        const way = (last[index] ?? 0) - (first[index] ?? 0);
        return Math.abs(way) > 20 ? [(value - (first[index] ?? 0)) / way] : [];
      });
      expect(moved.length).toBeGreaterThan(10);
      expect(Math.max(...moved) - Math.min(...moved)).toBeLessThan(0.02);
      return moved[0] ?? 0;
    });
    expect(rising(shares)).toBe(true);
  });

  it('narrows the ribbon to Russia in place, evenly, and opens the channel under it', async () => {
    const found = await film('flow-before', 'flow-after', 700, (page) =>
      page.evaluate(() => {
        const ribbon = document.querySelector('[data-stage][data-active-step="flow-after"] [data-k="ribbon"]');
        const edges = /^M\S+ (\S+)H(\S+)V(\S+)H/.exec(ribbon?.getAttribute('d') ?? '') ?? [];
        const [top, right, lower] = edges.slice(1).map(Number);
        return { top, right, lower: lower ?? 0 };
      }),
    );
    expect(rising(found.map(({ lower }) => -lower))).toBe(true);
    expect(new Set(found.map(({ top, right }) => `${top} ${right}`)).size).toBe(1);
    expect(found[0]?.lower).toBeGreaterThan((found.at(-1)?.lower ?? 0) * 1.2);
  });

  it('lets the gains rise from the floor of the channel, all at once', async () => {
    const found = await film('flow-after', 'how-much', 700, (page) =>
      page.evaluate(() =>
        ['KAZ', 'ARM', 'KGZ'].map((code) => {
          const gain = document.querySelector(`[data-stage][data-active-step="how-much"] [data-k="gain-${code}"]`);
          const at = (name: string): number => Number(gain?.getAttribute(name));
          return { foot: at('y') + at('height'), height: at('height'), x: at('x') };
        }),
      ),
    );
    for (const index of [0, 1, 2]) expect(rising(found.map((gains) => gains[index]?.height ?? 0))).toBe(true);
    const floors = found.map((gains) => gains[0]?.foot ?? 0);
    expect(Math.max(...floors) - Math.min(...floors)).toBeLessThan(0.2);
    expect(new Set(found.flatMap((gains) => gains.map(({ x }) => x))).size).toBe(1);
  });
});
