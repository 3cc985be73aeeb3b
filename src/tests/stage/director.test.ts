// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reading } from '../../scrolly/reader.ts';
import { Director, type House } from '../../stage/director.ts';
import type { Drawing } from '../../stage/drawings.ts';

/** A chapter of three steps between two others, each with its figure in two frames. */
const PAGE = ['before', 'one', 'two', 'three', 'after']
  .map((id) => {
    const drawings = ['phone', 'wide'].map((frame) => `<svg data-frame="${frame}"></svg>`).join('');
    return `<section id="${id}" data-step><div class="plate">${drawings}</div></section>`;
  })
  .map((section, index) =>
    index === 1 ? `<article data-chapter>${section}` : index === 3 ? `${section}</article>` : section,
  )
  .join('');

let player: { [Act in keyof House['player']]: ReturnType<typeof vi.fn<House['player'][Act]>> };
let shows: ReturnType<typeof vi.fn<House['shows']>>;
let fails: ReturnType<typeof vi.fn<House['fails']>>;
let still: boolean;
let article: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = PAGE;
  article = document.querySelector('article') ?? document.body;
  player = { cut: vi.fn(), play: vi.fn(), hold: vi.fn(), perform: vi.fn(), seek: vi.fn() };
  shows = vi.fn();
  fails = vi.fn();
  still = false;
});

const inPage = (step: string, frame = 'wide'): Drawing =>
  document.getElementById(step)?.querySelector<SVGSVGElement>(`svg[data-frame="${frame}"]`) ?? undefined;

const directorWith = (drawingOf: House['drawingOf'] = (step, { frame }) => inPage(step, frame)): Director =>
  new Director({
    chapter: 'chapter',
    article,
    live: (isLive) => article.toggleAttribute('data-live', isLive),
    player,
    drawingOf,
    isStill: () => still,
    shows,
    fails,
  });

const reading = (step: string, frame = 'wide'): Reading => ({
  step,
  frame,
  chapter: ['one', 'two', 'three'].includes(step) ? 'chapter' : 'another',
  inStory: true,
  share: 0,
  place: step,
  within: 'chapter',
});

const isLive = (): boolean => article.hasAttribute('data-live');
const lastShown = (): unknown[] => {
  const [section, settled] = shows.mock.lastCall ?? [];
  return [section?.id, settled];
};

describe('what a stage shows', () => {
  it('is the first step before its chapter, held, and the last after it', () => {
    const director = directorWith();
    director.read(reading('before'));
    expect(player.cut).toHaveBeenLastCalledWith(inPage('one'));
    expect(player.hold).toHaveBeenCalledTimes(1);
    expect(lastShown()).toEqual(['one', true]);
    expect(isLive()).toBe(true);
    director.read(reading('after'));
    expect(player.cut).toHaveBeenLastCalledWith(inPage('three'));
  });

  it('makes its entrance once, when the reader comes to it', () => {
    const director = directorWith();
    director.read(reading('before'));
    director.read(reading('one'));
    expect(player.perform).toHaveBeenCalledTimes(1);
    expect(lastShown()).toEqual(['one', false]);
    player.perform.mock.lastCall?.[0]();
    expect(lastShown()).toEqual(['one', true]);
    director.read(reading('one'));
    director.read(reading('before'));
    director.read(reading('one'));
    expect(player.perform).toHaveBeenCalledTimes(1);
  });

  it('is cut to the end of its entrance for a reader who wants no motion by then', () => {
    const director = directorWith();
    director.read(reading('before'));
    still = true;
    director.read(reading('one'));
    expect(player.perform).not.toHaveBeenCalled();
    expect(player.cut).toHaveBeenCalledTimes(2);
    expect(player.hold).toHaveBeenCalledTimes(1);
  });

  it('makes no entrance for a reader who never wanted motion: it is at rest, and stays so', () => {
    still = true;
    const director = directorWith();
    director.read(reading('before'));
    expect(player.hold).not.toHaveBeenCalled();
    director.read(reading('one'));
    expect(player.perform).not.toHaveBeenCalled();
    expect(lastShown()).toEqual(['one', true]);
  });

  it('moves between the steps of its chapter, and cuts to another frame or without motion', () => {
    const director = directorWith();
    director.read(reading('one'));
    expect(player.cut).toHaveBeenCalledTimes(1);
    director.read(reading('two'));
    expect(player.play.mock.lastCall?.[0]).toBe(inPage('two'));
    expect(lastShown()).toEqual(['two', false]);
    player.play.mock.lastCall?.[1]();
    expect(lastShown()).toEqual(['two', true]);
    director.read(reading('two', 'phone'));
    expect(player.cut).toHaveBeenLastCalledWith(inPage('two', 'phone'));
    still = true;
    director.read(reading('three', 'phone'));
    expect(player.cut).toHaveBeenLastCalledWith(inPage('three', 'phone'));
    expect(player.play).toHaveBeenCalledTimes(1);
  });
});

