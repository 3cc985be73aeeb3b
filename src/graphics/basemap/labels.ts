import { around } from '../shared/around.ts';
import { textWidth, wrap, type Face } from '../shared/measure.ts';
import type { Box, Frame } from '../shared/scene.ts';
import type { Point } from './cameras.ts';
import { CELL, SEA, type Survey } from './ground.ts';

/** A text set on the map, in frame units around an origin that follows the map. */
export interface Label {
  origin: Point;
  lines: { text: string; x: number; y: number; anchor: 'start' | 'middle' | 'end' }[];
  size: number;
  /** Degrees, clockwise. */
  turn: number;
  /** Ground that most of it stands on. */
  ground: string;
  boxes: Box[];
}

const LEADING = 1.18;
/** Height of letters over and under the base line, in shares of the size. */
const ASCENT = 0.76;
const DESCENT = 0.24;
/** Letter-spacing of the names (class t-name). */
const SPACING = 0.22;

const overlaps = (a: Box, b: Box, gap: number): boolean =>
  a.x < b.x + b.width + gap && b.x < a.x + a.width + gap && a.y < b.y + b.height + gap && b.y < a.y + a.height + gap;

/** What is already written on a sheet, and the questions asked before writing more. */
export class Sheet {
  readonly #taken: Box[] = [];
  readonly #inked = new Set<number>();
  readonly frame: Frame;
  readonly survey: Survey;

  constructor(frame: Frame, survey: Survey) {
    this.frame = frame;
    this.survey = survey;
  }

  take(boxes: readonly Box[]): void {
    this.#taken.push(...boxes);
  }

  /** Marks points of a drawing that labels must not cover. */
  ink(points: readonly Point[]): void {
    for (const [x, y] of points) this.#inked.add(Math.floor(y / CELL) * 4096 + Math.floor(x / CELL));
  }

  #isInked({ x, y, width, height }: Box): boolean {
    if (this.#inked.size === 0) return false;
    for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row += 1) {
      for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column += 1) {
        if (this.#inked.has(row * 4096 + column)) return true;
      }
    }
    return false;
  }

  /** Whether boxes lie within what can be read and touch nothing written before. */
  isFree(boxes: readonly Box[], gap = 3): boolean {
    const { box } = this.frame;
    return boxes.every(
      (one) =>
        one.x >= box.x &&
        one.y >= box.y &&
        one.x + one.width <= box.x + box.width &&
        one.y + one.height <= box.y + box.height &&
        !this.#taken.some((other) => overlaps(one, other, gap)) &&
        !this.#isInked(one),
    );
  }

  /** Share of each ground under boxes, and whether the line between Kazakhstan and Russia runs through them. */
  under(boxes: readonly Box[]): { shares: Map<string, number>; onLine: number } {
    const counts = new Map<string, number>();
    let total = 0;
    let onLine = 0;
    for (const { x, y, width, height } of boxes) {
      const columns = Math.max(2, Math.ceil(width / 6));
      const rows = Math.max(2, Math.ceil(height / 6));
      for (let row = 0; row <= rows; row += 1) {
        for (let column = 0; column <= columns; column += 1) {
          const [px, py] = [x + (width * column) / columns, y + (height * row) / rows];
          const code = this.survey.at(px, py);
          counts.set(code, (counts.get(code) ?? 0) + 1);
          if (this.survey.onLine(px, py)) onLine += 1;
          total += 1;
        }
      }
    }
    for (const [code, count] of counts) counts.set(code, count / total);
    return { shares: counts, onLine: onLine / total };
  }
}

const most = (shares: Map<string, number>): string => [...shares].sort((a, b) => b[1] - a[1])[0]?.[0] ?? SEA;

function lineBox(
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  size: number,
  face: Face,
): Box {
  const width = textWidth(text, size, face);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - size * ASCENT, width, height: size * (ASCENT + DESCENT) };
}

const shifted = (boxes: readonly Box[], [dx, dy]: Point): Box[] =>
  boxes.map((box) => ({ ...box, x: box.x + dx, y: box.y + dy }));

