/** Readers who do anything: after each thing they do, the stage, the address and the page are what the position says. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { address } from '../../site/addresses.ts';
import { BASE_PATH } from '../../site/deployment.ts';
import { OUTLINE } from '../../site/outline.ts';
import { openEngine, presentEngines, type AnyEngine, type EngineWindow } from '../../tools/engines.ts';
import { openFaultySite, type FaultySite } from '../../tools/faulty-site.ts';
import { STEP_IDS } from '../../tools/reading.ts';
import { openSite, type Site } from '../../tools/site.ts';
import { bringIntoReading, coveredFocus } from './in-page.ts';
import { besideDrawn, readStage } from './stage-state.ts';

/** In which engines, how many things are done over all of them, and which: a longer walk is taken by `npm run walk`. */
const IN = presentEngines().filter((name) => (process.env['WALK_ENGINES'] ?? name).split(',').includes(name));
const ACTIONS = Number(process.env['WALK_ACTIONS'] ?? 90);
const SEED = Number(process.env['WALK_SEED'] ?? 20_230_327);
/** Milliseconds for which a busy machine may be behind. */
const PATIENCE = 15_000;
/** Milliseconds within which a page says what it is, or is asked again: one that WebKit is just putting away never answers. */
const ANSWER = 4000;

type Size = readonly [width: number, height: number];
const DESKTOP: Size = [1440, 900];
const SIZES: readonly Size[] = [
  [460, 844],
  [844, 460],
  [820, 1180],
  [1180, 820],
  [1024, 768],
  DESKTOP,
  [1440, 700],
  [2560, 1300],
];

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
  path: string;
  mode: string;
  /** The last step, and the last step or chapter, whose top has passed the middle of the window; "" above them all. */
  step: string;
  place: string;
  hash: string;
  /** Whether the address is of that place, or of something in it. */
  isTrue: boolean;
  /** How far the place's top is above the middle of the window, px. */
  by: number;
  /** Whether what was done is still going on: the page is about to move, or to be left. */
  isBusy: boolean;
  /** Whether the page has noticed where it is: the links to chapters, to the steps before and after say so. */
  isTold: boolean;
  /** Whether the page cannot be scrolled further, so that no place below can be kept. */
  isAtEnd: boolean;
  /** What the link to the other edition leads to. */
  elsewhere: string;
  active: string | null;
  /** Whether the stage has come to rest, in the frame that the window asks for. */
  isSettled: boolean;
  /** What has the focus, where it cannot be seen. */
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
  const ids = [...document.querySelectorAll('[data-step]')].map(({ id }) => id);
  const isNext = (link: HTMLAnchorElement): boolean =>
    link.hash.slice(1) === (ids[Math.min(ids.length - 1, ids.indexOf(step) + Number(link.dataset['move']))] ?? 'top');
  return {
    path: location.pathname,
    mode: root.dataset['mode'] ?? '',
    step,
    place,
    hash,
    isTrue:
      place === hash || (place === '' && (hash === '' || hash === 'top')) || (at?.contains(named ?? null) ?? false),
    by: root.clientHeight / 2 - (at?.getBoundingClientRect().top ?? 0),
    // Until a page has loaded, browsers bring it to where it was, whatever its reader does.
    isBusy: root.hasAttribute('data-busy') || document.readyState !== 'complete',
    isTold:
      (document.querySelector('[data-progress][aria-current]')?.getAttribute('data-progress') ?? '') ===
        (at?.closest('[data-chapter]')?.id ?? '') &&
      [...document.querySelectorAll<HTMLAnchorElement>('[data-move]')].every(isNext),
    isAtEnd: scrollY + root.clientHeight >= root.scrollHeight - 2,
    elsewhere: document.querySelector<HTMLAnchorElement>('[data-language]')?.hash.slice(1) ?? '',
    active: stage?.getAttribute('data-active-step') ?? null,
    isSettled:
      stage?.hasAttribute('data-settled') === true &&
      stage.querySelector('svg.drawing')?.getAttribute('data-frame') ===
        getComputedStyle(root).getPropertyValue('--frame').trim(),
    focus: focused && focused !== document.body && !focused.checkVisibility() ? focused.outerHTML.slice(0, 80) : '',
    faults: (globalThis as { faults?: string[] }).faults ?? [],
  };
}

