/** A step arrived at shows its whole card, its line on how to read the picture included, in the windows people have. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';
import { goToStep, openStory, STEP_IDS } from '../../tools/reading.ts';

let opened: OpenDist;
beforeAll(async () => {
  opened = await openDist();
});
afterAll(() => opened.close());

describe.each(['1280 × 720', '1366 × 768', '1440 × 900'])('a window of %s', (size) => {
  const [width = 0, height = 0] = size.split(' × ').map(Number);
  const open = async (locale: Locale): Promise<Page> => {
    const page = await opened.browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    await openStory(page, opened.site.url, locale);
    return page;
  };

  it.each(LOCALES)('has every card of the %s edition in sight on arrival', async (locale) => {
    const page = await open(locale);
    const cut: string[] = [];
    for (const id of STEP_IDS) {
      await goToStep(page, id);
      const { top, bottom } = await page.evaluate((step) => {
        const section = document.getElementById(step);
        const ends = ['.card', '.figure-data'].map((name) => section?.querySelector(name)?.getBoundingClientRect());
        return { top: ends[0]?.top ?? NaN, bottom: ends[1]?.bottom ?? NaN };
      }, id);
      // Not in sight, or not there at all.
      if (!(top >= 0 && bottom <= height)) cut.push(`${id}: ${top} to ${bottom}`);
    }
    await page.close();
    expect(cut).toEqual([]);
  });

  it.each(LOCALES)(
    'has what each chapter of the %s edition finds beside the links to steps, not under them',
    async (locale) => {
      const page = await open(locale);
      // The links are where they are in the window; the last lines may pass them as the page scrolls, wherever it stops.
      const under = await page.evaluate(() => {
        const { left } = document.querySelector('[data-step-bar]')?.getBoundingClientRect() ?? { left: NaN };
        return [...document.querySelectorAll('.opener-fact')].flatMap((fact) => {
          const words = document.createRange();
          words.selectNodeContents(fact);
          return words.getBoundingClientRect().right <= left ? [] : [fact.textContent];
        });
      });
      await page.close();
      expect(under).toEqual([]);
    },
  );
});
