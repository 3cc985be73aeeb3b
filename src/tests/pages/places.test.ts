/** Where the reader is: in the address, in the links that follow it, and after the window has changed its shape. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address } from '../../site/addresses.ts';
import { CHAPTERS, STEPS } from '../../site/outline.ts';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';
import { goToStep, openStory } from '../../tools/reading.ts';
import { atRest, coveredFocus, linesInSight, readFromPositions } from './in-page.ts';

let opened: OpenDist;
beforeAll(async () => {
  opened = await openDist();
});
afterAll(() => opened.close());

it.each([
  [1280, 800, 'scroll'],
  [390, 844, 'scroll'],
  [1024, 1366, 'article'],
])('the address of a chapter stays its own, in a window of %i × %i, read as %s', async (width, height, mode) => {
  // Each in a window of its own, since most of the time is spent waiting.
  const addressed = async (chapter: string): Promise<void> => {
    const page = await opened.browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    if (mode === 'scroll') await openStory(page, opened.site.url, 'en', `#${chapter}`);
    else await page.goto(`${opened.site.url}${address.story('en')}?mode=${mode}#${chapter}`);
    // The link to the other edition waits longer for a reader who passes by than the address does.
    await page.waitForFunction(() => document.querySelector<HTMLAnchorElement>('[data-language]')?.hash);
    const seen = await page.evaluate(() => ({
      hash: location.hash,
      other: document.querySelector<HTMLAnchorElement>('[data-language]')?.hash,
      marked: document.querySelector('[data-progress][aria-current]')?.getAttribute('data-progress'),
    }));
    expect(seen).toEqual({ hash: `#${chapter}`, other: `#${chapter}`, marked: chapter });
    await page.close();
  };
  await Promise.all(CHAPTERS.map(addressed));
});

describe('the step that is being read', () => {
  it.each([
    ['a phone that is turned', { width: 390, height: 844 }, { width: 844, height: 390 }],
    ['a tablet that is turned', { width: 1024, height: 768 }, { width: 768, height: 1024 }],
    ['a window made wide', { width: 820, height: 1180 }, { width: 1440, height: 900 }],
    ['a window made low', { width: 1440, height: 900 }, { width: 1440, height: 640 }],
  ])('is still being read in %s, and back', async (_, before, after) => {
    const page = await opened.browser.newPage({ viewport: before, reducedMotion: 'reduce' });
    await openStory(page, opened.site.url, 'en');
    const lost: string[] = [];
    for (const { id } of STEPS.filter((_step, index) => index % 3 === 1)) {
      await goToStep(page, id);
      for (const size of [after, before]) {
        await page.setViewportSize(size);
        await page.evaluate(atRest);
        const read = await page.evaluate(readFromPositions);
        if (read !== id) lost.push(`${id} at ${size.width}: ${read}`);
      }
    }
    expect(lost).toEqual([]);
    await page.close();
  });

  it('is still being read where the page is laid out anew before the window tells of it, as in Safari', async () => {
    const page = await opened.browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await page.addInitScript(() => {
      addEventListener('resize', (event) => {
        if (!event.isTrusted) return;
        event.stopImmediatePropagation();
        setTimeout(() => dispatchEvent(new Event('resize')), 200);
      });
    });
    await openStory(page, opened.site.url, 'en');
    for (const id of ['collapse', 'pipeline', 'three-tools']) {
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.waitForTimeout(300);
      await goToStep(page, id);
      await page.setViewportSize({ width: 460, height: 844 });
      await page.waitForTimeout(300);
      await page.evaluate(atRest);
      expect(await page.evaluate(readFromPositions)).toBe(id);
    }
    await page.close();
  });
});

describe('who goes back is at the step that they went on from', () => {
  const DESKTOP = { width: 1440, height: 900 };
  const PHONE = { width: 390, height: 844 };

  /** Goes from one step to another, and back; something happens before that, and something right after. */
  async function goBack(meanwhile: (page: Page) => Promise<void>, after?: (page: Page) => Promise<void>) {
    const page = await opened.browser.newPage({ viewport: DESKTOP, reducedMotion: 'reduce' });
    await openStory(page, opened.site.url, 'en');
    await goToStep(page, 'one-square');
    await goToStep(page, 'words');
    await meanwhile(page);
    await page.evaluate(atRest);
    await page.evaluate(
      () =>
        new Promise<void>((gone) => {
          addEventListener('popstate', () => gone(), { once: true });
          history.back();
        }),
    );
    await after?.(page);
    await page.evaluate(atRest);
    const read = await page.evaluate(readFromPositions);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#${read}`);
    await page.close();
    return read;
  }
  const toPhone = (page: Page): Promise<void> => page.setViewportSize(PHONE);
  const toArticle = (page: Page): Promise<void> =>
    page.evaluate(() => document.querySelector<HTMLElement>('input[name="mode"][value="article"]')?.click());

  it('in the window that it was in', async () => {
    expect(await goBack(() => Promise.resolve())).toBe('one-square');
  });

  it('in a window of another shape', async () => {
    expect(await goBack(toPhone)).toBe('one-square');
  });

  it('in another way of reading', async () => {
    expect(await goBack(toArticle)).toBe('one-square');
  });

  it.each([0, 10, 20, 35, 50])('in a window that is turned %i ms after that', async (wait) => {
    const turn = async (page: Page): Promise<void> => {
      await page.waitForTimeout(wait);
      await page.setViewportSize({ width: PHONE.height, height: PHONE.width });
    };
    expect(await goBack(toPhone, turn)).toBe('one-square');
  });
});

