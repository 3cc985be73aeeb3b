/** The parts we call of two packages that come without types. */

declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: { targetFormat: 'woff2'; keepFeatures: string[]; noHinting: boolean },
  ): Promise<Uint8Array>;
}

declare module 'fontkit' {
  export interface Glyph {
    advanceWidth: number;
    path: { toSVG: () => string; commands: { command: string; args: number[] }[] };
  }
  export interface Font {
    unitsPerEm: number;
    hasGlyphForCodePoint: (codePoint: number) => boolean;
    glyphForCodePoint: (codePoint: number) => Glyph;
    layout: (
      text: string,
      features?: Record<string, boolean>,
    ) => { glyphs: Glyph[]; positions: { xAdvance: number; xOffset: number; yOffset: number }[] };
  }
  export function create(bytes: Uint8Array): unknown;
}
