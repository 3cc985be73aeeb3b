/**
 * Where the reader is, as a pure function of where things are. No event, no direction, no memory: whatever brought the
 * page to this offset (a wheel, a link, a reload, a rotation), the answer is the same.
 */

/** A step's extent along the page, in px from the top of the document. */
export interface Extent {
  id: string;
  top: number;
  /** `bottom` > `top`; extents are in document order and do not overlap. */
  bottom: number;
}

/**
 * The line that decides, as a share of the viewport's height: a step becomes the one being read when its top edge
 * passes it. Half of the screen: the new picture is there before the new text, which follows lower down.
 */
export const TRIGGER = 0.5;

/**
 * Index of the step being read: the last one whose top is at or above the trigger line.
 * Before the first step it is the first, after the last the last: a stage that can be seen always has a state.
 * @param extents in document order
 * @param offset scroll offset of the document, px; may be negative (overscroll)
 * @param viewport height of the visible area, px
 * @returns -1 only when there are no steps
 */
export function activeIndex(extents: readonly Extent[], offset: number, viewport: number): number {
  const line = offset + viewport * TRIGGER;
  let low = 0;
  let high = extents.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const extent = extents[middle];
    if (extent && extent.top <= line) low = middle + 1;
    else high = middle;
  }
  return Math.max(low - 1, extents.length > 0 ? 0 : -1);
}

/**
 * The step whose id the address should carry: the one being read, or none above the first step.
 * @returns undefined while the opening is on screen
 */
export function addressedStep(extents: readonly Extent[], offset: number, viewport: number): string | undefined {
  const first = extents[0];
  if (!first || offset + viewport * TRIGGER < first.top) return undefined;
  return extents[activeIndex(extents, offset, viewport)]?.id;
}

/** How far through the story the reader is, from 0 at the first step's top to 1 at the last one's bottom. */
export function progress(extents: readonly Extent[], offset: number, viewport: number): number {
  const first = extents[0];
  const last = extents.at(-1);
  if (!first || !last) return 0;
  const line = offset + viewport * TRIGGER;
  return Math.min(1, Math.max(0, (line - first.top) / (last.bottom - first.top)));
}
