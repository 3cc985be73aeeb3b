import { unrollTo } from './bend.ts';
import { easeCubicInOut } from './easing.ts';
import { cameraFlight } from './flight.ts';
import { between, hundredth, numbersOf, tweenOf } from './numbers.ts';
import { DRAWN_IN_PART, isDrawnInPart, pointsOf, putAtBeginning, undraw } from './strokes.ts';
import { stretchAt, stretched, stretchOf, viewOf, type Stretch, type View } from './view.ts';
import { shownAt, zoomAt, zoomStretchAt } from './zoom.ts';

/** Milliseconds; the longest is for a change of viewpoint. */
const DURATION = 700;
const FLIGHT = 900;
/** Share of a transition by which marks have left, and from which others arrive: two words are never read in one place. */
const CHANGEOVER = 0.36;
/** A line is drawn before it is unrolled, for as long again. */
const UNROLL = 1800;
const DRAWN_BY = 0.4;
/** A mark that grows out of another is there by then. */
const GROWN_IN = 0.35;

/** One thing to set on every frame; `t` runs from 0 to 1. */
type Change = (t: number) => void;

/** What a stage remembers of marks from one transition to the next, when one is interrupted. */
export interface Cast {
  /** Marks on their way out: still among the others, in none of the drawings; they go when a transition ends. */
  readonly leaving: Set<Element>;
}

const children = (element: Element): SVGElement[] => [...element.children] as SVGElement[];

/** All that is in a group, deep. */
const inside = (group: Element): SVGElement[] =>
  group.firstElementChild ? [...group.querySelectorAll<SVGElement>('*')] : [];

/** What makes two marks the same. A key with another tag is another mark, should a drawing ever have one. */
const identity = (mark: Element): string => `${mark.localName} ${mark.getAttribute('data-k') ?? ''}`;

const opacityOf = (mark: Element): number => Number(mark.getAttribute('opacity') ?? 1);

/** Attributes that say what a mark is rather than how it looks: set at once. */
const isPlain = (name: string): boolean =>
  name === 'class' || name.startsWith('data-') || name === 'href' || name.startsWith('text-');

/** The share of its move that a line has made at `t`, when it moves from `start` on. */
const unrolledAt = (t: number, start: number): number => easeCubicInOut(Math.max(0, (t - start) / (1 - start)));

/** What comes in with the line that is unrolled: not while that line is only drawn. */
const arrives = (mark: Element): boolean => mark.getAttribute('data-t') === 'arrive';

const isShape = (mark: Element): boolean => 'getTotalLength' in mark;

/**
 * One way from what is on a stage to a drawing. Making it sorts the marks: those that stay, those that enter, those that
 * leave, all in the drawing's order; `show` sets a moment of the way; `settle` ends it on the drawing itself, whatever
 * the marks had been through before.
 */
export class Transition {
  readonly #svg: SVGSVGElement;
  readonly #cast: Cast;
  readonly #ease: (t: number) => number;
  readonly #changes: Change[] = [];
  /** Every mark that stays, with what the drawing has for it: all that `settle` needs to know. */
  readonly #pairs: [mark: Element, wanted: Element][] = [];
  /** What has to wait until the marks that enter are in the document and can be measured. */
  readonly #afterInsert: (() => void)[] = [];
  /** Boxes, in the drawing's units, of what marks grow out of, by `data-o`. */
  readonly #origins: Map<string, DOMRect>;
  /** What anchored marks follow: a flight over the map, or a pull-back. */
  readonly #camera: ((t: number) => View) | undefined;
  #lasting = 0;

