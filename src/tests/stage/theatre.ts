/**
 * A stage without a browser: the drawings of the story in a document of happy-dom, which measures nothing, with measures
 * that are plausible instead, and a clock that is wound by hand.
 */
import { vi } from 'vitest';
import { stepOf } from '../../chapters/story.ts';
import { wordsFor } from '../../chapters/words.ts';
import { BASEMAP_DEFS } from '../../graphics/basemap/defs.ts';
import type { FrameName } from '../../graphics/shared/scene.ts';
import { sceneToSvg } from '../../graphics/shared/svg.ts';

/** Winds the clock on: `frames` frames, evenly, over so many milliseconds. */
export type Pass = (milliseconds: number, frames?: number) => void;

/** Puts the page's time and its animation frames in the test's hands. */
export function takeClock(): Pass {
  let now = 0;
  let last = 0;
  let asked = new Map<number, FrameRequestCallback>();
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback): number => {
    last += 1;
    asked.set(last, callback);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (id: number) => asked.delete(id));
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return (milliseconds, frames = 2) => {
    for (let frame = 0; frame < frames; frame += 1) {
      now += milliseconds / frames;
      const due = asked;
      asked = new Map();
      for (const callback of due.values()) callback(now);
    }
  };
}

const numbersIn = (element: Element, name: string): number[] =>
  (element.getAttribute(name)?.match(/-?\d*\.?\d+/g) ?? []).map(Number);

/** The box of a mark by its own attributes: right for rectangles, lines and polylines, plausible for the rest. */
function boxOf(element: Element): DOMRect {
  const [x = 0] = numbersIn(element, 'x');
  const [y = 0] = numbersIn(element, 'y');
  const [width = 40] = numbersIn(element, 'width');
  const [height = 20] = numbersIn(element, 'height');
  const points = [...numbersIn(element, 'points'), ...numbersIn(element, 'd')];
  if (element.localName === 'line')
    points.push(...['x1', 'y1', 'x2', 'y2'].flatMap((name) => numbersIn(element, name)));
  if (points.length < 4) return new DOMRect(x, y, width, height);
  const xs = points.filter((_, index) => index % 2 === 0);
  const ys = points.filter((_, index) => index % 2 === 1);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return new DOMRect(left, top, Math.max(...xs) - left, Math.max(...ys) - top);
}

/** Gives marks the measures that happy-dom does not take. */
export function takeMeasures(): void {
  Object.assign(SVGElement.prototype, {
    getScreenCTM: () => new DOMMatrix(),
    getBBox(this: Element) {
      return boxOf(this);
    },
  });
  Object.assign(SVGGeometryElement.prototype, {
    getTotalLength: () => 100,
    getPointAtLength(this: Element) {
      const points = [...numbersIn(this, 'points'), ...numbersIn(this, 'd')];
      return new DOMPoint(points.at(-2) ?? 0, points.at(-1) ?? 0);
    },
  });
}

/** The document: the shapes of the base map, an empty stage, and the drawings of a frame, as the page has them. */
export class Theatre {
  readonly stage: SVGSVGElement;
  readonly #frame: FrameName;
  readonly #drawings = new Map<string, SVGSVGElement>();

  constructor(frame: FrameName) {
    document.body.innerHTML = `<svg class="defs">${BASEMAP_DEFS}</svg><svg class="drawing"></svg>`;
    this.#frame = frame;
    this.stage = document.querySelector<SVGSVGElement>('svg.drawing') ?? raise('no stage');
  }

