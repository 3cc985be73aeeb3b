import * as fontkit from 'fontkit';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from './read.ts';

/** The two files a face is cut into. */
const CUTS = ['latin', 'cyrillic'] as const;

const fonts = new Map<string, fontkit.Font>();

function fontOf(face: string, cut: (typeof CUTS)[number]): fontkit.Font {
  const file = `src/styles/fonts/${face}-${cut}.woff2`;
  let font = fonts.get(file);
  if (!font) {
    font = fontkit.create(readFileSync(resolve(ROOT, file))) as fontkit.Font;
    fonts.set(file, font);
  }
  return font;
}

/** A stretch of text that one file has the letters of. */
interface Run {
  font: fontkit.Font;
  text: string;
}

/** @throws on a character that the fonts we ship do not have */
function runsOf(text: string, face: string): Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const font = CUTS.map((cut) => fontOf(face, cut)).find((cut) => cut.hasGlyphForCodePoint(code));
    if (!font)
      throw new Error(`The fonts we ship have no "${character}" (U+${code.toString(16)}) in ${face}: "${text}"`);
    const last = runs.at(-1);
    if (last?.font === font) last.text += character;
    else runs.push({ font, text: character });
  }
  return runs;
}

const RELATIVE: Readonly<Record<string, string>> = {
  moveTo: 'm',
  lineTo: 'l',
  quadraticCurveTo: 'q',
  bezierCurveTo: 'c',
};

interface Placed {
  commands: { command: string; args: number[] }[];
  /** From the beginning of the text, and the size of a unit of the font, both in units of the drawing. */
  left: number;
  unit: number;
}

/** Hundredths of a unit as short as a path allows: ".5-1" for 0.5 and -1. */
function joined(hundredths: readonly number[]): string {
  return hundredths
    .map((value) => String(value / 100).replace(/^(-?)0\./, '$1.'))
    .reduce((text, number) => (text === '' || number.startsWith('-') ? text + number : `${text} ${number}`), '');
}

/** Glyphs as one path, each point told from the one before on a grid of hundredths, so that no error adds up. */
function pathOf(glyphs: readonly Placed[], x: number, y: number): string {
  let d = '';
  let [penX, penY, startX, startY] = [0, 0, 0, 0];
  for (const { commands, left, unit } of glyphs) {
    for (const { command, args } of commands) {
      const letter = RELATIVE[command];
      if (letter === undefined) {
        d += 'z';
        [penX, penY] = [startX, startY];
        continue;
      }
      const points = args.map((value, index) =>
        Math.round(100 * (index % 2 === 0 ? x + left + value * unit : y - value * unit)),
      );
      d += letter + joined(points.map((value, index) => value - (index % 2 === 0 ? penX : penY)));
      [penX = 0, penY = 0] = points.slice(-2);
      if (letter === 'm') [startX, startY] = [penX, penY];
    }
  }
  // The first point is told from the corner.
  return d.replace('m', 'M');
}

/**
 * A line of text as outlines of the fonts we ship, kerned and with figures of one width, as a browser sets it.
 * @param face "sans", "serif-strong"…
 * @param size in units of the drawing, as is `spacing`, what is put between letters
 * @returns its width, and the `d` of a path for a baseline that begins at a point
 * @throws on a character that the fonts do not have
 */
export function outline(
  text: string,
  face: string,
  size: number,
  spacing: number,
): { width: number; at: (x: number, y: number) => string } {
  const placed: Placed[] = [];
  let pen = 0;
  for (const { font, text: part } of runsOf(text, face)) {
    const unit = size / font.unitsPerEm;
    // Letters that are set apart are not joined.
    const { glyphs, positions } = font.layout(part, { kern: true, liga: spacing === 0, lnum: true, tnum: true });
    glyphs.forEach(({ path }, index) => {
      const at = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
      placed.push({ commands: path.commands, left: pen + at.xOffset * unit, unit });
      pen += at.xAdvance * unit + spacing;
    });
  }
  return { width: pen, at: (x, y) => pathOf(placed, x, y) };
}
