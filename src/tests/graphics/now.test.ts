import { describe, expect, test } from 'vitest';
import nowSeries from '../../../data/series/now.json' with { type: 'json' };
import { FRAME_NAMES } from '../../graphics/shared/frames.ts';
import { bow, described, drawn, mark, number } from './drawn.ts';

describe('numbers now', () => {
  test.each(FRAME_NAMES)('%s: bars are as tall as the dollars, hollow after the note', (frame) => {
    const svg = drawn('numbers-now', frame);
    const foot = number(mark(svg, 'bars-axis'), 'y1');
    const ratios = Object.entries(nowSeries.exports).map(([year, value]) => {
      const bar = mark(svg, `bar-${year}`);
      // Edge and height are each written to a tenth.
      expect(Math.abs(number(bar, 'y') + number(bar, 'height') - foot)).toBeLessThan(0.11);
      expect(bar.getAttribute('class')).toBe(year >= '2023' ? 'f-paper s-kaz-ink' : 'f-kaz');
      return number(bar, 'height') / value;
    });
    expect(ratios).toHaveLength(7);
    expect(Math.max(...ratios) / Math.min(...ratios)).toBeLessThan(1.002);
  });

  test.each(FRAME_NAMES)('%s: the vertices of both lines give back the index, on one axis from zero', (frame) => {
    const svg = drawn('numbers-now', frame);
    const points = (['KGZ', 'KAZ'] as const).flatMap((code) => {
      const vertices = [...(mark(svg, `line-${code}`).getAttribute('d') ?? '').matchAll(/([\d.-]+),([\d.-]+)/g)];
      expect(vertices).toHaveLength(nowSeries.months.length);
      return vertices.map(([, , y], index) => [nowSeries.index[code][index] ?? Number.NaN, Number(y)] as const);
    });
    const sorted = points.toSorted(([one], [other]) => one - other);
    expect(
      bow([...sorted, [0, number(mark(svg, 'lines-axis'), 'y1')] as const].toSorted(([one], [other]) => one - other)),
    ).toBeLessThan(0.2);
  });

  test('the table read beside the drawing holds the figures drawn', () => {
    const { rows } = described('numbers-now', 'fr').table;
    const svg = drawn('numbers-now', 'wide');
    for (const code of ['KGZ', 'KAZ'] as const) {
      const column = number(mark(svg, `line-${code}`), 'data-series');
      expect(rows.slice(0, nowSeries.months.length).map((row) => row[column]?.value)).toEqual(nowSeries.index[code]);
    }
    for (const [year, value] of Object.entries(nowSeries.exports)) {
      const [row = -1, column = -1] = (mark(svg, `bar-${year}`).getAttribute('data-cell') ?? '').split(',').map(Number);
      expect(rows[row]?.[column]?.value).toBe(value);
    }
  });

  test('Kazakhstan eases, Kyrgyzstan stays at about ten times its 2021 level', () => {
    const { KAZ, KGZ } = nowSeries.level;
    expect(KAZ.index2024).toBeLessThan(KAZ.index2023);
    expect(KGZ.index2024 / 100).toBeGreaterThan(9.5);
    expect(KGZ.index2024 / 100).toBeLessThan(11);
    expect(nowSeries.exports['2024']).toBeLessThan(nowSeries.exports['2023']);
  });
});
