/**
 * What can go wrong around a reader, in three engines. In each case the page is complete, its stage is in the state of the
 * step being read, or out of the way of the steps' own figures, and nothing is thrown. Ends with the table of all cases.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address } from '../../site/addresses.ts';
import { BASE_PATH } from '../../site/deployment.ts';
import { ENGINES, openEngine, presentEngines, type AnyEngine, type EngineWindow } from '../../tools/engines.ts';
import { openFaultySite, type FaultySite, type Mishap } from '../../tools/faulty-site.ts';
import { openSite, type Site } from '../../tools/site.ts';
import { bringIntoReading, faultyArticle, untilThere } from './in-page.ts';
import { besideDrawn, readStage } from './stage-state.ts';

const ALL = ['chromium', ...ENGINES] as const;

/** Whose stages are looked at: one that is scrubbed, and one with a map. */
const STEPS = ['three-hundred', 'crossings'] as const;

/** One thing that goes wrong. */
interface Case {
  name: string;
  mishap?: Mishap;
  /** What the reader has: a stage in the right state, or each step's own figure. */
  has: 'stage' | 'figures';
  size?: readonly [number, number];
  /** What happens once the page is there. */
  then?: (window: EngineWindow, site: FaultySite) => Promise<void>;
  /** What the browser itself has to say of it. */
  said?: RegExp;
  /** Why an engine cannot be brought to it here. */
  not?: Partial<Record<AnyEngine, string>>;
}

const STAGE = /\/Stage\.[^/]*\.js$/;
const NARROW = { webkit: 'its window is never narrower than 450 px' };
const script = (text: string): string => `<script>${text}</script>`;

