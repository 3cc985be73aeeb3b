/** The same pages in Firefox and in WebKit: what each shows is what Chromium is tested to show. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toQuery } from '../../explore/state.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { address } from '../../site/addresses.ts';
import { CHAPTERS } from '../../site/outline.ts';
import { BASE_PATH } from '../../site/deployment.ts';
import { ENGINES, hasEngine, openEngine, type EngineWindow } from '../../tools/engines.ts';
import { STEP_IDS } from '../../tools/reading.ts';
import { openSite, type Site } from '../../tools/site.ts';
import { anyStates, showStates, workedOut } from './explorer-states.ts';
import { atRest, bringIntoReading, coveredFocus, readFromPositions, untilThere } from './in-page.ts';
import { AMP, DATAWRAPPER, lowFrame, openNewsroom, pymFrame } from './newsroom.ts';
import { besideDrawn, readStage } from './stage-state.ts';

let site: Site;
beforeAll(async () => {
  site = await openSite({ dir: 'dist', base: BASE_PATH });
});
afterAll(() => site.close());

it('knows which engines this machine has', () => {
  const missing = ENGINES.filter((name) => !hasEngine(name));
  if (missing.length > 0) console.warn(`NOT TESTED, since not on this machine: ${missing.join(', ')}`);
  expect(ENGINES).toEqual(['firefox', 'webkit']);
});

/** More than WebKit lets a page change its address in half a minute, less than Firefox lets it in ten seconds. */
const AT_ONCE = 90;

describe.each(ENGINES.filter(hasEngine))('in %s', (engine) => {
  let window: EngineWindow;
  beforeAll(async () => {
    window = await openEngine(engine);
    await window.resize(1280, 900);
  });
  afterAll(() => window.close());

  it('the explorer shows three hundred states as they are worked out', async () => {
    const asked = anyStates(300);
    for (let from = 0; from < asked.length; from += AT_ONCE) {
      const part = asked.slice(from, from + AT_ONCE);
      await window.open(site.url + address.explorer('en'));
      await window.run(untilThere, '.explorer[data-ready]');
      await window.run(() => {
        document.querySelector<HTMLElement>('#lines ~ details summary')?.click();
      }, undefined);
      expect(await window.run(showStates, part.map(toQuery))).toEqual(part.map(workedOut));
    }
  });

  it.each(LOCALES)('the story in %s shows every step in its state, at every size', async (locale) => {
    for (const [width, height] of [
      [460, 800],
      [820, 1180],
      [1440, 900],
    ] as const) {
      await window.resize(width, height);
      await window.open(site.url + address.story(locale));
      await window.run(untilThere, '[data-live] [data-active-step]');
      for (const id of STEP_IDS) {
        await window.run((step) => {
          const { top } = document.getElementById(step)?.getBoundingClientRect() ?? new DOMRect();
          scrollTo({ top: scrollY + top - innerHeight * 0.4, behavior: 'instant' });
        }, id);
        await window.run(untilThere, `[data-stage][data-active-step="${id}"][data-settled]`);
        const { found, wanted } = besideDrawn(await window.run(readStage, id), id);
        expect(found, `${id} at ${width}`).toEqual(wanted);
      }
    }
    await window.resize(1280, 900);
  });

  it('the address of a chapter stays its own', async () => {
    for (const chapter of CHAPTERS) {
      await window.open('about:blank');
      await window.open(`${site.url}${address.story('en')}#${chapter}`);
      await window.run(untilThere, '[data-live] [data-active-step]');
      const seen = await window.run(
        () =>
          new Promise((done) => {
            setTimeout(() => {
              done([location.hash, document.querySelector<HTMLAnchorElement>('[data-language]')?.hash]);
            }, 1600);
          }),
        undefined,
      );
      expect(seen).toEqual([`#${chapter}`, `#${chapter}`]);
    }
  });

  it('a jump from one chapter’s opener to another’s is noticed', async () => {
    await window.open('about:blank');
    await window.open(`${site.url}${address.story('en')}#since`);
    await window.run(untilThere, '[data-live] [data-active-step]');
    for (const chapter of ['tracking', 'border'] as const) {
      await window.run((id) => {
        document.getElementById(id)?.scrollIntoView({ behavior: 'instant' });
      }, chapter);
      await window.run(untilThere, `[data-progress="${chapter}"][aria-current]`);
    }
  });

  it('the step that is being read is still being read in a window of another width or height', async () => {
    await window.resize(1280, 900);
    await window.open('about:blank');
    await window.open(site.url + address.story('en'));
    await window.run(untilThere, '[data-live] [data-active-step]');
    const lost: string[] = [];
    for (const id of STEP_IDS.filter((_step, index) => index % 6 === 3)) {
      await window.run(bringIntoReading, id);
      await window.run(untilThere, `[data-stage][data-active-step="${id}"][data-settled]`);
      for (const [width, height] of [
        [1280, 700],
        [460, 844],
        [460, 700],
        [1280, 900],
      ] as const) {
        await window.resize(width, height);
        await window.run(atRest, undefined);
        const read = await window.run(readFromPositions, undefined);
        if (read !== id) lost.push(`${id} at ${width} × ${height}: ${read}`);
      }
    }
    expect(lost).toEqual([]);
  });

  it.each([
    [460, 844],
    [1280, 800],
  ])('nothing that the tab key goes to is behind the picture, in a window of %i × %i', async (width, height) => {
    await window.resize(width, height);
    await window.open('about:blank');
    await window.open(`${site.url}${address.step('en', 'announcement')}`);
    await window.run(untilThere, '[data-live] [data-active-step]');
    const covered: string[] = [];
    for (let presses = 0; presses < 45; presses += 1) {
      await window.tab();
      const found = await window.run(coveredFocus, undefined);
      if (found) covered.push(found);
    }
    expect(covered).toEqual([]);
  });

  it.each([
    ['pym.js', pymFrame],
    ['the Datawrapper form', (source: string): string => DATAWRAPPER + lowFrame(source)],
    ['the AMP form', (source: string): string => AMP + lowFrame(source)],
  ])('a frame gets the height it needs by %s', async (_, framed) => {
    const source = site.url + address.embed('en', 'roundabout-share');
    const parent = await openNewsroom();
    parent.print(`<style>body{margin:0}</style>${framed(source)}`);
    try {
      await window.resize(800, 900);
      await window.open(source);
      const needed = await window.run(() => Math.ceil(document.body.getBoundingClientRect().height), undefined);
      await window.open(parent.url);
      await expect
        .poll(() => window.run(() => document.querySelector('iframe')?.clientHeight, undefined), { timeout: 8000 })
        .toBe(needed);
      expect(needed).toBeGreaterThan(300);
    } finally {
      parent.close();
    }
  });
});
