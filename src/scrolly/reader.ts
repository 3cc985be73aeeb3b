import { observeSteps } from './observe.ts';
import { addressWriter } from './location.ts';
import { activeIndex, addressedStep, shareRead, TRIGGER, type StepTop } from './position.ts';

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
}

type Listener = (reading: Reading) => void;

const listeners = new Set<Listener>();
/** Those of them that are told of every scrolled frame near a scrubbed step. */
const followers = new Set<Listener>();
let current: Reading | undefined;
let started = false;

const steps = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-step]')];

function start(): void {
  started = true;
  const sections = steps();
  const chapterOf = new Map(
    sections.map((section) => [section.id, section.closest<HTMLElement>('[data-chapter]')?.id ?? '']),
  );
  const writeAddress = addressWriter();
  /** Where steps are and what frame is asked for: read where the layout is clean, before any stage changes the document. */
  let tops: StepTop[] = [];
  let frame = '';

  const measure = (): void => {
    const offset = scrollY;
    tops = sections.map((section) => ({ id: section.id, top: section.getBoundingClientRect().top + offset }));
    frame = getComputedStyle(document.documentElement).getPropertyValue('--frame').trim();
  };

  const tell = (told: ReadonlySet<Listener>): void => {
    const [offset, height] = [scrollY, innerHeight];
    const step = tops[activeIndex(tops, offset, height)]?.id;
    if (step === undefined) return;
    const addressed = addressedStep(tops, offset, height);
    const isOther = step !== current?.step || (addressed !== undefined) !== current.inStory;
    writeAddress(addressed);
    current = {
      step,
      chapter: chapterOf.get(step) ?? '',
      inStory: addressed !== undefined,
      frame,
      share: shareRead(tops, offset, height),
    };
    for (const listener of isOther ? listeners : told) listener(current);
  };

  const look = perFrame(() => {
    measure();
    tell(listeners);
  });
  observeSteps(sections, TRIGGER, look);
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
      if (near.size > 0) addEventListener('scroll', scrolled, { passive: true });
    },
    { rootMargin: '100%' },
  );
  for (const section of sections) observer.observe(section);
}

/** Follows the reader: calls back now and at every change. One scroll observer serves the whole page. */
export function follow(listener: Listener): () => void {
  listeners.add(listener);
  if (started) {
    if (current) listener(current);
  } else start();
  return () => listeners.delete(listener);
}

/** The same, and at every frame in which the page scrolls near a scrubbed step. */
export function followScroll(listener: Listener): () => void {
  followers.add(listener);
  const leave = follow(listener);
  return () => followers.delete(listener) && leave();
}
