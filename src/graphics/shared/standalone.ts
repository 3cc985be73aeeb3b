/**
 * A scene as an SVG file that needs nothing else: no style sheet, no font, no shape of the page. Pure: what the page would
 * have given it is passed in. Written so that it looks the same in a browser, in librsvg and in Inkscape.
 */
import type { Pattern } from './defs.ts';
import { wrap, type Face } from './measure.ts';
import type { Mark, Scene } from './scene.ts';
import { declarationsFor, type Declarations, type DrawingStyles } from './styles.ts';
import { attributesToSvg, escapeXml, inTenths } from './svg.ts';

/** A shape of the base map, as the `d` of a path in map units. */
export interface Shape {
  d: string;
  /** A line that keeps its weight at every camera. */
  keepsWeight: boolean;
}

/** A line of text as outlines. */
export interface Outlines {
  /** Width with its letter-spacing, in units of the drawing. */
  width: number;
  /** The `d` of a path, its baseline beginning at the point. */
  at: (x: number, y: number) => string;
}

/** Draws a line of text. @param spacing between letters, in units of the drawing */
export type Letters = (text: string, face: Face, size: number, spacing: number) => Outlines;

/** What a page gives its drawings. */
export interface Materials {
  styles: DrawingStyles;
  /** By the id that `<use>` refers to. */
  shapes: Readonly<Record<string, Shape>>;
  patterns: readonly Pattern[];
  /** Sets text as outlines; without it text stays text, which can be edited and looks as the fonts of the reader allow. */
  letters?: Letters;
}

/** What is written around the drawing. */
export interface Plate {
  /** Value of `lang`. */
  lang: string;
  /** The finding, above the drawing. */
  title: string;
  /** Alternative text, for those who do not see it. */
  description: string;
  /** Who counted, source, licence, date, address: a line each, under the drawing. */
  credit: readonly string[];
}

type Attrs = Record<string, string | number>;

/** What a mark inherits from those it is in. */
interface Above {
  /** By how much they scale it. */
  scale: number;
  /** Inside a group that is drawn larger, outlines keep their decimals. */
  enlarged: boolean;
}

const FONT = /^(?:font-|letter-spacing|text-)/;

/** By how much a transform scales; drawings never scale the two axes apart. */
function scaleOf(transform: string | number | undefined): number {
  const scale = /scale\(([^)]*)\)/.exec(String(transform ?? ''))?.[1];
  return scale === undefined ? 1 : Math.abs(Number(scale.split(/[ ,]/)[0]));
}

/** Four significant digits: a weight may be divided by a scale in the thousands. */
const weight = (value: number): string => String(Number(value.toPrecision(4)));

class Writer {
  readonly #materials: Materials;
  /** Patterns that fills refer to, in order of first use. */
  readonly #used = new Set<string>();

  constructor(materials: Materials) {
    this.#materials = materials;
  }

