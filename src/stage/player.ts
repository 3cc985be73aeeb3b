import { easeSinInOut } from './easing.ts';
import { putAtBeginning } from './strokes.ts';
import { Transition, type Cast } from './transition.ts';

/** The attributes of a drawing that its stage takes on. */
const SHEET = ['viewBox', 'data-frame', 'preserveAspectRatio'];

/**
 * Moves the drawing on a stage to another drawing, mark by mark.
 *
 * The state on screen is the document itself: a transition starts from whatever the attributes say when it starts, so one
 * that is interrupted goes on from there, and the target is absolute, so any step can follow any other. However it came
 * to it, a stage that has come to rest is the drawing it was sent to, attribute by attribute.
 */
export class Player {
  readonly #svg: SVGSVGElement;
  readonly #repaired: () => void;
  readonly #cast: Cast = { leaving: new Set() };
  /** The drawing that is on stage, or on its way there. */
  #drawing: SVGSVGElement | undefined;
  #frame = 0;
  /** The way that the stage is somewhere on, if its place on it is given rather than played. */
  #way: { from: SVGSVGElement; to: SVGSVGElement; transition: Transition } | undefined;

  /**
   * @param svg the stage's drawing; its children are this player's alone
   * @param repaired called when a transition did not end on its drawing, which was then put there: a fault of the player
   */
  constructor(svg: SVGSVGElement, repaired: () => void) {
    this.#svg = svg;
    this.#repaired = repaired;
  }

  /** Shows a drawing at once. */
  cut(target: SVGSVGElement): void {
    this.#stop();
    this.#adopt(target);
    this.#put(target);
    this.#svg.classList.remove('is-cut');
    // Restarts the short fade of a cut.
    void this.#svg.getBoundingClientRect();
    this.#svg.classList.add('is-cut');
  }

  /** Goes from what is on screen to a drawing; `done` is called once it is reached, not when it is interrupted. */
  play(target: SVGSVGElement, done: () => void): void {
    if (this.#svg.getAttribute('viewBox') !== target.getAttribute('viewBox') || !this.#svg.firstElementChild) {
      this.cut(target);
      done();
      return;
    }
    this.#stop();
    this.#adopt(target);
    this.#run(target, done);
  }

  /**
   * Shows the stage at `t` of the way from one drawing to another, from 0 to 1: whatever was there before, what is shown
   * follows from these three alone. At 0 it is the first drawing and at 1 the second, attribute by attribute.
   */
  seek(from: SVGSVGElement, to: SVGSVGElement, t: number): void {
    if (t <= 0 || t >= 1) {
      const at = t <= 0 ? from : to;
      if (this.#drawing === at && !this.#way && this.#frame === 0) return;
      this.#stop();
      this.#adopt(at);
      this.#put(at);
      return;
    }
    if (this.#way?.from !== from || this.#way.to !== to) {
      this.#stop();
      this.#adopt(from);
      this.#put(from);
      this.#drawing = to;
      this.#way = { from, to, transition: new Transition(this.#svg, to, this.#cast, easeSinInOut) };
    }
    this.#way.transition.show(t);
  }

  /**
   * Puts the marks that unroll back to their beginning and hides those that arrive with them, for a drawing that will be
   * seen for the first time when `perform` is called.
   */
  hold(): void {
    for (const mark of this.#svg.querySelectorAll('[data-from]')) putAtBeginning(mark);
    for (const mark of this.#svg.querySelectorAll('[data-t="arrive"]')) mark.setAttribute('opacity', '0');
  }

  /** Plays the entrance of the marks that are held at their beginning, the rest of the drawing being there already. */
  perform(done: () => void): void {
    this.#stop();
    if (this.#drawing) this.#run(this.#drawing, done);
    else done();
  }

  #run(target: SVGSVGElement, done: () => void): void {
    const transition = new Transition(this.#svg, target, this.#cast);
    const begun = performance.now();
    const tick = (now: number): void => {
      const t = transition.duration === 0 ? 1 : Math.min(1, Math.max(0, (now - begun) / transition.duration));
      transition.show(t);
      if (t < 1) {
        this.#frame = requestAnimationFrame(tick);
        return;
      }
      this.#frame = 0;
      transition.settle();
      this.#verify(target);
      done();
    };
    // The first state is set now: a mark that enters must not be seen at rest for one frame.
    tick(begun);
  }

  #stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#way = undefined;
  }

  #adopt(target: SVGSVGElement): void {
    this.#drawing = target;
    for (const name of SHEET) {
      const value = target.getAttribute(name);
      if (value === null) this.#svg.removeAttribute(name);
      else this.#svg.setAttribute(name, value);
    }
  }

  #put(target: SVGSVGElement): void {
    this.#cast.leaving.clear();
    this.#svg.replaceChildren(...[...target.children].map((mark) => mark.cloneNode(true)));
  }

  /** The last word on what is shown: `settle` has brought it about, and if it ever had not, this would. */
  #verify(target: SVGSVGElement): void {
    const { children } = this.#svg;
    const wanted = [...target.children];
    if (children.length === wanted.length && wanted.every((mark, index) => mark.isEqualNode(children[index] ?? null)))
      return;
    this.#put(target);
    this.#repaired();
  }
}
