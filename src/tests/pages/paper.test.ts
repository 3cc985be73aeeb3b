/** What is printed: the poster on its one sheet, the article on as many as it may take. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import axe from 'axe-core';
import { parse } from 'node-html-parser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../data/read.ts';
import { claim } from '../../data/register.ts';
import { machineValue, printClaim } from '../../i18n/claims.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { figureWords } from '../../publish/figures.ts';
import { POSTER_FIGURES } from '../../publish/poster-figures.ts';
import { address } from '../../site/addresses.ts';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';
import { ARTICLE_FORMATS, pagesIn, printedArticle, printedPoster } from '../../tools/print.ts';
import { readSheet } from './on-sheet.ts';

let opened: OpenDist;
beforeAll(async () => {
  opened = await openDist();
});
afterAll(() => opened.close());

/** Pixels of a millimetre on paper. */
const MM = 96 / 25.4;
/** An A3 sheet in landscape. */
const SHEET = { width: Math.round(420 * MM), height: Math.round(297 * MM) };
/** The smallest letters that are read at arm's length, 7.5 points in pixels. */
const LEAST = 10;
/** Width between the margins of a page of the article, in millimetres. */
const MEASURE = { A4: 210 - 2 * 13, Letter: 215.9 - 2 * 13 } as const;
const SCREENS = [
  { width: 320, height: 640 },
  { width: 360, height: 740 },
  { width: 820, height: 1180 },
  { width: 1024, height: 700 },
  { width: 1280, height: 720 },
  { width: 1440, height: 900 },
  { width: 2560, height: 1300 },
];

async function onPage(use: (page: Page) => Promise<void>, colorScheme: 'light' | 'dark' = 'light'): Promise<void> {
  const context = await opened.browser.newContext({ colorScheme });
  try {
    await use(await context.newPage());
  } finally {
    await context.close();
  }
}

const posterOf = (locale: Locale): string => opened.site.url + address.poster(locale);

describe.each(LOCALES)('the poster, %s', (locale) => {
  it.each(['light', 'dark'] as const)('is one sheet of A3, on white, from the %s theme', async (theme) => {
    await onPage(async (page) => {
      const pdf = await printedPoster(page, posterOf(locale));
      expect(pagesIn(pdf)).toBe(1);
      const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
      expect(Number(width) / 72).toBeCloseTo(420 / 25.4, 1);
      expect(Number(height) / 72).toBeCloseTo(297 / 25.4, 1);
      await page.emulateMedia({ media: 'print' });
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      );
    }, theme);
  });

  it('has letters large enough on paper, none cut, none on another, none under the border', async () => {
    await onPage(async (page) => {
      await page.setViewportSize(SHEET);
      await page.emulateMedia({ media: 'print' });
      await page.goto(posterOf(locale));
      await page.evaluate(() => document.fonts.ready);
      const { smallest, count, ...faults } = await page.evaluate(readSheet);
      expect(count).toBeGreaterThan(40);
      expect(smallest.size, smallest.text).toBeGreaterThanOrEqual(LEAST);
      expect(faults).toEqual({ outside: [], overlapping: [], crossed: [] });
    });
  });

  it('is read in any window, without a sideways scroll', async () => {
    await onPage(async (page) => {
      await page.goto(posterOf(locale));
      for (const screen of SCREENS) {
        await page.setViewportSize(screen);
        await page.evaluate(() => document.fonts.ready);
        const spill = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(spill, `${screen.width} px`).toBeLessThanOrEqual(0);
        const { smallest, overlapping, crossed } = await page.evaluate(readSheet);
        expect({ overlapping, crossed }, `${screen.width} px`).toEqual({ overlapping: [], crossed: [] });
        // A figure's own letters are 14 units of 360, whatever the window.
        expect(smallest.size, `${screen.width} px: ${smallest.text}`).toBeGreaterThanOrEqual(10.5);
      }
    });
  });

  it.each([
    ['light', { width: 360, height: 740 }],
    ['dark', { width: 1440, height: 900 }],
  ] as const)('has no fault that axe finds, %s', async (theme, screen) => {
    await onPage(async (page) => {
      await page.setViewportSize(screen);
      await page.goto(posterOf(locale));
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }, theme);
  });

  it('says no number that is not in the register', () => {
    const root = parse(readFileSync(resolve(ROOT, 'dist', `.${address.poster(locale)}index.html`), 'utf8'));
    const told = root.querySelectorAll('.poster-hero data[data-claim]');
    expect(told.length).toBeGreaterThan(1);
    for (const { attributes, text } of told) {
      const found = claim(attributes['data-claim'] ?? '', 'the poster', 'a number');
      expect(attributes['value']).toBe(String(machineValue(found, locale)));
      if (/\d/.test(text)) expect(text.replace('†', '')).toBe(printClaim(locale, found, 'long'));
    }
    for (const bound of [...told, ...root.querySelectorAll('.poster-hero .visually-hidden')]) bound.remove();
    expect(root.querySelector('.poster-hero')?.text).not.toMatch(/\d/);
    const titles = root.querySelectorAll('.poster-findings h2').map(({ text }) => text.trim());
    expect(titles).toEqual(POSTER_FIGURES.map((id) => figureWords(id, locale).title));
  });
});

describe.each(LOCALES)('the article, %s', (locale) => {
  it.each(ARTICLE_FORMATS)(
    'is 14 to 18 pages of %s, no table wider than its column, no number on two lines',
    async (format) => {
      await onPage(async (page) => {
        const pages = pagesIn(await printedArticle(page, opened.site.url + address.story(locale), format));
        expect(pages).toBeGreaterThanOrEqual(14);
        expect(pages).toBeLessThanOrEqual(18);
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: Math.floor(MEASURE[format] * MM), height: 1000 });
        const seen = await page.evaluate(() => ({
          wide: [...document.querySelectorAll('.table-scroll')]
            .filter((box) => box.scrollWidth > box.clientWidth + 1)
            .map((box) => box.getAttribute('aria-label')),
          parted: [...document.querySelectorAll('td.n')]
            .filter((cell) => {
              const range = document.createRange();
              range.selectNodeContents(cell);
              return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
            })
            .map((cell) => cell.textContent),
        }));
        expect(seen).toEqual({ wide: [], parted: [] });
      });
    },
  );
});
