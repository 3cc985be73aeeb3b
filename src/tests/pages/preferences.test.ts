/** What readers set in their browsers: the size of text, colours of their own, motion. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address } from '../../site/addresses.ts';
import { openEngine, presentEngines, type EngineWindow } from '../../tools/engines.ts';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';
import { goToStep, openStory } from '../../tools/reading.ts';
import { bringIntoReading, untilThere } from './in-page.ts';
import { besideDrawn, readStage } from './stage-state.ts';

let opened: OpenDist;
let browser: Browser;
beforeAll(async () => {
  opened = await openDist();
  ({ browser } = opened);
});
afterAll(() => opened.close());

/** A map, whose names are letters of the drawing. */
const STEP = 'crossings';

/** Runs in the page, at a step whose picture is there: how large its words are, and what of the page's text is not seen whole. */
function readLetters(step: string) {
  const root = document.documentElement;
  const section = document.getElementById(step);
  const stage = section?.closest('[data-chapter]')?.querySelector('[data-live] .stage');
  const shown = stage?.checkVisibility({ visibilityProperty: true }) ? stage : section?.querySelector('.plate');
  const drawing = shown?.querySelector<SVGSVGElement>('svg.drawing');
  const size = (element: Element | null | undefined): number =>
    element ? parseFloat(getComputedStyle(element).fontSize) : 0;
  const names = [...(drawing?.querySelectorAll<SVGTextElement>('text') ?? [])].map(
    (text) => size(text) * (text.getScreenCTM()?.a ?? 0),
  );
  const seen: { word: string; left: number; right: number }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const holder = node.parentElement;
    if (!holder?.checkVisibility() || holder.closest('svg, script, .visually-hidden, .table-scroll, .stage')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, width } of range.getClientRects())
      if (width > 2) seen.push({ word: (node.textContent ?? '').trim().slice(0, 30), left, right });
  }
  const cut = [...document.querySelectorAll('.opening, .plate-title, .plate-source')].filter(
    (element) =>
      element.checkVisibility() && element.scrollHeight > element.clientHeight + 1 && element.clientHeight > 0,
  );
  return {
    frame: getComputedStyle(root).getPropertyValue('--frame').trim(),
    title: size(shown?.querySelector('.plate-title')),
    name: Math.min(...names),
    text: size(section?.querySelector('.card p')),
    spill: root.scrollWidth - root.clientWidth,
    lines: seen.length,
    off: seen
      .filter(({ left, right }) => left < -1 || right > root.clientWidth + 1)
      .map(({ word, right }) => `${word} to ${Math.round(right)}`),
    cut: cut.map((element) => `${element.className}: ${element.textContent.slice(0, 40)}`),
  };
}

type Letters = ReturnType<typeof readLetters>;

/** A phone and a desk. */
const WINDOWS = [
  [390, 844],
  [1440, 900],
] as const;

async function lettersIn(window: EngineWindow, width: number, height: number): Promise<Letters> {
  await window.resize(width, height);
  await window.open('about:blank');
  await window.open(opened.site.url + address.story('en'));
  await window.run(untilThere, '[data-modes]:not([hidden])');
  await window.run(bringIntoReading, STEP);
  await window.run(untilThere, `[data-stage][data-active-step="${STEP}"][data-settled]`);
  return window.run(readLetters, STEP);
}

/** WebKit's small browser cannot be told a size of text. */
const TELLABLE = presentEngines().filter((name) => name !== 'webkit');

describe.each(TELLABLE)('a reader who asks for larger text, in %s', (engine) => {
  it('has it, with every word in sight, and pictures whose words are no smaller', async () => {
    const found = new Map<number, Letters[]>();
    for (const fontSize of [16, 24]) {
      const window = await openEngine(engine, { fontSize });
      try {
        const letters: Letters[] = [];
        for (const [width, height] of WINDOWS) letters.push(await lettersIn(window, width, height));
        found.set(fontSize, letters);
      } finally {
        await window.close();
      }
    }
    WINDOWS.forEach(([width], index) => {
      const [usual, larger] = [found.get(16)?.[index], found.get(24)?.[index]];
      if (!usual || !larger) throw new Error('nothing was read');
      expect(larger, `${width} px wide`).toEqual({ ...larger, spill: 0, off: [], cut: [], frame: usual.frame });
      expect(larger.lines).toBeGreaterThan(100);
      expect(larger.text / usual.text).toBeGreaterThan(1.2);
      expect(larger.title / usual.title).toBeGreaterThan(0.99);
      expect(larger.name / usual.name).toBeGreaterThan(0.99);
    });
  });

  it('has every word in sight when it is twice as large', async () => {
    const window = await openEngine(engine, { fontSize: 32 });
    try {
      for (const [width, height] of [[360, 740], ...WINDOWS] as const) {
        const letters = await lettersIn(window, width, height);
        expect(letters, `${width} px wide`).toEqual({ ...letters, spill: 0, off: [], cut: [] });
        expect(letters.text).toBeGreaterThanOrEqual(32);
      }
    } finally {
      await window.close();
    }
  });
});

