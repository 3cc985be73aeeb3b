import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';

const PHONE = { width: 412, height: 823 };
/** Lighthouse's slow 4G. */
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
/** How many times slower than this machine a reader's is. */
export const SLOWER = 4;
/** Pixels per second of a hurried reader. */
const SPEED = 2400;

/** One reading of a page from top to end: milliseconds, but where a line says otherwise. */
export interface Timing {
  /** First and largest contentful paint. */
  fcp: number;
  lcp: number;
  /** Layout shift, in no unit. */
  cls: number;
  /** By how much tasks were longer than 50 ms, from the first paint until the page is at rest. */
  blocking: number;
  /** Longest task while scrolling; 0 when none was over 50. */
  longest: number;
  /** 95th percentile of the time between frames while scrolling. */
  p95: number;
  /** Per cent of frames that came late. */
  dropped: number;
  /** Main thread, per 1,000 px scrolled. */
  perThousand: number;
  /** JS heap at the end, megabytes. */
  heap: number;
}

/** What the browser says about itself. */
interface Seen {
  fcp: number;
  lcp: number;
  cls: number;
  tasks: { start: number; duration: number }[];
  frames: number[];
}

/** Runs in the page before anything else: keeps what the browser says. */
function observe(): void {
  const seen: Seen = { fcp: 0, lcp: 0, cls: 0, tasks: [], frames: [] };
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

/** Runs in the page: keeps the time between frames from here on. Gives the page's own time. */
function watchFrames(): number {
  const { frames } = (globalThis as unknown as { seen: Seen }).seen;
  let last = performance.now();
  const tick = (now: number): void => {
    frames.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  return performance.now();
}

const seenBy = (page: Page): Promise<Seen> => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

/** A metric that Chromium keeps of a page, in its own unit: seconds, bytes. @throws when it keeps none of that name */
export async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find((each) => each.name === name);
  if (!found) throw new Error(`Chromium tells no ${name}`);
  return found.value;
}

/** The value under which a share of all lies. */
export const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** A page that has come, and what came of it meanwhile. */
interface Come {
  context: BrowserContext;
  page: Page;
  session: CDPSession;
  loaded: Seen;
}

/** Opens a page in a phone's window, on a slower processor and a slow network, and waits until it is at rest. */
async function come(browser: Browser, address: string): Promise<Come> {
  const context = await browser.newContext({ viewport: PHONE, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(observe);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(3500);
  return { context, page, session, loaded: await seenBy(page) };
}

/** By how much tasks were longer than 50 ms, from the first paint on. */
const blockingIn = ({ tasks, fcp }: Seen): number =>
  tasks.filter(({ start }) => start >= fcp).reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);

/** What it takes for a page to come, in a phone's window, on a slower processor and a slow network. */
export type Coming = Pick<Timing, 'fcp' | 'lcp' | 'cls' | 'blocking'>;

/** Opens a page as `time` does, and does not read it. */
export async function timeComing(browser: Browser, address: string): Promise<Coming> {
  const { context, loaded } = await come(browser, address);
  await context.close();
  const { fcp, lcp, cls } = loaded;
  return { fcp, lcp, cls, blocking: blockingIn(loaded) };
}

/** Reads a page from top to end in a phone's window, on a slower processor and a slow network, and times it. */
export async function time(browser: Browser, address: string): Promise<Timing> {
  const { context, page, session, loaded } = await come(browser, address);
  const height = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  const before = await metric(session, 'TaskDuration');
  const from = await page.evaluate(watchFrames);
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
    blocking: blockingIn(loaded),
    longest: Math.max(0, ...tasks.filter(({ start }) => start > from).map(({ duration }) => duration)),
    p95: percentile(steady, 0.95),
    dropped: (100 * steady.filter((frame) => frame > 25).length) / Math.max(1, steady.length),
    perThousand: ((after - before) * 1000) / (height / 1000),
    heap: heap / 1e6,
  };
}
