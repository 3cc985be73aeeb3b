import { describe, expect, it } from 'vitest';
import { tweenOf } from '../../stage/numbers.ts';
import { stretchAt, stretched, stretchOf, viewOf } from '../../stage/view.ts';

describe('the way from one text of numbers to another', () => {
  it.each([
    ['M0,0L10,20', 'M10,10L20,0', 'M5,5L15,10'],
    ['1', '2.01', '1.51'],
    ['M0 0A10 10 0 0 1 5 5', 'M2 0A20 20 0 0 1 9 5', 'M1 0A15 15 0 0 1 7 5'],
    // Numbers that lean on their signs stay apart when they lose them.
    ['l4-4', 'l2-0', 'l3-2'],
    ['l4-4', 'l2-0.001', 'l3-2'],
  ])('%s to %s', (from, to, half) => {
    expect(tweenOf(from, to)?.(0.5)).toBe(half);
  });

  it('never runs two numbers into one', () => {
    const tween = tweenOf('l4-4', 'l2-0');
    expect([0, 1].map((t) => tween?.(t))).toEqual(['l4-4', 'l2 0']);
  });

  it('is none between texts of another build, or where a flag of an arc would be a quantity', () => {
    expect(tweenOf('M0 0L1 1', 'M0 0H1')).toBeUndefined();
    expect(tweenOf('none', '5 4')).toBeUndefined();
    expect(tweenOf('A10 10 0 0 1 5 5', 'A10 10 0 1 1 5 5')).toBeUndefined();
  });
});

describe('a transform as numbers', () => {
  it.each([
    [null, { x: 0, y: 0, kx: 1, ky: 1 }],
    ['translate(3,-4.5)', { x: 3, y: -4.5, kx: 1, ky: 1 }],
    ['translate(3,4) scale(0.5)', { x: 3, y: 4, kx: 0.5, ky: 0.5 }],
    ['translate(3,4) scale(0.5,2)', { x: 3, y: 4, kx: 0.5, ky: 2 }],
  ])('%s', (transform, stretch) => {
    expect(stretchOf(transform)).toEqual(stretch);
    expect(stretchOf(stretched(stretch))).toEqual(stretch);
    expect(viewOf(transform)).toEqual({ x: stretch.x, y: stretch.y, k: stretch.kx });
  });

  it('goes evenly from one to another', () => {
    const half = stretchAt(stretchOf('translate(0,10) scale(1,3)'), stretchOf('translate(4,0) scale(2)'), 0.5);
    expect(stretched(half)).toBe('translate(2,5) scale(1.5,2.5)');
  });
});
