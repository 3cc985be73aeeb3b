import { around } from '../shared/around.ts';
import { member } from '../shared/member.ts';
import type { Point } from '../shared/plane.ts';
import type { Anchor } from '../shared/text.ts';
import { CELL, LAKE, LAND, SEA, type Ground, type Survey } from './ground.ts';
import type { Candidate, Footing, Lettering, Placed } from './lettering.ts';
import { grown, LEADING, setLines, setSpaced, spacedWidth, type Part } from './setting.ts';

/** How a country's name would like to stand. */
export interface NameWish {
  text: string;
  /** What it stands on: its country, or plain land. */
  ground: Ground;
  /** Font sizes, largest first. */
  sizes: readonly number[];
  /** Room between letters, in sizes of the text. */
  spacing: number;
  /** Degrees that it is turned by at a place across the frame. */
  slopeAt: (x: number) => number;
  /** Where its middle would be; otherwise in the middle of what is seen of its country. */
  at?: Point | undefined;
  /** Share of the smallest setting that has to stand on the country. */
  least: number;
}

/** Places for the middle of a name, on its ground. */
function* nameCandidates(
  lettering: Lettering,
  wish: NameWish,
  [middleX, middleY]: Point,
  { size, reach }: { size: number; reach: number },
): Generator<Candidate> {
  const { box } = lettering.frame;
  const half = spacedWidth(wish.text, size, wish.spacing) / 2;
  for (let y = box.y + size; y < box.y + box.height - size * 0.5; y += 6) {
    if (Math.abs(y - middleY) > reach) continue;
    for (let x = box.x + half; x <= box.x + box.width - half; x += 6) {
      if (Math.abs(x - middleX) > reach || lettering.survey.at(x, y) !== wish.ground) continue;
      const cost = Math.hypot(x - middleX, (y - middleY) * 1.4);
      yield { cost, set: () => setSpaced({ ...wish, size, turn: wish.slopeAt(x) }, [x, y]) };
    }
  }
}

/**
 * A country's name, as large as its sizes allow, wholly on its country and as near the middle of what is seen of it as
 * other texts let it. At its last size a small country's may lap over its neighbours.
 */
export function placeName(lettering: Lettering, wish: NameWish): Placed | undefined {
  const { ground, sizes, least } = wish;
  const seen = lettering.survey.middle(ground, lettering.frame.box);
  if (!seen || seen.cells < 6) return undefined;
  const middle: Point = wish.at ?? [seen.x, seen.y];
  for (const size of sizes) {
    const laps = size === sizes.at(-1) && least < 1;
    const margin = laps ? 0 : 3.5;
    const reach = laps || ground === LAND ? 60 : 400;
    const placed = lettering.place(() => nameCandidates(lettering, wish, middle, { size, reach }), {
      gap: Math.max(4, size * 0.3),
      margin: [margin, margin],
      ground: (footing, { pieces }) => {
        const own = footing.share(ground);
        if (footing.onLine > 0 || own < (laps ? least : 1)) return Infinity;
        // The subject's outline is the heaviest on the map: no neighbour's name is written across it.
        if (laps && ground !== 'KAZ' && lettering.under(grown(pieces, [2, 2])).has('KAZ')) return Infinity;
        return (1 - own) * 120;
      },
    });
    if (placed) return placed;
  }
  return undefined;
}

/** How the name of a sea or a lake would like to stand. */
export interface WaterWish {
  text: string;
  size: number;
  at: Point;
  /** How far from its point its middle may stand, across and down, in user units. */
  reach: number;
  /** A lake's name stands beside it, on one ground; a sea's on the sea. */
  lake: boolean;
}

/** Places for lines in italics, their middle near a point. */
function* waterCandidates(lines: readonly string[], { size, at, reach }: WaterWish): Generator<Candidate> {
  const set = lines.map((text, index) => ({
    text,
    size,
    face: 'serif-italic' as const,
    part: 0,
    x: 0,
    y: (index - (lines.length - 1) / 2) * size * LEADING + size * 0.3,
    anchor: 'middle' as const,
  }));
  for (let dy = -reach; dy <= reach; dy += 5) {
    for (let dx = -reach; dx <= reach; dx += 5)
      yield { cost: Math.hypot(dx, dy), set: () => setLines(set, [at[0] + dx, at[1] + dy]) };
  }
}

