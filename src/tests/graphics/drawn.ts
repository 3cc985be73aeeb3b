import { parse, type HTMLElement } from 'node-html-parser';
import { STEPS } from '../../chapters/story.ts';
import { wordsFor } from '../../chapters/words.ts';
import type { FrameName, Scene, Words } from '../../graphics/shared/scene.ts';
import { sceneToSvg } from '../../graphics/shared/svg.ts';
import type { Locale } from '../../i18n/locales.ts';

/** Drawings as a reader has them: SVG, read back. */

function step(id: string): (typeof STEPS)[number] {
  const found = STEPS.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No step "${id}"`);
  return found;
}

/** The words of a step's figure. */
export const wordsOf = (id: string, locale: Locale): Words => wordsFor(step(id).chapter, id, locale);

/** A step's drawing, before it is printed. */
export const sceneOf = (id: string, frame: FrameName, locale: Locale = 'fr'): Scene =>
  step(id).scene(frame, wordsOf(id, locale));

/** A step's drawing. */
export const drawn = (id: string, frame: FrameName, locale: Locale = 'fr'): HTMLElement =>
  parse(sceneToSvg(sceneOf(id, frame, locale)));

/** What a step's figure says in words. */
export const described = (id: string, locale: Locale): ReturnType<(typeof STEPS)[number]['describe']> =>
  step(id).describe(wordsOf(id, locale));

/** Key of a mark. */
export const keyOf = (element: HTMLElement): string => element.getAttribute('data-k') ?? '';

/** One mark by its key. @throws when there is none, or more than one */
export function mark(svg: HTMLElement, key: string): HTMLElement {
  const found = svg.querySelectorAll('[data-k]').filter((element) => keyOf(element) === key);
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`Expected one mark "${key}", found ${found.length}`);
  return only;
}

/** All marks whose keys start so. @throws when there are none, so that what is asked of each is asked of some */
export function marks(svg: HTMLElement, start: string): HTMLElement[] {
  const found = svg.querySelectorAll('[data-k]').filter((element) => keyOf(element).startsWith(start));
  if (found.length === 0) throw new Error(`Expected marks "${start}…", found none`);
  return found;
}

/** A number of a mark. @throws when it has none of that name */
export function number(element: HTMLElement, name: string): number {
  const text = element.getAttribute(name);
  if (text === undefined || !Number.isFinite(Number(text)))
    throw new Error(`Expected a number "${name}" on "${keyOf(element)}", found ${String(text)}`);
  return Number(text);
}

export const classes = (element: HTMLElement): string[] => (element.getAttribute('class') ?? '').split(' ');

/** Path data of a mark. */
export const pathOf = (element: HTMLElement): string => element.getAttribute('d') ?? '';

/** Where the strokes of path data lead, in user units: M, L, H and V, said from the origin or from the point before. */
export function strokes(d: string): [x: number, y: number][] {
  let [x, y] = [0, 0];
  let start = [x, y] as [number, number];
  return [...d.matchAll(/([MLHVAZ])([^MLHVAZ]*)/gi)].flatMap(([, command = '', list = '']) => {
    const numbers = (list.match(/-?[\d.]+/g) ?? []).map(Number);
    const [one = Number.NaN, other = Number.NaN] = numbers.slice(-2);
    const [left, top] = command === command.toLowerCase() ? ([x, y] as const) : ([0, 0] as const);
    switch (command.toUpperCase()) {
      case 'Z':
        [x, y] = start;
        return [];
      case 'H':
        x = left + one;
        break;
      case 'V':
        y = top + one;
        break;
      default:
        [x, y] = [left + one, top + other];
    }
    if (command.toUpperCase() === 'M') start = [x, y];
    return [[x, y]];
  });
}

/** Vertices of a path of straight strokes, in user units. */
export const vertices = (path: HTMLElement): [x: number, y: number][] => strokes(pathOf(path));

/** Largest departure from one straight line through the points (value, position), user units. */
export function bow(points: readonly (readonly [value: number, at: number])[]): number {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first[0] === last[0]) throw new Error('Expected points of two values at least');
  const slope = (last[1] - first[1]) / (last[0] - first[0]);
  return Math.max(...points.map(([value, at]) => Math.abs(at - first[1] - slope * (value - first[0]))));
}
