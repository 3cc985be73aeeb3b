import { observeSteps } from './observe.ts';
import { addressWriter, stepOfHash } from './location.ts';
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

/** What the address names: a step, or a chapter, whose opener belongs to it and not to the step before. */
const PLACE = '[data-step], [data-chapter]';

/** Id of the chapter that a place is or belongs to, or "". */
const chapterOf = (place = ''): string => document.getElementById(place)?.closest('[data-chapter]')?.id ?? '';

function start(): void {
  // The page's own size: the window's inner one is, in WebKit, what a pinch leaves of it in sight.
  const root = document.documentElement;
  const sections = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  const all = [...document.querySelectorAll<HTMLElement>(PLACE)];
  const writeAddress = addressWriter();
  /** Where steps are and what frame is asked for: read where the layout is clean, before any stage changes the document. */
  let tops: StepTop[] = [];
  /** The same, where all places begin, in the order of the document, and its end. */
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
    const topOf = (element: HTMLElement): StepTop => ({
      id: element.id,
      top: element.getBoundingClientRect().top + scrollY,
    });
    tops = sections.map(topOf);
    places = [...all.map(topOf), { id: '', top: root.scrollHeight }];
    frame = getComputedStyle(root).getPropertyValue('--frame').trim();
    size();
  };

  const tell = (told: ReadonlySet<Listener>): void => {
    const [offset, height] = [scrollY, root.clientHeight];
    const step = tops[activeIndex(tops, offset, height)]?.id;
    if (step === undefined) return;
    const place = addressedStep(places, offset, height);
    // Between two places there is one step.
    const isOther = !current || place !== current.place;
    writeAddress(place);
    current = {
      step,
      chapter: chapterOf(step),
      inStory: addressedStep(tops, offset, height) !== undefined,
      frame,
      share: shareRead(tops, offset, height),
      place,
      within: chapterOf(place),
    };
    for (const listener of isOther ? listeners : told) listener(current);
  };

  /**
   * A rotation or a drag of the window's edge sets the text anew: the line that was being read is kept where it was. Safari
   * holds on to nothing when a window is made higher or lower either, may scroll before it tells of that, and may lay the
   * page out before: whoever comes first, the event or a look at the new layout, still knows what was being read.
   */
  const hold = (): void => {
    // Bars that come and go change nothing but the height.
    if (width === root.clientWidth && (height === root.clientHeight || places.at(-1)?.top === root.scrollHeight)) {
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
    afterNextFrame(() => {
      if (scrollY === kept) keep();
    });
  };

  const look = perFrame(() => {
    hold();
    measure();
    tell(listeners);
  });
  observeSteps(sections, TRIGGER, look);
  addEventListener('scroll', see);
  addEventListener('resize', hold);
  // Who goes back is brought to where the page was in pixels, be it laid out for another window or way of reading since: the
  // address says what was read there. A resize that comes right after goes by what is seen, before the event of this scroll.
  addEventListener('popstate', () => {
    // Now: what is read meanwhile, on the way there, is soon written over it.
    const named = document.getElementById(stepOfHash(location.hash) ?? 'top');
    afterNextFrame(() => {
      if (named?.closest(PLACE)?.id === addressedStep(places, scrollY, root.clientHeight)) return;
      named?.scrollIntoView();
      see();
    });
  });
  measure();
  tell(listeners);
  onScrollNear(
    sections.filter((section) => section.hasAttribute('data-scrubbed')),
    perFrame(() => tell(followers)),
  );
}

/** Calls back when the next frame has been laid out and painted. */
function afterNextFrame(callback: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(callback));
}

/** Puts off what is asked for to the next frame, once. */
function perFrame(callback: () => void): () => void {
  let asked = 0;
  return () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(callback);
  };
}

/** Calls back as the page scrolls while one of these sections is less than a screen away, and at no other time. */
function onScrollNear(sections: readonly HTMLElement[], scrolled: () => void): void {
  const near = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) near[isIntersecting ? 'add' : 'delete'](target);
      (near.size > 0 ? addEventListener : removeEventListener)('scroll', scrolled);
    },
    { rootMargin: '100%' },
  );
  for (const section of sections) observer.observe(section);
}

/** Follows the reader: calls back now and at every change, as long as the page is there. One scroll observer serves it whole. */
export function follow(listener: Listener): void {
  listeners.add(listener);
  if (current) listener(current);
  else start();
}

/** The same, and at every frame in which the page scrolls near a scrubbed step. */
export function followScroll(listener: Listener): void {
  followers.add(listener);
  follow(listener);
}
