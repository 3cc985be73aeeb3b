import { member } from '../shared/member.ts';
import type { Box } from '../shared/scene.ts';
import type { Said } from '../shared/text.ts';
import { dollars, type Terms } from './terms.ts';

/** First figures of what the key may be worth. */
const ROUND = [1, 1.2, 1.4, 1.6, 1.8, 2, 2.2, 2.5, 2.8, 3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5, 9, 9.5, 10];

export interface Scale {
  /** Side of a square of the first count, in the frame. */
  pitch: number;
  /** Dollars that the key is worth. */
  worth: number;
}

/** The largest squares, up to a side of `room`, at which the key is worth a round amount: what the key says is exact. */
export function scaleFor(room: number, key: number, unit: number): Scale {
  const least = unit * (key / room) ** 2;
  const magnitude = 10 ** Math.floor(Math.log10(least));
  const enough = ROUND.map((figure) => figure * magnitude).filter((worth) => worth >= least - 1e-9);
  const worth = Math.round(member(enough, 0));
  return { pitch: key * Math.sqrt(unit / worth), worth };
}

/** A small empty square, and what its area is worth in this view. */
export interface PlacedKey {
  box: Box;
  label: Said;
  worth: number;
}

/** The key at the foot of the frame, `x` its left edge. */
export function placeKey(worth: number, x: number, terms: Terms): PlacedKey {
  const { words, foot, sizes } = terms;
  const { key, font, brief } = sizes;
  return {
    box: { x, y: foot - key, width: key, height: key },
    label: {
      x: x + key + font * 0.6,
      y: foot - key / 2 + font * 0.34,
      content: words.t(brief ? 'scale-short' : 'scale', { amount: dollars(worth, terms) }),
    },
    worth,
  };
}
