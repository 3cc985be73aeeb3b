import { describe, expect, it } from 'vitest';
import { between, hundredth, numbersOf, tweenOf } from '../../stage/numbers.ts';
import { stretchAt, stretched, stretchOf, viewOf } from '../../stage/view.ts';

describe('the numbers of a text', () => {
  it.each([
    ['', []],
    ['none', []],
    ['M1,2L-3.5 .5', [1, 2, -3.5, 0.5]],
    ['l4-4.25', [4, -4.25]],
    ['-.5-.25', [-0.5, -0.25]],
    ['1.5.25', [1.5, 0.25]],
    ['2e3 1e-2 3E+1', [2000, 0.01, 30]],
    ['translate(10,-0.07)', [10, -0.07]],
    ['matrix3', [3]],
  ])('"%s"', (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });

  it.each([
    [1.005, 1],
    [1.016, 1.02],
    [-1.014, -1.01],
    [0.004, 0],
    [123.456, 123.46],
  ])('%f to a hundredth is %f', (value, rounded) => {
    expect(hundredth(value)).toBeCloseTo(rounded, 12);
  });

  it('lie evenly between two', () => {
    expect([0, 0.25, 1].map((t) => between(10, 2, t))).toEqual([10, 8, 2]);
  });
});

describe('the way from one text of numbers to another', () => {
  it.each([
    ['M0,0L10,20', 'M10,10L20,0', 'M5,5L15,10'],
    ['1', '2.01', '1.51'],
    ['M0 0A10 10 0 0 1 5 5', 'M2 0A20 20 0 0 1 9 5', 'M1 0A15 15 0 0 1 7 5'],
    ['3px', '6px', '4.5px'],
    ['-2', '4', '1'],
    ['1e2', '3e2', '200'],
    ['A10 10 45 1 0 5 5a1 1 0 0 1 2 2', 'A20 20 135 1 0 5 5a3 3 0 0 1 2 2', 'A15 15 90 1 0 5 5a2 2 0 0 1 2 2'],
    // Numbers that lean on their signs stay apart when they lose them.
    ['l4-4', 'l2-0', 'l3-2'],
    ['l4-4', 'l2-0.001', 'l3-2'],
  ])('%s to %s', (from, to, half) => {
    expect(tweenOf(from, to)?.(0.5)).toBe(half);
  });

  it('never runs two numbers into one', () => {
    const tween = tweenOf('l4-4', 'l2-0');
    expect([0, 1].map((t) => tween?.(t))).toEqual(['l4-4', 'l2 0']);
    // The first of a text leans on nothing.
    expect(tweenOf('-1 2', '-3 4')?.(1)).toBe('-3 4');
    expect(tweenOf('-1-2', '3-4')?.(0)).toBe('-1-2');
    expect(tweenOf('-4', '-0')?.(1)).toBe('0');
  });

  it('is none between texts of another build, or where a flag of an arc would be a quantity', () => {
    expect(tweenOf('M0 0L1 1', 'M0 0H1')).toBeUndefined();
    expect(tweenOf('none', '5 4')).toBeUndefined();
    expect(tweenOf('A10 10 0 0 1 5 5', 'A10 10 0 1 1 5 5')).toBeUndefined();
    expect(tweenOf('A10 10 0 0 1 5 5', 'A10 10 0 0 0 5 5')).toBeUndefined();
    expect(tweenOf('M0 0a1 1 0 0 1 2 2 1 1 0 0 1 2 2', 'M0 0a1 1 0 0 1 2 2 1 1 0 0 0 2 2')).toBeUndefined();
    expect(tweenOf('A1 1 0 0 1 5 5A1 1 0 0 1 6 6', 'A1 1 0 0 1 5 5A1 1 0 1 1 6 6')).toBeUndefined();
    expect(tweenOf('1 2', '1 2 3')).toBeUndefined();
    // Only an arc has flags.
    expect(tweenOf('A1 1 0 0 1 5 5L1 1 2 0', 'A1 1 0 0 1 5 5L1 1 2 4')?.(0.5)).toBe('A1 1 0 0 1 5 5L1 1 2 2');
    expect(tweenOf('M0 0L1 1 0 0 1 5', 'M0 0L1 1 0 1 0 5')?.(1)).toBe('M0 0L1 1 0 1 0 5');
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