const grown = (boxes: readonly Box[], by: number): Box[] =>
  boxes.map(({ x, y, width, height }) => ({ x: x - by, y: y - by, width: width + by * 2, height: height + by * 2 }));

/** Boxes along a spaced name turned about its middle: one per letter or two, so that a slope is followed. */
function nameBoxes(width: number, size: number, turn: number): Box[] {
  const pieces = Math.max(3, Math.round(width / (size * 2)));
  const angle = (turn * Math.PI) / 180;
  return Array.from({ length: pieces }, (_, piece) => {
    const along = ((piece + 0.5) / pieces - 0.5) * width;
    const half = width / pieces / 2 + 1;
    return {
      x: along * Math.cos(angle) - half,
      y: along * Math.sin(angle) - size * 0.4,
      width: half * 2,
      height: size * 0.8,
    };
  });
}

/** The one box around the pieces of a turned name, ascenders and the last letter's space counted in. */
function bounds(boxes: readonly Box[], size: number, spacing: number): Box {
  const left = Math.min(...boxes.map(({ x }) => x));
  const top = Math.min(...boxes.map(({ y }) => y)) - size * 0.06;
  const right = Math.max(...boxes.map(({ x, width }) => x + width)) + size * spacing;
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height)) + size * 0.18;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

const nameWidth = (text: string, size: number, spacing: number): number =>
  textWidth(text, size, 'serif-strong') + (text.length - 1) * size * spacing;

/**
 * A country's name in spaced capitals, as large as the steps of size allow, wholly on its country and as near the middle
 * of what is seen of it as other labels let it.
 * @param least share of the smallest setting that has to stand on the country
 */
export function placeName(
  sheet: Sheet,
  code: string,
  text: string,
  sizes: readonly number[],
  slopeAt: (x: number) => number,
  wish: Point | undefined,
  least: number,
  spacing = SPACING,
): Label | undefined {
  const { box } = sheet.frame;
  const seen = sheet.survey.middle(code, box);
  if (seen.cells < 6) return undefined;
  const middle: Point = wish ?? [seen.x, seen.y];
  for (const size of sizes) {
    const width = nameWidth(text, size, spacing);
    let best: { label: Label; cost: number } | undefined;
    // Last of all, a small country's name may lap over its neighbours.
    const lap = size === sizes.at(-1) && least < 1;
    const reach = lap || code === 'land' ? 60 : 400;
    for (let y = box.y + size; y < box.y + box.height - size * 0.5; y += 6) {
      if (Math.abs(y - middle[1]) > reach) continue;
      for (let x = box.x + width / 2; x <= box.x + box.width - width / 2; x += 6) {
        if (Math.abs(x - middle[0]) > reach || sheet.survey.at(x, y) !== code) continue;
        const near = Math.hypot(x - middle[0], (y - middle[1]) * 1.4);
        if (best && near >= best.cost) continue;
        const turn = slopeAt(x);
        const boxes = shifted(nameBoxes(width, size, turn), [x, y]);
        const whole = bounds(boxes, size, spacing);
        if (!sheet.isFree([whole], Math.max(4, size * 0.3))) continue;
        const clear = lap ? boxes : grown(boxes, 3.5);
        const { shares, onLine } = sheet.under(clear);
        const own = shares.get(code) ?? 0;
        if (onLine > 0) continue;
        if (own < (lap ? least : 1)) continue;
        const cost = near + (1 - own) * 120;
        if (best && cost >= best.cost) continue;
        // The subject's outline is the heaviest on the sheet: no neighbour's name is written across it.
        if (lap && code !== 'KAZ' && sheet.under(grown(boxes, 2)).shares.has('KAZ')) continue;
        best = {
          cost,
          label: {
            origin: [x, y],
            lines: [{ text, x: (size * spacing) / 2, y: size * 0.33, anchor: 'middle' }],
            size,
            turn,
            ground: own > 0.5 ? code : most(shares),
            boxes: [whole],
          },
        };
      }
    }
    if (best) {
      sheet.take(best.label.boxes);
      return best.label;
    }
  }
  return undefined;
}

