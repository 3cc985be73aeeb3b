import { describe, expect, it } from 'vitest';
import { dayLabel, dayOf, monthStarts } from '../../graphics/shared/days.ts';
import { wordsOf } from './drawn.ts';

describe('days', () => {
  it('are counted from one date to another, through leap years', () => {
    expect(dayOf('2024-02', 'last') - dayOf('2024-02')).toBe(28);
    expect(dayOf('2023-03-27') - dayOf('2023-02-28')).toBe(27);
    expect(() => dayOf('27 March')).toThrow('YYYY-MM-DD');
  });

  it('begin months', () => {
    expect(monthStarts('2023-11-15', '2024-02-01')).toEqual(['2023-12-01', '2024-01-01', '2024-02-01']);
  });

  it('are printed without their year, or as their month where no day is known', () => {
    const words = wordsOf('five-weeks', 'fr');
    expect(dayLabel(words, '2023-03-23', '2023-03-24')).toBe('23-24\u00a0mars');
    expect(dayLabel(words, '2023-06', null)).toBe('juin');
    expect(dayLabel(wordsOf('five-weeks', 'en'), '2023-03-23', '2023-03-24')).toBe('23\u201324\u00a0March');
  });
});
