/** What a stranger may put into an address, a browser's storage or a message, on every kind of page: none of it runs or breaks a page. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address, type Address } from '../../site/addresses.ts';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';

const MARKUP = '"><img src=x onerror="window.ran=1"><script>window.ran=1</script><svg onload="window.ran=1">';
const SCRIPT = 'javascript:window.ran=1';
/** A right-to-left override, an isolate, a joiner and a null. */
const ODD = 'a\u202Egpj.exe\u2066\u200D\u0000';

/** Each once as a value; the names of what every object has, once as a key. */
const VALUES: Record<string, string> = {
  markup: MARKUP,
  'a script address': SCRIPT,
  'a very long string': 'x'.repeat(1500),
  'characters that turn text around': ODD,
  'the name of a prototype': '__proto__',
  'the name of a constructor': 'constructor',
};

/** The parameters that some page reads; each page is given them all. */
const READ = [
  'mode',
  'theme',
  'childId',
  'from',
  'to',
  'month',
  'unit',
  'axis',
  'rank',
  'base',
  '__proto__',
  'constructor',
];
/** The keys of storage that some page reads. */
const KEPT = ['theme', 'mode'];

/** Each kind of page, and what is there when it is whole. */
const PAGES: Record<string, [Address, string]> = {
  'the story': [address.story('en'), '[data-step] .card'],
  'a chapter': [address.chapter('en', 'roundabout'), '[data-step]'],
  'the method': [address.method('en'), 'table tr'],
  'the explorer': [address.explorer('en'), '.explorer[data-ready] .told p'],
  'a figure': [address.figure('en', 'roundabout-share'), 'table tr'],
  'an embed': [address.embed('en', 'roundabout-share'), 'svg path'],
  'an embed of the explorer': [address.explorerEmbed('en'), '[data-told] p'],
};

let opened: OpenDist;
let page: Page;
const faults: string[] = [];

beforeAll(async () => {
  opened = await openDist();
  page = await opened.browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(opened.site.url) && !/^(data|blob|about):/.test(request.url()))
      faults.push(`asked for ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    faults.push(`said ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`policy violated: ${violatedDirective} ${blockedURI}`);
    });
  });
});
afterAll(() => opened.close());

/** How many there are of what a whole page has, once the page has come to rest. */
async function whole(part: string): Promise<number> {
  await page.waitForSelector(part, { state: 'attached' });
  return page.locator(part).count();
}

/** That nothing ran, nothing was said on the console, and nothing of the markup is in the page. */
async function expectCalm(): Promise<void> {
  expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  expect(await page.locator('[onerror], [onload], img[src=x], a[href^="javascript:"]').count()).toBe(0);
  expect(await page.evaluate(() => Object.keys(Object.prototype).length)).toBe(0);
  expect(faults.splice(0)).toEqual([]);
}

describe.each(Object.entries(PAGES))('%s', (_, [path, part]) => {
  const parts: { count?: number } = {};
  /** The same page with that behind it, as whole as without. */
  async function open(behind: string): Promise<void> {
    // What differs behind the hash alone would be no new page.
    await page.goto('about:blank');
    await page.goto(opened.site.url + path + behind);
    parts.count ??= await whole(part);
    expect(parts.count).toBeGreaterThan(0);
    expect(await whole(part)).toBe(parts.count);
    await expectCalm();
  }

  it('as it is, makes no fault', () => open(''));

  it.each(Object.entries(VALUES))('bears %s in its query and behind its hash', async (__, value) => {
    const escaped = encodeURIComponent(value.slice(0, 120));
    await open(`?${READ.map((name) => `${name}=${escaped}`).join('&')}#${encodeURIComponent(value)}`);
  });

  it('bears a query and a hash that are not escaped, or wrongly', () =>
    open(`?mode=<script>&%E0%A4%A&=&&theme[]=1#%E0%A4%A`));

  it('bears anything in what it keeps', async () => {
    await page.goto(opened.site.url + path);
    // One load each: nothing but two words is ever taken from there.
    for (const value of [MARKUP, '__proto__']) {
      await page.evaluate(([keys, text]) => keys.forEach((key) => localStorage.setItem(key, text)), [
        KEPT,
        value,
      ] as const);
      await open('');
    }
    await page.evaluate(() => localStorage.clear());
  });

  it('bears messages of any kind', async () => {
    await open('');
    await page.evaluate(
      ([markup, long]) => {
        const messages: unknown[] = [
          markup,
          long,
          null,
          0,
          [],
          { 'datawrapper-height': { constructor: markup } },
          { type: 'embed-size', sentinel: 'amp', height: '1e9' },
          `pymxPYMx${markup}xPYMxheightxPYMx1`,
          JSON.parse('{"__proto__":{"ran":1}}'),
        ];
        for (const message of messages) postMessage(message, '*');
        return new Promise((done) => setTimeout(done, 50));
      },
      [MARKUP, 'x'.repeat(1_000_000)] as const,
    );
    expect(await whole(part)).toBe(parts.count);
    await expectCalm();
  });
});

describe('what is not there', () => {
  it.each(Object.entries(VALUES))('is said of an address of %s', async (_, value) => {
    const response = await page.goto(`${opened.site.url}/en/${encodeURIComponent(value.replaceAll(/[\0/]/g, ''))}`);
    // What the browser itself says of a page that is not there.
    expect(faults.splice(0).filter((fault) => !fault.includes('status of 404'))).toEqual([]);
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').count()).toBeGreaterThan(0);
    await expectCalm();
  });
});
