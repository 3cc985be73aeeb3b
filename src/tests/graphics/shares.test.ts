import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import shareSeries from '../../../data/series/shares.json' with { type: 'json' };
import { readTrade } from '../../../data/build/csv.ts';
import { FRAME_NAMES } from '../../graphics/shared/frames.ts';
import { claimNumber, quantity } from './claim-number.ts';
import { classes, drawn, mark, marks, number, vertices, wordsOf } from './drawn.ts';

/** The height of a value, from two gridlines that print theirs. */
function rule(
  low: [value: number, line: HTMLElement],
  high: [value: number, line: HTMLElement],
): (y: number) => number {
  const [from, to] = [number(low[1], 'y1'), number(high[1], 'y1')];
  return (y) => low[0] + ((y - from) / (to - from)) * (high[0] - low[0]);
}

describe.each(FRAME_NAMES)('shares, %s', (frame) => {
  const svg = drawn('shares', frame);
  const percentAt = rule([0, mark(svg, 'tick-0')], [40, mark(svg, 'tick-40')]);
  const { years, share } = shareSeries;
  /** A pixel is a tenth of a unit at worst. */
  const close = Math.abs(percentAt(0) - percentAt(0.11));

  it.each(Object.entries(share))('draws the line of %s through its values', (partner, values) => {
    const solid = vertices(mark(svg, `partner-line-${partner}`));
    const after = vertices(mark(svg, `partner-line-${partner}-after`));
    expect(after[0]).toEqual(solid.at(-1));
    const points = [...solid, ...after.slice(1)];
    expect(points).toHaveLength(years.length);
    years.forEach((year, index) => {
      const value = (values as Record<string, number>)[year] ?? Number.NaN;
      expect(Math.abs(percentAt(points[index]?.[1] ?? Number.NaN) - value), year).toBeLessThan(close);
      const dot = mark(svg, `dot-${partner}-${year}`);
      expect([number(dot, 'cx'), number(dot, 'cy')]).toEqual(points[index]);
    });
  });

  it('opens what came after the note, and that alone', () => {
    const note = number(mark(svg, 'note-line'), 'x1');
    for (const dot of marks(svg, 'dot-')) {
      const after = number(dot, 'cx') > note;
      expect(classes(dot).includes('f-paper')).toBe(after);
      expect(Number(dot.getAttribute('data-k')?.slice(-4)) > 2022).toBe(after);
    }
    for (const line of marks(svg, 'partner-line-')) {
      expect(classes(line).includes('dash')).toBe(Math.max(...vertices(line).map(([x]) => x)) > note);
    }
  });

  it('sets the note where its day falls between the years', () => {
    const middle = (year: number): number => number(mark(svg, `dot-RUS-${year}`), 'cx');
    const note = number(mark(svg, 'note-line'), 'x1');
    const year = 2022.5 + (note - middle(2022)) / (middle(2023) - middle(2022));
    expect(year).toBeCloseTo(2023 + 85 / 365, 1);
  });

  it('prints the value its title gives, before its point and between two lines', () => {
    const label = mark(svg, 'fallen-RUS');
    const dot = mark(svg, 'dot-RUS-2022');
    expect(label.textContent).toBe(wordsOf('shares', 'fr').claim('shares-russia-2022'));
    expect(number(label, 'x')).toBeLessThan(number(dot, 'cx'));
    expect(number(label, 'y')).toBeGreaterThan(number(dot, 'cy'));
    expect(number(label, 'y')).toBeLessThan(number(mark(svg, 'dot-CHN-2022'), 'cy'));
  });

  it('prints at each end what the line ends on', () => {
    for (const [partner, values] of Object.entries(share)) {
      expect(mark(svg, `partner-share-${partner}`).textContent).toBe(wordsOf('shares', 'fr').percent(values['2024']));
    }
  });
});

describe('the shares', () => {
  it('make the European Union of its 27 states', () => {
    const rows = readTrade('kz_trade_by_partner_annual').filter(({ flow }) => flow === 'turnover');
    const states = new Set(readTrade('eurostat_eu27_exports_monthly').map(({ reporter }) => reporter));
    states.delete('EU27');
    expect(states.size).toBe(27);
    for (const year of shareSeries.years) {
      const of = (keep: (partner: string) => boolean): number =>
        rows
          .filter(({ period, partner }) => period === year && keep(partner))
          .reduce((sum, { value }) => sum + value, 0);
      const sum = (100 * of((partner) => states.has(partner))) / of((partner) => partner === 'WLD');
      expect((shareSeries.share.EU27 as Record<string, number>)[year], year).toBeCloseTo(sum, 3);
    }
  });

  it('are those the register prints, year by year', () => {
    const names = { russia: 'RUS', china: 'CHN', eu: 'EU27', turkey: 'TUR', us: 'USA' } as const;
    for (const [name, partner] of Object.entries(names)) {
      for (const year of ['2021', '2022', '2023', '2024'] as const) {
        expect(
          Math.abs(shareSeries.share[partner][year] - claimNumber(`shares-${name}-${year}`)),
          `${name} ${year}`,
        ).toBeLessThanOrEqual(0.05);
        expect(quantity(`shares-${name}-${year}`).series).toBe(`shares.json#share.${partner}.${year}`);
      }
    }
  });
});