/** Opens the story in a window of its own, at a step. */
async function atStep(options: BrowserContextOptions, step: string, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  try {
    await openStory(page, opened.site.url, 'en');
    await goToStep(page, step);
    await use(page);
    expect(faults).toEqual([]);
  } finally {
    await context.close();
  }
}

/** Runs in the page: the colours that tell one state from another, and those of the picture. */
function readColours() {
  const styleOf = (selector: string, pseudo?: string): CSSStyleDeclaration => {
    const element = document.querySelector(selector);
    if (!element) throw new Error(`${selector}: expected in the page, found none`);
    return getComputedStyle(element, pseudo);
  };
  const bar = (selector: string): string => {
    const { backgroundColor, height } = styleOf(selector, '::before');
    return `${backgroundColor} ${height}`;
  };
  const stage = document.querySelector('[data-live] .stage[data-active-step="crossings"]');
  const link = document.querySelector<HTMLElement>('.contents a');
  link?.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
  const { outlineStyle, outlineWidth, outlineColor } = styleOf('.contents a:focus');
  return {
    modes: [styleOf('.modes :checked + span').backgroundColor, styleOf('.modes :not(:checked) + span').backgroundColor],
    parts: [
      bar('.progress a.is-passed'),
      bar('.progress a[aria-current]'),
      bar('.progress a:not(.is-passed):not([aria-current])'),
    ],
    outline: `${outlineStyle} ${outlineWidth}`,
    isOutlineSeen: outlineColor !== getComputedStyle(document.body).backgroundColor,
    picture: [stage, ...(stage?.querySelectorAll('svg.drawing *') ?? [])].map((mark) => {
      const { fill, stroke, backgroundColor } = getComputedStyle(mark ?? document.body);
      return [fill, stroke, backgroundColor].join(' ');
    }),
  };
}

describe.each(['light', 'dark'] as const)('in forced colours, %s', (colorScheme) => {
  it('what is chosen, how far one is and what has the focus are told; pictures keep their own colours', async () => {
    const options = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce', colorScheme } as const;
    await atStep(options, STEP, async (page) => {
      await page.waitForSelector('.progress a.is-passed', { state: 'attached' });
      const own = await page.evaluate(readColours);
      await page.emulateMedia({ forcedColors: 'active' });
      const { modes, parts, outline, isOutlineSeen, picture } = await page.evaluate(readColours);
      expect(new Set(modes).size).toBe(2);
      expect(new Set(parts).size).toBe(3);
      expect(outline).toMatch(/^solid [2-9]/);
      expect(isOutlineSeen).toBe(true);
      expect(picture.length).toBeGreaterThan(50);
      expect(picture).toEqual(own.picture);
    });
  });
});

/** Runs in the page: attributes that a number which is none has come into. */
function brokenAttributes(): string[] {
  return [...document.querySelectorAll('*')].flatMap((element) =>
    [...element.attributes]
      .filter(({ name, value }) => name !== 'href' && /\b(NaN|undefined|Infinity)\b/.test(value))
      .map(({ name, value }) => `${element.tagName} ${name}="${value.slice(0, 60)}"`),
  );
}