describe('a stage whose pictures are scrubbed', () => {
  beforeEach(() => {
    for (const id of ['one', 'two']) document.getElementById(id)?.setAttribute('data-scrubbed', '');
  });

  const at = (step: string, share: number, frame = 'wide'): Reading => ({ ...reading(step, frame), share });
  const sought = (): unknown[] => player.seek.mock.lastCall ?? [];

  it('rests while the text is read, then is as far as the scroll', () => {
    const director = directorWith();
    for (const share of [0, 0.2, 0.5]) director.read(at('one', share));
    expect(player.seek).not.toHaveBeenCalled();
    expect(player.cut).toHaveBeenCalledTimes(1);
    director.read(at('one', 0.775));
    expect(sought()).toEqual([inPage('one'), inPage('two'), expect.closeTo(0.5, 6)]);
    expect(lastShown()).toEqual(['one', false]);
    expect(shows.mock.lastCall?.[2]?.id).toBe('one');
    director.read(at('one', 0.85));
    expect(lastShown()).toEqual(['one', false]);
    expect(shows.mock.lastCall?.[2]?.id, 'the title of the picture that it is nearer to').toBe('two');
    director.read(at('one', 0.3));
    expect(sought()).toEqual([inPage('one'), inPage('one'), 0]);
    expect(lastShown()).toEqual(['one', true]);
    // Where it rests, it is left alone, whatever the reader scrolls.
    director.read(at('one', 0.1));
    expect(player.seek).toHaveBeenCalledTimes(3);
    director.read(at('two', 0.1));
    expect(sought()).toEqual([inPage('two'), inPage('two'), 0]);
    expect(lastShown()).toEqual(['two', true]);
    expect(player.play).not.toHaveBeenCalled();
  });

  it('is there at once after a jump or a reload, and in another frame', () => {
    const director = directorWith();
    director.read(at('one', 0.91));
    expect(sought()).toEqual([inPage('one'), inPage('two'), expect.closeTo(0.8, 6)]);
    expect(isLive()).toBe(true);
    director.read(at('one', 0.91, 'phone'));
    expect(sought()).toEqual([inPage('one', 'phone'), inPage('two', 'phone'), expect.closeTo(0.8, 6)]);
  });

  it('leaves and enters the run as any steps, and its last step leads nowhere', () => {
    const director = directorWith();
    director.read(at('three', 0.9));
    director.read(at('two', 0.9));
    expect(player.play.mock.lastCall?.[0]).toBe(inPage('two'));
    director.read(at('one', 0.9));
    expect(player.seek).toHaveBeenCalledTimes(1);
    director.read(at('three', 0.1));
    expect(player.play.mock.lastCall?.[0]).toBe(inPage('three'));
  });

  it('shows a drawing at rest to who wants no motion, from then on too', () => {
    const director = directorWith();
    still = true;
    director.read(at('one', 0.9));
    expect(player.seek).not.toHaveBeenCalled();
    still = false;
    director.read(at('one', 0.9));
    expect(player.seek).toHaveBeenCalledTimes(1);
    still = true;
    director.read(at('one', 0.95));
    expect(player.cut).toHaveBeenLastCalledWith(inPage('one'));
  });

  it('is where the scroll says once its drawings have come', async () => {
    let come: () => void = vi.fn();
    let came = false;
    const director = directorWith((step, { frame }) =>
      came ? inPage(step, frame) : new Promise((resolve) => (come = () => resolve(inPage(step, frame)))),
    );
    director.read(at('one', 0.91));
    expect(isLive()).toBe(false);
    came = true;
    come();
    await vi.waitFor(() => expect(player.seek).toHaveBeenCalledTimes(1));
    expect(sought()).toEqual([inPage('one'), inPage('two'), expect.closeTo(0.8, 6)]);
  });
});

