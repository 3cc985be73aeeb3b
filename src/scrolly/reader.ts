import { observeSteps } from './observe.ts';
import { addressWriter } from './location.ts';
import { activeIndex, addressedStep, TRIGGER, type StepTop } from './position.ts';

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
}

type Listener = (reading: Reading) => void;

const listeners = new Set<Listener>();
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
  let asked = false;

  const recompute = (): void => {
    asked = false;
    const offset = scrollY;
    const tops = sections.map((section): StepTop => ({
      id: section.id,
      top: section.getBoundingClientRect().top + offset,
    }));
    const height = innerHeight;
    // Read here, where the layout is clean: once, and before any stage changes the document.
    const frame = getComputedStyle(document.documentElement).getPropertyValue('--frame').trim();
    const step = tops[activeIndex(tops, offset, height)]?.id;
    if (step === undefined) return;
    const addressed = addressedStep(tops, offset, height);
    writeAddress(addressed);
    current = {
      step,
      chapter: chapterOf.get(step) ?? '',
      inStory: addressed !== undefined,
      frame,
    };
    for (const listener of listeners) listener(current);
  };

  observeSteps(sections, TRIGGER, () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(recompute);
  });
  recompute();
}

/** Follows the reader: calls back now and at every change. One scroll observer serves the whole page. */
export function follow(listener: Listener): () => void {
  listeners.add(listener);
  if (started) {
    if (current) listener(current);
  } else start();
  return () => listeners.delete(listener);
}
