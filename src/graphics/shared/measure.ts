import advances from './advances.json' with { type: 'json' };

/** The faces chart text is set in. */
export type Face = keyof typeof advances;

/** Width of a text in user units, from the advance widths of the fonts we ship (letter-spacing not included). */
export function textWidth(text: string, size: number, face: Face = 'sans'): number {
  const table: Record<string, number> = advances[face];
  let units = 0;
  for (const character of text) units += table[character] ?? table['n'] ?? 0;
  return (units * size) / 1000;
}

/** Breaks a text at its ordinary spaces into lines no wider than `width`, each as full as can be. */
function fill(text: string, width: number, size: number, face: Face): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size, face) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return line ? [...lines, line] : lines;
}

/**
 * Breaks a text at its ordinary spaces into as few lines no wider than `width` as it takes, as even as they can be: no
 * last word is left alone. A word longer than `width` stands alone on its line.
 */
export function wrap(text: string, width: number, size: number, face: Face = 'sans'): string[] {
  const { length } = fill(text, width, size, face);
  let [narrow, fits] = [width / 2, width];
  while (fits - narrow > 1) {
    const middle = (narrow + fits) / 2;
    if (fill(text, middle, size, face).length > length) narrow = middle;
    else fits = middle;
  }
  return fill(text, fits, size, face);
}

/** Letters of a country's name on the ground are capitals set wide apart (class `t-name`): share of their size between two. */
const NAME_SPACING = 0.22;

/** Width of a name set in such capitals, the space after the last letter included. */
export const nameWidth = (name: string, size: number): number =>
  textWidth(name.toUpperCase(), size, 'serif-strong') + name.length * size * NAME_SPACING;
