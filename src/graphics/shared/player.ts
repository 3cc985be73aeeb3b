/**
 * Moves a drawing on screen to another drawing, mark by mark. The only file that tweens.
 *
 * The state on screen is the DOM itself: a transition starts from whatever the attributes say when it starts, so one
 * that is interrupted goes on from there, and the target is absolute, so any step can follow any other.
 */
import { easeCubicInOut } from 'd3-ease';
import { interpolateZoom, type ZoomView } from 'd3-interpolate';
import { unrollTo } from './bend.ts';
import { countText } from './count.ts';
import { zoomAt, type View } from './zoom.ts';
import { hundredth } from './round.ts';

/** Milliseconds; the longest is for a change of viewpoint. */
const DURATION = 700;
const FLIGHT = 900;
/** Share of a transition by which marks have left, and from which others arrive: two words are never read in one place. */
const CHANGEOVER = 0.36;
/** A line is drawn before it is unrolled, for as long again. */
const UNROLL = 1800;
const DRAWN_BY = 0.4;

/** One thing to set on every frame; `t` runs from 0 to 1, eased. */
type Change = (t: number) => void;

const NUMBER = /-?\d*\.?\d+(?:e[-+]?\d+)?/gi;

const numbersOf = (text: string): number[] => (text.match(NUMBER) ?? []).map(Number);

/** "M1,2L3,4" → "M,L,": what two values must share to be tweened number by number. */
const skeleton = (text: string): string => text.replace(NUMBER, '');

/** `translate(x,y) scale(k)` as numbers; parts that are missing are neutral. */
export function viewOf(transform: string | null): View {
  const translate = /translate\(([^)]*)\)/.exec(transform ?? '');
  const scale = /scale\(([^)]*)\)/.exec(transform ?? '');
  const [x = 0, y = 0] = numbersOf(translate?.[1] ?? '');
  const [k = 1] = numbersOf(scale?.[1] ?? '');
  return { x, y, k };
}

/** Vertices of a line of the base map on the sheet: `data-from` is "#id translate(x,y) scale(k)", the path "M…l…". */
function lineOf(from: string): number[] {
  const [selector = ''] = from.split(' ');
  const deltas = numbersOf(document.querySelector(selector)?.getAttribute('d') ?? '');
  const view = viewOf(from);
  let [x, y] = [0, 0];
  return Array.from({ length: deltas.length >> 1 }, (_, index) => {
    x += deltas[2 * index] ?? 0;
    y += deltas[2 * index + 1] ?? 0;
    return [view.x + x * view.k, view.y + y * view.k];
  }).flat();
}

const transformOf = ({ x, y, k }: View): string =>
  `translate(${hundredth(x)},${hundredth(y)}) scale(${Math.round(k * 1e5) / 1e5})`;

const children = (element: Element): SVGElement[] => [...element.children] as SVGElement[];

const keyOf = (element: Element): string | null => element.getAttribute('data-k');

/** Marks on their way out; they may come back if a later state has them. */
const leaving = new WeakSet<Element>();

/** A stroke of which nothing is drawn yet; its offset, from 1 to 0, draws it from its start. */
function setUndrawn(mark: Element): void {
  mark.setAttribute('pathLength', '1');
  mark.setAttribute('stroke-dasharray', '1 1');
  mark.setAttribute('stroke-dashoffset', '1');
}

/** Attributes that say what a mark is rather than how it looks: set at once. */
const isPlain = (name: string): boolean =>
  name === 'class' || name.startsWith('data-') || name === 'href' || name.startsWith('text-');

export class Player {
  readonly #svg: SVGSVGElement;
  #frame = 0;
  #finish: (() => void)[] = [];
  #changes: Change[] = [];
  /** Where marks that are held at their beginning will come to rest. */
  readonly #atRest = new WeakMap<Element, string>();
  /** What has to wait until the marks that enter are in the document and can be measured. */
  #afterInsert: (() => void)[] = [];
  #camera: ((t: number) => View) | undefined;
  #duration = DURATION;

