import * as fontkit from 'fontkit';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../data/read.ts';
import { nameWidth, textWidth, wrap, type Face } from '../../graphics/shared/measure.ts';

const SENTENCES = [
  'in advanced semiconductors, Kazakhstan to Russia, 2021',
  "frontière d'État, mais pas de douane",
  'de la chute des ventes de biens sanctionnés',
  'par an : ventes directes de l’UE, des États-Unis, du Japon et du Royaume-Uni',
];

/** Width of a text as the font sets it that is sent to readers, letter by letter, without kerning. */
function setWidth(text: string, size: number, face: Face): number {
  const font = fontkit.create(readFileSync(resolve(ROOT, `src/styles/fonts/${face}-latin.woff2`))) as fontkit.Font;
  const advance = (letter: string): number => font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth;
  return (Array.from(text).reduce((sum, letter) => sum + advance(letter), 0) / font.unitsPerEm) * size;
}

describe('the width of a text', () => {
  it.each<Face>(['sans', 'sans-strong', 'serif', 'serif-strong', 'serif-italic'])(
    'is that of the font, in %s',
    (face) => {
      for (const text of [...SENTENCES, 'Œuvre, № 25–30 % « 12\u202f000\u00a0$ »'])
        // Advances are kept in thousandths of the size.
        expect(Math.abs(textWidth(text, 20, face) - setWidth(text, 20, face)), text).toBeLessThan(text.length * 0.01);
    },
  );

  it('grows with the size, and counts a letter no font has as an n', () => {
    expect(textWidth('nn', 10)).toBe(2 * textWidth('n', 10));
    expect(textWidth('n', 30)).toBeCloseTo(3 * textWidth('n', 10), 9);
    expect(textWidth('\u{1F30D}', 10)).toBe(textWidth('n', 10));
  });

  it('of a name set wide apart is that of its capitals and the spaces between', () => {
    expect(nameWidth('Oman', 10)).toBeCloseTo(textWidth('OMAN', 10, 'serif-strong') + 4 * 2.2, 9);
  });
});

describe('wrap', () => {
  it.each(SENTENCES)('keeps every word of "%s", in order, on lines that fit', (sentence) => {
    for (const width of [120, 160, 220, 600]) {
      const lines = wrap(sentence, width, 14);
      expect(lines.join(' ')).toBe(sentence);
      for (const line of lines) expect(textWidth(line, 14)).toBeLessThanOrEqual(width);
    }
  });

  it('leaves no last word alone where the lines could be even', () => {
    // Filled to the brim, this leaves "2021" by itself.
    const [first = '', last = '', ...more] = wrap(SENTENCES[0] ?? '', textWidth(SENTENCES[0] ?? '', 14) - 10, 14);
    expect(more).toEqual([]);
    expect(textWidth(last, 14)).toBeGreaterThan(textWidth(first, 14) * 0.7);
  });

  it('sets a word longer than the line on a line of its own', () => {
    expect(wrap('le Promcomplektlogistic de Tachkent', 60, 14)).toContain('Promcomplektlogistic');
  });
});
