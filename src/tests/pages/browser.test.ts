import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FrameName } from '../../graphics/shared/scene.ts';
import { LOCALES, otherLocale, type Locale } from '../../i18n/locales.ts';
import { address } from '../../site/addresses.ts';
import { STEPS } from '../../site/outline.ts';
import { goToStep, openStory, STEP_IDS } from '../../tools/reading.ts';
import { BASE_PATH } from '../../site/deployment.ts';
import { openFaultySite } from '../../tools/faulty-site.ts';
import type { Site } from '../../tools/site.ts';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';
import { weigh } from '../../tools/weights.ts';
import { readFromPositions } from './in-page.ts';
import { drawn, readStage } from './stage-state.ts';

const PHONE = { width: 360, height: 740 };
const TABLET = { width: 820, height: 1180 };
const WIDE = { width: 1440, height: 900 };
const WINDOWS = { phone: PHONE, wide: WIDE };
type WindowName = keyof typeof WINDOWS;

let opened: OpenDist;
let site: Site;
let browser: Browser;

beforeAll(async () => {
  opened = await openDist();
  ({ site, browser } = opened);
});
afterAll(() => opened.close());

/** What went wrong on a page while it was open. */
interface Witness {
  page: Page;
  /** Console errors, exceptions, policy violations, failed and foreign requests. */
  faults: string[];
}

interface Shift {
  value: number;
  what: string;
}

