/** What the browser's own search finds of each step, and whether the reader then sees it. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCALES } from '../../i18n/locales.ts';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';
import { goToStep, openStory, STEP_IDS } from '../../tools/reading.ts';
import { atRest } from './in-page.ts';

let opened: OpenDist;
beforeAll(async () => {
  opened = await openDist();
});
afterAll(() => opened.close());

/** Parts of a step whose words are looked for. */
const PARTS = { finding: '.plate-title', credit: '.plate-source', heading: 'h3', text: '.card p', how: '.how' };

/** A place where the search stops: in which part of which step it is, and whether it is seen. */
interface Hit {
  step: string | undefined;
  in: string;
  seen: boolean;
}

/** Every place where the search stops for the longest run of words of a part. */
const hitsOf = (page: Page, step: string, part: string): Promise<Hit[] | undefined> =>
  page.evaluate(
    ([id = '', selector = '']) => {
      const of = document.querySelector(`#${id} ${selector}`);
      if (!of) return undefined;
      const runs: string[] = [];
      const walker = document.createTreeWalker(of, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) runs.push(walker.currentNode.nodeValue?.trim() ?? '');
      const [longest = ''] = runs.sort((one, other) => other.length - one.length);
      const selection = getSelection();
      selection?.collapse(document.body, 0);
      const [found, before]: [Hit[], number] = [[], scrollY];
      const find = (globalThis as unknown as { find: (words: string, matchCase: boolean) => boolean }).find;
      while (found.length < 60 && find(longest.slice(0, 60), true)) {
        const { anchorNode } = selection ?? {};
        const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
        const stage = element?.closest('.stage');
        found.push({
          step: stage?.getAttribute('data-active-step') ?? element?.closest('[data-step]')?.id,
          in: stage ? 'stage' : (element?.closest('.plate, h3, .card, .how')?.className ?? 'elsewhere') || 'h3',
          seen:
            element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true &&
            element.closest('.visually-hidden') === null,
        });
      }
      scrollTo({ top: before, behavior: 'instant' });
      return found;
    },
    [step, part],
  );

describe.each(LOCALES)('a search of the story, %s', (locale) => {
  it('finds the words of each step where they are seen, and else only what brings them into sight', async () => {
    const page = await opened.browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await openStory(page, opened.site.url, locale);
    for (const step of STEP_IDS) {
      await goToStep(page, step);
      for (const [part, selector] of Object.entries(PARTS)) {
        const hits = await hitsOf(page, step, selector);
        if (hits === undefined) continue;
        const own = hits.filter((hit) => hit.step === step);
        const what = `${step}: ${part} in ${JSON.stringify(hits)}`;
        expect(
          own.filter(({ seen }) => seen),
          what,
        ).toHaveLength(1);
        // Behind the picture on stage is the step's own, with the same words in the same place: what a search of
        // another step comes to, and a screen reader reads.
        const unseen = own.filter(({ seen }) => !seen);
        expect(
          unseen.every((hit) => hit.in.includes('plate')),
          what,
        ).toBe(true);
        expect(unseen.length, what).toBe(part === 'finding' || part === 'credit' ? 1 : 0);
        // Whom several steps thank is found in each of them; nothing else is found anywhere else.
        if (part !== 'credit' && part !== 'how') expect(hits, what).toHaveLength(own.length);
      }
    }
    await page.close();
  });

  it('comes from another step to the words it looked for, in sight', async () => {
    const page = await opened.browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    await openStory(page, opened.site.url, locale);
    for (const step of STEP_IDS.filter((_, index) => index % 4 === 2)) {
      await page.evaluate((id) => {
        scrollTo({ top: 0, behavior: 'instant' });
        getSelection()?.collapse(document.body, 0);
        const words = document.querySelector(`#${id} .plate-title`)?.textContent.trim() ?? '';
        (globalThis as unknown as { find: (words: string, matchCase: boolean) => boolean }).find(words, true);
      }, step);
      await page.evaluate(atRest);
      await page.waitForSelector(`[data-stage][data-active-step="${step}"]`, { state: 'attached' });
      const seen = await page.evaluate((id) => {
        const title = document.querySelector(`[data-stage][data-active-step="${id}"] .plate-title`);
        const { top = -1, bottom = Infinity } = title?.getBoundingClientRect() ?? {};
        return top >= 0 && bottom <= innerHeight && title?.checkVisibility({ visibilityProperty: true });
      }, step);
      expect(seen, step).toBe(true);
    }
    await page.close();
  });
});