describe('a stage whose drawing is still to come', () => {
  it("lets the step's own figure show until it has come", async () => {
    let come: (drawing: Drawing) => void = vi.fn();
    const director = directorWith((step) =>
      step === 'two' ? new Promise((resolve) => (come = resolve)) : inPage(step),
    );
    director.read(reading('one'));
    director.read(reading('two'));
    expect(isLive()).toBe(false);
    expect(lastShown()).toEqual([undefined, false]);
    // Looking again asks for nothing again.
    director.read(reading('two'));
    come(inPage('two'));
    await vi.waitFor(() => expect(isLive()).toBe(true));
    expect(player.cut).toHaveBeenLastCalledWith(inPage('two'));
    expect(player.play).not.toHaveBeenCalled();
    expect(lastShown()).toEqual(['two', true]);
  });

  it('shows nothing that comes after the reader has gone on', async () => {
    let come: (drawing: Drawing) => void = vi.fn();
    const director = directorWith((step) =>
      step === 'two' ? new Promise((resolve) => (come = resolve)) : inPage(step),
    );
    director.read(reading('one'));
    director.read(reading('two'));
    director.read(reading('three'));
    expect(player.cut).toHaveBeenLastCalledWith(inPage('three'));
    come(inPage('two'));
    await Promise.resolve();
    await Promise.resolve();
    expect(player.cut).toHaveBeenLastCalledWith(inPage('three'));
    expect(lastShown()).toEqual(['three', true]);
    // And back to where it was: live again.
    director.read(reading('one'));
    expect(isLive()).toBe(true);
  });

  it('lets the figure show where there is none, now or at all, and asks again at the next step', async () => {
    const director = directorWith((step) => {
      if (step === 'one') return undefined;
      return step === 'two' ? Promise.resolve(undefined) : inPage(step);
    });
    director.read(reading('one'));
    expect(isLive()).toBe(false);
    director.read(reading('two'));
    await Promise.resolve();
    expect(isLive()).toBe(false);
    director.read(reading('three'));
    expect(isLive()).toBe(true);
    expect(fails).not.toHaveBeenCalled();
  });

  it.each([
    ['cannot be had', (): Promise<Drawing> => Promise.reject(new Error('gone'))],
    [
      'cannot be asked for',
      (): Drawing => {
        throw new Error('gone');
      },
    ],
  ])('stays away for good, and says so, where one %s', async (_, drawingOf) => {
    const director = directorWith((step) => (step === 'two' ? drawingOf() : inPage(step)));
    director.read(reading('one'));
    director.read(reading('two'));
    await vi.waitFor(() => expect(fails).toHaveBeenCalledWith(new Error('gone')));
    expect(isLive()).toBe(false);
    director.read(reading('three'));
    expect(isLive()).toBe(false);
    expect(fails).toHaveBeenCalledTimes(1);
  });
});

describe('the drawings in the page', () => {
  it("are those of the steps' own figures, in their frames", () => {
    expect(inPage('two', 'phone')?.getAttribute('data-frame')).toBe('phone');
    expect(inPage('two')?.closest('section')?.id).toBe('two');
    expect(inPage('two', 'card')).toBeUndefined();
    expect(inPage('nowhere')).toBeUndefined();
  });
});
