/**
 * npm run bench: the budgets of the page, weighed and timed on the dist/ that is there, beside a floor page made in the same
 * run: the same text, five inline drawings, no script. Timings are medians of five, in a phone's window (412 × 823), on a
 * processor four times slower and a slow 4G network.
 *   npm run bench -- [--locale fr] [--runs 5]
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { LOCALES } from '../i18n/locales.ts';
import { address } from '../site/addresses.ts';
import { BASE_PATH } from '../site/deployment.ts';
import { commandLine, listed } from './arguments.ts';
import { launchChromium } from './browser.ts';
import { filesIn } from './files.ts';
import { pointerCost } from './pointer-cost.ts';
import { openSite } from './site.ts';
import { weigh, type Measure } from './weights.ts';

const { flags } = commandLine(['locale', 'runs']);
const [locale = 'fr'] = listed('locale', flags.locale, LOCALES, ['fr']);
const runs = Number(flags.runs ?? 5);

const BENCH = '.cache/bench';
const PHONE = { width: 412, height: 823 };
/** Lighthouse's slow 4G. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
/** Pixels per second of a hurried reader. */
const SPEED = 2400;

// ---- What is served ----

rmSync(BENCH, { recursive: true, force: true });
mkdirSync(BENCH, { recursive: true });
cpSync('dist', BENCH, { recursive: true });

const story = parse(readFileSync(`dist${address.story(locale)}index.html`, 'utf8'));
const text = story
  .querySelectorAll('main h1, main h2, main h3, main .lede, main .standfirst, main .card > p')
  .map((element) => `<${element.rawTagName}>${element.text}</${element.rawTagName}>`);
const drawings = story.querySelectorAll('figure svg[data-frame=phone]').slice(0, 5);
const every = Math.ceil(text.length / 5);
const floor = text
  .map((part, index) => (index % every === 0 ? (drawings[index / every]?.outerHTML ?? '') : '') + part)
  .join('\n');
mkdirSync(`${BENCH}/floor`);
writeFileSync(
  `${BENCH}/floor/index.html`,
  `<!doctype html><html lang="${locale}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Floor</title>` +
    `<style>body{max-width:40rem;margin:auto;padding:1rem;font:19px/1.5 serif}svg{display:block;width:100%}</style>${floor}`,
);
for (const file of filesIn(BENCH)) {
  if (/\.(html|css|js|json|svg|xml|txt)$/.test(file))
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
}

// ---- What is timed ----

interface Timing {
  fcp: number;
  lcp: number;
  cls: number;
  blocking: number;
  longest: number;
  p95: number;
  dropped: number;
  perThousand: number;
  heap: number;
}

/** Runs in the page before anything else: keeps what the browser says about itself. */
function observe(): void {
  const seen = { fcp: 0, lcp: 0, cls: 0, tasks: [] as { start: number; duration: number }[], frames: [] as number[] };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcp = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.cls += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.tasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
}

interface Seen {
  fcp: number;
  lcp: number;
  cls: number;
  tasks: { start: number; duration: number }[];
  frames: number[];
}
const seenBy = (page: Page): Promise<Seen> => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? 0;
}

