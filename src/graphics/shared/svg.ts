import type { Mark, Scene } from './scene.ts';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Escapes text for XML content and double-quoted attributes. */
export const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/**
 * A length as short as it can be said: a tenth of a unit is less than a pixel on any screen ("412.5", "-3"); small
 * numbers, which may be ratios or widths of strokes, keep two decimals ("0.25").
 */
function short(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`A mark has the length ${value}; expected a finite number`);
  const text = value.toFixed(Math.abs(value) < 10 ? 2 : 1).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/** A length on a ground that is zoomed: a thousandth of a unit. */
const fine = (value: number): string => String(Math.round(value * 1000) / 1000);

const attribute = (name: string, value: string | number): string =>
  ` ${name}="${typeof value === 'number' ? short(value) : escapeXml(value)}"`;

/** Attributes as SVG text, each after a space. */
export const attributesToSvg = (attrs: Readonly<Record<string, string | number>>): string =>
  Object.entries(attrs)
    .map(([name, value]) => attribute(name, value))
    .join('');

/** An outline in tenths of a unit. */
export const inTenths = (outline: string): string =>
  outline.replace(/\d*\.\d\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));

/** Size of text that the sheet gives a drawing of its class (marks.css), in user units. */
const GIVEN_SIZE = 14;

/** How marks are printed. */
interface Printing {
  /** Inside a group that is drawn larger: outlines keep their decimals. */
  scaled?: boolean;
  /** In a drawing that the sheet sets in its ordinary size of text, which need then not be said: a phone's is, everywhere. */
  sized?: boolean;
}

/**
 * One mark and its children as SVG text: its class first, whatever the order in which its layout gave it. The `data-*`
 * attributes are what the player and the reading aids read.
 */
export function markToSvg(mark: Mark, { scaled = false, sized = false }: Printing = {}): string {
  const { class: classes, ...attrs } = mark.attrs ?? {};
  let open = `<${mark.tag} data-k="${escapeXml(mark.key)}"${classes === undefined ? '' : attribute('class', classes)}`;
  for (const [name, value] of Object.entries(attrs)) {
    // What an attribute is when it is not there need not be said.
    if (name === 'text-anchor' && value === 'start') continue;
    if (sized && name === 'font-size' && value === GIVEN_SIZE) continue;
    open += attribute(name, name === 'd' && typeof value === 'string' && !scaled ? inTenths(value) : value);
  }
  if (mark.tween) open += ` data-t="${mark.tween}"`;
  if (mark.scales) open += ` data-v="${mark.scales.join(',')}"`;
  // A ground that is zoomed may be drawn many times larger than its units.
  if (mark.anchor) open += ` data-a="${mark.anchor.map(mark.tween === 'tick' ? fine : short).join(',')}"`;
  if (mark.origin) open += ` data-o="${escapeXml(mark.origin)}"`;
  if (mark.cell) open += ` data-cell="${mark.cell.join(',')}"`;
  if (mark.series !== undefined) open += ` data-series="${mark.series}"`;
  const inner =
    (mark.text === undefined ? '' : escapeXml(mark.text)) +
    (mark.children ?? []).map((child) => markToSvg(child, { scaled: scaled || mark.tween === 'zoom', sized })).join('');
  return inner === '' ? `${open}/>` : `${open}>${inner}</${mark.tag}>`;
}

/**
 * A scene as one SVG element of an HTML document. It is hidden from assistive technology: the figure around it says in
 * words what it shows.
 */
export function sceneToSvg(scene: Scene, options: { class?: string; id?: string } = {}): string {
  const { width, height, name } = scene.frame;
  const id = options.id ? attribute('id', options.id) : '';
  const classes = options.class ? attribute('class', options.class) : '';
  const marks = scene.marks.map((mark) => markToSvg(mark, { sized: options.class !== undefined })).join('');
  // On a stage wider than the drawing, what is to spare goes to the side of the text.
  const aspect = name === 'wide' ? ' preserveAspectRatio="xMaxYMid meet"' : '';
  return `<svg${id} viewBox="0 0 ${width} ${height}"${aspect}${classes} aria-hidden="true" data-frame="${name}">${marks}</svg>`;
}