  /** @param ease the share of the way that a move has made at `t`, from 0 to 1 */
  constructor(svg: SVGSVGElement, target: SVGSVGElement, cast: Cast, ease: (t: number) => number = easeCubicInOut) {
    this.#svg = svg;
    this.#cast = cast;
    this.#ease = ease;
    this.#camera = this.#findCamera(target) ?? this.#findZoom(target);
    this.#origins = this.#findOrigins(target);
    this.#reconcile(svg, target);
    for (const measure of this.#afterInsert) measure();
  }

  /** Milliseconds; 0 when there is nothing to show on the way. */
  get duration(): number {
    return this.#changes.length === 0 ? 0 : Math.max(DURATION, this.#lasting);
  }

  /** Sets every mark to its state at `t` of the way, from 0 to 1. */
  show(t: number): void {
    for (const change of this.#changes) change(t);
  }

  /** Ends on the drawing: marks that were leaving are gone, all others have its attributes and its words. */
  settle(): void {
    for (const mark of this.#cast.leaving) mark.remove();
    this.#cast.leaving.clear();
    for (const [mark, wanted] of this.#pairs) {
      for (const name of mark.getAttributeNames()) if (!wanted.hasAttribute(name)) mark.removeAttribute(name);
      for (const name of wanted.getAttributeNames()) restore(mark, wanted, name);
      if (wanted.firstElementChild) {
        for (const node of [...mark.childNodes]) if (node.nodeType === Node.TEXT_NODE) node.remove();
      } else if (mark.textContent !== wanted.textContent) mark.textContent = wanted.textContent;
    }
  }

  #lasts(milliseconds: number): void {
    this.#lasting = Math.max(this.#lasting, milliseconds);
  }

  /** Sets something on every frame, at the share of the way that an unhurried move has made by then. */
  #move(change: Change): void {
    this.#changes.push((t) => {
      change(this.#ease(t));
    });
  }

  // ---- What is on stage before ----

  /** A pull-back of the ground: the labels that are anchored to it follow, each on its point. */
  #findZoom(target: SVGSVGElement): ((t: number) => View) | undefined {
    const [from, to] = [this.#svg, target].map((each) => each.querySelector('[data-t="zoom"]'));
    if (!from || !to) return undefined;
    const [start, goal] = [from, to].map((each) => viewOf(each.getAttribute('transform'))) as [View, View];
    return (t) => zoomAt(start, goal, t);
  }