/** What browsers of the floor do not know, by what it is called; a name that no browser knows is the same to a newer one. */
const TOO_NEW: readonly (readonly [RegExp, string])[] = [
  [/(\d)svh/g, '$1xvh'],
  [/:has\(/g, ':had('],
  [/color-mix\(/g, 'color-mixed('],
  [/text-wrap:/g, 'text-wrapped:'],
  [/@media\s*not\s*\(/g, '@media never ('],
  [/@media[^{]*[<>][^{]*\{/g, '@media never {'],
];
const LATER_METHODS = script(
  `for (const [of, names] of [[Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with', 'findLast', 'findLastIndex']],
    [Object, ['groupBy']], [Promise, ['withResolvers', 'try']], [URL, ['canParse', 'parse']], [globalThis, ['onscrollend', 'requestIdleCallback', 'CustomStateSet', 'ViewTransition']],
    [Set.prototype, ['union', 'difference', 'isSubsetOf']], [Document.prototype, ['startViewTransition']]])
    for (const name of names) delete of[name];`,
);

async function saveAndOpen(window: EngineWindow, site: FaultySite): Promise<void> {
  await window.run(bringIntoReading, 'crossings');
  await window.run(untilThere, '[data-active-step="crossings"][data-settled]');
  const html = await window.run(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const each of copy.querySelectorAll('script')) each.remove();
    return copy.outerHTML;
  }, undefined);
  site.save(`<!doctype html>${html}${script('globalThis.faults = []')}`);
  await window.open(`${site.url}/saved/`);
}

const CASES: readonly Case[] = [
  { name: 'nothing', has: 'stage' },
  { name: 'script is blocked', has: 'figures', mishap: { policy: "script-src 'none'" } },
  {
    name: 'a script does not parse',
    has: 'figures',
    mishap: { text: (text, path) => (STAGE.test(path) || path.includes('/StoryPage') ? 'let = ;' : text) },
    said: /SyntaxError|Syntax|Unexpected|hydrat|missing variable name|import/i,
  },
  {
    name: 'a script is missing',
    has: 'figures',
    mishap: { missing: STAGE },
    said: /hydrat|import|not loaded/i,
  },
  {
    name: 'a script comes late',
    has: 'stage',
    mishap: { late: STAGE },
    then: async (window, site) => {
      expect(await window.run(faultyArticle, undefined)).toEqual([]);
      site.release();
    },
  },
  { name: 'fonts are missing', has: 'stage', mishap: { missing: /\.woff2$/ } },
  {
    name: 'storage is denied',
    has: 'stage',
    mishap: {
      head: script(
        `for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(globalThis, name, { get() { throw new DOMException('denied', 'SecurityError') } });`,
      ),
    },
  },
  {
    name: 'there are no observers',
    has: 'figures',
    mishap: { head: script('delete globalThis.IntersectionObserver; delete globalThis.ResizeObserver;') },
  },
  {
    name: 'a browser of the floor',
    has: 'stage',
    mishap: {
      head: LATER_METHODS,
      text: (text) => TOO_NEW.reduce((older, [name, unknown]) => older.replace(name, unknown), text),
    },
  },
  {
    name: 'a browser below the floor',
    has: 'figures',
    mishap: {
      head: script('delete globalThis.CSSLayerBlockRule;'),
      text: (text) => text.replace(/@layer/g, '@unknown'),
    },
  },
  {
    name: 'pinched to twice its size',
    has: 'stage',
    mishap: {
      head: script(
        `for (const [name, side] of [['innerWidth', 'clientWidth'], ['innerHeight', 'clientHeight']]) Object.defineProperty(globalThis, name, { get: () => document.documentElement[side] / 2 });`,
      ),
    },
  },
  {
    name: 'a saved copy',
    has: 'figures',
    then: saveAndOpen,
  },
  {
    name: 'back from another page',
    has: 'stage',
    then: async (window, site) => {
      await window.open(site.url + address.method('en'));
      await window.back();
      await window.run(untilThere, '[data-live]');
    },
  },
  {
    name: 'back before the drawings have come',
    has: 'stage',
    mishap: { late: /\.svg$/ },
    then: async (window, site) => {
      await window.run(untilThere, '[data-stage] .inspector');
      await window.open(site.url + address.method('en'));
      await window.back();
      site.release();
      await window.run(untilThere, '[data-live]');
    },
  },
  {
    name: 'text is spaced (WCAG 1.4.12)',
    has: 'stage',
    mishap: {
      head: '<style>*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}</style>',
    },
  },
  { name: '320 px wide', has: 'stage', size: [320, 640], not: NARROW },
  { name: '2560 px wide', has: 'stage', size: [2560, 1300] },
  { name: '400 % of 1280 × 1024', has: 'figures', size: [320, 256], not: NARROW },
  {
    name: 'bars come and go',
    has: 'stage',
    size: [460, 800],
    then: async (window) => {
      await window.run(bringIntoReading, 'crossings');
      await window.run(untilThere, '[data-active-step="crossings"][data-settled]');
      for (const height of [744, 800, 744]) {
        await window.resize(460, height);
        await window.run(untilThere, '[data-active-step="crossings"][data-settled]');
        const { found, wanted } = besideDrawn(await window.run(readStage, 'crossings'), 'crossings');
        expect(found).toEqual(wanted);
      }
    },
  },
  {
    name: 'another clock and language',
    has: 'stage',
    mishap: {
      head: script(
        `Date.now = () => 4e12; for (const name of ['language', 'languages']) Object.defineProperty(navigator, name, { get: () => name === 'language' ? 'ar-EG' : ['ar-EG'] });`,
      ),
    },
  },
  {
    name: 'offline once loaded',
    has: 'stage',
    size: [460, 844],
    then: async (window, site) => {
      await window.run(untilThere, '[data-live] [data-active-step]');
      site.cut(true);
    },
  },
];

let site: Site;
let faulty: FaultySite;
beforeAll(async () => {
  site = await openSite({ dir: 'dist', base: BASE_PATH });
  faulty = await openFaultySite(new URL(site.url).origin);
});

/** What came of each case in each engine. */
const outcomes = new Map<string, string>();

afterAll(async () => {
  faulty.close();
  await site.close();
  const width = Math.max(...CASES.map(({ name }) => name.length));
  const rows = CASES.map(({ name, not }) =>
    [
      name.padEnd(width),
      ...ALL.map((engine) =>
        (outcomes.get(`${engine} ${name}`) ?? (not?.[engine] ? 'not possible' : 'not on this machine')).padEnd(19),
      ),
    ].join('  '),
  );
  const reasons = [...new Set(CASES.flatMap(({ not }) => Object.entries(not ?? {})).map((each) => each.join(': ')))];
  console.log(
    [
      'What goes wrong, and what comes of it',
      ['', ...ALL].map((each, at) => each.padEnd(at === 0 ? width : 19)).join('  '),
      ...rows,
      ...reasons,
    ].join('\n'),
  );
});

async function expectStage(window: EngineWindow): Promise<void> {
  for (const id of STEPS) {
    await window.run(bringIntoReading, id);
    await window.run(untilThere, `[data-live] [data-stage][data-active-step="${id}"][data-settled]`);
    const { found, wanted } = besideDrawn(await window.run(readStage, id), id);
    expect(found).toEqual(wanted);
    expect(found.keys.length).toBeGreaterThan(0);
  }
}

describe.each(presentEngines())('in %s', (engine) => {
  let window: EngineWindow;
  beforeAll(async () => {
    window = await openEngine(engine);
  });
  afterAll(() => window.close());

  it.each(CASES.filter(({ not }) => not?.[engine] === undefined))('$name: the page is complete', async (each) => {
    const { name, mishap = {}, has, size = [1280, 900], then, said } = each;
    outcomes.set(`${engine} ${name}`, 'FAILED');
    await window.resize(...size);
    await window.open('about:blank');
    faulty.suffer(mishap);
    await window.open(`${faulty.url}${BASE_PATH}${address.story('en')}`, mishap.late ? 'domcontentloaded' : 'load');
    await then?.(window, faulty);
    if (has === 'stage') await expectStage(window);
    else expect(await window.run(faultyArticle, undefined)).toEqual([]);
    const spill = await window.run(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      undefined,
    );
    expect(spill).toBeLessThanOrEqual(0);
    const faults = await window.run(() => (globalThis as { faults?: string[] }).faults ?? [], undefined);
    expect(faults.filter((fault) => !said?.test(fault))).toEqual([]);
    outcomes.set(`${engine} ${name}`, 'passed');
  });
});
