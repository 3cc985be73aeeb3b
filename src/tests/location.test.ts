import { describe, expect, it } from 'vitest';
import { addressOf, stepOfHash } from '../scrolly/location.ts';

describe('the step an address names', () => {
  it.each([
    ['', undefined],
    ['#', undefined],
    ['#four-directions', 'four-directions'],
    ['#%66lags', 'flags'],
    ['#%E0%A4', undefined],
  ])('reads %j as %j', (hash, step) => {
    expect(stepOfHash(hash)).toBe(step);
  });
});

describe('the address of a step', () => {
  it('keeps path and query', () => {
    expect(addressOf('https://example.org/note/fr/?a=b#old', 'shares')).toBe('https://example.org/note/fr/?a=b#shares');
  });

  it('has no empty fragment above the story', () => {
    expect(addressOf('https://example.org/fr/#shares', undefined)).toBe('https://example.org/fr/');
  });
});
