/** The explorer in a browser: two thousand states, broken addresses, keys, months played, no script. */
import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { START, toQuery, type State } from '../../explore/state.ts';
import { sentences, toCsv } from '../../explore/tell.ts';
import { exploreWords, presets, RECORD } from '../../publish/explore.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { address } from '../../site/addresses.ts';
import { absolute } from '../../site/deployment.ts';
import { ROOT } from '../../data/read.ts';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';
import { pageWeight } from '../../tools/weights.ts';
import { anyStates, showStates, workedOut } from './explorer-states.ts';

let opened: OpenDist;
beforeAll(async () => {
  opened = await openDist();
});
afterAll(() => opened.close());

async function explore(
  locale: Locale,
  query: string,
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await opened.browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  try {
    await page.goto(opened.site.url + address.explorer(locale) + query);
    if (options.javaScriptEnabled !== false) await page.waitForSelector('.explorer[data-ready]');
    await use(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

const WORDS = exploreWords('en');
const search = (page: Page): Promise<string> => page.evaluate(() => location.search);

it('shows two thousand states as they are worked out', async () => {
  await explore('en', '', async (page) => {
    await page.locator('#lines ~ details summary').click();
    const asked = anyStates(2000);
    expect(await page.evaluate(showStates, asked.map(toQuery))).toEqual(asked.map(workedOut));
  });
});

it.each([
  '?from=<script>alert(1)</script>&to=<img src=x onerror=alert(1)>',
  '?month=2030-01',
  '?unit=__proto__&axis=constructor&rank=toString&base=$' + '{1}',
])('mends %s, says so, and runs nothing of it', async (query) => {
  await explore('en', query, async (page) => {
    expect(await page.locator('.mended').count()).toBeGreaterThan(0);
    expect(await page.locator('.explorer :is(script, img)').count()).toBe(0);
    expect(await page.locator('.told p').first().textContent()).toContain('Exports declared');
  });
});

describe('the reader', () => {
  it('goes back and forward', async () => {
    await explore('en', '', async (page) => {
      await page.selectOption('select[name=from]', 'LTU');
      await page.uncheck('input[value=KAZ]');
      expect(await search(page)).toBe('?from=LT&to=KG,AM');
      await page.goBack();
      expect(await page.isChecked('input[value=KAZ]')).toBe(true);
      await page.goBack();
      expect(await page.inputValue('select[name=from]')).toBe('EU27');
      await page.goForward();
      expect(await page.inputValue('select[name=from]')).toBe('LTU');
    });
  });

  it('cannot leave nothing to be shown', async () => {
    await explore('en', '?to=KG', async (page) => {
      await page.locator('input[value=KGZ]').click();
      expect(await search(page)).toBe('?to=KG');
      await expect.poll(() => page.isChecked('input[value=KGZ]')).toBe(true);
    });
  });

  it('moves the months by keys', async () => {
    await explore('en', '', async (page) => {
      await page.getByRole('slider', { name: 'Twelve months to' }).focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => search(page)).toBe('?month=2023-03');
      expect(await page.getAttribute('input[name=month]', 'aria-valuetext')).toBe('March 2023');
      await page.keyboard.press('End');
      expect(await page.locator('.time b').textContent()).toBe('August 2024');
    });
  });

  it('plays the months to the end, where they stop', async () => {
    await explore('en', '?month=2024-06', async (page) => {
      await page.click('[data-play]');
      await expect.poll(() => page.locator('.time b').textContent(), { timeout: 5000 }).toBe('August 2024');
      await expect.poll(() => page.locator('[data-play]').textContent()).toBe('Play');
    });
  });

  it('who wants no motion is taken to the last month at once', async () => {
    await explore(
      'en',
      '',
      async (page) => {
        await page.click('[data-play]');
        expect(await page.locator('.time b').textContent()).toBe('August 2024');
      },
      { reducedMotion: 'reduce' },
    );
  });

  it('chooses a member by its bar, and sees in all views what is pointed at', async () => {
    await explore('en', '', async (page) => {
      await page.locator('#ranking ~ svg [data-k="bar-LTU"]').click();
      expect(await search(page)).toBe('?from=LT');
      await page.locator('#lines ~ svg [data-k="name-KAZ"]').hover();
      await expect.poll(() => page.locator('.map [data-k="arrow-KGZ"]').getAttribute('class')).toContain('is-dim');
      expect(await page.locator('.map [data-k="arrow-KAZ"]').getAttribute('class')).not.toContain('is-dim');
    });
  });

  it('takes the link, the picture and the numbers of what is seen', async () => {
    await explore('en', '?from=LT&to=KG', async (page) => {
      await page.click('[data-copy-link]');
      await expect.poll(() => page.locator('.actions [role=status]').textContent()).toBe('Copied.');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `${absolute(address.explorer('en'))}?from=LT&to=KG`,
      );
      await page.click('[data-image]');
      await expect
        .poll(() => page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types).join()))
        .toContain('image/png');
      const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-csv]')]);
      expect(readFileSync(await download.path(), 'utf8')).toBe(toCsv(RECORD, { ...START, from: 'LTU', to: ['KGZ'] }));
    });
  });
});

