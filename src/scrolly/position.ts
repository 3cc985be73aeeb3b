/**
 * Where the reader is, as a pure function of where things are. No event, no direction, no memory: whatever brought the
 * page to this offset (a wheel, a link, a reload, a rotation), the answer is the same.
 */

/** Where a step begins along the page, in px from the top of the document. */
export interface StepTop {
  id: string;
  top: number;
}

/**
 * The line that decides, as a share of the viewport's height: a step becomes the one being read when its top edge
 * passes it. Half of the screen: the new picture is there before the new text, which follows lower down.
 */
export const TRIGGER = 0.5;

/** Those of the steps whose tops are at or above the trigger line. */
const passed = (steps: readonly StepTop[], offset: number, viewport: number): StepTop[] =>
  steps.filter(({ top }) => top <= offset + viewport * TRIGGER);

/**
 * Index of the step being read: the last one whose top is at or above the trigger line.
 * Before the first step it is the first, after the last the last: a stage that can be seen always has a state.
 * @param steps in document order
 * @param offset scroll offset of the document, px; may be negative (overscroll)
 * @param viewport height of the visible area, px
 * @returns -1 only when there are no steps
 */
export function activeIndex(steps: readonly StepTop[], offset: number, viewport: number): number {
  return Math.max(passed(steps, offset, viewport).length - 1, steps.length > 0 ? 0 : -1);
}

/**
 * How far the reader is from the top of the step being read to the top of the next, as a share from 0 to 1: with the
 * step's number it makes one quantity that grows evenly with the offset. 0 above the first step, and in the last.
 */
export function shareRead(steps: readonly StepTop[], offset: number, viewport: number): number {
  const index = activeIndex(steps, offset, viewport);
  const [step, next] = [steps[index], steps[index + 1]];
  if (!step || !next) return 0;
  return Math.max(0, (offset + viewport * TRIGGER - step.top) / (next.top - step.top));
}

/**
 * Where to scroll for the reader to be as far into a step as they were: the inverse of `shareRead`.
 * @param id of a step among them; @param share as `shareRead` gives it
 * @returns scroll offset of the document, px
 */
export function offsetOf(steps: readonly StepTop[], id: string, share: number, viewport: number): number {
  const index = steps.findIndex((step) => step.id === id);
  const [top = 0, next = top] = [steps[index]?.top, steps[index + 1]?.top];
  return top + share * (next - top) - viewport * TRIGGER;
}

/**
 * The step whose id the address should carry: the one being read, or none above the first step.
 * @returns undefined while the opening is on screen
 */
export function addressedStep(steps: readonly StepTop[], offset: number, viewport: number): string | undefined {
  return passed(steps, offset, viewport).at(-1)?.id;
}
