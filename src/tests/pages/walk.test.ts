/** Readers who do anything: after each thing they do, the stage, the address and the page are what the position says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address } from '../../site/addresses.ts';
import { BASE_PATH } from '../../site/deployment.ts';
import { ENGINES, hasEngine, openChromium, openEngine, type EngineWindow } from '../../tools/engines.ts';
import { openFaultySite, type FaultySite } from '../../tools/faulty-site.ts';
import { STEP_IDS } from '../../tools/reading.ts';
import { openSite, type Site } from '../../tools/site.ts';
import { besideDrawn, readStage } from './stage-state.ts';

/** How many things are done, over all engines, and which: a longer walk is taken by `npm run walk`. */
const ACTIONS = Number(process.env['WALK_ACTIONS'] ?? 90);
const SEED = Number(process.env['WALK_SEED'] ?? 20_230_327);
/** Milliseconds for which a busy machine may be behind. */
const PATIENCE = 15_000;

const SIZES = [
  [460, 844],
  [844, 460],
  [820, 1180],
  [1180, 820],
  [1024, 768],
  [1440, 900],
  [2560, 1300],
] as const;

const sizeAt = (share: number): readonly [number, number] => SIZES[Math.floor(share * SIZES.length)] ?? SIZES[0];

const PRESENT = ['chromium', ...ENGINES.filter(hasEngine)] as const;

let site: Site;
let faulty: FaultySite;
beforeAll(async () => {
  site = await openSite({ dir: 'dist', base: BASE_PATH });
  faulty = await openFaultySite(new URL(site.url).origin);
});
afterAll(async () => {
  faulty.close();
  await site.close();
});

/** What a page is, as a reader finds it. */
interface Found {
  mode: string;
  /** The last step, and the last step or chapter, whose top has passed the middle of the window; "" above them all. */
  step: string;
  place: string;
  hash: string;
  /** Whether the address is of that place, or of something in it. */
  isTrue: boolean;
  /** Whether what was done is still going on: the page is about to move, or to be left. */
  isBusy: boolean;
  /** Whether the page cannot be scrolled further, so that no place below can be kept. */
  isAtEnd: boolean;
  active: string | null;
  isSettled: boolean;
  focus: string;
  faults: string[];
}

function lookAround(): Found {
  const root = document.documentElement;
  const passed = (selector: string): string =>
    [...document.querySelectorAll(selector)]
      .filter((each) => each.getBoundingClientRect().top <= root.clientHeight / 2)
      .at(-1)?.id ?? '';
  const [step, place] = [passed('[data-step]'), passed('[data-step], [data-chapter]')];
  const hash = decodeURIComponent(location.hash.slice(1));
  const [at, named] = [place, hash].map((id) => (id ? document.getElementById(id) : null));
  const stage = document.getElementById(step)?.closest('[data-chapter]')?.querySelector('[data-live] [data-stage]');
  const focused = document.activeElement;
  return {
    mode: root.dataset['mode'] ?? '',
    step,
    place,
    hash,
    isTrue:
      place === hash || (place === '' && (hash === '' || hash === 'top')) || (at?.contains(named ?? null) ?? false),
    isBusy: root.hasAttribute('data-busy'),
    isAtEnd: scrollY + root.clientHeight >= root.scrollHeight - 2,
    active: stage?.getAttribute('data-active-step') ?? null,
    isSettled: stage?.hasAttribute('data-settled') ?? false,
    focus: focused && focused !== document.body && !focused.checkVisibility() ? focused.outerHTML.slice(0, 80) : '',
    faults: (globalThis as { faults?: string[] }).faults ?? [],
  };
}

/** What is done in the page; what leaves it is put off, so that the answer comes first. */
function act({ what, share, id }: { what: string; share: number; id: string }): void {
  const root = document.documentElement;
  root.setAttribute('data-busy', '');
  const over = (): void => root.removeAttribute('data-busy');
  const press = (selector: string): void => {
    const all = document.querySelectorAll<HTMLElement>(selector);
    all[Math.floor(share * all.length)]?.click();
  };
  const deeds: Record<string, () => void> = {
    scroll: () => scrollTo({ top: share * root.scrollHeight, behavior: 'instant' }),
    fling: () => {
      requestAnimationFrame(() => requestAnimationFrame(over));
      for (let turn = 0; turn < 8; turn += 1)
        requestAnimationFrame(() => scrollBy({ top: (share - 0.5) * 1500, behavior: 'instant' }));
    },
    hash: () => (location.hash = id),
    chapter: () => press('[data-progress]'),
    move: () => press('[data-move]'),
    mode: () => press('input[name="mode"]'),
    theme: () => press('[data-theme-switch]'),
    language: () => setTimeout(() => press('[data-language]')),
    back: () => setTimeout(() => history.back()),
    forward: () => setTimeout(() => history.forward()),
    reload: () => setTimeout(() => location.reload()),
  };
  // A page that is left is another when the next one comes, and the same when it is come back to.
  if (['language', 'back', 'forward', 'reload'].includes(what))
    for (const moved of ['popstate', 'pageshow']) addEventListener(moved, over, { once: true });
  else if (what !== 'fling') over();
  deeds[what]?.();
}