/** One thing that a reader does: what, a share that says how far or which, and a step to go to. */
interface Act {
  what: string;
  share: number;
  id: string;
}

/**
 * What is done in the page; what leaves it is put off, so that the answer comes first.
 * @returns whether the history gets an entry by it: a link to where the address is already adds none
 */
function act({ what, share, id }: Act): boolean {
  const root = document.documentElement;
  root.setAttribute('data-busy', '');
  const over = (): void => root.removeAttribute('data-busy');
  // Browsers bring a page that is come back to where it was in one of the frames after that, of the window as it was.
  const overInFrames = (frames = 4): void => {
    if (frames === 0) over();
    else requestAnimationFrame(() => overInFrames(frames - 1));
  };
  const chosen = (selector: string): HTMLElement | undefined => {
    const all = document.querySelectorAll<HTMLElement>(selector);
    return all[Math.floor(share * all.length)];
  };
  const press = (selector: string): void => chosen(selector)?.click();
  const leadsTo = (selector: string): string | undefined => (chosen(selector) as HTMLAnchorElement | undefined)?.hash;
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
    mode: () => {
      // Nobody turns the window in the frame in which the way of reading changes.
      setTimeout(over, 100);
      press('input[name="mode"]');
    },
    theme: () => press('[data-theme-switch]'),
    language: () => setTimeout(() => press('[data-language]')),
    back: () => setTimeout(() => history.back()),
    forward: () => setTimeout(() => history.forward()),
    reload: () => setTimeout(() => location.reload()),
  };
  const goal = { hash: `#${id}`, chapter: leadsTo('[data-progress]'), move: leadsTo('[data-move]') }[what];
  const adds = what === 'language' || (goal !== undefined && goal !== location.hash);
  // A page that is left is another when the next one comes, and the same when it is come back to.
  if (['language', 'back', 'forward', 'reload'].includes(what))
    for (const moved of ['popstate', 'pageshow']) addEventListener(moved, () => overInFrames(), { once: true });
  // WebKit follows a link once it has nothing else to do.
  else if (['hash', 'chapter', 'move'].includes(what)) setTimeout(() => requestAnimationFrame(over), 150);
  else if (what !== 'fling' && what !== 'mode') over();
  deeds[what]?.();
  return adds;
}

/** Waits until a page has done what it does in the frames after its window has changed. */
async function framesAfter(): Promise<void> {
  for (let frames = 0; frames < 4; frames += 1) await new Promise((frame) => requestAnimationFrame(frame));
}

/** What is done, and how often. */
const DEEDS: Readonly<Record<string, number>> = {
  scroll: 3,
  fling: 3,
  hash: 2,
  chapter: 1,
  move: 2,
  tab: 1,
  mode: 2,
  theme: 1,
  language: 1,
  back: 1,
  forward: 1,
  reload: 1,
  resize: 3,
  rotate: 1,
};
const AS_OFTEN = Object.entries(DEEDS).flatMap(([what, often]) => Array.from({ length: often }, () => what));
/** What goes from one entry of the history to another, and which. */
const TURNS: Readonly<Record<string, number>> = { back: -1, forward: 1 };
/** What leaves the reader where they are. */
const KEEPS = new Set(['mode', 'theme', 'language', 'reload', 'resize', 'rotate']);
/** WebKit brings a reloaded page to the offset, in pixels, that it kept of it, be it of a window of another size. */
const isKept = (engine: AnyEngine, what: string): boolean =>
  KEEPS.has(what) && !(engine === 'webkit' && what === 'reload');
/** What does not leave the page. */
const STAYS = ['scroll', 'fling', 'hash', 'chapter', 'move', 'mode', 'theme'];

/** A page as its reader left it, and the window it was in. */
interface Left {
  found: Found;
  size: Size;
}

/** What has been gone to, one after the other, from the page that the walk began with. */
class Visited {
  readonly #entries: (Left | undefined)[] = [undefined];
  #at = 0;

  /** Whether there is an entry to turn to. */
  has(turn: string): boolean {
    const to = this.#at + (TURNS[turn] ?? 0);
    return to >= 0 && to < this.#entries.length;
  }

