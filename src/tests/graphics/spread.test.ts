import { describe, expect, it } from 'vitest';
import { spread } from '../../graphics/shared/spread.ts';

describe('labels along a line', () => {
  it('stay where they are wanted when they do not collide', () => {
    expect(spread([10, 50, 90], [10, 10, 10], [0, 100])).toEqual([10, 50, 90]);
  });

  it('part evenly when they collide, in order, inside the bounds', () => {
    expect(spread([50, 50], [10, 10], [0, 100])).toEqual([45, 55]);
    expect(spread([0, 2, 99], [10, 10, 10], [0, 100])).toEqual([5, 15, 95]);
  });

  it('are refused when they cannot fit', () => {
    expect(() => spread([1, 2], [60, 60], [0, 100])).toThrow('need 120 units and have 100');
  });
});
