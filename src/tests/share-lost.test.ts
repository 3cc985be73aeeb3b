import { describe, expect, it } from 'vitest';
import rerouting from '../../data/series/rerouting.json' with { type: 'json' };
import { readTrade } from '../../data/build/csv.ts';
import { allClaims } from '../data/register.ts';
import { FRAME_NAMES } from '../graphics/shared/frames.ts';
import { LOCALES } from '../i18n/locales.ts';
import { claimNumber } from './claim-number.ts';
import { classes, described, drawn, mark, marks, number } from './drawn.ts';

describe.each(FRAME_NAMES)('the share made up, %s', (frame) => {
  const svg = drawn('how-much', frame);
  /** Percent of its layer that a mark covers, from 0. */
  const reach = (id: string, key: string): number => {
    const layer = mark(svg, `lost-${id}`);
    const part = mark(svg, key);
    return (100 * (number(part, 'x') + number(part, 'width') - number(layer, 'x'))) / number(layer, 'width');
  };

  it('draws each author to scale inside a layer of one width', () => {
    const layers = marks(svg, 'lost-');
    expect(layers).toHaveLength(4);
    expect(new Set(layers.map((layer) => layer.getAttribute('width'))).size).toBe(1);
    expect(reach('ebrd', 'share-ebrd')).toBeCloseTo(claimNumber('ebrd-5-percent'), 0);
    const range = allClaims().get('ebrd-javorcik-2023')?.value as { low: number; high: number };
    expect(reach('javorcik', 'share-javorcik')).toBeCloseTo(range.low, 0);
    expect(reach('javorcik', 'share-javorcik-to')).toBeCloseTo(range.high, 0);
    expect(reach('cepr', 'share-cepr')).toBeCloseTo(claimNumber('ebrd-cepr-2025-10'), 0);
    expect(Math.abs(reach('ours', 'share-ours') - claimNumber('rerouting-upper-bound'))).toBeLessThan(0.2);
  });

  it('keeps our own figure last, hatched, and under the note with all that came after it', () => {
    const tops = ['ebrd', 'javorcik', 'cepr', 'ours'].map((id) => number(mark(svg, `lost-${id}`), 'y'));
    expect(tops).toEqual([...tops].sort((one, other) => one - other));
    const note = number(mark(svg, 'note-line'), 'y1');
    expect(tops.map((top) => top > note)).toEqual([false, true, true, true]);
    for (const id of ['ebrd', 'javorcik', 'cepr', 'ours']) {
      expect(classes(mark(svg, `share-${id}`)).includes('f-west-hatch'), id).toBe(id === 'ours');
    }
    expect(classes(mark(svg, 'share-cepr'))).toContain('f-paper');
  });

  it('stands the marks of its scale where they say', () => {
    const layer = mark(svg, 'lost-ours');
    for (const tick of [0, 10, 20, 50, 100]) {
      expect(
        (100 * (number(mark(svg, `whole-tick-${tick}`), 'x1') - number(layer, 'x'))) / number(layer, 'width'),
      ).toBeCloseTo(tick, 1);
    }
  });
});

describe('the ratio of our own', () => {
  it('is what the months of Eurostat give, and the register prints it', () => {
    const rows = readTrade('eurostat_eu27_exports_monthly').filter(({ reporter }) => reporter === 'EU27');
    const sold = (partners: string[], first: string, last: string): number =>
      rows
        .filter(({ partner, period }) => partners.includes(partner) && period >= first && period <= last)
        .reduce((sum, { value }) => sum + value, 0);
    const change = (partners: string[]): number =>
      sold(partners, '2022-03', '2023-02') - sold(partners, '2021-03', '2022-02');
    expect(rerouting.lost).toBe(-change(['RUS']));
    expect(rerouting.gained.all).toBe(change(['KAZ', 'KGZ', 'ARM']));
    expect(rerouting.share).toBeCloseTo((100 * rerouting.gained.all) / rerouting.lost, 2);
    expect(Math.abs(rerouting.lost - claimNumber('eu-exports-russia-lost'))).toBeLessThan(5e7);
    expect(Math.abs(rerouting.share - claimNumber('rerouting-upper-bound'))).toBeLessThanOrEqual(0.05);
  });

  it('says beside each published figure what it is a share of', () => {
    for (const locale of LOCALES) {
      const { rows } = described('how-much', locale).table;
      const wholes = rows.map((row) => row[2]?.text);
      expect(new Set(wholes).size).toBe(rows.length);
    }
  });
});
