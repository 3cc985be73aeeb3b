/**
 * Where a stage gets the drawing of a step in a frame. A drawing that is at hand is returned as it is, so that the stage
 * can move to it within the same frame; one that has to come from elsewhere is promised, and returned as it is from then
 * on. `undefined`: there is none to be had, now or (promised) at all.
 */
export type DrawingOf = (step: string, frame: string) => Drawing | Promise<Drawing>;

export type Drawing = SVGSVGElement | undefined;

/** The drawings that are in the page: those of the steps' own figures. */
export const drawingInPage = (step: string, frame: string): Drawing =>
  document.getElementById(step)?.querySelector<SVGSVGElement>(`.plate svg[data-frame="${frame}"]`) ?? undefined;
