/**
 * npm run film: ten frames of the way from one step to another, of the same chapter or not, as one strip to look at.
 *   npm run film -- <step> <step> [--size 1440] [--locale fr] [--theme light] [--span 1000]
 * The span is in milliseconds; the border takes about 2000 to be drawn and laid straight.
 * Writes .shots/film-<step>-<step>-<size>-<locale>-<theme>.png. Time is stepped by hand, so the frames are the same every time.
 */
import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { THEMES } from '../graphics/shared/styles.ts';
import { LOCALES } from '../i18n/locales.ts';
import { address } from '../site/addresses.ts';
import { commandLine, listed, runTool, UsageError, whole } from './arguments.ts';
import { contactSheet, type Plate } from './contact-sheet.ts';
import { openDist } from './open-dist.ts';
import { SIZE_NAMES, SIZES, STEP_IDS } from './reading.ts';

const FRAMES = 10;

/** Lets the page's own time pass, with pauses of real time for what the browser does by itself (observers, scrolling). */
async function pass(page: Page, milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= 200) {
    await page.waitForTimeout(30);
    await page.clock.runFor(Math.min(200, left));
  }
}

const go = (page: Page, id: string): Promise<void> =>
  page.evaluate((step) => {
    document.getElementById(step)?.scrollIntoView({ behavior: 'instant' });
  }, id);

/** Steps time until the stage is as the selector says. @throws when it never is */
async function until(page: Page, selector: string, step: number, again = (): Promise<void> => Promise.resolve()) {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await page.locator(`[data-stage]${selector}`).count()) > 0) return;
    await pass(page, step);
    await again();
  }
  throw new Error(`The stage never came to ${selector}`);
}

/** A way from one step to another that takes `span` milliseconds. */
interface Way {
  from: string;
  to: string;
  span: number;
}

/** The frames of a way, in a page that has not been opened yet and whose time is stepped by hand. */
async function filmed(page: Page, story: string, { from, to, span }: Way): Promise<Plate[]> {
  await page.goto(`${story}#${from}`);
  await until(page, `[data-active-step="${from}"][data-settled]`, 400, () => go(page, from));
  await page.clock.pauseAt(new Date(Date.now() + 600_000));
  await pass(page, 1200);
  const plates: Plate[] = [{ png: await page.screenshot(), label: `${from}, at rest` }];
  await go(page, to);
  await until(page, `[data-active-step="${to}"]`, 17);
  for (let frame = 1; frame < FRAMES; frame += 1) {
    await page.clock.runFor(Math.round(span / (FRAMES - 1)));
    plates.push({ png: await page.screenshot(), label: `${Math.round((frame * span) / (FRAMES - 1))} ms` });
  }
  return plates;
}

await runTool(async () => {
  const { words, flags } = commandLine(['size', 'locale', 'theme', 'span']);
  const [from, to, ...more] = words.flatMap((word) => listed('step', word, STEP_IDS));
  if (!from || !to || from === to || more.length > 0)
    throw new UsageError('Expected two steps, as in: npm run film -- flow-before flow-after');
  const [size = '1440'] = listed('--size', flags.size, SIZE_NAMES, ['1440']);
  const [locale = 'fr'] = listed('--locale', flags.locale, LOCALES, ['fr']);
  const [theme = 'light'] = listed('--theme', flags.theme, THEMES, ['light']);
  // A little longer than most transitions.
  const span = whole('--span', flags.span ?? '1000', 1, 60_000);

  mkdirSync('.shots', { recursive: true });
  const { site, browser, close } = await openDist();
  try {
    const page = await browser.newPage({ viewport: SIZES[size], colorScheme: theme });
    await page.clock.install();
    const plates = await filmed(page, site.url + address.story(locale), { from, to, span });
    const file = `.shots/film-${from}-${to}-${size}-${locale}-${theme}.png`;
    await contactSheet(plates, size === '360' ? 280 : 560, 5, file);
    console.log(file);
  } finally {
    await close();
  }
});
