/** What the site's pages look like on paper, as PDF. */
import type { Page } from 'playwright-core';

/** Sheets that the article is printed on. */
export const ARTICLE_FORMATS = ['A4', 'Letter'] as const;
export type ArticleFormat = (typeof ARTICLE_FORMATS)[number];

/** Opens a page as it is before anyone scrolls or presses anything, its letters in place. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
}

/** The poster on the sheet that its style asks for. */
export async function printedPoster(page: Page, url: string): Promise<Buffer> {
  await open(page, url);
  return page.pdf({ preferCSSPageSize: true });
}

/** The story on sheets of a format, with the notes that come when it is printed. */
export async function printedArticle(page: Page, url: string, format: ArticleFormat): Promise<Buffer> {
  await open(page, url);
  return page.pdf({ format });
}

/** How many pages a PDF of Chromium's has. */
export const pagesIn = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
