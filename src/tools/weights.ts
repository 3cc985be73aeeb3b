import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { address } from '../site/addresses.ts';
import { CHAPTERS } from '../site/outline.ts';
import { brotli, isCompressible } from './compress.ts';
import { filesIn } from './files.ts';

/** One line of the table of budgets. */
export interface Measure {
  what: string;
  value: number;
  /** Most it may be. */
  budget: number;
  unit: 'KB' | 'ms' | 'MB' | '%' | '';
  /** The same on the floor page, where the budget is a multiple of it. */
  floor?: number;
}

const KB = 1000;

/** Bytes that a file of dist/ takes on the wire. */
function wireSize(dist: string, path: string): number {
  const file = resolve(dist, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  const bytes = readFileSync(file);
  return isCompressible(file) ? brotliSize(bytes) : bytes.length;
}

const brotliSize = (bytes: Buffer): number => brotli(bytes).length;

/** The style sheet travels in the page. */
const SHEETS = /<style>([\s\S]*?)<\/style>/g;

/** Bytes of the code that each module put into a script, by the module's path. */
export type Modules = Record<string, number>;

/** Where a module is from: the package, or the folder of src. */
const homeOf = (path: string): string =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? /\/(src\/[^/]+)\//.exec(path)?.[1] ?? 'the bundler';

/** Where a build notes the packages whose code browsers get, a name a line. */
export const SHIPPED = '.cache/shipped-packages';

/** Those packages: what the scripts of a site are made of, and Astro, which writes the script of its islands into pages. */
export function packagesIn(dist: string, scripts: ReadonlyMap<string, Modules>): string[] {
  // A build makes scripts for itself as well, to draw the pages with.
  const sent = [...scripts]
    .filter(([path]) => existsSync(resolve(dist, path)))
    .flatMap(([, modules]) => Object.entries(modules));
  const homes = sent
    .filter(([path, bytes]) => bytes > 0 && path.includes('node_modules/'))
    .map(([path]) => homeOf(path));
  return [...new Set([...homes, 'astro'])].sort();
}

function contentsOf(modules: Modules): string {
  const homes = new Map<string, number>();
  for (const [path, bytes] of Object.entries(modules)) {
    homes.set(homeOf(path), (homes.get(homeOf(path)) ?? 0) + bytes);
  }
  return [...homes]
    .filter(([, bytes]) => bytes > 0)
    .sort(([, one], [, other]) => other - one)
    .map(([home, bytes]) => `${home} ${(bytes / KB).toFixed(1)}`)
    .join(', ');
}

/**
 * A table of what a reader may be sent, raw and brotli-compressed, in kilobytes: each edition's story without its style
 * sheet, the sheet, the wide drawings of an edition, and each script with what it is made of (before it was made small).
 * @param dist the folder of the site, @param scripts the modules of each script, by its path in that folder
 */
export function shippedTable(dist: string, scripts: ReadonlyMap<string, Modules>): string {
  const read = (path: string): string => readFileSync(resolve(dist, path), 'utf8');
  const stories = LOCALES.map((locale) => ({ locale, html: read(`.${address.story(locale)}index.html`) }));
  const units = [
    ...stories.map(({ locale, html }) => ({ name: `story, ${locale}`, texts: [html.replace(SHEETS, '')], note: '' })),
    {
      name: 'style sheet',
      texts: [[...(stories[0]?.html.matchAll(SHEETS) ?? [])].map(([, sheet]) => sheet).join('')],
      note: '',
    },
    ...LOCALES.map((locale) => {
      const texts = filesIn(resolve(dist, 'drawings', locale)).map((file) => readFileSync(file, 'utf8'));
      return { name: `wide drawings, ${locale}`, texts, note: `${texts.length} files` };
    }),
    ...filesIn(resolve(dist, '_astro'))
      .map((file) => relative(dist, file))
      .filter((path) => path.endsWith('.js'))
      .map((path) => ({ name: path, texts: [read(path)], note: contentsOf(scripts.get(path) ?? {}) })),
  ];
  const width = Math.max(...units.map(({ name }) => name.length));
  const line = (name: string, raw: string, brotli: string, note: string): string =>
    `${name.padEnd(width)} ${raw.padStart(7)} ${brotli.padStart(7)}  ${note}`.trimEnd();
  const kilobytes = (bytes: number): string => (bytes / KB).toFixed(1);
  return [
    line('KB', 'raw', 'brotli', ''),
    ...units.map(({ name, texts, note }) => {
      const sum = (sizeOf: (bytes: Buffer) => number): number =>
        texts.reduce((total, text) => total + sizeOf(Buffer.from(text)), 0);
      return line(name, kilobytes(sum(({ length }) => length)), kilobytes(sum(brotliSize)), note);
    }),
  ].join('\n');
}

/**
 * Bytes that a page and the style sheet in it take on the wire: the sheet is weighed as what it adds to the page.
 * @param path of the page, from the site's root
 */
export function pageWeight(dist: string, path: string): { html: number; css: number } {
  const whole = readFileSync(resolve(dist, `.${path}index.html`), 'utf8');
  const html = brotliSize(Buffer.from(whole.replace(SHEETS, '')));
  return { html, css: brotliSize(Buffer.from(whole)) - html };
}

/**
 * Reads one edition's story to its end in a phone's window and weighs everything it asked for, brotli-compressed.
 * @param url address of the site's root, @param dist the folder it is served from
 */
export async function weigh(browser: Browser, url: string, dist: string, locale: Locale): Promise<Measure[]> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  const asked: string[] = [];
  let errors = 0;
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) asked.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors += 1;
  });
  page.on('pageerror', () => (errors += 1));

  const of = (extension: RegExp, upTo = asked.length): number =>
    asked
      .slice(0, upTo)
      .filter((address) => address.startsWith(url))
      .map((address) => new URL(address).pathname.slice(new URL(url).pathname.replace(/\/$/, '').length))
      .filter((path) => extension.test(path))
      .reduce((sum, path) => sum + wireSize(dist, path), 0) / KB;

  await page.goto(url + address.story(locale), { waitUntil: 'load' });
  await page.waitForSelector('[data-stage][data-active-step]', { state: 'attached' });
  const whenLive = asked.length;
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-stage][data-active-step]').length === count,
    CHAPTERS.length,
  );
  await page.waitForLoadState('networkidle');
  const onLoad = asked.length;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < height; y += 1200) {
    await page.evaluate((top) => {
      scrollTo({ top, behavior: 'instant' });
    }, y);
    await page.waitForTimeout(40);
  }
  await page.waitForLoadState('networkidle');
  const preloaded = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=font]')].map(({ href }) => href),
  );
  await context.close();

  const foreign = asked.filter((address) => !address.startsWith(new URL(url).origin)).length;
  const preloadedKB =
    preloaded.reduce(
      (sum, address) =>
        sum + wireSize(dist, new URL(address).pathname.slice(new URL(url).pathname.replace(/\/$/, '').length)),
      0,
    ) / KB;
  const inlined = pageWeight(dist, address.story(locale)).css / KB;
  return [
    { what: 'HTML', value: of(/\/$/) - inlined, budget: 72, unit: 'KB' },
    { what: 'CSS', value: of(/\.css$/) + inlined, budget: 16, unit: 'KB' },
    { what: 'JavaScript before the first step is live', value: of(/\.js$/, whenLive), budget: 28, unit: 'KB' },
    { what: 'JavaScript after reading everything', value: of(/\.js$/), budget: 60, unit: 'KB' },
    { what: 'fonts preloaded', value: preloadedKB, budget: 70, unit: 'KB' },
    { what: 'fonts, all', value: of(/\.woff2$/), budget: 150, unit: 'KB' },
    { what: 'whole story read to the end', value: of(/./), budget: 380, unit: 'KB' },
    { what: 'requests on load', value: onLoad, budget: 14, unit: '' },
    { what: 'requests to the end', value: asked.length, budget: 40, unit: '' },
    { what: 'third-party requests', value: foreign, budget: 0, unit: '' },
    { what: 'console errors', value: errors, budget: 0, unit: '' },
  ];
}
