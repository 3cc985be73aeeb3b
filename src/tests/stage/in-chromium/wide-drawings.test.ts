/** The wide drawings: when they are asked for, and what stands in their place while they are not there. */
import type { BrowserContextOptions, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address } from '../../../site/addresses.ts';
import { CHAPTERS, OUTLINE } from '../../../site/outline.ts';
import { openDist, type OpenDist } from '../../../tools/open-dist.ts';
import { goToStep, openStory } from '../../../tools/reading.ts';
import { isDrawingOf } from './on-stage.ts';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 800 };
const FILES = '**/drawings/**';
/** What the console says of a request that failed, and of the note that Chromium puts into an XML file it cannot read. */
const EXPECTED = /^Failed to load resource|^Applying inline style/;

let opened: OpenDist;

beforeAll(async () => {
  opened = await openDist();
});
afterAll(() => opened.close());

interface Visit {
  page: Page;
  /** Chapters whose file was asked for, in order. */
  asked: string[];
  /** What the console said and what was thrown, less what the browser says of a file that is not right. */
  faults: string[];
}

async function visit(options: BrowserContextOptions, use: (visit: Visit) => Promise<void>): Promise<void> {
  const context = await opened.browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  page.on('request', (request) => {
    const [, chapter] = /\/drawings\/\w+\/([\w-]+)\./.exec(request.url()) ?? [];
    if (chapter !== undefined) asked.push(chapter);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) faults.push(message.text());
  });
  try {
    await use({ page, asked, faults });
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Opens the story at a step and waits until its stages are awake, whatever they have to show. */
async function wakeAt(page: Page, step: string): Promise<void> {
  await page.goto(opened.site.url + address.step('en', step as 'line'));
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
}

const go = (page: Page, step: string) =>
  page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);

/** What a reader sees in the place of a step's picture. */
const seen = (page: Page, id: string) =>
  page.evaluate((step) => {
    const section = document.getElementById(step);
    const shows = (element: Element | null | undefined): boolean =>
      (element?.getBoundingClientRect().width ?? 0) > 50 &&
      element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true;
    const figure = section?.querySelector('.plate svg');
    const stage = section?.closest('[data-chapter]')?.querySelector('[data-stage]');
    return { figure: shows(figure) ? figure?.getAttribute('data-frame') : undefined, stage: shows(stage) };
  }, id);

const OWN_FIGURE = { figure: 'phone', stage: false };
const ON_STAGE = { figure: undefined, stage: true };

async function expectOnStage(page: Page, step: string, frame = 'wide'): Promise<void> {
  await page.waitForSelector(`[data-stage][data-active-step="${step}"][data-settled]`);
  expect(await seen(page, step)).toEqual(ON_STAGE);
  expect(await isDrawingOf(page, step, frame)).toBe(true);
}

