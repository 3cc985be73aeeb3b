import { member } from '../shared/member.ts';
import { boxAround, type Point } from '../shared/plane.ts';
import { tenth } from '../shared/round.ts';
import type { Box } from '../shared/scene.ts';
import { PATHS } from './basemap.ts';
import { onScreen, type Camera } from './cameras.ts';
import { ringsOf } from './ground.ts';
import { SHAPES } from './outlines.ts';

/** What an inset can colour: a country with a shape, or Russia, which is the hole in the sea. */
export type InsetCode = (typeof SHAPES)[number] | 'RUS';

/** Detail that a small map leaves out, in user units. */
const COARSE = 1.5;

const outlineOf = (code: InsetCode): string => (code === 'RUS' ? PATHS.sea : PATHS[code]);

/** How far inside each side of a box a point is; below 0 outside it. */
const sidesOf = ({ x, y, width, height }: Box): ((point: Point) => number)[] => [
  ([px]) => px - x,
  ([px]) => x + width - px,
  ([, py]) => py - y,
  ([, py]) => y + height - py,
];

/** A ring cut to a box, side by side (Sutherland and Hodgman). */
function cut(ring: readonly Point[], box: Box): Point[] {
  let points = [...ring];
  for (const inside of sidesOf(box)) {
    const kept: Point[] = [];
    points.forEach((to, index) => {
      const from = member(points, index - 1);
      const [a, b] = [inside(from), inside(to)];
      if (a < 0 !== b < 0) {
        const share = a / (a - b);
        kept.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
      }
      if (b >= 0) kept.push(to);
    });
    points = kept;
  }
  return points;
}

/** Whether a ring is more than a speck. */
function isSeen(ring: readonly Point[]): boolean {
  const { width, height } = boxAround(ring);
  return width * height > COARSE * COARSE * 2;
}

/** A ring without the vertices that are too near the one before to be seen apart. */
function coarsened(ring: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (!last || Math.hypot(point[0] - last[0], point[1] - last[1]) >= COARSE) kept.push(point);
  }
  return kept;
}

/** A ring as path data, each vertex told from the one before: shorter to send. */
function ringPath(ring: readonly Point[]): string {
  const rounded = ring.map(([x, y]): Point => [tenth(x), tenth(y)]);
  const [x, y] = member(rounded, 0);
  const steps = rounded.slice(1).map(([toX, toY], index) => {
    const [fromX, fromY] = member(rounded, index);
    return `${tenth(toX - fromX)} ${tenth(toY - fromY)}`;
  });
  return `M${x} ${y}l${steps.join(' ')}Z`.replaceAll(' -', '-').replace(/\b0\./g, '.');
}

/** An outline under a camera, cut to a box: path data, for maps too small to bleed. */
const insetPath = (outline: string, camera: Camera, box: Box): string =>
  ringsOf(outline)
    .map((ring) => ring.map((point) => onScreen(point, camera)))
    .map((ring) => coarsened(cut(ring, box)))
    .filter((ring) => ring.length > 2 && isSeen(ring))
    .map(ringPath)
    .join('');

/** A country on a small map, as path data: what of it is inside the box. */
export const insetCountry = (code: InsetCode, camera: Camera, box: Box): string =>
  insetPath(outlineOf(code), camera, box);

/** All the rest of the land on a small map, in one path. */
export const insetLand = (but: readonly InsetCode[], camera: Camera, box: Box): string =>
  [PATHS.land, ...SHAPES.filter((code) => !but.includes(code)).map((code) => PATHS[code])]
    .map((outline) => insetPath(outline, camera, box))
    .join('');