const percentile = (values: number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

async function time(browser: Browser, address: string): Promise<Timing> {
  const context = await browser.newContext({ viewport: PHONE, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(observe);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(3500);
  const loaded = await seenBy(page);
  const blocking = loaded.tasks
    .filter(({ start }) => start >= loaded.fcp)
    .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);

  const height = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  const before = await metric(session, 'TaskDuration');
  const from = await page.evaluate(() => {
    const { frames } = (globalThis as unknown as { seen: { frames: number[] } }).seen;
    let last = performance.now();
    const tick = (now: number): void => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return performance.now();
  });
  await session.send('Input.synthesizeScrollGesture', {
    x: 200,
    y: 400,
    yDistance: -height,
    speed: SPEED,
    gestureSourceType: 'touch',
  });
  const after = await metric(session, 'TaskDuration');
  const { tasks, frames, cls, lcp, fcp } = await seenBy(page);
  await session.send('HeapProfiler.collectGarbage');
  const heap = await metric(session, 'JSHeapUsedSize');
  await context.close();
  const steady = frames.slice(2);
  return {
    fcp,
    lcp,
    cls,
    blocking,
    longest: Math.max(0, ...tasks.filter(({ start }) => start > from).map(({ duration }) => duration)),
    p95: percentile(steady, 0.95),
    dropped: (100 * steady.filter((frame) => frame > 25).length) / Math.max(1, steady.length),
    perThousand: ((after - before) * 1000) / (height / 1000),
    heap: heap / 1e6,
  };
}

const median = (timings: Timing[], key: keyof Timing): number =>
  percentile(
    timings.map((timing) => timing[key]),
    0.5,
  );

// ---- The table ----

function row({ what, value, budget, unit, floor: ground }: Measure): string {
  const digits =
    unit === '' && Number.isInteger(value) ? 0 : unit === 'ms' && budget > 10 ? 0 : value < 0.1 && value > 0 ? 4 : 1;
  const say = (number: number | undefined): string => (number === undefined ? '' : number.toFixed(digits));
  const ratio = ground ? `${(value / ground).toFixed(2)} ×` : '';
  const most = unit === 'ms' && ground ? budget.toFixed(0) : String(budget);
  return [
    what.padEnd(44),
    `${say(value)} ${unit}`.padStart(12),
    say(ground).padStart(9),
    ratio.padStart(8),
    most.padStart(9),
    value <= budget ? '  pass' : '  OVER',
  ].join(' ');
}

const site = await openSite({ dir: BENCH, base: BASE_PATH, brotli: true });
const browser = await launchChromium();
try {
  const weights = await weigh(browser, site.url, 'dist', locale);
  const ours: Timing[] = [];
  const floors: Timing[] = [];
  for (let run = 0; run < runs; run += 1) {
    floors.push(await time(browser, `${site.url}/floor/`));
    ours.push(await time(browser, site.url + address.story(locale)));
    console.log(`run ${run + 1} of ${runs}`);
  }
  const own = (key: keyof Timing): number => median(ours, key);
  const ground = (key: keyof Timing): number => median(floors, key);
  const timings: Measure[] = [
    {
      what: 'first contentful paint',
      value: own('fcp'),
      floor: ground('fcp'),
      budget: 1.15 * ground('fcp'),
      unit: 'ms',
    },
    {
      what: 'largest contentful paint',
      value: own('lcp'),
      floor: ground('lcp'),
      budget: 1.25 * ground('lcp'),
      unit: 'ms',
    },
    { what: 'layout shift, load and full scroll', value: own('cls'), budget: 0, unit: '' },
    { what: 'total blocking time', value: own('blocking'), floor: ground('blocking'), budget: 50, unit: 'ms' },
    {
      what: 'longest task while scrolling (0: none over 50)',
      value: own('longest'),
      floor: ground('longest'),
      budget: 50,
      unit: 'ms',
    },
    {
      what: 'frames while scrolling, 95th percentile',
      value: own('p95'),
      floor: ground('p95'),
      budget: 20,
      unit: 'ms',
    },
    { what: 'frames dropped', value: own('dropped'), floor: ground('dropped'), budget: 1, unit: '%' },
    {
      what: 'main thread per 1,000 px scrolled',
      value: own('perThousand'),
      floor: ground('perThousand'),
      budget: 1.5 * ground('perThousand'),
      unit: 'ms',
    },
    {
      what: 'script per move of the mouse over a drawing',
      value: await pointerCost(browser, site.url + address.story(locale)),
      budget: 2,
      unit: 'ms',
    },
    { what: 'JS heap at the end', value: own('heap'), floor: ground('heap'), budget: 12, unit: 'MB' },
  ];
  console.log(
    `\n${['/' + locale + '/, brotli; medians of ' + String(runs)].join('').padEnd(44)} ${'measured'.padStart(12)} ${'floor'.padStart(9)} ${'ratio'.padStart(8)} ${'at most'.padStart(9)}`,
  );
  for (const measure of [...weights, ...timings]) console.log(row(measure));
} finally {
  await browser.close();
  await site.close();
}
