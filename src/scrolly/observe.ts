import scrollama, { type DecimalType } from 'scrollama';

/** A scroll that has not gone on for as long is over. */
const REST_MS = 100;

/**
 * Calls back whenever a step may have crossed the trigger line or changed place. scrollama only says "look again":
 * what is being read is computed from positions (`position.ts`). It is imported here and nowhere else, once per page,
 * because its scroll listener and direction are shared by every instance.
 * @param steps in document order
 * @param offset of the trigger line, as a share of the viewport
 */
export function observeSteps(steps: HTMLElement[], offset: DecimalType, recompute: () => void): void {
  scrollama().setup({ step: steps, offset }).onStepEnter(recompute).onStepExit(recompute);
  // Extents move without any step crossing the line: rotation, zoom, a table opened above.
  new ResizeObserver(recompute).observe(document.documentElement);
  // A jump may pass over every step between two frames, or go from one opener to another; the end of a scroll always looks
  // again. Safari has long told nobody of it; WebKit may not tell of the last of many scrolls in one frame either, so it is
  // over when the page has not moved since.
  let ending: ReturnType<typeof setTimeout> | undefined;
  const rest = (): void => {
    const at = scrollY;
    recompute();
    ending = setTimeout(() => {
      if (scrollY !== at) rest();
    }, REST_MS);
  };
  addEventListener('scroll', () => {
    clearTimeout(ending);
    ending = setTimeout(rest, REST_MS);
  });
  addEventListener('pageshow', recompute);
}