/** Opens an address while files whose path a pattern fits never come. */
async function without(pattern: RegExp, query: string, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await opened.browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.route(pattern, (route) => route.abort());
  await page.goto(opened.site.url + address.explorer('en') + query);
  await use(page);
  await context.close();
}

describe('where a file is lost', () => {
  const lineOf = (page: Page): Promise<string[]> =>
    page
      .locator('.frame-wide path[data-k^="line-"]')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('data-k') ?? ''));

  it('the instrument, the lines that the address asks for are there', async () => {
    await without(/instrument\./, '?from=LT&to=KG', async (page) => {
      await page.waitForSelector('[data-asked]');
      const asked: State = { ...START, from: 'LTU', to: ['KGZ'] };
      expect(await page.locator('.told p').allTextContents()).toEqual(sentences(RECORD, asked, WORDS));
      expect(await lineOf(page)).toEqual(['line-KGZ']);
      expect(await page.getByRole('alert').textContent()).toContain('The controls could not be loaded');
      expect(await page.locator('.controls').count()).toBe(0);
    });
  });

  it('the record, the page says so beside the lines that it starts with', async () => {
    await without(/explore\/[^/]+\.json/, '?from=LT&to=KG', async (page) => {
      expect(await page.getByRole('alert').textContent()).toContain('the one that the page starts with');
      expect(await page.locator('.told p').allTextContents()).toEqual(sentences(RECORD, START, WORDS));
      expect(await lineOf(page)).toEqual(START.to.map((to) => `line-${to}`));
      expect(await page.locator('.controls').count()).toBe(0);
    });
  });
});

describe.each(LOCALES)('%s', (locale) => {
  it('has its questions as pictures and the whole series where no script runs', async () => {
    await explore(
      locale,
      '',
      async (page) => {
        const words = exploreWords(locale);
        expect(await page.locator('.told p').allTextContents()).toEqual(sentences(RECORD, START, words));
        expect(await page.locator('.explorer svg:visible path[data-k^="line-"]').count()).toBe(START.to.length);
        const all = presets(words);
        expect(await page.locator('.presets h3').allTextContents()).toEqual(
          all.map(({ title }) => expect.stringContaining(title) as unknown),
        );
        expect(await page.locator('.presets svg path[data-k^="line-"]').count()).toBeGreaterThanOrEqual(all.length);
        expect(await page.locator(`a[href$="${address.data('members', 'csv')}"]`).isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  });

  it.each(['light', 'dark'] as const)(
    'has no fault that axe finds, %s, and never scrolls sideways',
    async (colorScheme) => {
      await explore(
        locale,
        '?from=LT&unit=index',
        async (page) => {
          await page.evaluate(axe.source);
          const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        },
        { colorScheme, viewport: { width: 390, height: 800 } },
      );
    },
  );
});

describe('a view in a frame of another page', () => {
  it.each([
    ['the start, without script', '', { javaScriptEnabled: false }, START],
    ['the state that its address asks for', '?from=LT&to=KG&theme=dark', {}, { ...START, from: 'LTU', to: ['KGZ'] }],
    ['the nearest state to a broken address', '?from=XX&to=KG', {}, { ...START, to: ['KGZ'] }],
  ] satisfies [string, string, BrowserContextOptions, State][])('shows %s', async (_, query, options, state) => {
    const context = await opened.browser.newContext({ viewport: { width: 700, height: 700 }, ...options });
    const page = await context.newPage();
    await page.goto(opened.site.url + address.explorerEmbed('en') + query);
    if (query !== '') await page.waitForSelector('main[data-asked]');
    expect(await page.locator('[data-told] p').allTextContents()).toEqual(sentences(RECORD, state, WORDS));
    const drawn = await page
      .locator('[data-sheet=wide] path[data-k^="line-"]')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('data-k')));
    expect(drawn).toEqual(state.to.map((to) => `line-${to}`));
    await context.close();
  });

  it('is copied as code from the explorer', async () => {
    await explore('en', '?from=LT&to=KG', async (page) => {
      await page.click('[data-embed]');
      await expect.poll(() => page.locator('.actions [role=status]').textContent()).toBe('Copied.');
      const code = await page.evaluate(() => navigator.clipboard.readText());
      expect(code).toContain(`src="${absolute(address.explorerEmbed('en'))}?from=LT&amp;to=KG"`);
      expect(code).toContain('title="Lithuania → Kyrgyzstan"');
    });
  });

  it.each(LOCALES)('%s: weighs no more than a frame may', (locale) => {
    const { html, css } = pageWeight(resolve(ROOT, 'dist'), address.explorerEmbed(locale));
    expect(html + css).toBeLessThanOrEqual(25_000);
  });
});
