/**
 * npm run editions: the story for paper, as PDF, from the site as its sources are now.
 *   npm run editions -- [--locales fr,en]
 * Writes .editions/poster.<locale>.pdf (one sheet, A3), story.<locale>.a4.pdf and story.<locale>.letter.pdf (the article, with
 * its notes), and prints how many pages each has.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../data/read.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { address } from '../site/addresses.ts';
import { flagsAlone, listed, runTool, UsageError } from './arguments.ts';
import { buildSite, isCurrent } from './build.ts';
import { checkDeployment } from './check-deployment.ts';
import { openDist } from './open-dist.ts';
import { ARTICLE_FORMATS, pagesIn, printedArticle, printedPoster } from './print.ts';

const FOLDER = '.editions';

/** Each file of an edition, and how it is printed. */
const editionsOf = (locale: Locale): { file: string; print: (page: Page, url: string) => Promise<Buffer> }[] => [
  { file: `poster.${locale}.pdf`, print: (page, url) => printedPoster(page, url + address.poster(locale)) },
  ...ARTICLE_FORMATS.map((format) => ({
    file: `story.${locale}.${format.toLowerCase()}.pdf`,
    print: (page: Page, url: string) => printedArticle(page, url + address.story(locale), format),
  })),
];

await runTool(async () => {
  const locales = listed('--locales', flagsAlone(['locales']).flags.locales, LOCALES);
  checkDeployment();
  if (!isCurrent() && !(await buildSite({ verbose: false })))
    throw new UsageError('The site was not built, so nothing was printed');
  mkdirSync(resolve(ROOT, FOLDER), { recursive: true });
  const { site, browser, close } = await openDist();
  try {
    const page = await browser.newPage();
    for (const { file, print } of locales.flatMap(editionsOf)) {
      const pdf = await print(page, site.url);
      writeFileSync(resolve(ROOT, FOLDER, file), pdf);
      const pages = pagesIn(pdf);
      console.log(`${FOLDER}/${file}: ${pages} ${pages === 1 ? 'page' : 'pages'}, ${Math.round(pdf.length / 1000)} KB`);
    }
  } finally {
    await close();
  }
});