  /** The drawing of a step's own figure. */
  drawing(step: string): SVGSVGElement {
    const known = this.#drawings.get(step);
    if (known) return known;
    const { chapter, scene } = stepOf(step);
    const holder = document.createElement('div');
    holder.innerHTML = sceneToSvg(scene(this.#frame, wordsFor(chapter, step, 'en')));
    const drawing = holder.querySelector('svg') ?? raise(`no drawing of ${step}`);
    this.#drawings.set(step, drawing);
    return drawing;
  }
}

function raise(what: string): never {
  throw new Error(what);
}

const nameOf = (element: Element): string => `<${element.localName} ${element.getAttribute('data-k') ?? ''}>`;

/** What keeps one tree of marks from being another: tags, order, every attribute, every text. */
export function differences(found: Element, expected: Element, isRoot = true): string[] {
  const name = nameOf(expected);
  if (found.localName !== expected.localName) return [`${nameOf(found)} in the place of ${name}`];
  const faults: string[] = [];
  if (!isRoot) {
    for (const attribute of new Set([...found.getAttributeNames(), ...expected.getAttributeNames()])) {
      const [is, was] = [found.getAttribute(attribute), expected.getAttribute(attribute)];
      if (is !== was) faults.push(`${name} ${attribute}: ${is ?? 'none'}, expected ${was ?? 'none'}`);
    }
  }
  const [inside, wanted] = [[...found.childNodes], [...expected.childNodes]];
  if (inside.length !== wanted.length) {
    const keys = (nodes: ChildNode[]): string[] =>
      nodes.map((node) => (node instanceof Element ? nameOf(node) : `"${node.textContent ?? ''}"`));
    const [have, want] = [keys(inside), keys(wanted)];
    const rest = have.filter((key, index) => !want.includes(key) || have.indexOf(key) !== index);
    return [...faults, `${name} has ${have.length} inside, expected ${want.length}: ${rest.join(', ')}`];
  }
  wanted.forEach((node, index) => {
    const other = inside[index];
    if (node instanceof Element && other instanceof Element) faults.push(...differences(other, node, false));
    else if (node.textContent !== other?.textContent)
      faults.push(`${name} says "${other?.textContent ?? ''}", expected "${node.textContent ?? ''}"`);
  });
  return faults;
}

/** Lets the machine collect what happy-dom holds on to until the end of a task. */
export const breathe = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Every mark of a stage at one moment, and its attributes. */
type Moment = Map<Element, Record<string, string>>;

const attributesOf = (mark: Element): Record<string, string> =>
  Object.fromEntries(mark.getAttributeNames().map((name) => [name, mark.getAttribute(name) ?? '']));

export const momentOf = (stage: Element): Moment =>
  new Map([...stage.querySelectorAll('*')].map((mark) => [mark, attributesOf(mark)]));

/** What not having an attribute amounts to. */
const NEUTRAL: Record<string, string> = { opacity: '1', transform: 'translate(0,0) scale(1)' };

/** The numbers of an attribute; those of a transform in full: move, scale across and down, or turn. */
function quantities(name: string, text: string): number[] {
  const numbers = (text.match(/-?\d*\.?\d+(?:e[-+]?\d+)?/g) ?? []).map(Number);
  if (name !== 'transform') return numbers;
  if (text.includes('rotate')) return [0, 0, 1, 1, numbers[0] ?? 0];
  const [x = 0, y = 0, kx = 1, ky = kx] = numbers;
  return [x, y, kx, ky, 0];
}

/**
 * What a mark that was on stage a moment ago shows otherwise now: a position, a size or an opacity that jumped. What a
 * mark is (classes, words) changes at once; a line may be told with more vertices than before.
 */
export function jumps(before: Moment, stage: Element): string[] {
  return [...stage.querySelectorAll('*')].flatMap((mark) => {
    const was = before.get(mark);
    if (!was) return [];
    const is = attributesOf(mark);
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((name) => {
      if (name === 'class' || name.startsWith('data-') || name === 'points') return [];
      const [from, to] = [was, is].map((each) => quantities(name, each[name] ?? NEUTRAL[name] ?? ''));
      const isStill =
        from?.length === to?.length &&
        from?.every((value, index) => Math.abs(value - (to?.[index] ?? 0)) <= 0.02 + Math.abs(value) * 0.001);
      return isStill ? [] : [`${nameOf(mark)} ${name} jumps from ${was[name] ?? 'none'} to ${is[name] ?? 'none'}`];
    });
  });
}
