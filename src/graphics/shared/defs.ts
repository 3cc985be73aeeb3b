import { attributesToSvg } from './svg.ts';

/** A shape repeated on a square grid turned by 45°, which a fill may refer to. In units of the drawing it fills. */
export interface Pattern {
  id: string;
  /** Side of the grid. */
  pitch: number;
  tag: 'path' | 'circle';
  attrs: Readonly<Record<string, string | number>>;
}

/** A pattern as a definition of an SVG document; its colour comes from the sheet. */
export const patternToSvg = ({ id, pitch, tag, attrs }: Pattern): string =>
  `<pattern id="${id}" width="${pitch}" height="${pitch}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
  `<${tag}${attributesToSvg(attrs)}/></pattern>`;

/** Hatching, for what is not known. */
export const PATTERNS: readonly Pattern[] = [
  { id: 'unknown', pitch: 6, tag: 'path', attrs: { d: 'M0 3H6', class: 's-ink', 'stroke-width': 1.4 } },
];

/** The patterns of charts, once per document. */
export const DEFS = `<defs>${PATTERNS.map(patternToSvg).join('')}</defs>`;