  /** Definitions of the patterns written so far. @throws on one that is not known */
  definitions(): string {
    return [...this.#used]
      .map((id) => {
        const pattern = this.#materials.patterns.find((known) => known.id === id);
        if (!pattern) throw new Error(`Expected a known pattern, found "${id}"`);
        const { attrs } = this.#resolve(pattern.attrs, {}, 1);
        const { pitch, tag } = pattern;
        return (
          `<pattern id="${id}" width="${pitch}" height="${pitch}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
          `<${tag}${attributesToSvg(attrs)}/></pattern>`
        );
      })
      .join('');
  }

  /** A mark and its children. @throws on a class, a shape or a tag that it does not know */
  mark(mark: Mark, above: Above): string {
    const scale = above.scale * scaleOf(mark.attrs?.['transform']);
    if (mark.tag === 'text') return this.#text(mark, scale);
    if (mark.tag === 'use') return this.#shape(mark, scale);
    const { attrs } = this.#resolve(mark.attrs ?? {}, {}, scale);
    if (mark.tag === 'g') {
      const inside = { scale, enlarged: above.enlarged || mark.tween === 'zoom' };
      const inner = (mark.children ?? []).map((child) => this.mark(child, inside)).join('');
      return `<g${attributesToSvg(attrs)}>${inner}</g>`;
    }
    if (mark.tag === 'tspan') throw new Error(`${mark.key}: expected text without parts, found a tspan`);
    const d = attrs['d'];
    if (typeof d === 'string' && !above.enlarged) attrs['d'] = inTenths(d);
    return `<${mark.tag}${attributesToSvg(attrs)}/>`;
  }

  /** A line of text beside the drawing. */
  line({ text, size, classes }: Line, x: number, y: number): string {
    return this.mark({ key: '', tag: 'text', attrs: { x, y, 'font-size': size, class: classes }, text }, BARE);
  }

  /** Attributes with what the classes say in them, as on the page: a class over an attribute. */
  #resolve(given: Readonly<Attrs>, start: Declarations, scale: number): { attrs: Attrs; font: Declarations } {
    const { class: classes = '', ...rest } = given;
    const declared: Declarations = { ...start, ...declarationsFor(this.#materials.styles, String(classes)) };
    const font = Object.fromEntries(Object.entries(declared).filter(([name]) => FONT.test(name)));
    const attrs: Attrs = {
      ...rest,
      ...Object.fromEntries(Object.entries(declared).filter(([name]) => !FONT.test(name))),
    };
    if (attrs['vector-effect'] === 'non-scaling-stroke') keepWeight(attrs, scale);
    const pattern = /^url\(#([\w-]+)\)$/.exec(String(attrs['fill'] ?? ''))?.[1];
    if (pattern !== undefined) this.#used.add(pattern);
    return { attrs, font };
  }

  #shape(mark: Mark, scale: number): string {
    const { href, ...rest } = mark.attrs ?? {};
    const shape = this.#materials.shapes[String(href).replace('#', '')];
    if (!shape) throw new Error(`${mark.key}: expected a shape of the base map, found "${href ?? ''}"`);
    const given = shape.keepsWeight ? { ...rest, 'vector-effect': 'non-scaling-stroke' } : rest;
    const { attrs } = this.#resolve(given, {}, scale);
    return `<path${attributesToSvg(attrs)} d="${shape.d}"/>`;
  }

  #text(mark: Mark, scale: number): string {
    const { styles, letters } = this.#materials;
    const { attrs, font } = this.#resolve(mark.attrs ?? {}, { ...styles.drawing, ...styles.text }, scale);
    const { x = 0, y = 0, 'font-size': size = 14, 'text-anchor': anchor = 'start', ...rest } = attrs;
    const { 'letter-spacing': spaced, ...paint } = rest;
    const words = font['text-transform'] === 'uppercase' ? (mark.text ?? '').toUpperCase() : (mark.text ?? '');
    const spacing = lengthOf(spaced ?? font['letter-spacing'] ?? 0, Number(size));
    if (!letters) return written(words, { ...rest, x, y, 'font-size': size, 'text-anchor': anchor }, font);
    const { width, at } = letters(words, faceOf(font), Number(size), spacing);
    const left = Number(x) - (anchor === 'middle' ? width / 2 : anchor === 'end' ? width : 0);
    return painted(paint, at(left, Number(y)));
  }
}

const BARE: Above = { scale: 1, enlarged: false };

/** Divides a stroke by the scale it is under, since few programs know of strokes that do not scale. */
function keepWeight(attrs: Attrs, scale: number): void {
  delete attrs['vector-effect'];
  if (attrs['stroke'] === undefined || attrs['stroke'] === 'none') return;
  attrs['stroke-width'] = weight(Number(attrs['stroke-width'] ?? 1) / scale);
  const dashes = attrs['stroke-dasharray'];
  if (dashes !== undefined)
    attrs['stroke-dasharray'] = String(dashes)
      .split(/[ ,]+/)
      .map((dash) => weight(Number(dash) / scale))
      .join(' ');
}

/** A length in units of the drawing or in ems of the text. */
function lengthOf(length: string | number, size: number): number {
  const number = Number.parseFloat(String(length));
  return String(length).endsWith('em') ? number * size : number;
}

/** The face that font properties ask for. */
function faceOf(font: Declarations): Face {
  const strong = font['font-weight'] === '600';
  if (font['font-family'] === 'serif')
    return font['font-style'] === 'italic' ? 'serif-italic' : strong ? 'serif-strong' : 'serif';
  return strong ? 'sans-strong' : 'sans';
}

/** A halo first, then the letters on it: not every program paints a stroke below its fill when told to. */
function painted(paint: Attrs, d: string): string {
  const { fill = '', stroke, 'paint-order': order, transform, opacity, ...lines } = paint;
  const group = { ...(transform === undefined ? {} : { transform }), ...(opacity === undefined ? {} : { opacity }) };
  if (order === undefined || stroke === undefined || stroke === 'none')
    return `<path${attributesToSvg({ ...group, fill })} d="${d}"/>`;
  const halo = attributesToSvg({ fill: 'none', stroke, ...lines });
  return `<g${attributesToSvg(group)}><path${halo} d="${d}"/><path${attributesToSvg({ fill })} d="${d}"/></g>`;
}

const FAMILIES: Readonly<Record<string, string>> = {
  sans: "'Source Sans 3', 'Helvetica Neue', Arial, sans-serif",
  serif: "'Source Serif 4', Georgia, serif",
};

/** Text that stays text. */
function written(words: string, attrs: Attrs, font: Declarations): string {
  const { 'font-family': family = 'sans', 'font-weight': strong, 'font-style': slant, 'letter-spacing': spaced } = font;
  const more: Attrs = {
    'font-family': FAMILIES[family] ?? family,
    ...(strong === undefined ? {} : { 'font-weight': strong }),
    ...(slant === undefined ? {} : { 'font-style': slant }),
    ...(spaced === undefined || attrs['letter-spacing'] !== undefined ? {} : { 'letter-spacing': spaced }),
  };
  return `<text${attributesToSvg({ ...attrs, ...more })}>${escapeXml(words)}</text>`;
}

/** A line of the plate: its words, size in units of the drawing, classes, and the distance to the line above. */
interface Line {
  text: string;
  size: number;
  classes: string;
  leading: number;
}

/** The finding above the drawing and the credits below it, broken to the width there is. */
function linesOf(scene: Scene, plate: Plate, width: number): { above: Line[]; below: Line[] } {
  const { font } = scene.frame;
  const [large, small] = [font * 1.5, font * 0.8];
  return {
    above: wrap(plate.title, width, large, 'serif-strong').map((text) => ({
      text,
      size: large,
      classes: 't-serif t-strong',
      leading: large * 1.2,
    })),
    below: plate.credit
      .flatMap((credit) => wrap(credit, width, small))
      .map((text) => ({ text, size: small, classes: 't-muted', leading: small * 1.35 })),
  };
}

const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, { leading }) => sum + leading, 0);

/**
 * A scene as a file: the finding above it, the credits below, on paper.
 * @throws on a class, a pattern, a shape or a mark that the materials do not cover
 */
export function standaloneSvg(scene: Scene, plate: Plate, materials: Materials): string {
  const { width, height, font, box } = scene.frame;
  const margin = Math.min(box.x, width - box.x - box.width);
  const { above, below } = linesOf(scene, plate, width - 2 * margin);
  const top = Math.ceil(font * 0.8 + heightOf(above) + font * 0.5);
  const whole = Math.ceil(top + height + font * 0.5 + heightOf(below) + font * 0.8);
  const writer = new Writer(materials);

  const set = (lines: readonly Line[], from: number): string => {
    let y = from;
    return lines.map((line) => writer.line(line, margin, (y += line.leading) - line.leading * 0.25)).join('');
  };
  const marks = scene.marks.map((mark) => writer.mark(mark, BARE)).join('');
  const words = set(above, font * 0.8) + set(below, top + height + font * 0.5);
  const paper = materials.styles.colours['paper'] ?? '#fff';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" lang="${plate.lang}" role="img" aria-labelledby="title desc"`,
    ` width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}">`,
    `<title id="title">${escapeXml(plate.title)}</title><desc id="desc">${escapeXml(plate.description)}</desc>`,
    `<defs><clipPath id="frame"><rect width="${width}" height="${height}"/></clipPath>${writer.definitions()}</defs>`,
    `<rect width="${width}" height="${whole}" fill="${paper}"/>`,
    `<g transform="translate(0,${top})" clip-path="url(#frame)">${marks}</g>${words}</svg>`,
  ].join('');
}
