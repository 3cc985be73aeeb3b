import type { Page } from 'playwright-core';
import type { Locale } from '../i18n/locales.ts';
import { address } from '../site/addresses.ts';
import { STEPS } from '../site/outline.ts';

/** The windows that the story is looked at in. */
export const SIZES = {
  360: { width: 360, height: 740 },
  820: { width: 820, height: 1180 },
  1440: { width: 1440, height: 900 },
  2560: { width: 2560, height: 1300 },
} as const;
export type SizeName = `${keyof typeof SIZES}`;
export const SIZE_NAMES = Object.keys(SIZES) as SizeName[];

export const STEP_IDS = STEPS.map(({ id }) => id);

/** Opens the story and waits until its stages are awake, and that of what is being read is live. */
export async function openStory(page: Page, url: string, locale: Locale, hash = ''): Promise<void> {
  await page.goto(url + address.story(locale) + hash, { waitUntil: 'load' });
  await page.waitForFunction(
    () => !document.querySelector('astro-island[ssr]') && document.querySelector('[data-live] [data-active-step]'),
    undefined,
    { polling: 50 },
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Goes to a step as a link does, and waits until the stage shows it, at rest. */
export async function goToStep(page: Page, step: string): Promise<void> {
  await page.evaluate(async (id) => {
    if (location.hash === `#${id}`) document.getElementById(id)?.scrollIntoView();
    else location.hash = id;
    // The stage of a chapter that nobody has come to is at rest at its first step: it says nothing before the page has scrolled.
    for (let frames = 0; frames < 2; frames += 1) await new Promise((frame) => requestAnimationFrame(frame));
  }, step);
  await page.waitForSelector(`[data-stage][data-active-step="${step}"][data-settled]`, { state: 'attached' });
}
