/** The reading aids under a mouse, a finger, a pen and a keyboard. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goToStep, openStory } from '../../../tools/reading.ts';
import { openDist, type OpenDist } from '../../../tools/open-dist.ts';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 800 };
const STEP = 'the-others-rise';
const STAGE = `[data-stage][data-active-step="${STEP}"]`;
/** Longer than a readout waits for a pointer that has left. */
const LONG = 700;

let opened: OpenDist;

beforeAll(async () => {
  opened = await openDist();
});
afterAll(() => opened.close());

async function at(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await opened.browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  try {
    await openStory(page, opened.site.url, 'en', `#${STEP}`);
    await goToStep(page, STEP);
    await use(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

interface Spot {
  x: number;
  y: number;
}

/** A month of a country's line on screen, and what the table says of it. */
const month = (page: Page, index: number, country = 'KAZ'): Promise<Spot & { value: string; heading: string }> =>
  page.evaluate(
    ([stage, row, code]) => {
      const line = document.querySelector<SVGPathElement>(`${stage} [data-k="line-${code}"]`);
      const numbers = (line?.getAttribute('d')?.match(/-?[\d.]+/g) ?? []).map(Number);
      const vertex = new DOMPoint(numbers[2 * row], numbers[2 * row + 1]);
      const { x, y } = vertex.matrixTransform(line?.getScreenCTM() ?? new DOMMatrix());
      const table = document.querySelector<HTMLTableElement>('#the-others-rise table');
      const cells = table?.tBodies[0]?.rows[row]?.cells;
      const column = Number(line?.getAttribute('data-series'));
      return { x, y, value: cells?.[column]?.textContent ?? '', heading: cells?.[0]?.textContent ?? '' };
    },
    [STAGE, index, country] as const,
  );

/** What the readout says; undefined while it is put away. */
const readout = (page: Page): Promise<string | undefined> =>
  page.evaluate((stage) => {
    const found = document.querySelector<HTMLElement>(`${stage} .readout`);
    return found?.checkVisibility() ? (found.querySelector('b')?.textContent ?? '') : undefined;
  }, STAGE);

const middleOf = async (page: Page, selector: string): Promise<Spot> => {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** A place on the stage without a mark: the line under the drawing. On a phone the links of the progress lie over the title. */
const nowhere = (page: Page): Promise<Spot> => middleOf(page, `${STAGE} .plate-source`);

describe('a mouse', () => {
  it('reads what it is on, and the readout stays while the mouse is on it', async () => {
    await at({ viewport: WIDE }, async (page) => {
      const { x, y, value, heading } = await month(page, 10);
      await page.mouse.move(x, y);
      expect(await readout(page)).toBe(value);
      expect(await page.textContent(`${STAGE} .readout span`)).toContain(heading);
      expect(await page.textContent(`${STAGE} .readout small`)).not.toBe('');

      const inside = await middleOf(page, `${STAGE} .readout`);
      await page.mouse.move(inside.x, inside.y, { steps: 8 });
      await page.waitForTimeout(LONG);
      expect(await readout(page)).toBeDefined();

      const away = await nowhere(page);
      await page.mouse.move(away.x, away.y);
      await page.waitForTimeout(LONG);
      expect(await readout(page)).toBeUndefined();
    });
  });

  it('keeps the readout from under itself, and Escape puts it away', async () => {
    await at({ viewport: WIDE }, async (page) => {
      // The highest of the lines: nothing above it is nearer.
      const { x, y } = await month(page, 54, 'KGZ');
      for (const pointer of [0, -8, -12, -16, -20, 8].map((by) => ({ x, y: y + by }))) {
        await page.keyboard.press('Escape');
        await page.mouse.move(5, 5);
        await page.mouse.move(pointer.x, pointer.y);
        expect(await readout(page)).toBeDefined();
        const { top, bottom } = await page
          .locator(`${STAGE} .readout`)
          .evaluate((element) => element.getBoundingClientRect().toJSON() as { top: number; bottom: number });
        expect(pointer.y < top || pointer.y > bottom, `pointer at ${pointer.y}, readout ${top}–${bottom}`).toBe(true);
      }
      await page.keyboard.press('Escape');
      expect(await readout(page)).toBeUndefined();
    });
  });

  it('has nothing to read on the way to another step, and that step after it', async () => {
    await at({ viewport: WIDE, reducedMotion: 'no-preference' }, async (page) => {
      const { x, y } = await month(page, 10);
      await page.mouse.move(x, y);
      expect(await readout(page)).toBeDefined();
      await page.evaluate(() => (location.hash = 'collapse'));
      await page.waitForSelector('[data-stage][data-active-step="collapse"]:not([data-settled])');
      expect(await page.locator('[data-marked]').count()).toBe(0);
      await page.waitForSelector('[data-stage][data-active-step="collapse"][data-settled]');
      await page.focus('[data-active-step="collapse"] .inspect');
      await page.keyboard.press('ArrowRight');
      expect(await page.isVisible('[data-active-step="collapse"] .readout')).toBe(true);
    });
  });
});

describe('a finger', () => {
  it.each(Object.entries({ WIDE, PHONE }))('reads what it taps until it taps elsewhere, %s', async (_, viewport) => {
    await at({ viewport, hasTouch: true, isMobile: viewport === PHONE }, async (page) => {
      const first = await month(page, 10);
      await page.touchscreen.tap(first.x, first.y);
      expect(await readout(page)).toBe(first.value);
      await page.waitForTimeout(LONG);
      expect(await readout(page)).toBe(first.value);

      const inside = await middleOf(page, `${STAGE} .readout`);
      await page.touchscreen.tap(inside.x, inside.y);
      expect(await readout(page)).toBe(first.value);

      const other = await month(page, 34);
      await page.touchscreen.tap(other.x, other.y);
      expect(await readout(page)).toBe(other.value);

      const away = await nowhere(page);
      await page.touchscreen.tap(away.x, away.y);
      expect(await readout(page)).toBeUndefined();

      await page.touchscreen.tap(other.x, other.y);
      expect(await readout(page)).toBe(other.value);
      // The text of the step, or what is left of the window under the stage.
      await page.touchscreen.tap(viewport.width / 4, viewport.height - 20);
      expect(await readout(page)).toBeUndefined();
    });
  });

  it('scrolls over the stage without reading', async () => {
    await at({ viewport: PHONE, hasTouch: true, isMobile: true }, async (page) => {
      const { x, y } = await month(page, 10);
      const session = await page.context().newCDPSession(page);
      const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: Spot[]) =>
        session.send('Input.dispatchTouchEvent', { type, touchPoints: at });
      await touch('touchStart', [{ x, y }]);
      for (let by = 10; by <= 60; by += 10) await touch('touchMove', [{ x, y: y - by }]);
      await touch('touchEnd', []);
      await page.waitForTimeout(100);
      expect(await readout(page)).toBeUndefined();
    });
  });
});

describe('a pen', () => {
  it('reads what it hovers, and keeps what it taps when it is lifted away', async () => {
    await at({ viewport: WIDE }, async (page) => {
      const session = await page.context().newCDPSession(page);
      const pen = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', { x, y }: Spot, buttons = 0) =>
        session.send('Input.dispatchMouseEvent', {
          type,
          x,
          y,
          buttons,
          button: type === 'mouseMoved' ? 'none' : 'left',
          clickCount: type === 'mouseMoved' ? 0 : 1,
          pointerType: 'pen',
        });
      const spot = await month(page, 10);
      const away = { x: 5, y: 5 };
      await pen('mouseMoved', spot);
      expect(await readout(page)).toBe(spot.value);
      await pen('mouseMoved', away);
      await page.waitForTimeout(LONG);
      expect(await readout(page)).toBeUndefined();

      await pen('mouseMoved', spot);
      await pen('mousePressed', spot, 1);
      await pen('mouseReleased', spot);
      await pen('mouseMoved', away);
      await page.waitForTimeout(LONG);
      expect(await readout(page)).toBe(spot.value);
      await page.keyboard.press('Escape');
      expect(await readout(page)).toBeUndefined();
    });
  });
});

describe('a keyboard', () => {
  it('walks the values from the first, or back from the last', async () => {
    await at({ viewport: WIDE }, async (page) => {
      const rows = await page.locator('#the-others-rise table tbody tr').count();
      const first = await month(page, 0);
      const said: Record<string, string | undefined> = {};
      const press = async (key: string): Promise<void> => {
        await page.keyboard.press(key);
        said[key] = await readout(page);
      };
      await page.focus(`${STAGE} .inspect`);
      await press('ArrowLeft');
      await press('End');
      expect(said['ArrowLeft']).toBe(said['End']);
      await press('Home');
      await press('ArrowRight');
      await press('ArrowLeft');
      expect(said['ArrowLeft']).toBe(said['Home']);
      expect(said['ArrowRight']).not.toBe(said['Home']);
      await press('Escape');
      expect(said['Escape']).toBeUndefined();
      expect(rows).toBeGreaterThan(12);

      // Afresh: the first key goes to the first value, and what it says is in the table.
      await page.evaluate(() => (location.hash = 'collapse'));
      await page.waitForSelector('[data-stage][data-active-step="collapse"][data-settled]');
      await goToStep(page, STEP);
      await page.focus(`${STAGE} .inspect`);
      await press('ArrowRight');
      expect(said['ArrowRight']).toBe(said['Home']);
      expect(first.value).not.toBe('');

      // Leaving the stage puts it away.
      await page.keyboard.press('Tab');
      expect(await readout(page)).toBeUndefined();
    });
  });
});
