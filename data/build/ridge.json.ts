/**
 * The border with Russia as one line from west to east (data/geo/ridge.json): Natural Earth's finest map, on an
 * equal-area plane, at one scale in both directions. It is thinned for a window 2,560 px wide, in which it is nowhere
 * a pixel from the line as received.
 */
import { borderLine, onPlane, type Position } from './border-plane.ts';
import { writeGeo } from './write.ts';

/** Width in px of the widest window it is drawn for. */
const WINDOW = 2560;
/** Width of the drawing in its units: finer than a pixel, so that whole numbers are close enough. */
const WIDTH = 1.5 * WINDOW;
/** Most that the line as received may lie from what is drawn (units): a pixel. */
const TOLERANCE = WIDTH / WINDOW;
/** Vertices that one stroke may pass over. */
const REACH = 60;
/** Parts the line is walked in: the story's chapters. */
const PARTS = 8;

/** Distance from a point to a segment. */
function distanceTo([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + along * dx - x, ay + along * dy - y);
}

/** Whole numbers with no more separators than SVG needs. */
const joined = (numbers: readonly number[]): string => numbers.join(' ').replaceAll(' -', '-');

/** A place on whole units where the drawn line may turn, and the vertex of the received line that it stands for. */
interface Turn {
  vertex: number;
  at: Position;
  /** Fewest characters that lead there, and the turn before it on that way. */
  cost: number;
  before?: Turn;
}

/** The whole units round a vertex that are within the tolerance of it. */
function turnsAt([x, y]: Position, vertex: number): Turn[] {
  const [left, right, over, under] = [Math.floor(x), Math.ceil(x), Math.floor(y), Math.ceil(y)];
  const corners: Position[] = [
    [left, over],
    [right, over],
    [left, under],
    [right, under],
  ];
  return corners
    .filter(([cornerX, cornerY]) => Math.hypot(cornerX - x, cornerY - y) <= TOLERANCE)
    .map((at) => ({ vertex, at, cost: vertex === 0 ? 0 : Infinity }));
}

/**
 * The line on whole units in as few characters as the tolerance allows: of all the ways from its first vertex to its
 * last, the one that is shortest to write (Imai and Iri's thinning, in characters).
 */
function thinned(points: readonly Position[]): Position[] {
  const turns = points.flatMap(turnsAt);
  const follows = (from: Turn, to: Turn): boolean =>
    points.slice(from.vertex, to.vertex + 1).every((point) => distanceTo(point, from.at, to.at) <= TOLERANCE);
  turns.forEach((from, index) => {
    for (const to of turns.slice(index + 1)) {
      if (to.vertex > from.vertex + REACH) break;
      const cost = from.cost + joined([to.at[0] - from.at[0], to.at[1] - from.at[1]]).length + 1;
      if (to.vertex > from.vertex && cost < to.cost && follows(from, to)) Object.assign(to, { cost, before: from });
    }
  });
  const [end] = turns.filter(({ vertex }) => vertex === points.length - 1).sort((one, other) => one.cost - other.cost);
  if (!end || end.cost === Infinity) throw new Error(`The ridge: expected units fine enough, found ${WIDTH} in all`);
  const kept: Position[] = [];
  for (let turn: Turn | undefined = end; turn; turn = turn.before) kept.unshift(turn.at);
  return kept;
}

/** Points a given number of parts apart along a line, its ends included. */
function milestones(line: readonly Position[], parts: number): Position[] {
  const steps = line.map(([x, y], index) => {
    const [fromX, fromY] = line[index - 1] ?? [x, y];
    return Math.hypot(x - fromX, y - fromY);
  });
  const total = steps.reduce((sum, step) => sum + step, 0);
  return Array.from({ length: parts + 1 }, (_, part) => {
    let left = (total * part) / parts;
    const index = steps.findIndex((step, at) => at > 0 && (left -= step) <= 1e-6);
    const [a, b] = [line[index - 1], line[index]];
    if (!a || !b) throw new Error(`The ridge: expected a point ${part} parts of ${parts} along it, found none`);
    const back = Math.max(0, -left) / (steps[index] ?? 1);
    return [Math.round(b[0] + (a[0] - b[0]) * back), Math.round(b[1] + (a[1] - b[1]) * back)];
  });
}

const onGround = borderLine('10m').map(onPlane);
const [xs, ys] = [onGround.map(([x]) => x), onGround.map(([, y]) => y)];
const [left, top] = [Math.min(...xs), Math.min(...ys)];
const scale = WIDTH / (Math.max(...xs) - left);
const drawn = thinned(onGround.map(([x, y]): Position => [(x - left) * scale, (y - top) * scale]));
const [start, ...rest] = drawn as [Position, ...Position[]];
const strokes = rest.flatMap(([x, y], index) => [x - (drawn[index]?.[0] ?? x), y - (drawn[index]?.[1] ?? y)]);

writeGeo('ridge', {
  width: WIDTH,
  height: Math.round((Math.max(...ys) - top) * scale),
  path: `M${joined(start)}l${joined(strokes)}`,
  milestones: milestones(drawn, PARTS),
  vertices: { drawn: drawn.length, received: onGround.length },
});