describe.each([true, false])('every line can be read, with script: %s', (javaScriptEnabled) => {
  it.concurrent.each([
    [320, 256],
    [360, 300],
    [568, 320],
    [375, 480],
    [844, 390],
  ])('in a window of %i × %i', async (width, height) => {
    const context = await opened.browser.newContext({ viewport: { width, height }, javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(opened.site.url + address.story('en'));
    const seen = new Set<number>();
    for (let looks = 0; looks < 400; looks += 1) {
      const { all, shown, isOver } = await page.evaluate(linesInSight, { texts: ':is(h3, p)' });
      for (const line of shown) seen.add(line);
      if (isOver) {
        expect(seen.size).toBe(all);
        expect(all).toBeGreaterThan(40);
        await context.close();
        return;
      }
      await page.mouse.wheel(0, Math.floor(height / 5));
      await page.waitForTimeout(25);
    }
    expect.fail('the chapter does not end');
  });
});

describe('nothing that a key goes to is behind the picture', () => {
  const SIZES = [
    [390, 844],
    [820, 1180],
    [844, 390],
    [1280, 800],
  ] as const;

  it.concurrent.each(SIZES)('by the tab key, in a window of %i × %i', async (width, height) => {
    const page = await opened.browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    await openStory(page, opened.site.url, 'en', '#announcement');
    const covered: string[] = [];
    for (let presses = 0; presses < 45; presses += 1) {
      await page.keyboard.press('Tab');
      const found = await page.evaluate(coveredFocus);
      if (found) covered.push(found);
    }
    expect(covered).toEqual([]);
    await page.close();
  });

  it.concurrent.each(SIZES.slice(0, 2))(
    'by the space bar, no line is skipped in a window of %i × %i',
    async (width, height) => {
      const page = await opened.browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
      await openStory(page, opened.site.url, 'en', '#announcement');
      await page.evaluate(() => document.documentElement.focus());
      const seen = new Set<number>();
      // The reader arrives at the second step.
      const look = async (): Promise<{ all: number; isOver: boolean }> => {
        const { shown, ...rest } = await page.evaluate(linesInSight, { texts: 'p', skipped: 1 });
        for (const line of shown) seen.add(line);
        return rest;
      };
      let { all, isOver } = await look();
      for (let presses = 0; presses < 40 && !isOver; presses += 1) {
        await page.keyboard.press(' ');
        await page.evaluate(atRest);
        ({ all, isOver } = await look());
      }
      expect(seen.size).toBeGreaterThanOrEqual(all * 0.97);
      await page.close();
    },
  );
});

describe('a way of reading', () => {
  it.each(['steps', 'article'] as const)('%s can be linked to, and is there before anything is drawn', async (mode) => {
    const page = await opened.browser.newPage();
    // What the page is painted with is what it is when its body begins.
    await page.addInitScript(() => {
      new MutationObserver((_, watching) => {
        if (document.body as HTMLElement | null) {
          document.documentElement.dataset['firstMode'] = document.documentElement.dataset['mode'];
          watching.disconnect();
        }
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`${opened.site.url}${address.story('en')}?mode=${mode}#pipeline`);
    await page.waitForSelector('[data-modes]:not([hidden])', { state: 'attached' });
    expect(await page.evaluate(() => document.documentElement.dataset['firstMode'])).toBe(mode);
    expect(await page.isChecked(`input[name=mode][value=${mode}]`)).toBe(true);
    // A link does not change what the reader chose.
    await page.goto(opened.site.url + address.story('en'));
    expect(await page.getAttribute('html', 'data-mode')).toBe('scroll');
    await page.goto(`${opened.site.url}${address.story('en')}?mode=%3Cscript%3E`);
    expect(await page.getAttribute('html', 'data-mode')).toBe('scroll');
    await page.close();
  });
});
