/** The switch of movement: what it stops, that it is remembered, and that the system's own is honoured. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ui } from '../../i18n/ui.ts';
import { address } from '../../site/addresses.ts';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';
import { goToStep, openStory } from '../../tools/reading.ts';

let opened: OpenDist;
beforeAll(async () => {
  opened = await openDist();
});
afterAll(() => opened.close());

async function inContext(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await opened.browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  try {
    await use(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

const switchOf = (page: Page) => page.getByRole('checkbox', { name: ui('en', 'motion') });

/** What is drawn with a movement as the page opens, and what fades when it changes. */
const moving = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const style = (selector: string): CSSStyleDeclaration =>
      getComputedStyle(document.querySelector(selector) ?? document.body);
    return [
      style('.opening .ridge-line').animationName,
      style('.stage').transitionDuration,
      style('.stage .drawing :is(path, rect, line)').transitionDuration,
    ];
  });

/** Whether the stage is on its way for a while when the reader goes from one step to the next. */
async function playsToNext(page: Page): Promise<boolean> {
  await goToStep(page, 'flow-before');
  const seen = await page.evaluate(async () => {
    const stage = document.querySelector('[data-stage="roundabout"]');
    let unsettled = false;
    const watch = new MutationObserver(() => (unsettled ||= !stage?.hasAttribute('data-settled')));
    if (stage) watch.observe(stage, { attributes: true });
    location.hash = 'flow-after';
    await new Promise((done) => setTimeout(done, 1500));
    return unsettled;
  });
  await page.waitForSelector('[data-stage="roundabout"][data-active-step="flow-after"][data-settled]', {
    state: 'attached',
  });
  return seen;
}

/** How many pictures are seen on the way through the run of squares. */
async function picturesOfRun(page: Page): Promise<number> {
  await goToStep(page, 'three-hundred');
  return page.evaluate(async () => {
    const seen = new Set<string>();
    const steps = [...document.querySelectorAll<HTMLElement>('#chips [data-scrubbed]')];
    const [first, last] = [steps[0]?.getBoundingClientRect(), steps.at(-1)?.getBoundingClientRect()];
    if (!first || !last) throw new Error('no scrubbed steps');
    const from = scrollY + first.top - innerHeight * 0.45;
    const length = last.top - first.top + innerHeight * 0.2;
    for (let at = 0; at <= 24; at += 1) {
      scrollTo({ top: from + (length * at) / 24, behavior: 'instant' });
      for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
      seen.add(document.querySelector('[data-stage="chips"] svg.drawing')?.innerHTML ?? '');
    }
    return seen.size;
  });
}

it('stops all that moves, and starts it again', async () => {
  await inContext({ reducedMotion: 'no-preference' }, async (page) => {
    await openStory(page, opened.site.url, 'en');
    expect(await switchOf(page).isChecked()).toBe(true);
    expect(await moving(page)).toEqual(['draw-border', '0.4s', '0.4s, 0.4s']);
    await switchOf(page).uncheck();
    expect(await moving(page)).toEqual(['none', '0s', '0s']);
    expect(await playsToNext(page)).toBe(false);
    const stills = await page.locator('#chips [data-scrubbed]').count();
    expect(await picturesOfRun(page)).toBe(stills);
    await switchOf(page).check();
    expect(await playsToNext(page)).toBe(true);
    expect(await picturesOfRun(page)).toBeGreaterThan(stills);
  });
});

it('is brought back by the head alone, and the explorer goes by it', async () => {
  await inContext({ reducedMotion: 'no-preference' }, async (page) => {
    await openStory(page, opened.site.url, 'en');
    await switchOf(page).focus();
    await page.keyboard.press('Space');
    await page.route('**/*.js', (route) => route.abort());
    await page.reload();
    expect((await moving(page))[0]).toBe('none');
    await page.unroute('**/*.js');
    await openStory(page, opened.site.url, 'en');
    expect(await switchOf(page).isChecked()).toBe(false);
    await page.goto(`${opened.site.url}${address.explorer('en')}?month=2022-01`);
    await page.waitForSelector('.explorer[data-ready]');
    await page.click('[data-play]');
    expect(await page.locator('.time b').textContent()).toBe('August 2024');
    await openStory(page, opened.site.url, 'en');
    await switchOf(page).check();
    await page.reload();
    expect((await moving(page))[0]).toBe('draw-border');
  });
});

it('shows off where the system asks for no motion, and does not overrule it, whenever it is asked', async () => {
  await inContext({ reducedMotion: 'reduce' }, async (page) => {
    await openStory(page, opened.site.url, 'en');
    expect([await switchOf(page).isChecked(), await switchOf(page).isDisabled()]).toEqual([false, true]);
    expect(await playsToNext(page)).toBe(false);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await expect.poll(() => switchOf(page).isChecked()).toBe(true);
    expect(await switchOf(page).isDisabled()).toBe(false);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await expect.poll(() => switchOf(page).isDisabled()).toBe(true);
  });
});

it('is not there without script', async () => {
  await inContext({ javaScriptEnabled: false }, async (page) => {
    await page.goto(opened.site.url + address.story('en'));
    expect(await page.locator('[data-motion]').isVisible()).toBe(false);
  });
});
