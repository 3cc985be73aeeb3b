/**
 * npm run shots: every step as a reader sees it, from the dist/ that is there, on contact sheets to look at.
 *   npm run shots -- [--steps a,b] [--sizes 360,820,1440,2560] [--locales fr,en] [--themes light,dark]
 * Writes .shots/<chapter>-<size>-<locale>-<theme>.png, and each picture by itself in .shots/single/.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Browser } from 'playwright-core';
import { THEMES } from '../graphics/shared/styles.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { STEPS } from '../site/outline.ts';
import { flagsAlone, listed, runTool } from './arguments.ts';
import { contactSheet, type Plate } from './contact-sheet.ts';
import { openDist } from './open-dist.ts';
import { goToStep, openStory, SIZE_NAMES, SIZES, STEP_IDS, type SizeName } from './reading.ts';

/** Width of one picture on a sheet, and how many stand side by side. */
const LAYOUT: Record<SizeName, { width: number; columns: number }> = {
  360: { width: 300, columns: 6 },
  820: { width: 380, columns: 6 },
  1440: { width: 720, columns: 3 },
  2560: { width: 900, columns: 2 },
};

/** One window, one edition, one theme. */
interface Reader {
  size: SizeName;
  locale: Locale;
  theme: (typeof THEMES)[number];
}

/** A reader's page, taken through the steps. */
async function shoot(browser: Browser, url: string, reader: Reader, steps: typeof STEPS): Promise<void> {
  const { size, locale, theme } = reader;
  const context = await browser.newContext({ viewport: SIZES[size], colorScheme: theme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await openStory(page, url, locale);
  const plates = new Map<string, Plate[]>();
  for (const { chapter, id } of steps) {
    await goToStep(page, id);
    // The short fade of a cut, and of what shows on arrival.
    await page.waitForTimeout(160);
    const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
    const png = Buffer.from(data, 'base64');
    writeFileSync(`.shots/single/${id}-${size}-${locale}-${theme}.png`, png);
    plates.set(chapter, [...(plates.get(chapter) ?? []), { png, label: `${id} · ${size} · ${locale} · ${theme}` }]);
  }
  await context.close();
  for (const [chapter, list] of plates) {
    const { width, columns } = LAYOUT[size];
    await contactSheet(list, width, columns, `.shots/${chapter}-${size}-${locale}-${theme}.png`);
  }
  console.log(`shots: ${size} ${locale} ${theme}, ${steps.length} steps`);
}

await runTool(async () => {
  const { flags } = flagsAlone(['steps', 'sizes', 'locales', 'themes']);
  const wanted = new Set(listed('--steps', flags.steps, STEP_IDS));
  const steps = STEPS.filter(({ id }) => wanted.has(id));
  const queue = listed('--sizes', flags.sizes, SIZE_NAMES).flatMap((size) =>
    listed('--locales', flags.locales, LOCALES).flatMap((locale) =>
      listed('--themes', flags.themes, THEMES).map((theme) => ({ size, locale, theme })),
    ),
  );

  mkdirSync('.shots/single', { recursive: true });
  const started = performance.now();
  const { site, browser, close } = await openDist();
  try {
    const work = async (): Promise<void> => {
      for (let reader = queue.shift(); reader; reader = queue.shift()) await shoot(browser, site.url, reader, steps);
    };
    await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
  } finally {
    await close();
  }
  console.log(`shots: done in ${((performance.now() - started) / 1000).toFixed(0)} s, in .shots/`);
});