describe('a wide window', () => {
  it('asks for two files at most when it opens, then for each once, a chapter ahead', async () => {
    await visit({ viewport: WIDE }, async ({ page, asked }) => {
      await openStory(page, opened.site.url, 'en');
      await page.waitForLoadState('networkidle');
      expect(asked).toEqual(CHAPTERS.slice(0, 2));
      for (const [index, { steps }] of OUTLINE.entries()) {
        await goToStep(page, steps[0].id);
        const ahead = CHAPTERS.slice(0, index + 2);
        await expect.poll(() => asked).toEqual(ahead);
      }
      expect(asked).toEqual(CHAPTERS);
    });
  });

  it('shows the drawing of every step, as its file has it', async () => {
    await visit({ viewport: WIDE }, async ({ page }) => {
      await openStory(page, opened.site.url, 'en');
      for (const { steps } of OUTLINE) {
        for (const { id } of steps) {
          await goToStep(page, id);
          await expectOnStage(page, id);
        }
      }
    });
  });

  it.each<[string, (route: Route) => Promise<void>]>([
    ['cannot be had', (route) => route.abort()],
    ['is gone', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<h1>Gone</h1>' })],
    ['is broken off', (route) => route.fulfill({ contentType: 'image/svg+xml', body: '<svg><svg id="line"><g>' })],
    ['is a page', (route) => route.fulfill({ contentType: 'text/html', body: '<svg id="line"></svg>' })],
  ])('shows the steps’ own figures where the file %s, and the drawing once it can be had', async (_, answer) => {
    await visit({ viewport: WIDE }, async ({ page, asked }) => {
      await page.route(FILES, answer);
      await wakeAt(page, 'line');
      await expect.poll(() => asked).toContain('border');
      await page.waitForTimeout(300);
      expect(await seen(page, 'line')).toEqual(OWN_FIGURE);
      await go(page, 'length-depends');
      await page.waitForTimeout(300);
      expect(await seen(page, 'length-depends')).toEqual(OWN_FIGURE);
      await page.unroute(FILES);
      await go(page, 'line');
      await expectOnStage(page, 'line');
    });
  });

  it('shows the step’s own figure until a late file comes', async () => {
    await visit({ viewport: WIDE }, async ({ page, asked }) => {
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      await page.route(FILES, async (route) => {
        await held;
        await route.continue();
      });
      await wakeAt(page, 'line');
      await expect.poll(() => asked).toContain('border');
      for (const step of ['line', 'length-depends']) {
        await go(page, step);
        await page.waitForTimeout(200);
        expect(await seen(page, step)).toEqual(OWN_FIGURE);
      }
      release();
      await expectOnStage(page, 'length-depends');
    });
  });

  it('goes on with the steps’ own figures when the network goes, and with the drawings when it is back', async () => {
    await visit({ viewport: WIDE }, async ({ page, asked }) => {
      await openStory(page, opened.site.url, 'en');
      await page.waitForLoadState('networkidle');
      await page.context().setOffline(true);
      // The next chapter is there already.
      await go(page, 'line');
      await expectOnStage(page, 'line');
      await go(page, 'one-square');
      await expect.poll(() => asked).toContain('chips');
      await page.waitForTimeout(300);
      expect(await seen(page, 'one-square')).toEqual(OWN_FIGURE);
      await page.context().setOffline(false);
      await go(page, 'three-hundred');
      await expectOnStage(page, 'three-hundred');
    });
  });

  it('asks for nothing as a plain article, and shows its figures', async () => {
    await visit({ viewport: WIDE }, async ({ page, asked }) => {
      await page.addInitScript(() => {
        localStorage.setItem('mode', 'article');
      });
      await wakeAt(page, 'line');
      await page.waitForTimeout(500);
      expect(asked).toEqual([]);
      expect(await seen(page, 'line')).toEqual(OWN_FIGURE);
      await page.check('input[name=mode][value=scroll]', { force: true });
      await expect.poll(() => asked.length).toBeGreaterThan(0);
    });
  });

  it.each([
    [1024, 608],
    [1440, 900],
    [2560, 1300],
  ])('of %i × %i without script sets the figure beside the text, not much enlarged', async (width, height) => {
    await visit({ viewport: { width, height }, javaScriptEnabled: false }, async ({ page }) => {
      await page.goto(opened.site.url + address.story('en'));
      const faults = await page.evaluate(() =>
        [...document.querySelectorAll('[data-step]')].flatMap((section) => {
          const svg = section.querySelector<SVGSVGElement>('.plate svg');
          const [plate, card] = [section.querySelector('.plate'), section.querySelector('.card')];
          const [box, around] = [svg?.getBoundingClientRect(), plate?.getBoundingClientRect()];
          const scale = svg?.getScreenCTM()?.a ?? 0;
          const title = section.querySelector('.plate-title')?.getBoundingClientRect();
          const source = section.querySelector('.plate-source')?.getBoundingClientRect();
          if (!box || !around || !card || !title || !source) return [`${section.id}: something is not there`];
          const isInside = box.left >= around.left && box.right <= around.right && box.bottom <= around.bottom;
          return [
            ...(scale > 1.61 || scale < 1.1 ? [`${section.id}: enlarged ${scale} times`] : []),
            ...(isInside ? [] : [`${section.id}: not in its plate`]),
            ...(box.left > card.getBoundingClientRect().right ? [] : [`${section.id}: under its text`]),
            ...(box.top >= title.bottom - 1 ? [] : [`${section.id}: under its title`]),
            ...(box.bottom <= source.top + 1 ? [] : [`${section.id}: under its source`]),
          ];
        }),
      );
      expect(faults).toEqual([]);
    });
  });
});

describe('a phone', () => {
  it('asks for no file at all', async () => {
    await visit({ viewport: PHONE }, async ({ page, asked }) => {
      await openStory(page, opened.site.url, 'en');
      for (const { steps } of OUTLINE) await goToStep(page, steps[0].id);
      await page.waitForLoadState('networkidle');
      expect(asked).toEqual([]);
    });
  });

  it('that becomes a wide window has its drawings, and the phone’s again after', async () => {
    await visit({ viewport: PHONE }, async ({ page, asked }) => {
      await openStory(page, opened.site.url, 'en');
      await goToStep(page, 'three-hundred');
      await page.setViewportSize(WIDE);
      await go(page, 'three-hundred');
      await expect.poll(() => asked).toContain('chips');
      await page.waitForSelector('[data-stage="chips"] svg[data-frame="wide"]');
      await expectOnStage(page, 'three-hundred');
      await page.setViewportSize(PHONE);
      await go(page, 'three-hundred');
      await page.waitForSelector('[data-stage="chips"] svg[data-frame="phone"]');
      await expectOnStage(page, 'three-hundred', 'phone');
    });
  });
});