  /** A flight between two framings of the map: along one arc, everything anchored to the map following. */
  #findCamera(target: SVGSVGElement): ((t: number) => View) | undefined {
    const selector = '[data-t="camera"]';
    const from = this.#svg.querySelector(selector)?.getAttribute('transform');
    const to = target.querySelector(selector)?.getAttribute('transform');
    if (from === undefined || to === undefined || from === to) return undefined;
    this.#lasts(FLIGHT);
    return cameraFlight(viewOf(from), viewOf(to), target.viewBox.baseVal);
  }

  /** Measures the marks on stage that others will grow out of, before anything moves. */
  #findOrigins(target: SVGSVGElement): Map<string, DOMRect> {
    const found = new Map<string, DOMRect>();
    for (const wanted of target.querySelectorAll('[data-o]')) {
      const name = wanted.getAttribute('data-o') ?? '';
      const [key = '', end] = name.split('@');
      if (found.has(name) || this.#onStage(wanted.getAttribute('data-k') ?? '')) continue;
      const origin = this.#onStage(key);
      const [sheet, own] = [this.#svg.getScreenCTM(), origin?.getScreenCTM()];
      if (origin && own && sheet) found.set(name, boxOf(origin, sheet.inverse().multiply(own), end === 'end'));
    }
    return found;
  }

  #onStage(key: string): SVGGraphicsElement | null {
    return this.#svg.querySelector<SVGGraphicsElement>(`[data-k="${CSS.escape(key)}"]`);
  }

  // ---- Who stays, who enters, who leaves ----

  #reconcile(live: Element, target: Element): void {
    const known = new Map(children(live).map((mark) => [identity(mark), mark]));
    const marks = children(target).map((wanted) => {
      const mark = known.get(identity(wanted));
      if (!mark) return this.#enter(wanted, live);
      known.delete(identity(wanted));
      this.#update(mark, wanted);
      return mark;
    });
    const gone = new Set<Element>(known.values());
    for (const mark of known.values()) this.#leave(mark);
    let cursor = live.firstElementChild;
    for (const mark of marks) {
      // Marks on their way out keep their depth.
      while (cursor && gone.has(cursor)) cursor = cursor.nextElementSibling;
      if (mark === cursor) cursor = cursor.nextElementSibling;
      else live.insertBefore(mark, cursor);
    }
  }

  #leave(mark: SVGElement): void {
    this.#cast.leaving.add(mark);
    this.#fade(mark, opacityOf(mark), 0, 0, CHANGEOVER);
    this.#follow(mark, mark);
  }

  /** @param parent where the mark will be. @returns the mark, not yet in the document */
  #enter(wanted: SVGElement, parent: Element): SVGElement {
    const mark = wanted.cloneNode(true) as SVGElement;
    this.#pairs.push([mark, wanted]);
    const its = inside(wanted);
    inside(mark).forEach((inner, index) => {
      this.#pairs.push([inner, its[index] ?? inner]);
    });
    this.#present(mark, wanted, parent);
    return mark;
  }

  #present(mark: SVGElement, wanted: SVGElement, parent: Element): void {
    const grows = this.#origins.size > 0 && inside(wanted).some((inner) => this.#originOf(inner));
    if (wanted.hasAttribute('data-from')) {
      putAtBeginning(mark);
      this.#unroll(mark, wanted);
    } else if (grows) {
      // The group is there at once, so that what grows out of the marks on stage is seen to.
      const its = children(wanted);
      children(mark).forEach((inner, index) => {
        this.#present(inner, its[index] ?? inner, mark);
      });
      return;
    } else if (this.#grow(mark, wanted)) {
      // Its origin is on stage.
    } else if (wanted.getAttribute('data-t') === 'draw' && isShape(mark)) {
      undraw(mark);
      this.#draw(mark, wanted, 1);
    } else if (arrives(wanted)) this.#arrive(mark, 0, opacityOf(wanted));
    else {
      // What a pull-back brings into view was there all along.
      const early = parent.getAttribute('data-t') === 'zoom';
      this.#fade(mark, 0, opacityOf(wanted), early ? 0 : CHANGEOVER, early ? CHANGEOVER : 1);
    }
    this.#follow(mark, wanted);
    if (this.#camera) for (const inner of inside(mark)) this.#follow(inner, inner);
  }

  #update(mark: SVGElement, wanted: SVGElement): void {
    this.#cast.leaving.delete(mark);
    this.#pairs.push([mark, wanted]);
    const [before, after] = [opacityOf(mark), opacityOf(wanted)];
    if (wanted.getAttribute('data-t') === 'tick' && this.#camera) this.#tick(mark, wanted, this.#camera);
    else if (before !== after && arrives(wanted)) this.#arrive(mark, before, after);
    else if (before !== after) this.#fade(mark, before, after, 0, 1);
    const follows = this.#camera !== undefined && wanted.hasAttribute('data-a');
    if (follows) this.#follow(mark, wanted);
    this.#attributes(mark, wanted, follows);
    if (wanted.firstElementChild || mark.firstElementChild) this.#reconcile(mark, wanted);
    else if (mark.textContent !== wanted.textContent) mark.textContent = wanted.textContent;
  }

  #attributes(mark: SVGElement, wanted: SVGElement, follows: boolean): void {
    const names = new Set([...mark.getAttributeNames(), ...wanted.getAttributeNames()]);
    names.delete('opacity');
    // Until it settles, a mark that is stretched keeps its stroke from being so.
    if (!wanted.hasAttribute('vector-effect')) names.delete('vector-effect');
    if (follows) names.delete('transform');
    if (isDrawnInPart(mark)) {
      for (const name of DRAWN_IN_PART) names.delete(name);
      if (wanted.hasAttribute('data-from')) {
        names.delete('points');
        this.#unroll(mark, wanted);
      } else this.#draw(mark, wanted, 1);
    }
    for (const name of names) this.#attribute(mark, wanted, name);
  }

  #attribute(mark: SVGElement, wanted: SVGElement, name: string): void {
    const [from, to] = [mark.getAttribute(name), wanted.getAttribute(name)];
    if (from === to) return;
    const tween = wanted.getAttribute('data-t');
    if (name === 'transform') this.#transform(mark, wanted);
    else if (to === null) mark.removeAttribute(name);
    else if (from === null || isPlain(name)) mark.setAttribute(name, to);
    else if (name === 'points' && tween === 'bend') this.#bend(mark, wanted, 0);
    else this.#text(mark, wanted, name);
  }

  // ---- The ways of a mark ----

  #fade(mark: SVGElement, from: number, to: number, start: number, end: number): void {
    this.#changes.push((t) => {
      const share = Math.min(1, Math.max(0, (t - start) / (end - start)));
      mark.setAttribute('opacity', String(hundredth(between(from, to, share))));
    });
  }

  /** Brings a mark in as far as the line that is unrolled has come. */
  #arrive(mark: SVGElement, from: number, to: number): void {
    this.#changes.push((t) => {
      mark.setAttribute('opacity', String(hundredth(between(from, to, unrolledAt(t, DRAWN_BY)))));
    });
  }

  /** Shows a mark of a ground by the scale that the ground is seen at, from however much of it is shown now. */
  #tick(mark: SVGElement, wanted: Element, camera: (t: number) => View): void {
    const [from = 0, to = 0] = numbersOf(wanted.getAttribute('data-v') ?? '');
    const apart = opacityOf(mark) - shownAt(camera(0).k, from, to);
    this.#move((t) => {
      const opacity = shownAt(camera(t).k, from, to) + apart * (1 - t);
      mark.setAttribute('opacity', String(hundredth(Math.min(1, Math.max(0, opacity)))));
    });
  }

  #originOf(wanted: Element): DOMRect | undefined {
    return this.#origins.get(wanted.getAttribute('data-o') ?? '');
  }

  /** Hand-over: a mark that grows out of one already on stage. @returns false when that one is not there */
  #grow(mark: SVGElement, wanted: SVGElement): boolean {
    const from = this.#originOf(wanted);
    if (!from || !(mark instanceof SVGGraphicsElement)) return false;
    const to = stretchOf(wanted.getAttribute('transform'));
    // Stretched on its way, but not its stroke.
    mark.setAttribute('vector-effect', 'non-scaling-stroke');
    this.#afterInsert.push(() => {
      const own = mark.getBBox();
      const kx = own.width > 0 ? from.width / own.width : to.kx;
      const ky = own.height > 0 ? from.height / own.height : to.ky;
      const start = { x: from.x - own.x * kx, y: from.y - own.y * ky, kx, ky };
      this.#move((t) => mark.setAttribute('transform', stretched(stretchAt(start, to, t))));
    });
    this.#fade(mark, 0, opacityOf(wanted), 0, GROWN_IN);
    return true;
  }

  /**
   * Keeps a mark on its point of the map while the camera flies: from where it stands on the map now to where `wanted`
   * is anchored.
   */
  #follow(mark: SVGElement, wanted: Element): void {
    const camera = this.#camera;
    const anchor = wanted.getAttribute('data-a');
    if (!camera || anchor === null) return;
    const [x = 0, y = 0] = numbersOf(anchor);
    let from = { x, y };
    if (mark.isConnected) {
      const [at, view] = [viewOf(mark.getAttribute('transform')), camera(0)];
      from = { x: (at.x - view.x) / view.k, y: (at.y - view.y) / view.k };
    }
    this.#move((t) => {
      const view = camera(t);
      const [over, down] = [between(from.x, x, t), between(from.y, y, t)];
      mark.setAttribute(
        'transform',
        `translate(${hundredth(view.x + over * view.k)},${hundredth(view.y + down * view.k)})`,
      );
    });
  }

  #transform(mark: SVGElement, wanted: SVGElement): void {
    const [from, to] = [mark.getAttribute('transform'), wanted.getAttribute('transform')];
    const tween = wanted.getAttribute('data-t');
    if (tween === 'zoom') this.#lasts(FLIGHT);
    if (`${from ?? ''}${to ?? ''}`.includes('rotate')) {
      this.#text(mark, wanted, 'transform', 'rotate(0)');
      return;
    }
    const camera = tween === 'camera' ? this.#camera : undefined;
    const [a, b] = [stretchOf(from), stretchOf(to)];
    const seen = (t: number): Stretch => {
      if (!camera) return (tween === 'zoom' ? zoomStretchAt : stretchAt)(a, b, t);
      const { x, y, k } = camera(t);
      return { x, y, kx: k, ky: k };
    };
    this.#move((t) => mark.setAttribute('transform', stretched(seen(t))));
  }

  /**
   * An attribute's text, number by number; where more than numbers differ, the mark appears anew.
   * @param neutral what not having the attribute amounts to
   */
  #text(mark: SVGElement, wanted: SVGElement, name: string, neutral = ''): void {
    const to = wanted.getAttribute(name) ?? neutral;
    const tween = tweenOf(mark.getAttribute(name) ?? neutral, to);
    if (tween) this.#move((t) => mark.setAttribute(name, tween(t)));
    else {
      mark.setAttribute(name, to);
      this.#fade(mark, 0, opacityOf(wanted), CHANGEOVER, 1);
    }
  }

  /** Draws what is left of a stroke, done by that share of the transition. */
  #draw(mark: SVGElement, wanted: SVGElement, by: number): void {
    const left = Number(mark.getAttribute('stroke-dashoffset'));
    this.#changes.push((t) => {
      if (t >= by) for (const name of DRAWN_IN_PART) restore(mark, wanted, name);
      else mark.setAttribute('stroke-dashoffset', String(left * (1 - easeCubicInOut(t / by))));
    });
  }

  /** A line that is drawn where it is, then turned straight without changing its length. */
  #unroll(mark: SVGElement, wanted: SVGElement): void {
    this.#draw(mark, wanted, DRAWN_BY);
    this.#bend(mark, wanted, DRAWN_BY);
    this.#lasts(UNROLL);
  }

  #bend(mark: SVGElement, wanted: SVGElement, start: number): void {
    this.#lasts(FLIGHT);
    const [from, to] = [mark, wanted].map((each) => numbersOf(each.getAttribute('points') ?? ''));
    if (!from || !to) return;
    this.#changes.push((t) => {
      mark.setAttribute('points', pointsOf(unrollTo(from, to, unrolledAt(t, start))));
    });
  }
}

/** Gives a mark an attribute as its drawing has it, if it has it. */
function restore(mark: Element, wanted: Element, name: string): void {
  const value = wanted.getAttribute(name);
  if (value === null) mark.removeAttribute(name);
  else if (mark.getAttribute(name) !== value) mark.setAttribute(name, value);
}

/** The box of a mark under a matrix, or what stands for the end of its line. */
function boxOf(mark: SVGGraphicsElement, matrix: DOMMatrix, end: boolean): DOMRect {
  if (end && mark instanceof SVGGeometryElement) {
    const { x, y } = mark.getPointAtLength(mark.getTotalLength()).matrixTransform(matrix);
    return new DOMRect(x - 1, y - 1, 2, 2);
  }
  const box = mark.getBBox();
  const first = new DOMPoint(box.x, box.y).matrixTransform(matrix);
  const last = new DOMPoint(box.x + box.width, box.y + box.height).matrixTransform(matrix);
  return new DOMRect(first.x, first.y, last.x - first.x, last.y - first.y);
}
