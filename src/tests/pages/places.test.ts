/** Where the reader is: in the address, in the links that follow it, and after the window has changed its shape. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address } from '../../site/addresses.ts';
import { CHAPTERS, STEPS } from '../../site/outline.ts';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';
import { goToStep, openStory } from '../../tools/reading.ts';

let opened: OpenDist;
beforeAll(async () => {
  opened = await openDist();
});
afterAll(() => opened.close());

it.each([
  [1280, 800],
  [390, 844],
])('the address of a chapter stays its own, in a window of %i × %i', async (width, height) => {
  const page = await opened.browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  for (const chapter of CHAPTERS) {
    await page.goto(opened.site.url + address.root());
    await openStory(page, opened.site.url, 'en', `#${chapter}`);
    // Longer than the address, and the link to the other edition, wait for a reader who passes by.
    await page.waitForTimeout(1600);
    const seen = await page.evaluate(() => ({
      hash: location.hash,
      other: document.querySelector<HTMLAnchorElement>('[data-language]')?.hash,
      marked: document.querySelector('[data-progress][aria-current]')?.getAttribute('data-progress'),
    }));
    expect(seen).toEqual({ hash: `#${chapter}`, other: `#${chapter}`, marked: chapter });
  }
  await page.close();
});

describe('the step that is being read', () => {
  it.each([
    ['a phone that is turned', { width: 390, height: 844 }, { width: 844, height: 390 }],
    ['a tablet that is turned', { width: 1024, height: 768 }, { width: 768, height: 1024 }],
    ['a window made wide', { width: 820, height: 1180 }, { width: 1440, height: 900 }],
  ])('is still being read in %s, and back', async (_, before, after) => {
    const page = await opened.browser.newPage({ viewport: before, reducedMotion: 'reduce' });
    await openStory(page, opened.site.url, 'en');
    const lost: string[] = [];
    for (const { id } of STEPS.filter((_step, index) => index % 3 === 1)) {
      await goToStep(page, id);
      for (const size of [after, before]) {
        await page.setViewportSize(size);
        await page.waitForTimeout(250);
        const read = await page.evaluate(
          () =>
            [...document.querySelectorAll('[data-step]')]
              .filter((step) => step.getBoundingClientRect().top <= innerHeight / 2 + 1)
              .at(-1)?.id,
        );
        if (read !== id) lost.push(`${id} at ${size.width}: ${read}`);
      }
    }
    expect(lost).toEqual([]);
    await page.close();
  });
});
