import { around } from '../shared/around.ts';
import { wrap } from '../shared/measure.ts';
import type { Point } from '../shared/plane.ts';
import type { Anchor } from '../shared/text.ts';
import { LAKE, type Ground } from './ground.ts';
import type { Candidate, Lettering, Placed } from './lettering.ts';
import { setBlock, sizeOf, withUnder, type Extent, type Part } from './setting.ts';

/** How a text of several lines would like to stand near a point. */
export interface BlockWish {
  parts: readonly Part[];
  /** Room to keep under its lines. */
  under?: Extent | undefined;
  at: Point;
  /** Where it would stand from its point: degrees, 0 = east, 90 = south. */
  towards: number;
  /** How far from its point it may stand, at least and at most, in user units. */
  nearest: number;
  reach: number;
  /** The distance is that of its middle, not of its edge, and its lines are centred: it stands where the point is. */
  centred?: boolean;
  /** Letters of the ordinary size on a line, at most; otherwise each part is one line. */
  measure?: number;
  /** Its point is a ring on the map, whose name it is. */
  onRing?: boolean;
  /** It names what its point lies on, and has to stand beside it. */
  close?: boolean;
  /** The ground it should stand on; otherwise any one ground will do. */
  ground?: Ground | undefined;
  /** What it costs to stand off that ground, in user units of distance. */
  offGround: number;
  /** It has to be written: rather closer to other things than not at all. */
  must?: boolean;
}

type Lines = (Part & { part: number })[];

/** Shares of its measure that a text may be set on, and what each line more than the fewest costs. */
const MEASURES = [1, 0.8, 0.62] as const;
const LINE_COST = 14;

/** The ways to break a text into lines, widest first. */
function settingsOf({ parts, measure }: BlockWish): Lines[] {
  if (measure === undefined) return [parts.map((line, part) => ({ ...line, part }))];
  return MEASURES.map((share) =>
    parts.flatMap(({ text, size, face }, part) =>
      wrap(text, share * measure * size * 0.5, size, face).map((line) => ({ text: line, size, face, part })),
    ),
  ).filter((set, index, all) => index === 0 || set.length !== all[index - 1]?.length);
}

/** Beside a ring, lines start or end at the ring; elsewhere a block is set to the left. */
function anchorOf({ onRing = false, centred = false, under }: BlockWish, lines: Lines, cos: number): Anchor {
  if (centred) return 'middle';
  if (onRing) return cos < -0.4 ? 'end' : 'start';
  return lines.length > 1 || under ? 'start' : 'middle';
}

function* nearPoint(wish: BlockWish): Generator<Candidate> {
  const { at, towards, nearest, reach, onRing = false, close = onRing, centred = false } = wish;
  const settings = settingsOf(wish);
  const fewest = Math.min(...settings.map(({ length }) => length));
  for (const lines of settings) {
    const { width, height } = withUnder(sizeOf(lines), wish.under);
    for (const { away, turn, cos, sin } of around(towards, nearest, reach, centred ? 3 : 5)) {
      // How far the middle stands from what keeps its distance: the edge, unless it stands on the point itself.
      const half = centred || away === 0 ? 0 : 0.5;
      const middle: Point = [at[0] + cos * (away + width * half), at[1] + sin * (away + height * half)];
      const cost = away * (close ? 3 : 1) + turn * 0.35 + (lines.length - fewest) * LINE_COST;
      yield { cost, set: () => setBlock(lines, anchorOf(wish, lines, cos), middle, wish.under) };
    }
  }
}

/**
 * A text of several lines near its point, the way it prefers first; it is set narrower where that keeps it on one
 * ground. Undefined where it finds no room.
 */
export const placeBlock = (lettering: Lettering, wish: BlockWish): Placed | undefined =>
  lettering.place(() => nearPoint(wish), {
    gap: 4,
    margin: [2, 2],
    ground: (footing) =>
      footing.onLine * (wish.under ? wish.offGround * 2 : 900) +
      (1 - (wish.ground === undefined ? footing.largest : footing.share(wish.ground))) * wish.offGround +
      footing.share(LAKE) * (wish.under ? wish.offGround : 300),
    must: wish.must ?? false,
  });