/** Keeps what the page moves under the reader from now on. */
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: Shift[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
        const what = entry.sources
          .map(({ node }) => (node instanceof Element ? `${node.tagName}.${node.getAttribute('class') ?? ''}` : '?'))
          .join(' ');
        shifts.push({ value: entry.value, what });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

const shiftsIn = (page: Page): Promise<Shift[]> =>
  page.evaluate(() => (globalThis as unknown as { shifts: Shift[] }).shifts);

/** Opens a window, hands its page over, and checks that nothing went wrong in it. */
async function inWindow(
  options: BrowserContextOptions,
  use: (witness: Witness) => Promise<void>,
  allowed?: RegExp,
): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    // Leaving a page gives up what it was still asking for.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(site.url).origin) && !request.url().startsWith('data:'))
      faults.push(`foreign: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  try {
    await use({ page, faults });
    expect(faults.filter((fault) => !allowed?.test(fault))).toEqual([]);
  } finally {
    await context.close();
  }
}

/** What the chapter of a step has on stage, and what it ought to have there. */
async function onStage(page: Page, id: string) {
  const { frame, locale, title, ...found } = await page.evaluate(readStage, id);
  const { keys, words, marks } = drawn(id, frame.wanted as FrameName, locale as Locale);
  return {
    active: found.active,
    title: title.found,
    frame: frame.found,
    keys: found.keys.sort(),
    words: found.words.sort(),
    marks: found.marks.sort(),
    expected: {
      active: id,
      title: title.wanted,
      frame: frame.wanted,
      keys: keys.sort(),
      words: words.sort(),
      marks: marks.sort(),
    },
  };
}

/** Checks that the stage shows a step in the state the story gives it. */
async function expectOnStage(page: Page, id: string): Promise<void> {
  await page.waitForSelector(`[data-stage][data-active-step="${id}"][data-settled]`, {
    state: 'attached',
    timeout: 8000,
  });
  const { expected, ...found } = await onStage(page, id);
  expect(found).toEqual(expected);
  expect(found.keys.length).toBeGreaterThan(0);
}

describe.each(LOCALES)('%s', (locale: Locale) => {
  it.each(Object.keys(WINDOWS) as WindowName[])(
    '%s: shows every step of the story in turn, scrolling down and up',
    async (window) => {
      await inWindow({ viewport: WINDOWS[window] }, async ({ page }) => {
        await openStory(page, site.url, locale);
        for (const id of [...STEP_IDS, ...STEP_IDS.toReversed().filter((_, index) => index % 4 === 1)]) {
          await page.evaluate((step) => {
            const { top } = document.getElementById(step)?.getBoundingClientRect() ?? new DOMRect();
            scrollTo({ top: scrollY + top - innerHeight * 0.4, behavior: 'instant' });
          }, id);
          await expectOnStage(page, id);
        }
      });
    },
  );

  it('arrives at every step by its address, in its state', async () => {
    await inWindow(
      { viewport: PHONE },
      async ({ page }) => {
        for (const id of STEP_IDS) {
          await page.goto('about:blank');
          await page.goto(site.url + address.step(locale, id));
          await expectOnStage(page, id);
          const top = await page.evaluate(
            (step) => document.getElementById(step)?.getBoundingClientRect().top ?? 0,
            id,
          );
          expect(Math.abs(top), `${id}: distance from where it should stand`).toBeLessThan(PHONE.height * 0.5);
        }
      },
      /foreign: about:blank/,
    );
  });

  it.each(Object.entries({ ...WINDOWS, tablet: TABLET }))(
    '%s: sets no label over another, over the title or off the stage, at any step, and cuts no source short',
    async (_, viewport) => {
      const hits: string[] = [];
      await inWindow({ viewport }, async ({ page }) => {
        await openStory(page, site.url, locale);
        for (const { id } of STEPS) {
          await goToStep(page, id);
          hits.push(...(await page.evaluate(collisions, id)));
        }
      });
      expect(hits).toEqual([]);
    },
  );

  it('moves nothing while it loads and is read to the end', async () => {
    for (const viewport of [PHONE, WIDE]) {
      await inWindow({ viewport, reducedMotion: 'no-preference' }, async ({ page }) => {
        await watchShifts(page);
        await openStory(page, site.url, locale);
        const height = await page.evaluate(() => document.documentElement.scrollHeight);
        for (let y = 0; y < height; y += viewport.height * 0.7) {
          await page.mouse.wheel(0, viewport.height * 0.7);
          await page.waitForTimeout(30);
        }
        await page.waitForTimeout(300);
        expect(await shiftsIn(page)).toEqual([]);
      });
    }
  });

  it('moves nothing on the first screen when the page comes in pieces', async () => {
    const faulty = await openFaultySite(new URL(site.url).origin);
    // Wherever something of the bar or of the opening ends.
    const pieces = (html: string): string[] => {
      const [head = '', rest = ''] = html.split(/(?=<header class="bar")/);
      const end = rest.indexOf('data-chapter');
      return [head, ...rest.slice(0, end).split(/(?<=<\/(?:a|h1|p|button|nav|header)>)/), rest.slice(end)];
    };
    for (const viewport of [PHONE, WIDE]) {
      const context = await browser.newContext({ viewport });
      const page = await context.newPage();
      await watchShifts(page);
      faulty.suffer({ pieces });
      await page.goto(faulty.url + BASE_PATH + address.story(locale));
      expect(await shiftsIn(page), `${viewport.width} px wide`).toEqual([]);
      await context.close();
    }
    faulty.close();
  });

  it('moves nothing on the first screen when fonts come after it', async () => {
    for (const [width, height] of [
      [320, 640],
      [412, 823],
      [820, 1180],
      [1280, 720],
      [1440, 900],
    ] as const) {
      await inWindow({ viewport: { width, height } }, async ({ page }) => {
        await watchShifts(page);
        await page.route('**/*.woff2', async (route) => {
          await new Promise((resolve) => setTimeout(resolve, 600));
          await route.continue();
        });
        for (const each of [address.story(locale), address.accessibility(locale)]) {
          await page.goto(site.url + each);
          await page.evaluate(() => document.fonts.ready);
          await page.waitForTimeout(200);
          expect(await page.evaluate(() => document.fonts.check("600 16px 'Source Serif 4'"))).toBe(true);
          expect(await shiftsIn(page), `${each}, ${width} px wide`).toEqual([]);
        }
      });
    }
  });

  it('is complete without script', async () => {
    for (const viewport of [PHONE, WIDE]) {
      await inWindow({ viewport, javaScriptEnabled: false }, async ({ page }) => {
        await page.goto(site.url + address.story(locale));
        await expectWholeArticle(page);
      });
    }
  });

  it('is complete when a script fails to load', async () => {
    await inWindow(
      { viewport: WIDE },
      async ({ page }) => {
        await page.route('**/*.js', (route) => route.abort());
        await page.goto(site.url + address.story(locale));
        await page.waitForTimeout(1500);
        await expectWholeArticle(page);
      },
      /failed: |ERR_FAILED|Failed to fetch|hydrating/,
    );
  });

  it('keeps to its budgets of weight and requests', async () => {
    const over = (await weigh(browser, site.url, 'dist', locale)).filter(({ value, budget }) => value > budget);
    expect(
      over.map(({ what, value, budget, unit }) => `${what}: ${value.toFixed(1)} ${unit}, at most ${budget}`),
    ).toEqual([]);
  });

  it('keeps the step when the language is switched', async () => {
    await inWindow({ viewport: WIDE }, async ({ page }) => {
      await openStory(page, site.url, locale);
      await goToStep(page, 'three-hundred');
      await page.waitForFunction(
        () => document.querySelector<HTMLAnchorElement>('[data-language]')?.hash === '#three-hundred',
      );
      await page.click('[data-language]');
      await page.waitForURL(`**/${otherLocale(locale)}/**`);
      await expectOnStage(page, 'three-hundred');
    });
  });

  it('has no barrier that axe can find: start, middle and end, light and dark, phone and wide', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const found: string[] = [];
    for (const viewport of [PHONE, WIDE]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await inWindow({ viewport, colorScheme }, async ({ page }) => {
          for (const path of [address.story(locale), address.method(locale)]) {
            await page.goto(site.url + path);
            await page.waitForTimeout(300);
            await page.evaluate(axe);
            const marks = path.length > 4 ? [0] : [0, 0.5, 1];
            for (const at of marks) {
              await page.evaluate((share) => {
                scrollTo({ top: document.documentElement.scrollHeight * share, behavior: 'instant' });
              }, at);
              await page.waitForTimeout(300);
              await bringTargetsOut(page);
              const { violations } = await page.evaluate(() =>
                (
                  globalThis as unknown as { axe: { run: (context: Document, options: object) => Promise<AxeResults> } }
                ).axe.run(document, {
                  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
                  resultTypes: ['violations'],
                }),
              );
              for (const { id, nodes } of violations) {
                found.push(
                  `${path} at ${at}, ${viewport.width} px, ${colorScheme}: ${id}, ${nodes.length} × ${nodes[0]?.html.slice(0, 140) ?? ''}`,
                );
              }
            }
          }
        });
      }
    }
    expect(found).toEqual([]);
  });
});

/**
 * Scrolls until no target is half behind the picture or the links to chapters, where axe would call it small (it counts
 * what is above the window as well), and until the page has come to rest there: what the stage does on the way may bring
 * another target to its edge.
 */
const bringTargetsOut = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const cut = (): number | undefined => {
      for (const above of document.querySelectorAll('[data-stage], .progress ol')) {
        const { left, right, bottom: edge } = above.getBoundingClientRect();
        if (edge < 0 || edge > innerHeight) continue;
        for (const target of document.querySelectorAll('.card :is(a, button), summary')) {
          const box = target.getBoundingClientRect();
          const isCut = box.top < edge && box.bottom > 0 && (box.top < 0 || box.bottom > edge);
          if (isCut && box.left < right && box.right > left) return box.top - edge - 1;
        }
      }
      return undefined;
    };
    for (let still = 0; still < 20; still += 1) {
      await new Promise((frame) => requestAnimationFrame(frame));
      const by = cut();
      if (by === undefined) continue;
      scrollBy({ top: by, behavior: 'instant' });
      still = 0;
    }
  });

