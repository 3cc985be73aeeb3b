/** Quoting: what a reader takes away from a step, a number, a figure and a row of the register, by pointer, touch and keys. */
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claim, source } from '../../data/register.ts';
import { printClaim } from '../../i18n/claims.ts';
import type { Locale } from '../../i18n/locales.ts';
import { formatPeriod } from '../../i18n/period.ts';
import { address, type Address } from '../../site/addresses.ts';
import { absolute } from '../../site/deployment.ts';
import { plainText } from '../../graphics/shared/table.ts';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';

let opened: OpenDist;
beforeAll(async () => {
  opened = await openDist();
});
afterAll(() => opened.close());

const STEP = 'how-much';
const CLAIM = 'rerouting-upper-bound';
const registered = claim(CLAIM, 'this test', CLAIM);

async function visit(
  path: Address,
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = { viewport: { width: 1280, height: 800 } },
): Promise<void> {
  const context = await opened.browser.newContext({
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  try {
    await page.goto(opened.site.url + path);
    await use(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

const ready = (page: Page) => page.waitForSelector('html[data-desk]', { state: 'attached' });
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const saysSo = (page: Page) =>
  expect.poll(() => page.locator('.desk [role=status]').textContent()).toMatch(/Copied|Copié/);
/** The words that the step's passage, and so a link to it, begins with. */
const firstWords = async (page: Page): Promise<string> =>
  plainText((await page.locator(`#${STEP} .card p`).first().textContent()) ?? '')
    .trim()
    .split(/\s+/)
    .slice(0, 2)
    .join(' ');
const number = (page: Page) => page.locator(`#${STEP} .card p data[data-claim="${CLAIM}"]`).first();

/** All that a number is quoted with, as plain text. */
const expectNumber = (text: string, locale: Locale): void => {
  const publisher = source(registered.sources[0] ?? '', 'this test', CLAIM).publisher;
  for (const part of [
    printClaim(locale, registered),
    registered.what[locale],
    formatPeriod(locale, registered.period),
    registered.reporter[locale],
    typeof publisher === 'string' ? publisher : publisher[locale],
    absolute(address.claim(locale, CLAIM)),
  ]) {
    expect(plainText(text).replaceAll('’', "'")).toContain(plainText(part).replaceAll('’', "'"));
  }
  expect(text).not.toMatch(/[\u00a0\u202f\u2009\u2212†]|\{|undefined/);
};

describe.each(['fr', 'en'] as const)('a number of the story, %s', (locale) => {
  it.each([
    ['a mouse', { viewport: { width: 1280, height: 800 } }],
    ['a finger', { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true }],
  ] satisfies [string, BrowserContextOptions][])('is quoted by %s', async (_, options) => {
    await visit(
      address.step(locale, STEP),
      async (page) => {
        await ready(page);
        await number(page).scrollIntoViewIfNeeded();
        await number(page).click();
        await page.waitForSelector('.desk li');
        expect(await page.locator('.desk li').count()).toBe(1);
        const box = await page.locator('.desk').boundingBox();
        const width = options.viewport.width;
        expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
        await page.locator('[data-copy-number]').click();
        await saysSo(page);
        expectNumber(await copied(page), locale);
        await page.keyboard.press('Escape');
        await expect.poll(() => page.locator('.desk').count()).toBe(0);
      },
      options,
    );
  });

  it('is quoted by keys, from the link of its step, and the focus comes back', async () => {
    await visit(address.step(locale, STEP), async (page) => {
      await ready(page);
      const link = page.locator(`#${STEP} .permalink`);
      await link.focus();
      await page.keyboard.press('Enter');
      await page.waitForSelector('.desk li');
      const told = await page
        .locator(`#${STEP} .card data[data-claim]`)
        .evaluateAll((found) => new Set(found.map((each) => each.getAttribute('data-claim'))).size);
      expect(await page.locator('.desk li').count()).toBe(told);
      // Forwards to the first number's button: close, link, passage, figure, then its sources.
      for (let presses = 0; presses < 12; presses += 1) {
        await page.keyboard.press('Tab');
        if (await page.evaluate(() => document.activeElement?.hasAttribute('data-copy-number') === true)) break;
      }
      await page.keyboard.press('Enter');
      await saysSo(page);
      expectNumber(await copied(page), locale);
      await page.keyboard.press('Escape');
      await expect.poll(() => link.evaluate((found) => found === document.activeElement)).toBe(true);
    });
  });
});

describe('a passage', () => {
  it('is copied whole, plain, with its heading, who counted and its address', async () => {
    await visit(address.step('fr', STEP), async (page) => {
      await ready(page);
      await page.locator(`#${STEP} .permalink`).click();
      await page.locator('[data-copy-passage]').click();
      await saysSo(page);
      const text = await copied(page);
      expect(text.startsWith(`« ${await firstWords(page)}`)).toBe(true);
      expect(text).toMatch(/\. » \(Le surplus de trois pays .+https:/);
      expect(text).toContain(absolute(address.step('fr', STEP)));
      expect(text).not.toMatch(/[\u00a0\u202f†]|publié après/);
    });
  });

  it('is linked to by its own words, and the link opens on them', async () => {
    await visit(address.step('en', STEP), async (page) => {
      await ready(page);
      await page.locator(`#${STEP} .permalink`).click();
      await page.locator('[data-copy-link]').click();
      await saysSo(page);
      const link = await copied(page);
      expect(link).toContain(`/en/#how-much:~:text=${encodeURIComponent(await firstWords(page))}`);
      const other = await page.context().newPage();
      await other.goto(link.replace(absolute('/'), `${opened.site.url}/`));
      await other.waitForSelector(`[data-stage][data-active-step="${STEP}"]`, { state: 'attached' });
      expect(
        await other
          .locator(`#${STEP} .card p`)
          .first()
          .evaluate((p) => p.getBoundingClientRect().top),
      ).toBeLessThan(800);
    });
  });

  it('is handed to the share sheet of a platform that has one', async () => {
    await visit(address.step('en', STEP), async (page) => {
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'share', {
          value: (data: ShareData) => {
            document.title = JSON.stringify(data);
            return Promise.resolve();
          },
        });
      });
      await ready(page);
      await page.locator(`#${STEP} .permalink`).click();
      await page.locator('[data-share]').click();
      const shared = JSON.parse(await page.title()) as ShareData;
      expect(shared.url).toBe(absolute(address.step('en', STEP)));
      expect(shared.text).toContain(await firstWords(page));
    });
  });

  it('leads to the page of its figure', async () => {
    await visit(address.step('en', STEP), async (page) => {
      await ready(page);
      await page.locator(`#${STEP} .permalink`).click();
      const href = await page.locator('[data-figure-page]').getAttribute('href');
      expect(href).toContain(address.figure('en', 'roundabout-share'));
    });
  });

  it('is a plain link where no script runs', async () => {
    await visit(
      address.story('en'),
      async (page) => {
        const link = page.locator(`#${STEP} .permalink`);
        expect(await link.getAttribute('href')).toBe(`#${STEP}`);
        expect(await link.getAttribute('role')).toBeNull();
      },
      { javaScriptEnabled: false },
    );
  });

  it('points to the register where that cannot be read', async () => {
    await visit(address.step('en', STEP), async (page) => {
      await ready(page);
      await page.route(`**${address.method('en')}`, (route) => route.abort());
      await number(page).click();
      const link = page.locator('.desk > a');
      await link.waitFor();
      expect(await link.getAttribute('href')).toContain(`#claim-${CLAIM}`);
    });
  });
});

it.each([
  ['a chapter’s page', address.chapter('en', 'roundabout'), `#${STEP} .permalink`],
  ['a figure’s page', address.figure('en', 'roundabout-share'), '.sheet > .permalink'],
  ['the register', address.method('en'), `#claim-${CLAIM} .permalink`],
])('%s is quoted like the story', async (_, path, selector) => {
  await visit(path, async (page) => {
    await ready(page);
    await page.locator(selector).scrollIntoViewIfNeeded();
    await page.locator(selector).press('Enter');
    await page.waitForSelector('.desk li');
    await page
      .locator('.desk li', { hasText: plainText(registered.what.en) })
      .locator('[data-copy-number]')
      .click();
    await saysSo(page);
    expectNumber(await copied(page), 'en');
  });
});

describe('the register', () => {
  const rows = (page: Page) => page.locator('[data-register] tbody tr:visible');

  it('is searched and filtered, says how many are left, and comes back for a link', async () => {
    await visit(address.method('fr'), async (page) => {
      const all = await rows(page).count();
      await page.fill('[data-register-tools] [name=words]', 'BLINKEN decla');
      const some = await rows(page).count();
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(20);
      expect(await page.locator('[data-register-tools] output').textContent()).toBe(`${some} données sur ${all}`);
      await page.fill('[data-register-tools] [name=words]', '');
      await page.selectOption('[data-register-tools] [name=status]', 'revised');
      expect(await rows(page).allTextContents()).toEqual(
        expect.arrayContaining([expect.stringMatching(/révisé depuis\s:\s29,5/)]),
      );
      await page.evaluate((id) => (location.hash = `claim-${id}`), CLAIM);
      await expect.poll(() => rows(page).count()).toBe(all);
    });
  });

  it('is sorted by a heading, and back, and says which', async () => {
    await visit(address.method('en'), async (page) => {
      const values = (): Promise<number[]> =>
        page
          .locator('[data-register] td:nth-child(2) data')
          .evaluateAll((found) =>
            found.map((each) => Number(each.getAttribute('value'))).filter((each) => !Number.isNaN(each)),
          );
      const heading = page.locator('[data-register] th[data-sorts]').nth(1);
      await heading.locator('button').click();
      expect(await heading.getAttribute('aria-sort')).toBe('ascending');
      const rising = await values();
      expect(rising).toEqual([...rising].sort((one, other) => one - other));
      await heading.locator('button').click();
      expect(await heading.getAttribute('aria-sort')).toBe('descending');
      expect((await values())[0]).toBe(rising.at(-1));
    });
  });

  it('is a whole table where no script runs', async () => {
    await visit(
      address.method('en'),
      async (page) => {
        expect(await page.locator('[data-register-tools]').isVisible()).toBe(false);
        expect(await rows(page).count()).toBeGreaterThan(300);
      },
      { javaScriptEnabled: false },
    );
  });
});
