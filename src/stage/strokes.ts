/** Strokes that are drawn from their start, and the line of the base map that is drawn before it is unrolled. */
import { hundredth, numbersOf } from './numbers.ts';
import { viewOf } from './view.ts';

/** The attributes by which a stroke is drawn in part: `pathLength` is on a mark for as long as it is, and never at rest. */
export const DRAWN_IN_PART = ['pathLength', 'stroke-dasharray', 'stroke-dashoffset'] as const;

export const isDrawnInPart = (mark: Element): boolean => mark.hasAttribute('pathLength');

/** Leaves nothing of a stroke drawn; its offset, from 1 to 0, draws it from its start. */
export function undraw(mark: Element): void {
  mark.setAttribute('pathLength', '1');
  mark.setAttribute('stroke-dasharray', '1 1');
  mark.setAttribute('stroke-dashoffset', '1');
}

/** Vertices of a line of the base map on the sheet: `data-from` is "#id translate(x,y) scale(k)", the path "M…l…". */
function lineOf(from: string, page: Document): number[] {
  const [selector = ''] = from.split(' ');
  const deltas = numbersOf(page.querySelector(selector)?.getAttribute('d') ?? '');
  const view = viewOf(from);
  let [x, y] = [0, 0];
  return Array.from({ length: deltas.length >> 1 }, (_, index) => {
    x += deltas[2 * index] ?? 0;
    y += deltas[2 * index + 1] ?? 0;
    return [view.x + x * view.k, view.y + y * view.k];
  }).flat();
}

export const pointsOf = (points: readonly number[]): string => points.map(hundredth).join(' ');

/** Puts a mark that has a `data-from` back to before its entrance: on its line of the base map, and nothing of it drawn. */
export function putAtBeginning(mark: Element): void {
  mark.setAttribute('points', pointsOf(lineOf(mark.getAttribute('data-from') ?? '', mark.ownerDocument)));
  undraw(mark);
}
