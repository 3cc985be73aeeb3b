import { describe, expect, it } from 'vitest';
import { textWidth, wrap } from '../graphics/shared/measure.ts';

const SENTENCES = [
  'in advanced semiconductors, Kazakhstan to Russia, 2021',
  "frontière d'État, mais pas de douane",
  'de la chute des ventes de biens sanctionnés',
  'par an : ventes directes de l’UE, des États-Unis, du Japon et du Royaume-Uni',
];

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
