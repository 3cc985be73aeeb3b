import type { Browser, CDPSession, Page } from 'playwright-core';
import { metric, percentile, SLOWER } from './timing.ts';

const CHANGES = 500;
/** Changes over which memory must stay flat, and of these the ones after which it is first read. */
const LONG = 2000;
const WARM = 200;

/** What the explorer costs: milliseconds of script on a processor four times slower, but where a line says otherwise. */
export interface ExplorerCost {
  /** From the page being asked for, for one country, to that country's lines being drawn. */
  first: number;
  /** To all of it being there: the controls, the map, the ranking. */
  whole: number;
  /** From a control being changed to the new picture, over five hundred changes: the median and the 95th percentile. */
  change: number;
  change95: number;
  /** Megabytes that two thousand changes leave behind. */
  growth: number;
}

/**
 * Runs in the page: changes one control after the other as a reader would, each to another of its values, in an order that
 * the same seed repeats. Gives the milliseconds that each took until the page was drawn anew, without the paint.
 */
async function change({ count, seed }: { count: number; seed: number }): Promise<number[]> {
  // A linear congruential generator, so that two builds are asked the same.
  let state = seed;
  const any = (below: number): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
  const took: number[] = [];
  const channel = new MessageChannel();
  while (took.length < count) {
    const controls = [
      ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('.explorer :is(select, input)'),
    ];
    const control = controls[any(controls.length)];
    if (!control) throw new Error('The explorer has no control');
    const began = performance.now();
    if (control instanceof HTMLSelectElement) {
      control.selectedIndex = (control.selectedIndex + 1 + any(control.options.length - 1)) % control.options.length;
      control.dispatchEvent(new Event('change', { bubbles: true }));
    } else if (control.type === 'range') {
      control.value = String(any(Number(control.max) + 1));
      control.dispatchEvent(new Event('input', { bubbles: true }));
    } else control.click();
    // Svelte draws in a microtask: a message comes after all of them, and before any paint.
    await new Promise((drawn) => {
      channel.port1.onmessage = drawn;
      channel.port2.postMessage(undefined);
    });
    took.push(performance.now() - began);
    // The address changes with the view, and browsers allow few changes in a short time.
    await new Promise((done) => setTimeout(done, 4));
  }
  return took;
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** Asks for something else than what the page carries already. */
const ASKED = '?from=LT&to=KG,KZ';
/** What the page has when the asked view is drawn, and when all of it is there. */
const DRAWN = '[data-record][data-asked]';
const WHOLE = '.explorer[data-ready]';

/** Runs in the page before anything else: says when it has each of these. Asking again and again would cost script. */
function sayReady(selectors: readonly string[]): void {
  const waited = new Set(selectors);
  const watching = new MutationObserver(() => {
    for (const selector of waited)
      if (document.querySelector(selector)) {
        waited.delete(selector);
        console.debug(selector);
      }
    if (waited.size === 0) watching.disconnect();
  });
  watching.observe(document, { subtree: true, childList: true, attributeFilter: ['data-asked', 'data-ready'] });
}

/** A page's history is not under test, and a browser refuses more than two hundred entries in thirty seconds. */
function keepNoHistory(): void {
  const nothing = (): void => undefined;
  Object.assign(History.prototype, { pushState: nothing, replaceState: nothing });
}

/** Milliseconds of script until the asked view is drawn, and until all is there. */
async function opening(page: Page, session: CDPSession, address: string): Promise<[first: number, whole: number]> {
  const [drawn, whole] = [DRAWN, WHOLE].map(async (selector) => {
    await page.waitForEvent('console', (message) => message.text() === selector);
    return (await metric(session, 'ScriptDuration')) * 1000;
  });
  await page.goto(address + ASKED, { waitUntil: 'commit' });
  return [(await drawn) ?? NaN, (await whole) ?? NaN];
}

/** Opens the explorer, changes its controls, and measures what each cost. */
export async function explorerCost(browser: Browser, address: string): Promise<ExplorerCost> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript(keepNoHistory);
  await page.addInitScript(sayReady, [DRAWN, WHOLE]);
  const session = await context.newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  const [first, whole] = await opening(page, session, address);
  const took = await page.evaluate(change, { count: CHANGES, seed: 1 });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.evaluate(change, { count: WARM, seed: 2 });
  const before = await heapOf(session);
  await page.evaluate(change, { count: LONG, seed: 3 });
  const growth = (await heapOf(session)) - before;
  await context.close();
  return { first, whole, change: percentile(took, 0.5), change95: percentile(took, 0.95), growth };
}