/** A sea's or lake's name, on one line or two. */
export function placeWater(lettering: Lettering, wish: WaterWish): Placed | undefined {
  const words = wish.text.split(/\s/);
  const settings = [[wish.text], ...(words.length > 1 ? [[words.slice(0, -1).join(' '), member(words, -1)]] : [])];
  for (const lines of settings) {
    const placed = lettering.place(() => waterCandidates(lines, wish), {
      gap: 3,
      margin: [4, 1],
      ground: (footing) => {
        const stands = wish.lake ? footing.largest === 1 && !footing.has(LAKE) : footing.share(SEA) === 1;
        return stands ? 0 : Infinity;
      },
    });
    if (placed) return placed;
  }
  return undefined;
}

/** Sides of a ring where its name may stand, best first. */
const SIDES: readonly { dx: number; dy: number; anchor: Anchor; cost: number }[] = [
  { dx: 1, dy: 0, anchor: 'start', cost: 0 },
  { dx: 0.8, dy: -0.75, anchor: 'start', cost: 2 },
  { dx: 0.8, dy: 0.75, anchor: 'start', cost: 3 },
  { dx: -1, dy: 0, anchor: 'end', cost: 4 },
  { dx: 0, dy: -1.35, anchor: 'middle', cost: 5 },
  { dx: 0, dy: 1.35, anchor: 'middle', cost: 5 },
  { dx: -0.8, dy: -0.75, anchor: 'end', cost: 6 },
  { dx: -0.8, dy: 0.75, anchor: 'end', cost: 6 },
];

/** How a place's name would like to stand beside its ring. */
export interface PlaceWish extends Part {
  /** Middle of the ring, and its radius. */
  at: Point;
  ring: number;
  /** It lies on a border: either side is its own. */
  onBorder: boolean;
  /** Cost above which no name is better. */
  worst: number;
}

/** Places beside a ring. */
function* besideRing({ text, size, face, at, ring }: PlaceWish): Generator<Candidate> {
  for (const far of [0, 4, 9]) {
    for (const { dx, dy, anchor, cost } of SIDES) {
      const away = ring + 4 + far;
      const [x, y] = [dx * away, dy * (away + size * 0.35) + size * 0.34];
      yield { cost: cost + far * 2, set: () => setLines([{ text, size, face, part: 0, x, y, anchor }], at) };
    }
  }
}

/** The ground a place lies on; of a port that the map's coast leaves in the water, the nearest land. */
export function shoreOf(survey: Pick<Survey, 'at'>, [x, y]: Point): Ground {
  for (const { away, cos, sin } of around(0, 0, CELL * 3, CELL)) {
    const ground = survey.at(x + cos * away, y + sin * away);
    if (ground !== SEA && ground !== LAKE) return ground;
  }
  return SEA;
}

/** Share of a place's name that may lap over the edge of its country. */
const LAP = 0.1;

/**
 * A place's name beside its ring, where it covers no other text: on its own country's ground or on water, for on another's
 * it would seem to lie there. Undefined where there is no such place, or only a dear one.
 */
export function placeBesideRing(lettering: Lettering, wish: PlaceWish): Placed | undefined {
  const own = shoreOf(lettering.survey, wish.at);
  const abroad = (footing: Footing): number =>
    1 - footing.share(own) - footing.share(SEA) - footing.share(LAKE) > LAP ? Infinity : 0;
  return lettering.place(() => besideRing(wish), {
    gap: 3,
    margin: [0, 0],
    ground: (footing) =>
      (wish.onBorder ? 0 : abroad(footing)) +
      footing.onLine * 160 +
      (1 - footing.largest) * 45 +
      (1 - footing.share(own)) * 5 +
      footing.share(LAKE) * 60,
    worst: wish.worst,
  });
}
