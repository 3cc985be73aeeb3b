import { describe, expect, it } from 'vitest';
import { countText } from '../../stage/count.ts';

const NNBSP = '\u202f';
const NBSP = '\u00a0';

describe('a number on its way', () => {
  it.each([
    ['$3.7m', 3_700_000, 1_850_000, '$1.9m'],
    [`3,7${NBSP}M$`, 3_700_000, 12_000, `0,0${NBSP}M$`],
    ['308 squares', 308, 1, '1 squares'],
    [`12${NNBSP}000${NBSP}$`, 12_000, 1_234_567, `1${NNBSP}234${NNBSP}567${NBSP}$`],
    ['12,000', 12_000, 1_234_567, '1,234,567'],
    ['environ 7600', 7600, 400, 'environ 400'],
  ])('%j at %d, shown at %d', (goal, at, value, text) => {
    expect(countText(goal, at, value)).toBe(text);
  });

  it('ends on the very text at rest', () => {
    for (const goal of ['$3.7m', `3,7${NBSP}M$`, `12${NNBSP}000${NBSP}$`, '12,000 dollars']) {
      expect(countText(goal, 42, 42)).toBe(goal);
    }
  });

  it('leaves a text without a figure alone', () => {
    expect(countText('no figure', 1, 5)).toBe('no figure');
  });
});
