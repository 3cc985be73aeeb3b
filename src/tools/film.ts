/**
 * npm run film: ten frames of the way from one step to another, as one strip to look at.
 *   npm run film -- <step> <step> [--size 1440] [--locale fr] [--theme light] [--span 1000]
 * The span is in milliseconds; the border takes about 2000 to be drawn and laid straight.
 * Writes .shots/film-<step>-<step>-<size>-<locale>-<theme>.png. Time is stepped by hand, so the frames are the same every time.
 */
import { mkdirSync } from 'node:fs';
import { LOCALES } from '../i18n/locales.ts';
import { address } from '../site/addresses.ts';
import { BASE_PATH } from '../site/deployment.ts';
import { commandLine, listed } from './arguments.ts';
import { launchChromium } from './browser.ts';
import { SIZE_NAMES, SIZES, STEP_IDS, THEMES } from './reading.ts';
import { contactSheet, type Plate } from './sheet.ts';
import { openSite } from './site.ts';

const FRAMES = 10;

const { words, flags } = commandLine(['size', 'locale', 'theme', 'span']);
const [from, to] = words.flatMap((word) => listed('step', word, STEP_IDS));
if (!from || !to) throw new Error('Expected two steps, as in: npm run film -- flow-before flow-after');
const [size = '1440'] = listed('size', flags.size, SIZE_NAMES, ['1440']);
const [locale = 'fr'] = listed('locale', flags.locale, LOCALES, ['fr']);
const [theme = 'light'] = listed('theme', flags.theme, THEMES, ['light']);
// A little longer than most transitions.
const span = Number(flags.span ?? 1000);
if (!(span > 0)) throw new Error(`Expected a span in milliseconds, found "${flags.span ?? ''}"`);

mkdirSync('.shots', { recursive: true });
const site = await openSite({ dir: 'dist', base: BASE_PATH });
const browser = await launchChromium();
try {
  const context = await browser.newContext({ viewport: SIZES[size], colorScheme: theme });
  const page = await context.newPage();
  await page.clock.install();
  await page.goto(site.url + address.step(locale, from));

  /** Lets the page's own time pass, with pauses of real time for what the browser does by itself (observers, scrolling). */
  const pass = async (milliseconds: number): Promise<void> => {
    for (let left = milliseconds; left > 0; left -= 200) {
      await page.waitForTimeout(30);
      await page.clock.runFor(Math.min(200, left));
    }
  };
  const go = (id: string): Promise<void> =>
    page.evaluate((step) => {
      document.getElementById(step)?.scrollIntoView({ behavior: 'instant' });
    }, id);

  for (
    let tries = 0;
    tries < 20 && (await page.locator(`[data-stage][data-active-step="${from}"][data-settled]`).count()) === 0;
    tries += 1
  ) {
    await pass(400);
    await go(from);
  }
  await page.clock.pauseAt(new Date(Date.now() + 600_000));
  await pass(1200);
  const plates: Plate[] = [{ png: await page.screenshot(), label: `${from}, at rest` }];
  await go(to);
  for (
    let tries = 0;
    tries < 50 && (await page.locator(`[data-stage][data-active-step="${to}"]`).count()) === 0;
    tries += 1
  ) {
    await page.waitForTimeout(30);
    await page.clock.runFor(17);
  }
  for (let frame = 1; frame < FRAMES; frame += 1) {
    await page.clock.runFor(Math.round(span / (FRAMES - 1)));
    plates.push({ png: await page.screenshot(), label: `${Math.round((frame * span) / (FRAMES - 1))} ms` });
  }
  const file = `.shots/film-${from}-${to}-${size}-${locale}-${theme}.png`;
  await contactSheet(plates, size === '360' ? 280 : 560, 5, file);
  console.log(file);
} finally {
  await browser.close();
  await site.close();
}
