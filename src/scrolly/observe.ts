import scrollama, { type DecimalType } from 'scrollama';

/**
 * Calls back whenever a step may have crossed the trigger line or changed place. scrollama only says "look again":
 * what is being read is computed from positions (`position.ts`). It is imported here and nowhere else, once per page,
 * because its scroll listener and direction are shared by every instance and outlive `destroy()`.
 * @param steps in document order
 * @param offset of the trigger line, as a share of the viewport
 * @returns a function that stops observing
 */
export function observeSteps(steps: HTMLElement[], offset: DecimalType, recompute: () => void): () => void {
  const scroller = scrollama();
  scroller.setup({ step: steps, offset }).onStepEnter(recompute).onStepExit(recompute);
  // Extents move without any step crossing the line: rotation, zoom, a table opened above.
  const resized = new ResizeObserver(recompute);
  resized.observe(document.documentElement);
  // A jump may pass over every step between two frames; the end of a scroll always looks again.
  addEventListener('scrollend', recompute, { passive: true });
  addEventListener('pageshow', recompute);
  return () => {
    scroller.destroy();
    resized.disconnect();
    removeEventListener('scrollend', recompute);
    removeEventListener('pageshow', recompute);
  };
}
