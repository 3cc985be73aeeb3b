import { describe, expect, it } from 'vitest';
import memberships from '../../../data/series/memberships.json' with { type: 'json' };
import { tieOf } from '../../graphics/clubs/model.ts';
import { FRAME_NAMES } from '../../graphics/shared/frames.ts';
import { claimNumber } from './claim-number.ts';
import { classes, drawn, keyOf, mark, marks, number, pathOf } from './drawn.ts';

describe.each(FRAME_NAMES)('clubs, %s', (frame) => {
  const svg = drawn('clubs', frame);
  const status: Record<string, Record<string, string | undefined>> = memberships.status;

  const dots = [...pathOf(mark(svg, 'no-ties')).matchAll(/M(\S+) (\S+?)h0/g)].map(([, x, y]) => `${x} ${y}`);
  const columnOf = (club: string): number => number(mark(svg, `club-${club}`), 'x');
  const hasDisc = (key: string): boolean => marks(svg, 'tie-').some((disc) => keyOf(disc) === key);

  it('fills members, rings observers, dots the rest', () => {
    let rest = 0;
    for (const club of memberships.clubs) {
      for (const country of memberships.countries) {
        const key = `tie-${country}-${club}`;
        const held = status[club]?.[country];
        expect(hasDisc(key), key).toBe(held !== undefined);
        if (held) expect(classes(mark(svg, key)).includes('f-paper'), key).toBe(held === 'observer');
        else {
          const row = number(mark(svg, `country-${country}`), 'y');
          const dot = dots.map((each) => each.split(' ').map(Number)).filter(([x]) => x === columnOf(club));
          expect(
            dot.filter(([, y]) => Math.abs((y ?? NaN) - row) < 12 && (y ?? NaN) < row),
            key,
          ).toHaveLength(1);
          rest += 1;
        }
      }
    }
    // One more is in the key.
    expect(dots).toHaveLength(rest + 1);
    const least = Math.min(...marks(svg, 'tie-').map((disc) => number(disc, 'r')));
    expect(2 * least).toBeGreaterThan(3 * number(mark(svg, 'no-ties'), 'stroke-width'));
  });

  it('stands each disc in the row of its country and the column of its club', () => {
    for (const disc of marks(svg, 'tie-')) {
      const [, country, club] = keyOf(disc).split('-');
      expect(number(disc, 'cx'), keyOf(disc)).toBe(columnOf(club ?? ''));
      const row = number(mark(svg, `country-${country ?? ''}`), 'y');
      expect(Math.abs(number(disc, 'cy') - row), keyOf(disc)).toBeLessThan(12);
      expect(new Set(marks(svg, `tie-${country ?? ''}-`).map((each) => number(each, 'cy'))).size).toBe(1);
    }
  });
});

describe.each(FRAME_NAMES)('the full row of clubs, %s', (frame) => {
  const svg = drawn('clubs', frame);
  const status: Record<string, Record<string, string | undefined>> = memberships.status;
  const discs = (country: string) => marks(svg, `tie-${country}-`);

  it('ends each row on how many of its discs are full', () => {
    const text = (full: number): RegExp => new RegExp(`^${full}(/| sur )${memberships.clubs.length}$`);
    for (const country of memberships.countries) {
      const full = memberships.clubs.filter((club) => status[club]?.[country] === 'member').length;
      const drawnFull = discs(country).filter((disc) => !classes(disc).includes('f-paper'));
      expect(drawnFull, country).toHaveLength(full);
      expect(mark(svg, `count-${country}`).text, country).toMatch(text(full));
      expect(Math.abs(number(mark(svg, `count-${country}`), 'y') - number(mark(svg, `country-${country}`), 'y'))).toBe(
        0,
      );
    }
  });

  it('is the first, the largest and the only one in colour; the others follow, the fuller the higher', () => {
    const home = Math.min(...discs('KAZ').map((disc) => number(disc, 'r')));
    const others = marks(svg, 'tie-').filter((disc) => !keyOf(disc).includes('KAZ'));
    for (const disc of others) {
      expect(home).toBeGreaterThan(1.4 * number(disc, 'r'));
      expect(classes(disc).some((name) => name.endsWith('-muted'))).toBe(true);
    }
    expect(discs('KAZ').every((disc) => classes(disc).includes('f-kaz'))).toBe(true);
    const counts = marks(svg, 'count-').map((count) => ({
      y: number(count, 'y'),
      full: Number.parseInt(count.text, 10),
    }));
    const down = counts.sort((one, other) => one.y - other.y).map(({ full }) => full);
    expect(down).toEqual([...down].sort((one, other) => other - one));
    expect(down[0]).toBeGreaterThan(down[1] ?? NaN);
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
