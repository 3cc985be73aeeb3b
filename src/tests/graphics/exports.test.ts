import { describe, expect, it } from 'vitest';
import exported from '../../../data/series/exports.json' with { type: 'json' };
import { FRAME_NAMES, frameOf } from '../../graphics/shared/frames.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { roundingOff } from './claim-number.ts';
import { bow, classes, drawn, mark, marks, number, pathOf, sceneOf, vertices } from './drawn.ts';
import { textBoxes } from './text-boxes.ts';

/** Lengths are printed to a tenth of a unit. */
const TENTH = 0.1;

/** In percent, from the amounts. */
const { russia, total } = exported;
const GROWTHS = {
  total: (total[2022] / total[2021] - 1) * 100,
  final: (russia[2022] / russia[2021] - 1) * 100,
  preliminary: (russia.preliminary / russia[2021] - 1) * 100,
} as const;
const NAMES = Object.keys(GROWTHS) as (keyof typeof GROWTHS)[];

describe.each(FRAME_NAMES)('the growth of exports on %s', (frame) => {
  const svg = drawn('plus-25', frame, 'en');
  const foot = number(mark(svg, 'growth-axis'), 'y1');
  const end = (name: string): [x: number, y: number] => vertices(mark(svg, `slope-${name}`))[1] ?? [NaN, NaN];

  it('rises in proportion from zero, on an axis that starts there', () => {
    const grid = [...pathOf(mark(svg, 'growth-grid')).matchAll(/M[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
    const labels = marks(svg, 'growth-').filter((label) => /^[+\d]+%$/.test(label.text));
    const ticks = labels.map((label, index): [number, number] => [Number.parseFloat(label.text), grid[index] ?? NaN]);
    expect(ticks.map(([value]) => value)).toEqual([0, 20, 40]);
    expect(Math.abs((grid[0] ?? NaN) - foot)).toBeLessThan(TENTH);
    const ends = NAMES.map((name): [number, number] => [GROWTHS[name], end(name)[1]]);
    // The series rounds growths to a tenth of a point.
    const point = (foot - end('total')[1]) / GROWTHS.total;
    expect(bow([...ticks, ...ends])).toBeLessThan(1.5 * TENTH + 0.05 * point);
  });

  it('leads from one point to one year', () => {
    const base = mark(svg, 'slope-base');
    for (const name of NAMES) {
      const [from] = vertices(mark(svg, `slope-${name}`));
      expect(Math.abs((from?.[0] ?? NaN) - number(base, 'cx'))).toBeLessThan(TENTH);
      expect(Math.abs((from?.[1] ?? NaN) - foot)).toBeLessThan(TENTH);
      expect(end(name)[0]).toBe(end('total')[0]);
      const dot = mark(svg, `slope-end-${name}`);
      expect(Math.abs(number(dot, 'cy') - end(name)[1])).toBeLessThan(TENTH);
    }
    expect(number(base, 'cy')).toBeCloseTo(foot, 1);
  });

  it('is dashed and open where it was published after the note, and solid where it was not', () => {
    for (const name of NAMES) {
      const later = name !== 'preliminary';
      expect(mark(svg, `slope-${name}`).hasAttribute('stroke-dasharray'), name).toBe(later);
      expect(classes(mark(svg, `slope-end-${name}`)).includes('f-paper'), name).toBe(later);
      expect(mark(svg, `rise-${name}`).text.endsWith('†'), name).toBe(later);
    }
  });

  it('shows the finding: a gap that is seen between strong lines, each with its figure at its end', () => {
    const { font } = frameOf(frame);
    expect(end('final')[1] - end('total')[1]).toBeGreaterThan(2.5 * font);
    for (const name of NAMES) {
      expect(number(mark(svg, `slope-${name}`), 'stroke-width')).toBeGreaterThan(font / 4);
      const rise = mark(svg, `rise-${name}`);
      const middle = number(rise, 'y') - number(rise, 'font-size') * 0.35;
      expect(Math.abs(middle - end(name)[1]), name).toBeLessThan(font * (name === 'preliminary' ? 3.5 : 0.8));
      expect(number(rise, 'x') - end(name)[0], name).toBeLessThan(1.5 * font);
    }
  });

  it.each(LOCALES)('keeps what is said in its frame and apart, one label under the other, in %s', (locale) => {
    const { box } = frameOf(frame);
    const said = textBoxes(sceneOf('plus-25', frame, locale)).filter(({ key }) =>
      /^(rise|what|amounts|share)-/.test(key),
    );
    expect(said.length).toBeGreaterThanOrEqual(11);
    said.forEach(({ key, right, top, bottom }, index) => {
      expect(right, key).toBeLessThanOrEqual(box.x + box.width + 1);
      expect(bottom, key).toBeLessThanOrEqual(box.y + box.height + 2);
      if (index > 0) expect(top, key).toBeGreaterThan(said[index - 1]?.bottom ?? NaN);
    });
  });
});

describe('the claims on exports', () => {
  const { share } = exported;

  it.each<[claim: string, held: number]>([
    ['exports-russia-2021-value', russia[2021]],
    ['exports-russia-2022-value', russia.preliminary],
    ['exports-russia-2022-final', russia[2022]],
    ['exports-russia-plus-25', russia.risePreliminary],
    ['exports-russia-2022-final-growth', russia.rise],
    ['exports-total-2021', total[2021]],
    ['exports-total-2022', total[2022]],
    ['exports-total-2022-growth', total.rise],
    ['exports-russia-share-2021', share[2021]],
    ['exports-russia-share-2022', share[2022]],
  ])('%s is what the series holds', (claim, held) => {
    expect(roundingOff(claim, held)).toBeLessThanOrEqual(1);
  });
});