/** Every step's text and figure can be seen, one after the other. */
async function expectWholeArticle(page: Page): Promise<void> {
  const hidden = await page.evaluate((ids) => {
    const shown = (element: Element | null | undefined): boolean => {
      if (!element) return false;
      const { width, height } = element.getBoundingClientRect();
      return width > 50 && height > 10 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    };
    return ids.filter((id) => {
      const section = document.getElementById(id);
      const drawings = [...(section?.querySelectorAll('figure svg') ?? [])].filter(shown);
      const stage = section?.closest('[data-chapter]')?.querySelector('[data-stage]');
      return (
        drawings.length !== 1 ||
        !shown(section?.querySelector('.plate-title')) ||
        !shown(section?.querySelector('.card p')) ||
        shown(stage)
      );
    });
  }, STEP_IDS);
  expect(hidden).toEqual([]);
}

/**
 * Runs in the page: labels of the stage that run into each other, into its title or source, under the card or off it;
 * a title or a source cut short.
 */
function collisions(id: string): string[] {
  const section = document.getElementById(id);
  const stage = section?.closest('[data-chapter]')?.querySelector('[data-stage]');
  const svg = stage?.querySelector('svg.drawing');
  if (!stage || !svg) return [`${id}: no stage`];
  const found: string[] = [];
  const labels: { text: string; box: { left: number; right: number; top: number; bottom: number } }[] = [];
  const walker = document.createTreeWalker(svg, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    if (text === '' || !node.parentElement?.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    // A line's box is taller than its letters.
    const spare = (bottom - top) * 0.16;
    labels.push({ text, box: { left, right, top: top + spare, bottom: bottom - spare } });
  }
  const meet = (a: (typeof labels)[number]['box'], b: (typeof labels)[number]['box']): number =>
    Math.min(
      Math.min(a.right, b.right) - Math.max(a.left, b.left),
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
    );
  labels.forEach((one, index) => {
    for (const other of labels.slice(index + 1)) {
      const depth = meet(one.box, other.box);
      if (depth > 1) found.push(`${id}: "${one.text}" over "${other.text}" by ${depth.toFixed(1)} px`);
    }
  });
  const frame = stage.getBoundingClientRect();
  const around = [
    ['the title', stage.querySelector('.plate-title')],
    ['the source', stage.querySelector('.plate-source')],
  ] as const;
  for (const [name, element] of around) {
    if (element && element.scrollHeight > element.clientHeight + 1) found.push(`${id}: ${name} is cut short`);
  }
  for (const { text, box } of labels) {
    const inside = meet(box, frame);
    if (inside <= 0) continue;
    for (const [name, element] of around) {
      if (element && meet(box, element.getBoundingClientRect()) > 1) found.push(`${id}: "${text}" under ${name}`);
    }
    const cut = Math.max(
      frame.left - box.left,
      box.right - frame.right,
      frame.top - box.top,
      box.bottom - frame.bottom,
    );
    if (cut > 1) found.push(`${id}: "${text}" cut by the edge of the stage, ${cut.toFixed(1)} px`);
    const card = section?.querySelector('.card')?.getBoundingClientRect();
    const beside = card && frame.height > innerHeight * 0.9 && frame.width > 1000;
    if (beside && box.left < card.right - 1 && box.right > card.left)
      found.push(`${id}: "${text}" in the way of the text card`);
  }
  return found;
}

describe('the theme', () => {
  it("is the system's until the reader chooses, then the reader's, from the first paint and on every page", async () => {
    const paper = (page: Page): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await inWindow(
      { viewport: PHONE, colorScheme: 'light' },
      async ({ page }) => {
        await page.addInitScript(() => {
          new PerformanceObserver(() => {
            Object.assign(globalThis, { painted: document.documentElement.dataset['theme'] ?? 'none' });
          }).observe({ type: 'paint', buffered: true });
          // Script that comes late must not be what sets the theme.
          addEventListener('DOMContentLoaded', () => {
            Object.assign(globalThis, { parsed: document.documentElement.dataset['theme'] ?? 'none' });
          });
        });
        await page.goto(site.url + address.story('fr'));
        const light = await paper(page);
        await page.emulateMedia({ colorScheme: 'dark' });
        const dark = await paper(page);
        expect(dark).not.toBe(light);
        await page.emulateMedia({ colorScheme: 'light' });
        expect(await paper(page)).toBe(light);

        await page.locator('[data-theme-switch]').click();
        expect(await paper(page)).toBe(dark);
        // Without the modules: the head alone brings the choice back.
        await page.route('**/*.js', (route) => route.abort());
        for (const path of [address.story('fr'), address.method('en')]) {
          await page.goto(site.url + path);
          await page.waitForFunction(() => 'painted' in globalThis && 'parsed' in globalThis);
          const seen = await page.evaluate(() => ({ ...globalThis }) as unknown as { painted: string; parsed: string });
          expect([seen.painted, seen.parsed], path).toEqual(['dark', 'dark']);
          expect(await paper(page)).toBe(dark);
        }
      },
      /failed: |ERR_FAILED/,
    );
  });
});

describe('finding the way', () => {
  it('stays at the step after a reload', async () => {
    await inWindow({ viewport: WIDE }, async ({ page }) => {
      await openStory(page, site.url, 'fr');
      await goToStep(page, 'flow-after');
      await page.waitForFunction(() => location.hash === '#flow-after');
      await page.reload();
      await expectOnStage(page, 'flow-after');
    });
  });

  it('goes back and forward between steps, and back from another page', async () => {
    await inWindow({ viewport: PHONE }, async ({ page }) => {
      await openStory(page, site.url, 'en');
      await goToStep(page, 'pipeline');
      await page.waitForTimeout(600);
      await goToStep(page, 'crossings');
      await page.waitForTimeout(600);
      await page.goBack();
      await expectOnStage(page, 'pipeline');
      await page.goForward();
      await expectOnStage(page, 'crossings');
      await page.goto(site.url + address.method('en'));
      await page.goBack();
      await expectOnStage(page, 'crossings');
    });
  });

  it('follows a window that changes size and a phone that is turned', async () => {
    await inWindow({ viewport: WIDE }, async ({ page }) => {
      await openStory(page, site.url, 'fr');
      await goToStep(page, 'list-grows');
      for (const viewport of [
        PHONE,
        { width: 740, height: 360 },
        TABLET,
        { width: 320, height: 500 },
        { width: 2560, height: 1300 },
        WIDE,
      ]) {
        await page.setViewportSize(viewport);
        await page.waitForTimeout(250);
        await expectOnStage(page, await page.evaluate(readFromPositions));
      }
    });
  });

  it('is where it should be after any walk: jumps, sizes, moves and modes at random', async () => {
    let seed = 20230327;
    const next = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647;
    await inWindow({ viewport: WIDE, reducedMotion: 'no-preference' }, async ({ page }) => {
      await openStory(page, site.url, 'en');
      for (let move = 0; move < 150; move += 1) {
        const kind = next();
        const share = next();
        if (kind < 0.6) {
          await page.evaluate((to) => {
            scrollTo({ top: to * document.documentElement.scrollHeight, behavior: 'instant' });
          }, share);
        } else if (kind < 0.75) await page.mouse.wheel(0, (share - 0.5) * 6000);
        else if (kind < 0.85)
          await page.evaluate((id) => (location.hash = id), STEP_IDS[Math.floor(share * STEP_IDS.length)] ?? '');
        else if (kind < 0.95) await page.keyboard.press(share < 0.5 ? 'PageDown' : 'PageUp');
        else await page.setViewportSize(share < 0.5 ? PHONE : WIDE);
        if (move % 3 !== 2) continue;
        await page.waitForTimeout(120);
        await expect
          .poll(
            async () => {
              const step = await page.evaluate(readFromPositions);
              const { active } = await onStage(page, step);
              return active === step;
            },
            { timeout: 3000 },
          )
          .toBe(true);
      }
      const step = await page.evaluate(readFromPositions);
      await expectOnStage(page, step);
    });
  });

  it('moves step by step with the bar, and reads as a plain article', async () => {
    await inWindow({ viewport: WIDE }, async ({ page }) => {
      await openStory(page, site.url, 'fr');
      const [, second = '', third = ''] = STEP_IDS;
      await goToStep(page, second);
      await page.click('[data-move="1"]');
      await expectOnStage(page, third);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe(`${third}-title`);
      await page.click('[data-move="-1"]');
      await expectOnStage(page, second);
      await page.check('input[name=mode][value=article]', { force: true });
      await expect.poll(() => page.getAttribute('html', 'data-mode')).toBe('article');
      await expectWholeArticle(page);
      await page.check('input[name=mode][value=scroll]', { force: true });
      await expectOnStage(page, await page.evaluate(readFromPositions));
    });
  });

  it('never scrolls sideways, at 320 px or at 400 %', async () => {
    await inWindow({ viewport: { width: 320, height: 256 } }, async ({ page }) => {
      for (const path of [
        address.root(),
        ...LOCALES.flatMap((locale) => [address.story(locale), address.method(locale)]),
      ]) {
        await page.goto(site.url + path);
        const spill = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(spill, path).toBeLessThanOrEqual(0);
      }
    });
  });

  it.each(['light', 'dark'] as const)(
    'prints every figure, row and note from the %s theme, on white',
    async (theme) => {
      await inWindow({ viewport: WIDE, colorScheme: theme }, async ({ page }) => {
        await openStory(page, site.url, 'fr');
        await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
        await page.emulateMedia({ media: 'print' });
        // As wide as an A4 page between its margins.
        await page.setViewportSize({ width: 695, height: 1000 });
        await expectWholeArticle(page);
        const seen = await page.evaluate(() => {
          const told = [...document.querySelectorAll<HTMLElement>('.card data[data-claim]')];
          const notes = document.querySelectorAll('.print-notes li');
          return {
            paper: getComputedStyle(document.documentElement).backgroundColor,
            cut: [...document.querySelectorAll('.table-scroll')]
              .filter((box) => box.scrollWidth > box.clientWidth + 1)
              .map((box) => box.getAttribute('aria-label')),
            rowless: [...document.querySelectorAll('tbody tr')].filter((row) => row.getBoundingClientRect().height < 5)
              .length,
            unmarked: told.filter(({ dataset }) => !dataset['note']).map(({ dataset }) => dataset['claim']),
            notes: notes.length,
            claims: new Set(told.map(({ dataset }) => dataset['claim'])).size,
            empty: [...notes].filter((note) => note.textContent.length < 20).length,
          };
        });
        expect(seen).toEqual({ ...seen, paper: 'rgb(255, 255, 255)', cut: [], rowless: 0, unmarked: [], empty: 0 });
        expect(seen.notes).toBe(seen.claims);
      });
    },
  );

  it('moves between two states when motion is welcome, and cuts when it is not', async () => {
    for (const [reducedMotion, moves] of [
      ['no-preference', true],
      ['reduce', false],
    ] as const) {
      await inWindow({ viewport: WIDE, reducedMotion }, async ({ page }) => {
        await openStory(page, site.url, 'fr');
        await goToStep(page, 'flow-before');
        const unsettled = await page.evaluate(async () => {
          const stage = document.querySelector('[data-stage="roundabout"]');
          let seen = false;
          const watch = new MutationObserver(() => (seen ||= !stage?.hasAttribute('data-settled')));
          if (stage) watch.observe(stage, { attributes: true });
          location.hash = 'flow-after';
          await new Promise((done) => setTimeout(done, 1500));
          return seen;
        });
        expect(unsettled).toBe(moves);
        await expectOnStage(page, 'flow-after');
      });
    }
  });
});
