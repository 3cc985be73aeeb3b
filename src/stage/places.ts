/** A point on the stage, px from its corner. */
export interface Point {
  x: number;
  y: number;
}

/** Points kept from left to right, so that the one nearest to a pointer is found without looking at all of them. */
export class Places<Place extends Point> {
  readonly #places: readonly Place[];

  constructor(places: readonly Place[]) {
    this.#places = [...places].sort((one, other) => one.x - other.x);
  }

  /** The place nearest to a point, the leftmost of several. @param within px; farther than that counts as none */
  nearest({ x, y }: Point, within: number): Place | undefined {
    let best: Place | undefined;
    let distance = within;
    for (let at = this.#firstFrom(x - within); at < this.#places.length; at += 1) {
      const place = this.#places[at];
      // From here on, places are farther to the right than the best is away.
      if (!place || place.x - x > distance) break;
      const away = Math.hypot(place.x - x, place.y - y);
      if (away < distance) [best, distance] = [place, away];
    }
    return best;
  }

  /** Index of the first place at or after that abscissa. */
  #firstFrom(x: number): number {
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle]?.x ?? 0) < x) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Where a readout goes: the middle of the edge that is nearest to what it reads, and on which side of that it is. */
export interface Berth extends Point {
  isBelow: boolean;
}

/** Half of the widest readout, px: its middle stays that far from the edges of the stage. */
const HALF = 120;
/** Height that a readout may take, px. */
const HEIGHT = 120;
/** Px between a readout and what it reads. */
const AIR = 8;

/**
 * Finds a readout its place: above what it reads, below where there is no room or where a pointer would be under it.
 * @param what its middle, and its edges
 * @param width of the stage
 * @param pointer where the reader points, if a pointer does
 */
export function berthOf(what: { x: number; top: number; bottom: number }, width: number, pointer?: Point): Berth {
  const isBelow = what.top < HEIGHT || (pointer !== undefined && pointer.y < what.top - AIR / 2);
  return {
    x: Math.min(Math.max(what.x, HALF), width - HALF),
    y: isBelow ? what.bottom + AIR : what.top - AIR,
    isBelow,
  };
}

/** The stop that a key goes to among so many, from one of them or (-1) from none; undefined for keys that go nowhere. */
export function stopAfter(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return (from + 1) % count;
    case 'ArrowLeft':
    case 'ArrowUp':
      return from <= 0 ? count - 1 : from - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