/** A sea's or lake's name in italics, on one line or two, wholly on the water; a lake's beside it. */
export function placeSea(
  sheet: Sheet,
  text: string,
  at: Point,
  size: number,
  reach: number,
  isLake: boolean,
): Label | undefined {
  const words = text.split(/\s/);
  const settings = [[text], ...(words.length > 1 ? [[words.slice(0, -1).join(' '), words.at(-1) ?? '']] : [])];
  for (const lines of settings) {
    let best: { label: Label; cost: number } | undefined;
    for (let dy = -reach; dy <= reach; dy += 5) {
      for (let dx = -reach; dx <= reach; dx += 5) {
        const origin: Point = [at[0] + dx, at[1] + dy];
        const set = lines.map((line, index) => ({
          text: line,
          x: 0,
          y: (index - (lines.length - 1) / 2) * size * LEADING + size * 0.3,
          anchor: 'middle' as const,
        }));
        const boxes = shifted(
          set.map((line) => lineBox(line.text, line.x, line.y, 'middle', size, 'serif-italic')),
          origin,
        );
        if (!sheet.isFree(boxes)) continue;
        const { shares } = sheet.under(
          boxes.map((one) => ({ x: one.x - 4, y: one.y - 1, width: one.width + 8, height: one.height + 2 })),
        );
        const wet = shares.get(SEA) ?? 0;
        // A lake's name stands beside it, on one ground; a sea's on the sea.
        if (isLake ? Math.max(...shares.values()) < 1 || shares.has('lake') : wet < 1) continue;
        const cost = Math.hypot(dx, dy);
        if (!best || cost < best.cost)
          best = { cost, label: { origin, lines: set, size, turn: 0, ground: most(shares), boxes } };
      }
    }
    if (best) {
      sheet.take(best.label.boxes);
      return best.label;
    }
  }
  return undefined;
}

/** Sides of a ring where its name may stand, best first. */
const SIDES: readonly { dx: number; dy: number; anchor: 'start' | 'middle' | 'end'; cost: number }[] = [
  { dx: 1, dy: 0, anchor: 'start', cost: 0 },
  { dx: 0.8, dy: -0.75, anchor: 'start', cost: 2 },
  { dx: 0.8, dy: 0.75, anchor: 'start', cost: 3 },
  { dx: -1, dy: 0, anchor: 'end', cost: 4 },
  { dx: 0, dy: -1.35, anchor: 'middle', cost: 5 },
  { dx: 0, dy: 1.35, anchor: 'middle', cost: 5 },
  { dx: -0.8, dy: -0.75, anchor: 'end', cost: 6 },
  { dx: -0.8, dy: 0.75, anchor: 'end', cost: 6 },
];

/**
 * A place's name beside its ring: on the side where it covers no border, no other label, and stands on one ground.
 * @param worst cost above which no name is better
 */
export function placePlace(
  sheet: Sheet,
  text: string,
  at: Point,
  size: number,
  face: Face,
  ring: number,
  worst: number,
): Label | undefined {
  const own = sheet.survey.at(at[0], at[1]);
  let best: { label: Label; cost: number } | undefined;
  for (const far of [0, 4, 9]) {
    for (const side of SIDES) {
      const away = ring + 4 + far;
      const x = side.dx * away;
      const y = side.dy * (away + size * 0.35) + size * 0.34;
      const boxes = shifted([lineBox(text, x, y, side.anchor, size, face)], at);
      if (!sheet.isFree(boxes)) continue;
      const { shares, onLine } = sheet.under(boxes);
      const largest = Math.max(...shares.values());
      const cost =
        side.cost +
        far * 2 +
        onLine * 160 +
        (1 - largest) * 45 +
        (1 - (shares.get(own) ?? 0)) * 5 +
        (shares.get('lake') ?? 0) * 60;
      if (best && cost >= best.cost) continue;
      best = {
        cost,
        label: { origin: at, lines: [{ text, x, y, anchor: side.anchor }], size, turn: 0, ground: most(shares), boxes },
      };
    }
  }
  if (!best || best.cost > worst) return undefined;
  sheet.take(best.label.boxes);
  return best.label;
}

