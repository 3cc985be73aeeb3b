/** Functions that run in a page, of any browser, and look at what its reader can see. */

/** What has the focus, where the picture or anything else lies over it; "" where it can be seen. The fixed bars are passed over. */
export function coveredFocus(): string {
  const element = document.activeElement;
  if (!element || element === document.body || element.closest('.stage, .bar, .progress, .step-bar')) return '';
  const { left, top, width: across, height: down } = element.getBoundingClientRect();
  const [x, y] = [left + Math.min(across / 2, 20), top + Math.min(down / 2, 10)];
  // Of the links to chapters only the uppermost pixels are painted: the rest is room for a finger.
  const hit = document.elementsFromPoint(x, y).find((over) => y < 10 || !over.closest('.progress'));
  return hit && (element.contains(hit) || hit.contains(element))
    ? ''
    : `${element.outerHTML.slice(0, 60)} at ${Math.round(top)}`;
}

/** How many lines the first chapter's texts have, which of them are in sight, and whether the next chapter has come to the top. */
export function linesInSight({ texts, skipped = 0 }: { texts: string; skipped?: number }) {
  const boxes = [...document.querySelectorAll(`#tracking .card > ${texts}:not(.later-key)`)]
    .slice(skipped)
    .flatMap((text) => {
      const range = document.createRange();
      range.selectNodeContents(text);
      return [...range.getClientRects()].filter(({ width: across }) => across > 40);
    });
  const shown = boxes.flatMap(({ left, top, bottom }, index) => {
    const hit = document.elementFromPoint(left + 20, (top + bottom) / 2);
    return top >= 0 && bottom <= innerHeight && hit?.closest('.card') ? [index] : [];
  });
  return {
    all: boxes.length,
    shown,
    isOver: (document.querySelectorAll('[data-chapter]')[1]?.getBoundingClientRect().top ?? 0) < 0,
  };
}

/** The step that the positions on the page make the one being read: the last whose top has passed the middle of the window. */
export function readFromPositions(): string {
  const steps = [...document.querySelectorAll('[data-step]')];
  const middle = document.documentElement.clientHeight / 2;
  return (steps.filter((step) => step.getBoundingClientRect().top <= middle).at(-1) ?? steps[0])?.id ?? '';
}

/** Waits until the page has stopped scrolling, however slow the machine. */
export async function atRest(): Promise<void> {
  for (let [before, still] = [Number.NaN, 0]; still < 8; before = scrollY) {
    await new Promise((frame) => requestAnimationFrame(frame));
    still = scrollY === before ? still + 1 : 0;
  }
}

/** Waits until something is there. */
export async function untilThere(selector: string): Promise<void> {
  const until = performance.now() + 20_000;
  while (document.querySelector(selector) === null) {
    if (performance.now() > until) throw new Error(`${selector}: not there after 20 seconds`);
    await new Promise((done) => setTimeout(done, 25));
  }
}

/** Brings a step to where it is the one being read. */
export function bringIntoReading(id: string): void {
  const { top } = document.getElementById(id)?.getBoundingClientRect() ?? new DOMRect();
  scrollTo({ top: scrollY + top - document.documentElement.clientHeight * 0.4, behavior: 'instant' });
}

/** Steps that do not have their own picture beside their own text, in sight and alone, and texts that run off their cards. */
export function faultyArticle(): string[] {
  const shown = (element: Element | null | undefined): boolean =>
    element?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) === true &&
    element.getBoundingClientRect().height > 0;
  return [...document.querySelectorAll('[data-step]')].flatMap((step) => {
    const stage = step.closest('[data-chapter]')?.querySelector('[data-stage]');
    const isWhole = ['.plate svg', '.plate-title', 'h3', '.card p'].every((part) => shown(step.querySelector(part)));
    const isStaged = stage?.querySelector('svg')?.firstElementChild && shown(stage);
    return isWhole && !isStaged ? [] : [step.id];
  });
}
