import type { Disc, Point } from './plane.ts';

/** An arrow along an arc of a circle, of one width from tail to neck. */
export interface Arrow {
  from: Point;
  /** Where the tip stands. */
  to: Point;
  /** Rise of the arc over its chord, as a share of the chord; above 0 it bulges to the left of the way it goes. */
  bend: number;
  /** Width of the band. */
  width: number;
  /** Width and length of the head. */
  head: { width: number; length: number };
  /** It has a head at its tail too: what it counts goes both ways. */
  both?: boolean;
}

interface Arc {
  centre: Point;
  radius: number;
  /** Angle of the tail, and the signed angle from the tail to the tip. */
  start: number;
  span: number;
}

function arcOf({ from, to, bend }: Arrow): Arc {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const chord = Math.hypot(dx, dy);
  const rise = bend * chord;
  const radius = (chord ** 2 / 4 + rise ** 2) / (2 * Math.abs(rise));
  const reach = rise - Math.sign(rise) * radius;
  const centre: Point = [(from[0] + to[0]) / 2 + (dy / chord) * reach, (from[1] + to[1]) / 2 - (dx / chord) * reach];
  const start = Math.atan2(from[1] - centre[1], from[0] - centre[0]);
  const end = Math.atan2(to[1] - centre[1], to[0] - centre[0]);
  const turn = 2 * Math.PI;
  const span = bend > 0 ? (end - start + 2 * turn) % turn : -((start - end + 2 * turn) % turn);
  return { centre, radius, start, span };
}

/** Angles between which the band runs: up to the neck of each head. */
function bandOf({ head, both = false }: Arrow, { start, span, radius }: Arc): { start: number; neck: number } {
  const back = (Math.sign(span) * head.length) / radius;
  return { start: both ? start + back : start, neck: start + span - back };
}

const at = ({ centre }: Arc, angle: number, radius: number): Point => [
  centre[0] + radius * Math.cos(angle),
  centre[1] + radius * Math.sin(angle),
];

const print = (...points: Point[]): string => points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join(' ');

/** The head that suits a band: always wide enough to read as a head, never so wide that it outweighs the band. */
export function headFor(width: number, font: number): Arrow['head'] {
  const wing = (font / 15) * Math.min(11, 3.4 + width * 0.2);
  const across = width + 2 * wing;
  return { width: across, length: Math.max((font / 15) * 8, across * 0.6) };
}

/**
 * The outline as one closed path, from one corner of the band's tail to the other; a head at the tail comes last. All
 * arrows of a kind have the same commands, so that one becomes another number by number.
 */
export function arrowPath(arrow: Arrow): string {
  const arc = arcOf(arrow);
  const { radius, span } = arc;
  const sweep = span > 0 ? 1 : 0;
  const { start, neck } = bandOf(arrow, arc);
  const [outer, inner] = [radius + arrow.width / 2, radius - arrow.width / 2];
  const [wide, narrow] = [radius + arrow.head.width / 2, radius - arrow.head.width / 2];
  const r = (value: number) => `${value.toFixed(2)} ${value.toFixed(2)}`;
  return (
    `M${print(at(arc, start, outer))}A${r(outer)} 0 0 ${sweep} ${print(at(arc, neck, outer))}` +
    `L${print(at(arc, neck, wide), arrow.to, at(arc, neck, narrow), at(arc, neck, inner))}` +
    `A${r(inner)} 0 0 ${1 - sweep} ${print(at(arc, start, inner))}` +
    (arrow.both ? `L${print(at(arc, start, narrow), arrow.from, at(arc, start, wide))}Z` : 'Z')
  );
}

/** The middle line of the band. */
export function threadPath(arrow: Arrow): string {
  const arc = arcOf(arrow);
  const { start, neck } = bandOf(arrow, arc);
  const { radius } = arc;
  return `M${print(at(arc, start, radius))}A${radius.toFixed(2)} ${radius.toFixed(2)} 0 0 ${arc.span > 0 ? 1 : 0} ${print(at(arc, neck, radius))}`;
}

/** Points along the middle line, at equal steps from the tail (0) to the tip (1). */
function along(arrow: Arrow, steps: number): Point[] {
  const arc = arcOf(arrow);
  return Array.from({ length: steps + 1 }, (_, step) => at(arc, arc.start + (arc.span * step) / steps, arc.radius));
}

/** Discs that cover the arrow from tail to tip: what a label keeps clear of. */
export const discsAlong = (arrow: Arrow): Disc[] =>
  along(arrow, 36).map(([x, y]) => {
    const ends = arrow.both ? [arrow.to, arrow.from] : [arrow.to];
    const toTip = Math.min(...ends.map(([tipX, tipY]) => Math.hypot(tipX - x, tipY - y)));
    const across = toTip > arrow.head.length ? arrow.width : (arrow.head.width * toTip) / arrow.head.length;
    return { x, y, r: across / 2 };
  });
