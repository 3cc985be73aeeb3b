import { discsAlong, type Arrow } from '../shared/arrow.ts';
import type { Disc, Point } from '../shared/plane.ts';
import type { Box, Frame } from '../shared/scene.ts';
import { CELL, type Ground, type Survey } from './ground.ts';
import { grown, type SetText } from './setting.ts';

/** A text where it stands on the map. */
export interface Placed extends SetText {
  /** What most of it stands on. */
  ground: Ground;
}

/** A place where a text could stand, dearer the less it is what the text would like. */
export interface Candidate {
  /** What it costs before the ground is asked. */
  cost: number;
  /** The text set there; not asked for where there is a better place already. */
  set: () => SetText;
}

/** What texts stand on. */
export class Footing {
  readonly #shares: ReadonlyMap<Ground, number>;
  /** Share of it that the line between Kazakhstan and Russia runs through, 0 to 1. */
  readonly onLine: number;

  constructor(shares: ReadonlyMap<Ground, number>, onLine: number) {
    this.#shares = shares;
    this.onLine = onLine;
  }

  /** Share that is of this ground, 0 to 1. */
  share(ground: Ground): number {
    return this.#shares.get(ground) ?? 0;
  }

  has(ground: Ground): boolean {
    return this.#shares.has(ground);
  }

  /** Share of the ground there is most of. */
  get largest(): number {
    return Math.max(...this.#shares.values());
  }

  /** The ground there is most of. */
  get most(): Ground {
    const [first, ...others] = this.#shares;
    if (first === undefined) throw new Error('Expected a text of some extent, found none');
    return others.reduce((best, one) => (one[1] > best[1] ? one : best), first)[0];
  }
}

/** What a kind of text asks of a place. */
export interface Rule {
  /** Room to other texts. */
  gap: number;
  /** How far around it the ground counts: to the sides, above and below. */
  margin: readonly [across: number, down: number];
  /** What the ground adds to the cost; Infinity where the text must not stand. */
  ground: (footing: Footing, set: SetText) => number;
  /** Cost above which no text is better than this one. */
  worst?: number;
  /** It has to be written: where it finds no room it comes twice as close to what it keeps clear of. */
  must?: boolean;
}

/** A text at a place, and what it costs there. */
interface Bid {
  placed: Placed;
  cost: number;
}

const overlaps = (a: Box, b: Box, gap: number): boolean =>
  a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;

/** Whether a disc comes closer to a box than a gap. */
const touches = ({ x, y, r }: Disc, box: Box, gap: number): boolean =>
  Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height)) < r + gap;

/** Room between a text and an arrow, in user units. */
const ARROW_GAP = 4;

/** Number of a cell of the frame's grid. */
const cellOf = (column: number, row: number): number => row * 4096 + column;

/** What is written on a map so far, what else its texts keep clear of, and where more can be written. */
export class Lettering {
  readonly #boxes: Box[] = [];
  readonly #discs: Disc[] = [];
  readonly #inked = new Set<number>();
  readonly frame: Frame;
  readonly survey: Survey;

  constructor(frame: Frame, survey: Survey) {
    this.frame = frame;
    this.survey = survey;
  }

  /** Keeps texts out of boxes. */
  keepOut(boxes: readonly Box[]): void {
    this.#boxes.push(...boxes);
  }

  /** Keeps texts off arrows. */
  keepOff(arrows: readonly Arrow[]): void {
    this.#discs.push(...arrows.flatMap(discsAlong));
  }

  /** Keeps texts off a line, given by points no farther apart than a cell. */
  ink(points: readonly Point[]): void {
    for (const [x, y] of points) this.#inked.add(cellOf(Math.floor(x / CELL), Math.floor(y / CELL)));
  }

  #isInked({ x, y, width, height }: Box): boolean {
    if (this.#inked.size === 0) return false;
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1) {
      for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1) {
        if (this.#inked.has(cellOf(column, row))) return true;
      }
    }
    return false;
  }

  /** Whether a text lies within what can be read and comes too close to nothing that texts keep clear of. */
  #isFree({ boxes, pieces }: SetText, gap: number, arrowGap: number): boolean {
    const { box } = this.frame;
    return (
      boxes.every(
        (one) =>
          one.x >= box.x &&
          one.y >= box.y &&
          one.x + one.width <= box.x + box.width &&
          one.y + one.height <= box.y + box.height &&
          !this.#boxes.some((other) => overlaps(one, other, gap)) &&
          !this.#isInked(one),
      ) && !this.#discs.some((disc) => pieces.some((piece) => touches(disc, piece, arrowGap)))
    );
  }

  /** What is under boxes. */
  under(boxes: readonly Box[]): Footing {
    const counts = new Map<Ground, number>();
    let total = 0;
    let onLine = 0;
    for (const { x, y, width, height } of boxes) {
      const columns = Math.max(2, Math.ceil(width / CELL));
      const rows = Math.max(2, Math.ceil(height / CELL));
      for (let row = 0; row <= rows; row += 1) {
        for (let column = 0; column <= columns; column += 1) {
          const [px, py] = [x + (width * column) / columns, y + (height * row) / rows];
          const ground = this.survey.at(px, py);
          counts.set(ground, (counts.get(ground) ?? 0) + 1);
          if (this.survey.onLine(px, py)) onLine += 1;
          total += 1;
        }
      }
    }
    const shares = new Map([...counts].map(([ground, count]) => [ground, count / total]));
    return new Footing(shares, onLine / total);
  }

  /** The cheapest place, the first of equals. @param share of the room that the text leaves around it */
  #cheapest(candidates: Iterable<Candidate>, { gap, margin, ground }: Rule, share: number): Bid | undefined {
    let best: Bid | undefined;
    for (const { cost: bare, set } of candidates) {
      if (best && bare >= best.cost) continue;
      const text = set();
      if (!this.#isFree(text, gap * share, ARROW_GAP * share)) continue;
      const footing = this.under(grown(text.pieces, margin));
      const cost = bare + ground(footing, text);
      if (cost === Infinity || (best && cost >= best.cost)) continue;
      best = { cost, placed: { ...text, ground: footing.most } };
    }
    return best;
  }

  /** Writes a text at the cheapest of the places it could stand; undefined where there is none. */
  place(candidates: () => Iterable<Candidate>, rule: Rule): Placed | undefined {
    const { worst = Infinity, must = false } = rule;
    const best = this.#cheapest(candidates(), rule, 1) ?? (must ? this.#cheapest(candidates(), rule, 0.5) : undefined);
    if (!best || best.cost > worst) return undefined;
    this.keepOut(best.placed.boxes);
    return best.placed;
  }
}