/** Shares of its measure that a remark may be set on, and what each line more than the fewest costs. */
const MEASURES = [1, 0.8, 0.62] as const;
const LINE_COST = 14;

/** How a remark would like to be set. */
interface RemarkWish {
  /** Where it would stand from its point: degrees, 0 = east, 90 = south. */
  towards: number;
  /** Letters of the ordinary size on a line, at most. */
  measure: number;
  /** How far from its point it may stand, at most and at least, in user units. */
  reach: number;
  nearest?: number;
  /** Its point is a ring on the map, whose name it is. */
  onRing?: boolean;
  /** It names what its point lies on, and has to stand beside it. */
  close?: boolean;
  /** The ground it should stand on; otherwise any one ground will do. */
  ground?: string;
  /** What it costs to stand off that ground, in user units of distance. */
  offGround?: number;
}

/**
 * A remark of several lines near its point, the way it prefers first; it is set narrower where that keeps it on one
 * ground.
 */
export function placeRemark(
  sheet: Sheet,
  texts: readonly { text: string; size: number; face: Face }[],
  at: Point,
  { towards, measure, reach, nearest = 6, onRing = false, close = onRing, ground, offGround = 60 }: RemarkWish,
): { label: Label; sizes: number[]; parts: number[] } | undefined {
  const settings = MEASURES.map((share) =>
    texts.flatMap(({ text, size, face }, part) =>
      wrap(text, share * measure * size * 0.5, size, face).map((line) => ({ text: line, size, face, part })),
    ),
  ).filter((set, index, all) => index === 0 || set.length !== all[index - 1]?.length);
  const fewest = Math.min(...settings.map(({ length }) => length));
  let best: { label: Label; cost: number; set: (typeof settings)[number] } | undefined;
  for (const set of settings) {
    const heights = set.map(({ size }) => size * LEADING);
    const height = heights.reduce((sum, one) => sum + one, 0);
    const width = Math.max(...set.map(({ text, size, face }) => textWidth(text, size, face)));
    for (const { away, turn, cos, sin } of around(towards, nearest, reach, 5)) {
      // The block's middle: its edge stays `away` from the point.
      const clear = away === 0 ? 0 : 1;
      const centre: Point = [at[0] + cos * (away + (width / 2) * clear), at[1] + sin * (away + (height / 2) * clear)];
      // Beside a ring, lines start or end at the ring; elsewhere a block is set to the left.
      const anchor: Label['lines'][number]['anchor'] =
        onRing && cos < -0.4 ? 'end' : set.length > 1 || onRing ? 'start' : 'middle';
      const x = anchor === 'start' ? -width / 2 : anchor === 'end' ? width / 2 : 0;
      let y = -height / 2;
      const lines = set.map((line, index) => {
        const base = y + line.size * (ASCENT + 0.06);
        y += heights[index] ?? 0;
        return { text: line.text, x, y: base, anchor };
      });
      const boxes = shifted(
        lines.map((line, index) =>
          lineBox(line.text, line.x, line.y, line.anchor, set[index]?.size ?? 0, set[index]?.face ?? 'sans'),
        ),
        centre,
      );
      if (!sheet.isFree(boxes, 4)) continue;
      const { shares, onLine } = sheet.under(grown(boxes, 2));
      const cost =
        away * (close ? 3 : 1) +
        turn * 0.35 +
        (set.length - fewest) * LINE_COST +
        onLine * 900 +
        (1 - (ground === undefined ? Math.max(...shares.values()) : (shares.get(ground) ?? 0))) * offGround +
        (shares.get('lake') ?? 0) * 300;
      if (best && cost >= best.cost) continue;
      best = {
        cost,
        set,
        label: { origin: centre, lines, size: set[0]?.size ?? 0, turn: 0, ground: most(shares), boxes },
      };
    }
  }
  if (!best) return undefined;
  sheet.take(best.label.boxes);
  return { label: best.label, sizes: best.set.map(({ size }) => size), parts: best.set.map(({ part }) => part) };
}
