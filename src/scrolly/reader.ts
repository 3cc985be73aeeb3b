import { observeSteps } from './observe.ts';
import { addressWriter } from './location.ts';
import { activeIndex, addressedStep, offsetOf, shareRead, TRIGGER, type StepTop } from './position.ts';

/** What the reader is at. */
export interface Reading {
  /** Id of the step being read. */
  step: string;
  /** Id of the chapter it belongs to. */
  chapter: string;
  /** Whether any part of the story (opening and end left out) is under the trigger line. */
  inStory: boolean;
  /** The frame the style sheet asks drawings in, for the window as it is. */
  frame: string;
  /** How far the reader is on the way to the next step, from 0 to 1. */
  share: number;
  /** What the address names: that step, or the chapter while its opener is under the trigger line; nothing above them all. */
  place: string | undefined;
  /** Id of the chapter that place is or belongs to, or "". */
  within: string;
}

type Listener = (reading: Reading) => void;

const listeners = new Set<Listener>();
/** Those of them that are told of every scrolled frame near a scrubbed step. */
const followers = new Set<Listener>();
let current: Reading | undefined;
let started = false;

function start(): void {
  started = true;
  // The page's own size: the window's inner one is, in WebKit, what a pinch leaves of it in sight.
  const root = document.documentElement;
  const sections = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  const chapters = [...document.querySelectorAll<HTMLElement>('[data-chapter]')];
  const chapterOf = new Map(
    sections.map((section) => [section.id, section.closest<HTMLElement>('[data-chapter]')?.id ?? '']),
  );
  const writeAddress = addressWriter();
  /** Where steps are and what frame is asked for: read where the layout is clean, before any stage changes the document. */
  let tops: StepTop[] = [];
  /** The same, where chapters begin (an opener belongs to its own chapter, not to the step before it), and the page's end. */
  let places: StepTop[] = [];
  let frame = '';
  let [width, height] = [0, 0];
  /** Where the window was when it last scrolled or was looked at: when it is resized, the browser may have moved it already. */
  let seen: readonly [offset: number, height: number];
  const see = (): void => {
    // Safari scrolls a page that became shorter to its end before it tells that the window is another.
    if (width === root.clientWidth && height === root.clientHeight) seen = [scrollY, height];
  };

  /** Takes the window's size for the one that what is known was measured in. */
  const size = (): void => {
    [width, height] = [root.clientWidth, root.clientHeight];
    see();
  };

  const measure = (): void => {
    const offset = scrollY;
    const topOf = (element: HTMLElement): StepTop => ({
      id: element.id,
      top: element.getBoundingClientRect().top + offset,
    });
    tops = sections.map(topOf);
    places = [...tops, ...chapters.map(topOf), { id: '', top: root.scrollHeight }].sort(
      (one, other) => one.top - other.top,
    );
    frame = getComputedStyle(root).getPropertyValue('--frame').trim();
    size();
  };

  const tell = (told: ReadonlySet<Listener>): void => {
    const [offset, height] = [scrollY, root.clientHeight];
    const step = tops[activeIndex(tops, offset, height)]?.id;
    if (step === undefined) return;
    const addressed = addressedStep(tops, offset, height);
    const place = addressedStep(places, offset, height);
    const isOther = step !== current?.step || (addressed !== undefined) !== current.inStory || place !== current.place;
    writeAddress(place);
    current = {
      step,
      chapter: chapterOf.get(step) ?? '',
      inStory: addressed !== undefined,
      frame,
      share: shareRead(tops, offset, height),
      place,
      within: place === undefined ? '' : (chapterOf.get(place) ?? place),
    };
    for (const listener of isOther ? listeners : told) listener(current);
  };

  const look = perFrame(() => {
    measure();
    tell(listeners);
  });
  observeSteps(sections, TRIGGER, look);
  // A rotation or a drag of the window's edge sets the text anew: the line that was being read is kept where it was. The
  // event comes before any scroll that the new layout brings about, so what is known is still what was being read. In a
  // window made higher or lower Safari holds on to nothing either, and the next event may come before that scroll.
  addEventListener('scroll', see);
  addEventListener('resize', () => {
    // Bars that come and go change nothing else.
    if (width === root.clientWidth && places.at(-1)?.top === root.scrollHeight) {
      size();
      return;
    }
    const place = addressedStep(places, ...seen);
    if (place === undefined) return;
    const share = shareRead(places, ...seen);
    const keep = (): void => {
      measure();
      scrollTo({ top: offsetOf(places, place, share, root.clientHeight), behavior: 'instant' });
      see();
    };
    keep();
    const [kept] = seen;
    // Stages and figures take their new places after that; who goes elsewhere meanwhile is not called back.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (scrollY === kept) keep();
      }),
    );
  });
  measure();
  tell(listeners);
  onScrollNear(
    sections.filter((section) => section.hasAttribute('data-scrubbed')),
    perFrame(() => tell(followers)),
  );
}

/** Puts off what is asked for to the next frame, once. */
function perFrame(callback: () => void): () => void {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      callback();
    });
  };
}

/** Calls back as the page scrolls while one of these sections is less than a screen away, and at no other time. */
function onScrollNear(sections: readonly HTMLElement[], scrolled: () => void): void {
  const near = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) near[isIntersecting ? 'add' : 'delete'](target);
      removeEventListener('scroll', scrolled);
      if (near.size > 0) addEventListener('scroll', scrolled);
    },
    { rootMargin: '100%' },
  );
  for (const section of sections) observer.observe(section);
}

/** Follows the reader: calls back now and at every change, as long as the page is there. One scroll observer serves it whole. */
export function follow(listener: Listener): void {
  listeners.add(listener);
  if (started) {
    if (current) listener(current);
  } else start();
}

/** The same, and at every frame in which the page scrolls near a scrubbed step. */
export function followScroll(listener: Listener): void {
  followers.add(listener);
  follow(listener);
}
