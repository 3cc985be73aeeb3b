import { textWidth, type Face } from '../shared/measure.ts';
import type { Point } from '../shared/plane.ts';
import type { Box } from '../shared/scene.ts';
import type { Anchor } from '../shared/text.ts';

/** A text before it is set: its font size in user units, its face. */
export interface Part {
  text: string;
  size: number;
  face: Face;
}

/** One line of a text. */
export interface SetLine extends Part {
  /** Which of the parts it is of. */
  part: number;
  /** Its anchor on its baseline, from the text's origin. */
  x: number;
  y: number;
  anchor: Anchor;
}

/** A text set on a frame, in user units. */
export interface SetText {
  /** The point of the frame that keeps its place on the ground. */
  origin: Point;
  lines: SetLine[];
  /** Degrees, clockwise, about the origin. */
  turn: number;
  /** Room kept under its lines for what is no text, from the origin. */
  under?: Box;
  /** Room that it takes. */
  boxes: Box[];
  /** Pieces that follow it closely: what has to stand on its ground. */
  pieces: Box[];
}

/** From baseline to baseline, in sizes of the text. */
export const LEADING = 1.18;
/** Height of letters over and under the baseline, in sizes of the text. */
const ASCENT = 0.76;
const DESCENT = 0.24;

const shifted = (boxes: readonly Box[], [dx, dy]: Point): Box[] =>
  boxes.map((box) => ({ ...box, x: box.x + dx, y: box.y + dy }));

/** Boxes larger on every side: by so much to the left and right, above and below. */
export const grown = (boxes: readonly Box[], [across, down]: readonly [number, number]): Box[] =>
  boxes.map(({ x, y, width, height }) => ({
    x: x - across,
    y: y - down,
    width: width + across * 2,
    height: height + down * 2,
  }));

/** The box around the letters of a line, from the text's origin. */
function lineBox({ text, x, y, anchor, size, face }: SetLine): Box {
  const width = textWidth(text, size, face);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - size * ASCENT, width, height: size * (ASCENT + DESCENT) };
}

/** Lines at an origin, level. */
export function setLines(lines: SetLine[], origin: Point): SetText {
  const boxes = shifted(lines.map(lineBox), origin);
  return { origin, lines, turn: 0, boxes, pieces: boxes };
}

export type Extent = Pick<Box, 'width' | 'height'>;

/** Width and height of lines one below the other. */
export const sizeOf = (lines: readonly Part[]): Extent => ({
  width: Math.max(...lines.map(({ text, size, face }) => textWidth(text, size, face))),
  height: lines.reduce((sum, { size }) => sum + size * LEADING, 0),
});

/** A text's extent with the room kept under it. */
export const withUnder = (text: Extent, under?: Extent): Extent =>
  under ? { width: Math.max(text.width, under.width), height: text.height + under.height } : text;

/** Lines one below the other and the room kept under them, the block's middle at the origin. */
export function setBlock(
  parts: readonly (Part & { part: number })[],
  anchor: Anchor,
  origin: Point,
  under?: Extent,
): SetText {
  const { width, height } = withUnder(sizeOf(parts), under);
  const x = anchor === 'start' ? -width / 2 : anchor === 'end' ? width / 2 : 0;
  let y = -height / 2;
  const lines = parts.map((line) => {
    const base = y + line.size * (ASCENT + 0.06);
    y += line.size * LEADING;
    return { ...line, x, y: base, anchor };
  });
  const set = setLines(lines, origin);
  if (!under) return set;
  const room: Box = { ...under, x: -width / 2, y };
  const boxes = [...set.boxes, ...shifted([room], origin)];
  return { ...set, under: room, boxes, pieces: boxes };
}

/** How a name is spaced and turned. */
interface Spaced {
  text: string;
  size: number;
  /** Room between letters, in sizes of the text. */
  spacing: number;
  /** Degrees, clockwise. */
  turn: number;
}

/** Length of a spaced name in the strong serif. */
export const spacedWidth = (text: string, size: number, spacing: number): number =>
  textWidth(text, size, 'serif-strong') + (text.length - 1) * size * spacing;

/** Boxes along a spaced name turned about its middle: one per letter or two, so that a slope is followed. */
function piecesOf({ text, size, spacing, turn }: Spaced): Box[] {
  const width = spacedWidth(text, size, spacing);
  const count = Math.max(3, Math.round(width / (size * 2)));
  const angle = (turn * Math.PI) / 180;
  return Array.from({ length: count }, (_, piece) => {
    const along = ((piece + 0.5) / count - 0.5) * width;
    const half = width / count / 2 + 1;
    return {
      x: along * Math.cos(angle) - half,
      y: along * Math.sin(angle) - size * 0.4,
      width: half * 2,
      height: size * 0.8,
    };
  });
}

/** The one box around the pieces of a turned name, ascenders and the last letter's space counted in. */
function around(pieces: readonly Box[], { size, spacing }: Spaced): Box {
  const left = Math.min(...pieces.map(({ x }) => x));
  const top = Math.min(...pieces.map(({ y }) => y)) - size * 0.06;
  const right = Math.max(...pieces.map(({ x, width }) => x + width)) + size * spacing;
  const bottom = Math.max(...pieces.map(({ y, height }) => y + height)) + size * 0.18;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A spaced name turned about its middle, which is the origin. */
export function setSpaced(name: Spaced, origin: Point): SetText {
  const { text, size, spacing, turn } = name;
  const pieces = shifted(piecesOf(name), origin);
  // The last letter's space hangs over: half of it puts the letters in the middle.
  const line: SetLine = {
    text,
    size,
    face: 'serif-strong',
    part: 0,
    x: (size * spacing) / 2,
    y: size * 0.33,
    anchor: 'middle',
  };
  return { origin, lines: [line], turn, boxes: [around(pieces, name)], pieces };
}

/** A hairline from a text to a point of the frame. */
export interface Leader {
  end: Point;
  at: Point;
}

/** The leader of a text: from where it is nearest to the point, a little off its letters. */
export function leaderTo(at: Point, { boxes }: SetText): Leader {
  const hull = grown(boxes, [3, 1]);
  const left = Math.min(...hull.map(({ x }) => x));
  const right = Math.max(...hull.map(({ x, width }) => x + width));
  const top = Math.min(...hull.map(({ y }) => y));
  const bottom = Math.max(...hull.map(({ y, height }) => y + height));
  return { at, end: [Math.min(Math.max(at[0], left), right), Math.min(Math.max(at[1], top), bottom)] };
}
