/**
 * A line that is unrolled by turning its vertices: every segment keeps its length on the way, so that what is drawn is
 * the same length in every frame. Points are flat lists (x0, y0, x1, y1…), as in an SVG `points` attribute.
 */

interface Shape {
  lengths: number[];
  /** Direction of each segment in radians, unwrapped: each differs from the one before by the turn at their vertex. */
  headings: number[];
}

function shapeOf(points: readonly number[]): Shape {
  const lengths: number[] = [];
  const headings: number[] = [];
  for (let index = 2; index + 1 < points.length; index += 2) {
    const x = (points[index] ?? 0) - (points[index - 2] ?? 0);
    const y = (points[index + 1] ?? 0) - (points[index - 1] ?? 0);
    const before = headings.at(-1) ?? 0;
    const turn = lengths.length === 0 ? Math.atan2(y, x) : Math.atan2(y, x) - before;
    lengths.push(Math.hypot(x, y));
    headings.push(before + turn - 2 * Math.PI * Math.round(turn / (2 * Math.PI)));
  }
  return { lengths, headings };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The middle of a drawn shape, by its vertices. */
const middle = (points: readonly number[]): [number, number] => [
  mean(points.filter((_, index) => index % 2 === 0)),
  mean(points.filter((_, index) => index % 2 === 1)),
];

function drawn(lengths: readonly number[], headings: readonly number[], [cx, cy]: [number, number]): number[] {
  const points = [0, 0];
  lengths.forEach((length, index) => {
    const heading = headings[index] ?? 0;
    points.push((points.at(-2) ?? 0) + length * Math.cos(heading), (points.at(-1) ?? 0) + length * Math.sin(heading));
  });
  const [mx, my] = middle(points);
  return points.map((value, index) => value + (index % 2 === 0 ? cx - mx : cy - my));
}

/** A line given by its two ends alone, with the vertices of another laid along it in proportion. */
function spacedLike(ends: readonly number[], like: readonly number[]): readonly number[] {
  if (ends.length !== 4 || like.length <= 4) return ends;
  const [x = 0, y = 0, endX = 0, endY = 0] = ends;
  const { lengths } = shapeOf(like);
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  let reached = 0;
  return [
    x,
    y,
    ...lengths.flatMap((length) => ((reached += length / whole), [x + (endX - x) * reached, y + (endY - y) * reached])),
  ];
}

/**
 * The line at `t` between two drawings with as many vertices: the bend at each vertex goes from one to the other, the
 * middle of the line along a straight path. Segments that are as long in both never change; others go evenly. One of
 * the two may be a straight line given by its ends alone.
 */
export function unrollTo(drawnFrom: readonly number[], drawnTo: readonly number[], t: number): number[] {
  const [from, to] = [spacedLike(drawnFrom, drawnTo), spacedLike(drawnTo, drawnFrom)];
  if (t >= 1 || from.length !== to.length) return [...to];
  if (t <= 0) return [...from];
  const [a, b] = [shapeOf(from), shapeOf(to)];
  // The whole line turns the short way round.
  const around = 2 * Math.PI * Math.round((mean(a.headings) - mean(b.headings)) / (2 * Math.PI));
  const between = (first: number, last: number): number => first + (last - first) * t;
  const [from0, to0] = [middle(from), middle(to)];
  return drawn(
    a.lengths.map((length, index) => between(length, b.lengths[index] ?? length)),
    a.headings.map((heading, index) => between(heading, (b.headings[index] ?? 0) + around)),
    [between(from0[0], to0[0]), between(from0[1], to0[1])],
  );
}
