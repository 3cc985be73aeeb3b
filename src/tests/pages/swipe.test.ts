/** Swipes from step to step, by fingers that the browser itself takes for fingers. */
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';
import { goToStep, openStory, STEP_IDS } from '../../tools/reading.ts';
import { atRest } from './in-page.ts';

type Point = [x: number, y: number];

const PHONE = { width: 390, height: 800 };
const [STEP = '', AFTER = ''] = STEP_IDS.slice(3);

let opened: OpenDist;
beforeAll(async () => {
  opened = await openDist();
});
afterAll(() => opened.close());

/** Opens the story on a step in a window that is touched. */
async function withTouch(
  use: (page: Page, session: CDPSession) => Promise<void>,
  query = '?mode=steps',
): Promise<void> {
  const context = await opened.browser.newContext({
    viewport: PHONE,
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await openStory(page, opened.site.url, 'fr', query);
  await goToStep(page, STEP);
  await page.evaluate(atRest);
  await use(page, await context.newCDPSession(page));
  await context.close();
}

/** Moves fingers evenly from where they are put down to where they are lifted, and waits until nothing moves. */
async function drag(page: Page, session: CDPSession, ...fingers: [from: Point, to: Point][]): Promise<void> {
  const at = (share: number) =>
    fingers.map(([[x, y], [toX, toY]], id) => ({ id, x: x + (toX - x) * share, y: y + (toY - y) * share }));
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(0) });
  for (let moved = 1; moved <= 12; moved += 1) {
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(moved / 12) });
    await page.waitForTimeout(16);
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.evaluate(atRest);
}

const place = (page: Page): Promise<string> => page.evaluate(() => location.hash.slice(1));
const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.id ?? '');
/** How many links have been followed: a swipe follows one. */
const followed = (page: Page): Promise<number> => page.evaluate(() => history.length);

it('goes to the next step and back, on the text and on the picture, as the links do', async () => {
  await withTouch(async (page, session) => {
    await drag(page, session, [
      [320, 620],
      [60, 640],
    ]);
    await expect.poll(() => place(page)).toBe(AFTER);
    expect(await focused(page)).toBe(`${AFTER}-title`);
    await drag(page, session, [
      [60, 200],
      [320, 190],
    ]);
    await expect.poll(() => place(page)).toBe(STEP);
    await page.goBack();
    await expect.poll(() => place(page)).toBe(AFTER);
  });
});

it('leaves a scroll, a slanted way, a short one, a pinch and an enlarged page alone', async () => {
  await withTouch(async (page, session) => {
    const stays = async (what: string, ...fingers: [Point, Point][]): Promise<void> => {
      await goToStep(page, STEP);
      await page.evaluate(atRest);
      const before = await followed(page);
      await drag(page, session, ...fingers);
      expect(await followed(page), what).toBe(before);
    };
    await stays('a scroll', [
      [200, 700],
      [210, 560],
    ]);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
    await stays('a slanted way', [
      [320, 700],
      [220, 630],
    ]);
    await stays('a short one', [
      [220, 620],
      [180, 620],
    ]);
    await stays(
      'a pinch',
      [
        [180, 600],
        [60, 600],
      ],
      [
        [220, 600],
        [340, 600],
      ],
    );
    expect(await page.evaluate(() => visualViewport?.scale)).toBeGreaterThan(1.2);
    await stays('an enlarged page', [
      [320, 620],
      [60, 620],
    ]);
  });
});

it('leaves words being selected alone, and a table that scrolls', async () => {
  await withTouch(async (page, session) => {
    await page.evaluate((id) => {
      const text = document.querySelector(`#${id} .card p`);
      if (text) getSelection()?.selectAllChildren(text);
    }, STEP);
    const before = await followed(page);
    await drag(page, session, [
      [320, 620],
      [60, 620],
    ]);
    expect(await followed(page)).toBe(before);
    await page.evaluate(() => getSelection()?.empty());

    const id = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const wide = [...document.querySelectorAll<HTMLElement>('.step .table-scroll')].find(
        ({ scrollWidth, clientWidth }) => scrollWidth > clientWidth + 60,
      );
      wide?.scrollIntoView({ block: 'end' });
      wide?.setAttribute('data-wide', '');
      return wide?.closest('.step')?.id;
    });
    expect(id).toBeDefined();
    await page.evaluate(atRest);
    const wide = page.locator('[data-wide]');
    const { x = 0, y = 0, height = 0 } = (await wide.boundingBox()) ?? {};
    const links = await followed(page);
    await drag(page, session, [
      [x + 300, y + height - 40],
      [x + 40, y + height - 40],
    ]);
    expect(await wide.evaluate((box) => box.scrollLeft)).toBeGreaterThan(40);
    expect(await followed(page)).toBe(links);
  });
});

it('is for reading step by step alone', async () => {
  await withTouch(async (page, session) => {
    await drag(page, session, [
      [320, 620],
      [60, 620],
    ]);
    expect(await place(page)).toBe(STEP);
  }, '');
});
