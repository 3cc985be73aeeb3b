/** Windows whose scroll bars take room, as on most desktops: nothing may be as wide as the window with its bar. */
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOCALES } from '../../i18n/locales.ts';
import { address, pageAddress, type PageId } from '../../site/addresses.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../tools/browser.ts';
import { goToStep, openStory } from '../../tools/reading.ts';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';

/** A page of each kind. */
const KINDS: readonly PageId[] = ['story', 'explorer', 'method', 'poster', 'accessibility', 'border', 'border-line'];
/** Px of a bar. */
const BAR = 15;

let opened: OpenDist;
let browser: Browser;
beforeAll(async () => {
  opened = await openDist();
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found');
  // Playwright hides the bars unless it is told not to.
  browser = await chromium.launch({
    executablePath,
    args: [...CHROMIUM_ARGUMENTS, '--disable-features=OverlayScrollbar,FluentOverlayScrollbar'],
    ignoreDefaultArgs: ['--hide-scrollbars'],
  });
});
afterAll(async () => {
  await browser.close();
  await opened.close();
});

/** Opens a window with a bar. */
async function inWindow(size: { width: number; height: number }, use: (page: Page) => Promise<void>): Promise<void> {
  const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' });
  await use(page);
  await page.close();
}

const barOf = (page: Page): Promise<number> => page.evaluate(() => innerWidth - document.documentElement.clientWidth);

it.each([
  { width: 1280, height: 720 },
  { width: 1100, height: 900 },
  { width: 800, height: 1100 },
  { width: 640, height: 480 },
  { width: 320, height: 600 },
])('no page scrolls sideways at $width × $height', async (size) => {
  await inWindow(size, async (page) => {
    for (const path of [address.root(), ...LOCALES.flatMap((locale) => KINDS.map((id) => pageAddress(locale, id)))]) {
      await page.goto(opened.site.url + path, { waitUntil: 'domcontentloaded' });
      const { bar, spill, widest } = await page.evaluate(() => {
        const root = document.documentElement;
        // A page that is all in sight has a bar too, then.
        root.style.overflowY = 'scroll';
        const { scrollWidth, clientWidth } = root;
        const off = [...document.querySelectorAll('main *')].find(
          (element) => element.getBoundingClientRect().right > clientWidth && !element.closest('svg, .table-scroll'),
        );
        return { bar: innerWidth - clientWidth, spill: scrollWidth - clientWidth, widest: off?.outerHTML.slice(0, 80) };
      });
      expect(bar, path).toBe(BAR);
      expect(spill, `${path}: ${widest ?? ''}`).toBe(0);
    }
  });
});

/** Px between what is set on the drawing's grid and where the drawing itself has it. */
const offGrid = (page: Page, step: string): Promise<Record<string, number>> =>
  page.evaluate((id) => {
    const stage = document.querySelector(`[data-stage][data-active-step="${id}"]`);
    const matrix = stage?.querySelector<SVGSVGElement>('svg.drawing')?.getScreenCTM();
    const left = (selector: string): number =>
      (stage?.querySelector(selector) ?? document.getElementById(id)?.querySelector(selector))?.getBoundingClientRect()
        .left ?? Number.NaN;
    if (!matrix) throw new Error('no drawing on stage');
    const at = (x: number): number => matrix.a * x + matrix.e;
    return {
      // The sheet of 1,200 units has its last 720 for the drawing; titles begin 12 units, sources 0.4 rem, before them.
      title: Math.abs(left('.plate-title') - at(1200 - 732)),
      width: Math.abs(at(1200) - document.documentElement.clientWidth),
      text: Math.max(
        0,
        left('.card') +
          (document.getElementById(id)?.querySelector('.card')?.getBoundingClientRect().width ?? 0) -
          at(1200 - 730),
      ),
    };
  }, step);

it.each([
  { width: 1280, height: 720 },
  { width: 1280, height: 1000 },
  { width: 1100, height: 900 },
])('titles and texts stand on the drawing’s own grid at $width × $height', async (size) => {
  await inWindow(size, async (page) => {
    await openStory(page, opened.site.url, 'en');
    expect(await barOf(page)).toBe(BAR);
    for (const step of ['flow-after', 'three-hundred']) {
      await goToStep(page, step);
      for (const [what, off] of Object.entries(await offGrid(page, step)))
        expect(off, `${step}: ${what}`).toBeLessThan(1);
    }
  });
});

it('the opening’s line reaches both edges of what is seen, and no further', async () => {
  await inWindow({ width: 1280, height: 720 }, async (page) => {
    await page.goto(opened.site.url + address.story('fr'));
    const { left, right, bottom, seen, ground } = await page.evaluate(() => {
      const box = document.querySelector('.opening .ridge')?.getBoundingClientRect() ?? new DOMRect();
      const opening = document.querySelector('.opening')?.getBoundingClientRect() ?? new DOMRect();
      return {
        left: box.left,
        right: box.right,
        bottom: box.bottom,
        seen: document.documentElement.clientWidth,
        ground: opening.bottom,
      };
    });
    expect([Math.round(left), Math.round(right)]).toEqual([0, seen]);
    expect(Math.abs(bottom - ground)).toBeLessThan(1);
  });
});

it('the desk stays inside a narrow window', async () => {
  await inWindow({ width: 320, height: 700 }, async (page) => {
    await page.goto(opened.site.url + address.step('en', 'how-much'));
    await page.waitForSelector('html[data-desk]', { state: 'attached' });
    await page.locator('#how-much .permalink').click();
    await page.waitForSelector('.desk ul li');
    const { left, right, seen, whole } = await page.evaluate(() => {
      const box = document.querySelector('.desk')?.getBoundingClientRect() ?? new DOMRect();
      const { clientWidth, scrollWidth } = document.documentElement;
      return { left: box.left, right: box.right, seen: clientWidth, whole: scrollWidth };
    });
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(seen);
    expect(whole).toBe(seen);
  });
});
