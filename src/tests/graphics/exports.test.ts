import { describe, expect, it } from 'vitest';
import exported from '../../../data/series/exports.json' with { type: 'json' };
import { FRAME_NAMES } from '../../graphics/shared/frames.ts';
import { roundingOff } from './claim-number.ts';
import { drawn, mark, number } from './drawn.ts';

/** Lengths are printed to a tenth of a unit. */
const TENTH = 0.1;

describe.each(FRAME_NAMES)('the bars of exports on %s', (frame) => {
  const svg = drawn('plus-25', frame, 'en');
  const height = (key: string): number => number(mark(svg, key), 'height');

  it('are as tall as their values, from zero', () => {
    const { russia, total } = exported;
    const unit = height('bar-2021') / russia[2021];
    const other = (height('total-2021') + height('total-rus-2021')) / total[2021];
    const expected: [tall: number, value: number, unit: number][] = [
      [height('bar-2022'), russia.preliminary, unit],
      [height('bar-2022') + height('bar-2022-final'), russia[2022], unit],
      [height('total-2022') + height('total-rus-2022'), total[2022], other],
      [height('total-rus-2021'), russia[2021], other],
      [height('total-rus-2022'), russia[2022], other],
    ];
    // Three lengths, each printed to a tenth.
    for (const [tall, value, each] of expected) expect(Math.abs(tall - value * each)).toBeLessThan(3 * TENTH);
  });

  it('stand on one line', () => {
    const feet = ['bar-2021', 'bar-2022', 'total-rus-2021', 'total-rus-2022'].map(
      (key) => number(mark(svg, key), 'y') + height(key),
    );
    const axis = number(mark(svg, 'russia-axis'), 'y1');
    for (const foot of feet) expect(Math.abs(foot - axis)).toBeLessThan(1.5 * TENTH);
  });
});

describe('the claims on exports', () => {
  const { russia, total, share } = exported;

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