  /** Notes that another entry is come to, by a turn or by a link that adds it. @returns that entry as it was left, if it was */
  leave(left: Left, what: string, adds: boolean): Left | undefined {
    this.#entries[this.#at] = left;
    this.#at += adds ? 1 : (TURNS[what] ?? 0);
    // What could be gone forward to is forgotten once a link is followed.
    if (adds) this.#entries.splice(this.#at, Infinity, undefined);
    return this.#entries[this.#at];
  }
}

/** Numbers from 0 to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

const oneOf = <T>(list: readonly T[], share: number): T => {
  const found = list[Math.floor(share * list.length)];
  if (found === undefined) throw new Error('Nothing to choose from');
  return found;
};

/** What is done next, at random; who cannot go back or forward scrolls instead. */
function* acts(next: () => number, visited: Visited): Generator<Act, never> {
  for (;;) {
    const wanted = oneOf(AS_OFTEN, next());
    const share = next();
    const what = wanted in TURNS && !visited.has(wanted) ? 'scroll' : wanted;
    yield { what, share, id: oneOf(STEP_IDS, share) };
  }
}

/** Waits until what is found is as wanted; gives what was found last, undefined while it is between two pages. */
async function until(
  window: EngineWindow,
  isSo: (found: Found) => boolean,
  patience = PATIENCE,
): Promise<Found | undefined> {
  const end = performance.now() + patience;
  let found: Found | undefined;
  while (performance.now() < end) {
    found = await Promise.race([
      window.run(lookAround, undefined).catch(() => undefined),
      new Promise<undefined>((done) => setTimeout(done, ANSWER)),
    ]);
    if (found && isSo(found)) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  return found;
}

/** Whether the stage is what the position says, and nothing is going on; an empty document between two pages is no page. */
const isAtRest = ({ isBusy, isTold, mode, step, active, isSettled }: Found): boolean =>
  !isBusy && isTold && mode !== '' && (mode === 'article' || step === '' || (active === step && isSettled));

/** Waits until the page and its address are what its position says, and tells what it is. */
const arrival = (window: EngineWindow): Promise<Found | undefined> =>
  until(window, (found) => isAtRest(found) && found.isTrue);

/** Does what is done; gives the size that the window then has, and whether the history got an entry. */
async function perform(window: EngineWindow, deed: Act, size: Size): Promise<{ after: Size; adds: boolean }> {
  const { what, share } = deed;
  if (what === 'resize' || what === 'rotate') {
    const [width, height] = what === 'rotate' ? [size[1], size[0]] : oneOf(SIZES, share);
    const after: Size = [Math.max(width, 460), Math.min(height, 1440)];
    await window.resize(...after);
    // The reader is brought back within these: what is found before may not last.
    await window.run(framesAfter, undefined);
    return { after, adds: false };
  }
  // The link to the other edition leads to where a reader has been for a second, in the story.
  if (what === 'language') await until(window, ({ place, elsewhere }) => place === '' || elsewhere === place);
  if (what === 'tab') {
    await window.tab();
    return { after: size, adds: false };
  }
  // Firefox may be between two documents after it has shown the second.
  const adds = await window.run(act, deed).catch(() => until(window, () => true).then(() => window.run(act, deed)));
  return { after: size, adds };
}

/** What should be as it was: where the reader is left, or where they were when they went on from what they turn back to. */
interface Kept extends Pick<Found, 'place' | 'isAtEnd'> {
  /** How far they were in it, if they should be as far: px. */
  by?: number;
}

function keptIn(engine: AnyEngine, what: string, before: Left, left: Left | undefined, size: Size): Kept | undefined {
  const { place, isAtEnd } = before.found;
  if (!(what in TURNS)) return isKept(engine, what) && place !== '' ? { place, isAtEnd } : undefined;
  if (!left) return undefined;
  const { by, ...was } = left.found;
  // Another document is brought to where it was in pixels: that is the place if it is laid out as it was.
  const isSame = was.path === before.found.path;
  const isLaidOutAlike = left.size.join() === size.join() && was.mode === before.found.mode;
  if (isSame && isLaidOutAlike) return { ...was, by };
  return isSame || isLaidOutAlike ? was : undefined;
}

/** Checks that the page is what its position says, that nothing went wrong, and that it is where it should have been kept. */
async function expectRight(window: EngineWindow, what: string, kept: Kept | undefined, trail: string): Promise<Found> {
  const found = await arrival(window);
  if (!found) throw new Error(`No page, ${trail}`);
  expect({ ...found, isTrue: true, isTold: true }, trail).toEqual(found);
  expect(found.faults, trail).toEqual([]);
  expect(found.focus, trail).toBe('');
  if (kept && !kept.isAtEnd && !found.isAtEnd) {
    expect(found.place, trail).toBe(kept.place);
    if (kept.by !== undefined) expect(Math.abs(found.by - kept.by), trail).toBeLessThanOrEqual(2);
  }
  if (what === 'tab')
    await expect.poll(() => window.run(coveredFocus, undefined), { message: trail, timeout: PATIENCE }).toBe('');
  if (found.mode !== 'article' && found.step !== '') {
    const { found: shown, wanted } = besideDrawn(await window.run(readStage, found.step), found.step);
    expect(shown, trail).toEqual(wanted);
  }
  return found;
}

describe.each(IN)('in %s', (engine) => {
  let window: EngineWindow;
  beforeAll(async () => {
    window = await openEngine(engine);
  });
  afterAll(() => window.close());

  const open = async (): Promise<Found> => {
    await window.resize(...DESKTOP);
    await window.open(`${faulty.url}${BASE_PATH}${address.story('en')}`);
    const found = await arrival(window);
    if (!found) throw new Error('The story does not open');
    return found;
  };

  it(
    'a walk at random always has the right picture, address and place',
    { timeout: 240_000 + ACTIONS * 3000 },
    async () => {
      let found = await open();
      let size = DESKTOP;
      const visited = new Visited();
      const done: string[] = [];
      for (const deed of acts(numbers(SEED), visited)) {
        if (done.length >= ACTIONS / IN.length) break;
        const { what } = deed;
        done.push(`${what} ${what === 'hash' ? deed.id : deed.share.toFixed(3)}`);
        const before = { found, size };
        const { after, adds } = await perform(window, deed, size);
        size = after;
        const kept = keptIn(engine, what, before, visited.leave(before, what, adds), size);
        const trail = `${engine}, seed ${SEED}, after ${done.length} actions, the last of them ${done.slice(-4).join(', ')}, at ${size.join(' × ')}`;
        found = await expectRight(window, what, kept, trail);
      }
      expect(done.length).toBeGreaterThanOrEqual(ACTIONS / IN.length);
    },
  );

  // Chromium alone tells what it holds.
  if (engine !== 'chromium') return;

  it('a long stay leaves nothing in memory', { timeout: 240_000 + ACTIONS * 3000 }, async () => {
    await open();
    const goTo = async (id: string): Promise<void> => {
      // Whoever changes the way of reading is brought back to where they were, which may be still to come.
      await arrival(window);
      await window.run(bringIntoReading, id);
      const there = await until(window, (found) => isAtRest(found) && found.isTrue && found.place === id);
      expect(there?.place, `on the way to ${id}`).toBe(id);
    };
    // A stage keeps the drawings that its chapter asked for: from here on, all have them.
    for (const { steps } of OUTLINE) await goTo(steps[0].id);
    const next = numbers(SEED);
    const held = [];
    for (let part = 0; part < 4; part += 1) {
      for (let count = 0; count < 40 + ACTIONS / 6; count += 1) {
        const deed = { what: oneOf(STAYS, next()), share: next(), id: oneOf(STEP_IDS, next()) };
        await perform(window, deed, DESKTOP);
        if (count % 20 === 0) await window.resize(...oneOf(SIZES, next()));
      }
      // What is compared is the same page at the same place.
      await window.resize(...DESKTOP);
      await window.run(act, { what: 'mode', share: 0, id: '' });
      await goTo('crossings');
      held.push(await window.held?.());
    }
    console.log('What the story holds after one, two, three and four parts of a long stay');
    console.table(held);
    const [, second, , last] = held;
    if (!second || !last) throw new Error('Chromium does not tell what it holds');
    expect(last.nodes).toBeLessThanOrEqual(second.nodes * 1.02);
    expect(last.listeners).toBeLessThanOrEqual(second.listeners * 1.02);
    expect(last.heap).toBeLessThanOrEqual(second.heap * 1.1);
  });
});