it('no attribute is ever no number: as an article, turned on its side, and at the end of the page', async () => {
  await atStep({ viewport: { width: 390, height: 844 } }, 'three-hundred', async (page) => {
    const broken: string[] = [];
    const look = async (): Promise<void> => {
      await page.waitForTimeout(250);
      broken.push(...(await page.evaluate(brokenAttributes)));
    };
    await look();
    await page.check('input[name=mode][value=article]', { force: true });
    await look();
    await page.setViewportSize({ width: 844, height: 390 });
    await look();
    await page.keyboard.press('End');
    await look();
    await page.check('input[name=mode][value=scroll]', { force: true });
    await look();
    await goToStep(page, 'three-hundred');
    await page.mouse.wheel(0, 900);
    await look();
    expect(broken).toEqual([]);
  });
});

describe('a window that is turned while the picture moves', () => {
  it.each([
    ['a phone', { width: 390, height: 844 }, { width: 844, height: 390 }],
    ['a tablet', { width: 1024, height: 768 }, { width: 768, height: 1024 }],
  ])('%s: ends with the drawing of the step, mark for mark', async (_, before, after) => {
    await atStep({ viewport: before }, 'flow-before', async (page) => {
      for (const [step, size] of [
        ['flow-after', after],
        ['flow-before', before],
        ['two-ledgers', after],
        ['flow-after', before],
      ] as const) {
        await page.evaluate((id) => (location.hash = id), step);
        await page.waitForSelector(`[data-active-step="${step}"]:not([data-settled])`, { state: 'attached' });
        await page.waitForTimeout(90);
        await page.setViewportSize(size);
        await page.waitForSelector(`[data-active-step="${step}"][data-settled]`, { state: 'attached' });
        await expect
          .poll(async () => {
            const { found, wanted } = besideDrawn(await page.evaluate(readStage, step), step);
            return JSON.stringify(found) === JSON.stringify(wanted);
          })
          .toBe(true);
      }
    });
  });
});

describe('what is chosen on another page', () => {
  /** Opens the story twice, as in two tabs, and goes to a step in the first. */
  async function inTwoTabs(check: (here: Page, there: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    try {
      const [here, there] = [await context.newPage(), await context.newPage()];
      await openStory(there, opened.site.url, 'en');
      await openStory(here, opened.site.url, 'fr');
      await goToStep(here, STEP);
      await check(here, there);
    } finally {
      await context.close();
    }
  }
  /** How the page is laid out and lit, and what is read in it. */
  const laidOut = (page: Page) =>
    page.evaluate(() => {
      const { mode, theme, still } = document.documentElement.dataset;
      const passed = [...document.querySelectorAll('[data-step]')].filter(
        (step) => step.getBoundingClientRect().top <= document.documentElement.clientHeight / 2,
      );
      return { mode, theme, still, reads: passed.at(-1)?.id };
    });
  /** For which a busy machine may be behind. */
  const SOON = { timeout: 15_000 };
  const chosen = { mode: 'article', theme: 'dark', still: '', reads: STEP };

  it('is taken by one that is open, which keeps the step, through a reload too', async () => {
    await inTwoTabs(async (here, there) => {
      await there.check('input[name=mode][value=article]', { force: true });
      await there.click('[data-theme-switch]');
      await there.uncheck('[data-motion] input', { force: true });
      await expect.poll(() => laidOut(here), SOON).toEqual(chosen);
      await here.reload({ waitUntil: 'load' });
      await expect.poll(() => laidOut(here), SOON).toEqual(chosen);
    });
  });

  it('is taken by one that is come back to, and nothing else is', async () => {
    await inTwoTabs(async (here) => {
      const comeBack = (choices: Record<string, string>): Promise<void> =>
        here.evaluate((kept) => {
          for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value);
          dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
        }, choices);
      await comeBack({ mode: 'article', theme: 'dark', still: 'yes' });
      await expect.poll(() => laidOut(here), SOON).toEqual(chosen);
      await comeBack({ mode: '"><script>', theme: 'constructor' });
      await here.waitForTimeout(200);
      expect(await laidOut(here)).toEqual(chosen);
    });
  });

  it('overrules what a link asked for', async () => {
    await atStep({ viewport: { width: 1440, height: 900 } }, STEP, async (page) => {
      await page.evaluate(() => history.replaceState(null, '', `?mode=steps&utm_source=x${location.hash}`));
      await page.check('input[name=mode][value=article]', { force: true });
      expect(new URL(page.url()).search).toBe('?utm_source=x');
      await page.reload({ waitUntil: 'load' });
      await expect.poll(() => laidOut(page), SOON).toMatchObject({ mode: 'article', reads: STEP });
    });
  });
});