  /** @param svg the stage's drawing; its children are this player's alone */
  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
  }

  /** Shows a drawing at once. */
  cut(target: SVGSVGElement): void {
    this.#stop();
    this.#adopt(target);
    this.#svg.replaceChildren(...children(target).map((mark) => mark.cloneNode(true)));
    this.#svg.classList.remove('is-cut');
    // Restarts the short fade of a cut.
    void this.#svg.getBoundingClientRect();
    this.#svg.classList.add('is-cut');
  }

  /** Goes from what is on screen to a drawing; `done` is called once it is reached, not when it is interrupted. */
  play(target: SVGSVGElement, done: () => void): void {
    this.#stop();
    if (this.#svg.getAttribute('viewBox') !== target.getAttribute('viewBox') || !this.#svg.firstElementChild) {
      this.cut(target);
      done();
      return;
    }
    this.#adopt(target);
    this.#changes = [];
    this.#finish = [];
    this.#afterInsert = [];
    this.#camera = undefined;
    this.#duration = DURATION;
    this.#findCamera(target);
    this.#reconcile(this.#svg, target);
    for (const measure of this.#afterInsert) measure();

    this.#run(done);
  }

  /**
   * Puts the marks that unroll or draw themselves back to their beginning, for a drawing that will be seen for the first
   * time when `perform` is called.
   */
  hold(): void {
    for (const mark of this.#svg.querySelectorAll('[data-from]')) {
      if (!this.#atRest.has(mark)) this.#atRest.set(mark, mark.getAttribute('points') ?? '');
      mark.setAttribute(
        'points',
        lineOf(mark.getAttribute('data-from') ?? '')
          .map(hundredth)
          .join(' '),
      );
      setUndrawn(mark);
    }
  }

  /** Plays the entrance of the marks that have one, the rest of the drawing being there already. */
  perform(done: () => void): void {
    this.#stop();
    this.#changes = [];
    this.#finish = [];
    this.#camera = undefined;
    this.#duration = DURATION;
    for (const mark of this.#svg.querySelectorAll<SVGElement>('[data-from]')) this.#unroll(mark);
    this.#run(done);
  }

  #lasts(milliseconds: number): void {
    this.#duration = Math.max(this.#duration, milliseconds);
  }

  #run(done: () => void): void {
    const duration = this.#duration;
    const begun = performance.now();
    const changes = this.#changes;
    const tick = (now: number): void => {
      const t = Math.min(1, Math.max(0, (now - begun) / duration));
      for (const change of changes) change(t);
      if (t < 1) {
        this.#frame = requestAnimationFrame(tick);
        return;
      }
      this.#frame = 0;
      for (const finish of this.#finish) finish();
      this.#finish = [];
      done();
    };
    // The first state is set now: a mark that enters must not be seen at rest for one frame.
    for (const change of changes) change(0);
    this.#frame = requestAnimationFrame(tick);
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  #adopt(target: SVGSVGElement): void {
    for (const name of ['viewBox', 'data-frame', 'preserveAspectRatio']) {
      const value = target.getAttribute(name);
      if (value === null) this.#svg.removeAttribute(name);
      else this.#svg.setAttribute(name, value);
    }
  }

  /** A flight between two framings of the map: along one arc, everything anchored to the map following. */
  #findCamera(target: SVGSVGElement): void {
    const selector = '[data-t="camera"]';
    const from = this.#svg.querySelector(selector);
    const to = target.querySelector(selector);
    if (!from || !to) return;
    const [a, b] = [from.getAttribute('transform'), to.getAttribute('transform')];
    if (a === b) return;
    const width = target.viewBox.baseVal.width;
    const height = target.viewBox.baseVal.height;
    const seen = ({ x, y, k }: View): ZoomView => [(width / 2 - x) / k, (height / 2 - y) / k, width / k];
    const path = interpolateZoom(seen(viewOf(a)), seen(viewOf(b)));
    this.#camera = (t) => {
      const [cx, cy, w] = path(t);
      const k = width / w;
      return { k, x: width / 2 - cx * k, y: height / 2 - cy * k };
    };
    this.#lasts(FLIGHT);
  }

  #reconcile(live: Element, target: Element): void {
    const known = new Map(children(live).map((mark) => [keyOf(mark), mark]));
    let cursor: Element | null = live.firstElementChild;
    for (const wanted of children(target)) {
      const key = keyOf(wanted);
      const had = known.get(key);
      known.delete(key);
      let mark: SVGElement;
      if (had?.tagName === wanted.tagName) {
        mark = had;
        this.#update(mark, wanted);
      } else {
        if (had) this.#leave(had);
        mark = wanted.cloneNode(true) as SVGElement;
        this.#enter(mark, live);
      }
      if (mark === cursor) {
        cursor = mark.nextElementSibling;
      } else {
        live.insertBefore(mark, cursor);
      }
      // Marks on their way out keep their depth.
      while (cursor && known.get(keyOf(cursor)) === cursor) cursor = cursor.nextElementSibling;
    }
    for (const mark of known.values()) this.#leave(mark);
  }

  #fade(mark: SVGElement, to: number, from: number, start: number, end: number): void {
    this.#changes.push((t) => {
      const share = Math.min(1, Math.max(0, (t - start) / (end - start)));
      mark.setAttribute('opacity', String(hundredth(from + (to - from) * share)));
    });
  }

  /** Fades a mark to the opacity it has at rest, which is none to speak of where `opacity` is null. */
  #appear(mark: SVGElement, opacity: string | null, from: number, start: number, end: number): void {
    this.#fade(mark, Number(opacity ?? 1), from, start, end);
    this.#finish.push(() => {
      if (opacity === null) mark.removeAttribute('opacity');
    });
  }

  #leave(mark: SVGElement): void {
    leaving.add(mark);
    this.#fade(mark, 0, Number(mark.getAttribute('opacity') ?? 1), 0, CHANGEOVER);
    this.#follow(mark);
    this.#finish.push(() => {
      if (leaving.has(mark)) mark.remove();
    });
  }

  /** @param parent where the mark, not yet in the document, will be */
  #enter(mark: SVGElement, parent: Element): void {
    const opacity = mark.getAttribute('opacity');
    const tween = mark.getAttribute('data-t');
    const grows = [...mark.querySelectorAll('[data-o]')].some((inner) => this.#originOf(inner) !== undefined);
    if (mark.hasAttribute('data-from')) {
      this.#unroll(mark);
    } else if (grows) {
      // The group is there at once, so that what grows out of the marks on stage is seen to.
      for (const inner of children(mark)) this.#enter(inner, mark);
      return;
    } else if (this.#grow(mark)) {
      // Its origin is on stage.
    } else if (tween === 'draw' && mark instanceof SVGGeometryElement) {
      this.#draw(mark, 1);
    } else {
      mark.setAttribute('opacity', '0');
      // What a pull-back brings into view was there all along.
      const early = parent.getAttribute('data-t') === 'zoom';
      this.#appear(mark, opacity, 0, early ? 0 : CHANGEOVER, early ? CHANGEOVER : 1);
    }
    this.#follow(mark);
    for (const inner of mark.querySelectorAll<SVGElement>('[data-a]')) this.#follow(inner);
  }

  /** The mark on stage that this one grows out of, and where on it. */
  #originOf(mark: Element): { origin: SVGGraphicsElement; end: boolean } | undefined {
    const [key = '', end] = (mark.getAttribute('data-o') ?? '').split('@');
    if (key === '') return undefined;
    const origin = this.#svg.querySelector<SVGGraphicsElement>(`[data-k="${CSS.escape(key)}"]`);
    return origin && origin !== mark ? { origin, end: end === 'end' } : undefined;
  }

  /** Hand-over: a mark that grows out of one already on stage. @returns false when that one is not there */
  #grow(mark: SVGElement): boolean {
    const found = this.#originOf(mark);
    const toDrawing = this.#svg.getScreenCTM()?.inverse();
    if (!found || !toDrawing || !(mark instanceof SVGGraphicsElement)) return false;
    const { origin, end } = found;
    const matrix = origin.getScreenCTM();
    if (!matrix) return false;
    const local = toDrawing.multiply(matrix);
    let from: DOMRect;
    if (end && origin instanceof SVGGeometryElement) {
      const point = origin.getPointAtLength(origin.getTotalLength()).matrixTransform(local);
      from = new DOMRect(point.x - 1, point.y - 1, 2, 2);
    } else {
      const box = origin.getBBox();
      const [a, b] = [new DOMPoint(box.x, box.y), new DOMPoint(box.x + box.width, box.y + box.height)].map((corner) =>
        corner.matrixTransform(local),
      ) as [DOMPoint, DOMPoint];
      from = new DOMRect(a.x, a.y, b.x - a.x, b.y - a.y);
    }
    const rest = mark.getAttribute('transform');
    // Stretched on its way, but not its stroke.
    const stroke = mark.getAttribute('vector-effect');
    mark.setAttribute('vector-effect', 'non-scaling-stroke');
    this.#afterInsert.push(() => {
      const own = mark.getBBox();
      const view = viewOf(rest);
      const to = new DOMRect(view.x + own.x * view.k, view.y + own.y * view.k, own.width * view.k, own.height * view.k);
      this.#changes.push((t) => {
        const eased = easeCubicInOut(t);
        const between = (first: number, last: number): number => first + (last - first) * eased;
        const sx = between(from.width, to.width) / (own.width || 1);
        const sy = between(from.height, to.height) / (own.height || 1);
        const x = between(from.x, to.x) - own.x * sx;
        const y = between(from.y, to.y) - own.y * sy;
        mark.setAttribute('transform', `translate(${hundredth(x)},${hundredth(y)}) scale(${sx},${sy})`);
      });
      this.#finish.push(() => {
        if (rest === null) mark.removeAttribute('transform');
        else mark.setAttribute('transform', rest);
        if (stroke === null) mark.removeAttribute('vector-effect');
      });
    });
    this.#appear(mark, mark.getAttribute('opacity'), 0, 0, 0.35);
    return true;
  }

  /** Keeps a mark on its point of the map while the camera flies; `rest` is its transform once it has landed. */
  #follow(mark: SVGElement, rest = mark.getAttribute('transform')): void {
    const camera = this.#camera;
    const anchor = mark.getAttribute('data-a');
    if (!camera || anchor === null) return;
    const [x = 0, y = 0] = numbersOf(anchor);
    this.#changes.push((t) => {
      const view = camera(easeCubicInOut(t));
      mark.setAttribute('transform', `translate(${hundredth(view.x + x * view.k)},${hundredth(view.y + y * view.k)})`);
    });
    if (!leaving.has(mark)) {
      this.#finish.push(() => {
        if (rest !== null) mark.setAttribute('transform', rest);
      });
    }
  }

  #update(mark: SVGElement, wanted: SVGElement): void {
    leaving.delete(mark);
    const tween = wanted.getAttribute('data-t');
    const valueBefore = Number(mark.getAttribute('data-v'));
    const anchored = this.#camera !== undefined && wanted.hasAttribute('data-a');

    const opacity = wanted.getAttribute('opacity');
    const before = mark.getAttribute('opacity');
    if (before !== opacity) this.#appear(mark, opacity, Number(before ?? 1), 0, 1);

    const names = new Set([...mark.getAttributeNames(), ...wanted.getAttributeNames()]);
    names.delete('opacity');
    for (const name of names) {
      const from = mark.getAttribute(name);
      const to = wanted.getAttribute(name);
      if (from === to) continue;
      if (name === 'transform') {
        if (!anchored) this.#transform(mark, from, to, tween);
      } else if (to === null) {
        mark.removeAttribute(name);
      } else if (from === null || isPlain(name)) {
        mark.setAttribute(name, to);
      } else if (name === 'points' && tween === 'bend') {
        this.#bend(mark, numbersOf(from), numbersOf(to));
      } else {
        this.#attribute(mark, name, from, to);
      }
    }
    if (anchored) this.#follow(mark, wanted.getAttribute('transform'));

    if (wanted.firstElementChild || mark.firstElementChild) this.#reconcile(mark, wanted);
    else if (tween === 'count-ratio') this.#count(mark, wanted, valueBefore);
    else if (mark.textContent !== wanted.textContent) mark.textContent = wanted.textContent;
  }

  #transform(mark: SVGElement, from: string | null, to: string | null, tween: string | null): void {
    const [a, b] = [viewOf(from), viewOf(to)];
    const camera = tween === 'camera' ? this.#camera : undefined;
    if (tween === 'zoom') this.#lasts(FLIGHT);
    const rotated = `${from ?? ''}${to ?? ''}`.includes('rotate');
    if (rotated) {
      this.#attribute(mark, 'transform', from ?? 'rotate(0)', to ?? 'rotate(0)');
      return;
    }
    this.#changes.push((t) => {
      const eased = easeCubicInOut(t);
      const view = camera
        ? camera(eased)
        : tween === 'zoom'
          ? zoomAt(a, b, eased)
          : { x: a.x + (b.x - a.x) * eased, y: a.y + (b.y - a.y) * eased, k: a.k + (b.k - a.k) * eased };
      mark.setAttribute('transform', transformOf(view));
    });
    this.#finish.push(() => {
      if (to === null) mark.removeAttribute('transform');
      else mark.setAttribute('transform', to);
    });
  }

  #attribute(mark: SVGElement, name: string, from: string, to: string): void {
    const shape = skeleton(to);
    if (skeleton(from) === shape) {
      const [start, end] = [numbersOf(from), numbersOf(to)];
      const between = to.split(NUMBER);
      this.#changes.push((t) => {
        const eased = easeCubicInOut(t);
        let text = between[0] ?? '';
        for (let index = 0; index < end.length; index += 1) {
          const a = start[index] ?? 0;
          text += `${hundredth(a + ((end[index] ?? 0) - a) * eased)}${between[index + 1] ?? ''}`;
        }
        mark.setAttribute(name, text);
      });
      this.#finish.push(() => mark.setAttribute(name, to));
    } else {
      mark.setAttribute(name, to);
      this.#appear(mark, mark.getAttribute('opacity'), 0, CHANGEOVER, 1);
    }
  }

  /** Draws a stroke from its start, done by that share of the transition. */
  #draw(mark: SVGGeometryElement, by: number): void {
    setUndrawn(mark);
    const solid = (): void => {
      for (const name of ['pathLength', 'stroke-dasharray', 'stroke-dashoffset']) mark.removeAttribute(name);
    };
    this.#changes.push((t) => {
      if (t >= by) solid();
      else mark.setAttribute('stroke-dashoffset', String(1 - easeCubicInOut(t / by)));
    });
    this.#finish.push(solid);
  }

  /** A line that is drawn where `data-from` has it, then turned straight without changing its length. */
  #unroll(mark: SVGElement): void {
    const from = lineOf(mark.getAttribute('data-from') ?? '');
    const rest = this.#atRest.get(mark) ?? mark.getAttribute('points') ?? '';
    this.#atRest.set(mark, rest);
    if (mark instanceof SVGGeometryElement) this.#draw(mark, DRAWN_BY);
    this.#bend(mark, from, numbersOf(rest), DRAWN_BY);
    this.#lasts(UNROLL);
  }

  #bend(mark: SVGElement, from: number[], to: number[], start = 0): void {
    this.#lasts(FLIGHT);
    this.#changes.push((t) => {
      const share = Math.max(0, (t - start) / (1 - start));
      mark.setAttribute('points', unrollTo(from, to, easeCubicInOut(share)).map(hundredth).join(' '));
    });
    this.#finish.push(() => mark.setAttribute('points', to.map(hundredth).join(' ')));
  }

  #count(mark: SVGElement, wanted: SVGElement, from: number): void {
    const goal = wanted.textContent;
    const to = Number(wanted.getAttribute('data-v'));
    if (mark.textContent === goal) return;
    this.#changes.push((t) => {
      const eased = easeCubicInOut(t);
      const value = from > 0 && to > 0 ? from * (to / from) ** eased : from + (to - from) * eased;
      mark.textContent = countText(goal, to, value);
    });
    this.#finish.push(() => {
      mark.textContent = goal;
    });
  }
}