/** What is done, as often as it is named; each of the last keeps the place. */
const DEEDS = [
  'scroll',
  'scroll',
  'scroll',
  'fling',
  'fling',
  'hash',
  'hash',
  'chapter',
  'move',
  'move',
  'mode',
  'theme',
  'language',
  'back',
  'forward',
  'reload',
  'resize',
  'resize',
  'resize',
];
const KEEPS = new Set(['mode', 'theme', 'resize']);

/** Waits until the page is what its position says, and tells what it is; undefined while it is between two pages. */
async function arrival(window: EngineWindow): Promise<Found | undefined> {
  const until = performance.now() + PATIENCE;
  let found: Found | undefined;
  while (performance.now() < until) {
    found = await window.run(lookAround, undefined).catch(() => undefined);
    if (
      found?.isTrue &&
      !found.isBusy &&
      (found.mode === 'article' || found.step === '' || (found.active === found.step && found.isSettled))
    )
      return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  return found;
}

describe.each(PRESENT)('a walk at random, in %s', (engine) => {
  let window: EngineWindow;
  beforeAll(async () => {
    window = await (engine === 'chromium' ? openChromium() : openEngine(engine));
  });
  afterAll(() => window.close());

  it('always has the right picture, address and place', { timeout: 240_000 + ACTIONS * 2000 }, async () => {
    let seed = SEED;
    const next = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    await window.resize(...SIZES[5]);
    await window.open(`${faulty.url}${BASE_PATH}${address.story('en')}`);
    let before = await arrival(window);
    const done: string[] = [];
    /** Pages or places that can be gone back to, and forward. */
    let own = 0;
    let ahead = 0;
    for (let count = 0; count < ACTIONS / PRESENT.length; count += 1) {
      const [kind, share] = [next(), next()];
      let what = DEEDS[Math.floor(kind * DEEDS.length)] ?? 'scroll';
      const id = STEP_IDS[Math.floor(share * STEP_IDS.length)] ?? '';
      // No further back than the page that the walk began with.
      if (what === 'back' && own === 0) what = 'scroll';
      if (what === 'hash' || what === 'chapter' || what === 'move' || what === 'language') own += 1;
      if (what === 'forward' && ahead === 0) what = 'scroll';
      ahead = what === 'back' ? 1 : ['forward', 'hash', 'chapter', 'move', 'language'].includes(what) ? 0 : ahead;
      if (what === 'back') own = 0;
      done.push(`${what} ${what === 'hash' ? id : share.toFixed(3)}`);
      if (what === 'resize') await window.resize(...sizeAt(share));
      else await window.run(act, { what, share, id });
      const found = await arrival(window);
      const trail = `seed ${SEED}, after ${done.length} actions, the last of them ${done.slice(-4).join(', ')}`;
      expect({ ...found, isTrue: true }, trail).toEqual(found);
      expect(found?.faults, trail).toEqual([]);
      expect(found?.focus, trail).toBe('');
      if (!found) continue;
      // Known and not mended: WebKit, whose window is brought to its size in several steps, may be a step off after them.
      const keeps = KEEPS.has(what) && !(engine === 'webkit' && what === 'resize');
      if (keeps && before && before.place !== '' && !before.isAtEnd && !found.isAtEnd)
        expect(found.place, trail).toBe(before.place);
      if (found.mode !== 'article' && found.step !== '') {
        const { found: shown, wanted } = besideDrawn(await window.run(readStage, found.step), found.step);
        expect(shown, trail).toEqual(wanted);
      }
      before = found;
    }
    expect(done.length).toBeGreaterThanOrEqual(ACTIONS / PRESENT.length);
  });
});
