import type { Reading } from '../scrolly/reader.ts';

/**
 * Where a stage gets the drawing of a step, for what is being read and the frame it is read in. A drawing that is at hand
 * is returned as it is, so that the stage can move to it within the same frame; one that has to come from elsewhere is
 * promised, and returned as it is from then on. `undefined`: there is none to be had, now or (promised) at all.
 */
export type DrawingOf = (step: string, reading: Reading) => Drawing | Promise<Drawing>;

export type Drawing = SVGSVGElement | undefined;

/** Milliseconds after which a file that has not come is asked for again when the reader moves on. */
const PATIENCE = 20_000;
/** Milliseconds that a file asked for ahead waits at most for the browser to be idle. */
const IDLE = 1000;

/** What a request brought: the drawings in it by their steps, undefined when it brought none. */
type Drawings = ReadonlyMap<string, SVGSVGElement>;

function drawingsIn(file: Document | null): Drawings | undefined {
  const drawings = [...(file?.documentElement.children ?? [])].filter((child) => child instanceof SVGSVGElement);
  // What a host gives in the place of a file, a page of its own say, has none.
  return drawings.length > 0 ? new Map(drawings.map((svg) => [svg.id, document.adoptNode(svg)])) : undefined;
}

/** The drawings of a file, parsed by the browser as it comes: no text is ever made into markup. */
const fetchDrawings = (address: string): Promise<Drawings | undefined> =>
  new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.timeout = PATIENCE;
    request.onloadend = () => {
      resolve(request.status === 200 ? drawingsIn(request.responseXML) : undefined);
    };
    request.send();
  });

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari has no such callback.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: IDLE });
    else setTimeout(resolve, IDLE / 5);
  });

/**
 * The drawings of a chapter's steps: those that are in the page, in the steps' own figures, and, for a frame that the page
 * does not carry, those of the chapter's file. The file is asked for at once by who reads the chapter, ahead by who reads
 * the one before or after it, and not at all by who is further away. Where it cannot be had there is no drawing, and it is
 * asked for again when another step is read, or the page is come back to.
 * @param order ids of all chapters, in the order in which they are read
 * @param address of the file
 */
export function drawingsOf(chapter: string, order: readonly string[], address: string): DrawingOf {
  let drawings: Drawings | undefined;
  let coming: Promise<void> | undefined;
  /** The step that was being read when the file could not be had. */
  let failedAt: string | undefined;
  // Safari cuts off what a page waits for when it puts it away; who comes back to it still wants that.
  addEventListener('pageshow', () => (failedAt = undefined));

  async function ask(ahead: boolean, step: string): Promise<void> {
    if (ahead) await idle();
    drawings = await fetchDrawings(address);
    coming = undefined;
    failedAt = drawings ? undefined : step;
  }

  return (step, { frame, chapter: read, step: reading }) => {
    const inPage = document.getElementById(step)?.querySelector<SVGSVGElement>(`.plate svg[data-frame="${frame}"]`);
    if (inPage) return inPage;
    if (drawings) return drawings.get(step);
    const away = Math.abs(order.indexOf(read) - order.indexOf(chapter));
    if (!coming && (away > 1 || failedAt === reading)) return undefined;
    coming ??= ask(away > 0, reading);
    return coming.then(() => drawings?.get(step));
  };
}
