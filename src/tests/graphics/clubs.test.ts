import { describe, expect, it } from 'vitest';
import memberships from '../../../data/series/memberships.json' with { type: 'json' };
import { tieOf } from '../../graphics/clubs/model.ts';
import { FRAME_NAMES } from '../../graphics/shared/frames.ts';
import { claimNumber } from './claim-number.ts';
import { classes, drawn, mark, number } from './drawn.ts';

describe.each(FRAME_NAMES)('clubs, %s', (frame) => {
  const svg = drawn('clubs', frame);
  const status: Record<string, Record<string, string | undefined>> = memberships.status;

  it('fills members, rings observers, dots the rest', () => {
    for (const club of memberships.clubs) {
      const sizes: Record<string, number[]> = { member: [], observer: [], none: [] };
      for (const country of memberships.countries) {
        const tie = mark(svg, `tie-${country}-${club}`);
        const held = status[club]?.[country] ?? 'none';
        expect(classes(tie).includes('f-paper'), `${country} ${club}`).toBe(held === 'observer');
        sizes[held]?.push(number(tie, 'r'));
      }
      expect(Math.min(...(sizes['member'] ?? []))).toBeGreaterThan(3 * Math.max(0, ...(sizes['none'] ?? [])));
    }
  });

  it('stands each disc in the row of its country and the column of its club', () => {
    for (const country of memberships.countries) {
      const rows = memberships.clubs.map((club) => number(mark(svg, `tie-${country}-${club}`), 'cy'));
      expect(new Set(rows).size, country).toBe(1);
      expect(Math.abs((rows[0] ?? 0) - number(mark(svg, `country-${country}`), 'y'))).toBeLessThan(12);
    }
    for (const club of memberships.clubs) {
      const columns = memberships.countries.map((country) => number(mark(svg, `tie-${country}-${club}`), 'cx'));
      expect([...new Set(columns)], club).toEqual([number(mark(svg, `club-${club}`), 'x')]);
    }
  });
});

describe('the clubs', () => {
  it('hold Kazakhstan everywhere, and it alone', () => {
    const full = memberships.countries.filter((country) =>
      memberships.clubs.every(
        (club) => (memberships.status as Record<string, Record<string, string>>)[club]?.[country] === 'member',
      ),
    );
    expect(full).toEqual(['KAZ']);
  });

  it('count in the union the five members the register gives', () => {
    expect(Object.values(memberships.status.EAEU).filter((tie) => tie === 'member')).toHaveLength(
      claimNumber('eaeu-members'),
    );
  });

  it('hold no tie that could not be drawn', () => {
    expect(tieOf('observer', 'x.json')).toBe('observer');
    expect(tieOf(undefined, 'x.json')).toBe('none');
    expect(() => tieOf('partner', 'x.json: CIS, ARM')).toThrow('x.json: CIS, ARM: expected one of member');
  });
});
