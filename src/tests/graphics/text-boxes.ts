import { textWidth, type Face } from '../../graphics/shared/measure.ts';
import type { Mark, Scene } from '../../graphics/shared/scene.ts';

/** One line of text where it lands on the sheet. */
export interface TextBox {
  key: string;
  text: string;
  /** Font size on the sheet, every scale applied. */
  size: number;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Where something lands. */
export type Extent = Pick<TextBox, 'left' | 'top' | 'right' | 'bottom'>;

/** a b c d e f of an SVG matrix. */
type Matrix = [number, number, number, number, number, number];

const times = ([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix => [
  a * A + c * B,
  b * A + d * B,
  a * C + c * D,
  b * C + d * D,
  a * E + c * F + e,
  b * E + d * F + f,
];

function matrixOf(transform: string): Matrix {
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [, name = '', list = ''] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [x = 0, y, cx = 0] = (list.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const cy = Number((list.match(/-?[\d.]+(?:e-?\d+)?/g) ?? [])[2] ?? 0);
    if (name === 'translate') matrix = times(matrix, [1, 0, 0, 1, x, y ?? 0]);
    else if (name === 'scale') matrix = times(matrix, [x, 0, 0, y ?? x, 0, 0]);
    else if (name === 'rotate') {
      const turn = (x * Math.PI) / 180;
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      const [px, py] = y === undefined ? [0, 0] : [y, cy || cx];
      matrix = times(times(times(matrix, [1, 0, 0, 1, px, py]), [cos, sin, -sin, cos, 0, 0]), [1, 0, 0, 1, -px, -py]);
    } else throw new Error(`Unknown transform ${name}`);
  }
  return matrix;
}

interface Style {
  matrix: Matrix;
  size: number;
  anchor: string;
  classes: string;
  x: number;
  y: number;
}

/** The face, letter-spacing (in em) and case that the classes of marks.css give a text. */
function faceOf(classes: string): { face: Face; spacing: number; upper: boolean } {
  const has = (name: string): boolean => classes.split(' ').includes(name);
  if (has('t-name')) return { face: 'serif-strong', spacing: 0.22, upper: true };
  if (has('t-sea')) return { face: 'serif-italic', spacing: 0, upper: false };
  if (has('t-serif')) return { face: has('t-strong') ? 'serif-strong' : 'serif', spacing: 0, upper: false };
  return { face: has('t-strong') ? 'sans-strong' : 'sans', spacing: 0, upper: false };
}

const number = (value: string | number | undefined, size: number): number | undefined => {
  if (value === undefined) return undefined;
  return typeof value === 'string' && value.endsWith('em') ? Number.parseFloat(value) * size : Number(value);
};

/** Every line of text of a scene, as a browser would place it. */
export function textBoxes({ marks, frame }: Pick<Scene, 'marks' | 'frame'>): TextBox[] {
  const found: TextBox[] = [];

  const put = (mark: Mark, text: string, { matrix, size, anchor, classes, x, y }: Style): void => {
    const { face, spacing, upper } = faceOf(classes);
    const given = number(mark.attrs?.['letter-spacing'], size);
    const shown = upper ? text.toUpperCase() : text;
    const width = textWidth(shown, size, face) + Array.from(shown).length * (given ?? spacing * size);
    const from = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
    const [a, b, c, d, e, f] = matrix;
    // Capitals and ascenders above the baseline, descenders below.
    const corners = [from, from + width].flatMap((px) =>
      [y - 0.72 * size, y + 0.2 * size].map((py) => [a * px + c * py + e, b * px + d * py + f] as const),
    );
    found.push({
      key: mark.key,
      text,
      size: size * Math.sqrt(Math.abs(a * d - b * c)),
      left: Math.min(...corners.map(([px]) => px)),
      right: Math.max(...corners.map(([px]) => px)),
      top: Math.min(...corners.map(([, py]) => py)),
      bottom: Math.max(...corners.map(([, py]) => py)),
    });
  };

  const visit = (mark: Mark, above: Style): Style => {
    const attrs = mark.attrs ?? {};
    if (Number(attrs['opacity'] ?? 1) === 0) return above;
    const size = number(attrs['font-size'], above.size) ?? above.size;
    const style: Style = {
      matrix:
        attrs['transform'] === undefined ? above.matrix : times(above.matrix, matrixOf(String(attrs['transform']))),
      size,
      anchor: String(attrs['text-anchor'] ?? above.anchor),
      classes: `${above.classes} ${String(attrs['class'] ?? '')}`,
      x: number(attrs['x'], size) ?? above.x,
      y: (number(attrs['y'], size) ?? above.y) + (number(attrs['dy'], size) ?? 0),
    };
    if (mark.tag === 'text') {
      style.x = number(attrs['x'], size) ?? 0;
      style.y = (number(attrs['y'], size) ?? 0) + (number(attrs['dy'], size) ?? 0);
    }
    if (mark.text && (mark.tag === 'text' || mark.tag === 'tspan')) put(mark, mark.text, style);
    let { x, y } = style;
    for (const child of mark.children ?? []) {
      const after = visit(child, { ...style, x, y });
      // A tspan moves the pen for those after it.
      if (child.tag === 'tspan') ({ x, y } = after);
    }
    return style;
  };

  const start: Style = { matrix: [1, 0, 0, 1, 0, 0], size: frame.font, anchor: 'start', classes: '', x: 0, y: 0 };
  for (const mark of marks) visit(mark, start);
  return found;
}

/** How far two boxes run into each other, in units of the sheet; 0 when they do not. */
export const overlap = (one: Extent, other: Extent): number =>
  Math.max(
    0,
    Math.min(
      Math.min(one.right, other.right) - Math.max(one.left, other.left),
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top),
    ),
  );
