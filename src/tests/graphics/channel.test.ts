import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import flows from '../../../data/series/flows.json' with { type: 'json' };
import rerouting from '../../../data/series/rerouting.json' with { type: 'json' };
import { readTrade } from '../../../data/build/csv.ts';
import { GAINERS, model, type ChannelData } from '../../graphics/channel/model.ts';
import { FRAME_NAMES, frameOf } from '../../graphics/shared/frames.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { claimNumber } from './claim-number.ts';
import { described, drawn, mark, number, pathOf, sceneOf } from './drawn.ts';
import { textBoxes } from './text-boxes.ts';

const TOLD = ['flow-before', 'flow-after', 'how-much'] as const;

/** Top of the ribbon, its lower edge at both ends, and where it ends: read from its outline. */
function ribbonOf(svg: HTMLElement) {
  const found = /^M\S+ (\S+)H(\S+)V(\S+)H\S+C\S+ \S+ \S+ (\S+) \S+ (\S+)H/.exec(pathOf(mark(svg, 'ribbon')));
  if (!found) throw new Error(`Expected a ribbon, found ${pathOf(mark(svg, 'ribbon'))}`);
  const [top, right, after, , before] = found.slice(1).map(Number) as [number, number, number, number, number];
  return { top, right, before, after };
}

/** Ends of the curve of the ribbon's lower edge: along it before and after, and its heights there. */
function bendOf(svg: HTMLElement): [from: number, to: number, before: number, after: number] {
  const found = /V(\S+)H(\S+)C\S+ \S+ \S+ \S+ (\S+) (\S+)H/.exec(pathOf(mark(svg, 'ribbon')));
  if (!found) throw new Error(`Expected a bend, found ${pathOf(mark(svg, 'ribbon'))}`);
  const [after, to, from, before] = found.slice(1).map(Number) as [number, number, number, number];
  return [from, to, before, after];
}

describe.each(FRAME_NAMES)('what was lost and what was gained, %s', (frame) => {
  const svgs = Object.fromEntries(TOLD.map((step) => [step, drawn(step, frame)])) as Record<
    (typeof TOLD)[number],
    HTMLElement
  >;
  const whole = ribbonOf(svgs['flow-before']);
  /** User units for a euro. */
  const scale = (whole.before - whole.top) / flows.before.RUS.eur;

  it('is one ribbon before, and has one scale, top and end in all three steps', () => {
    expect(whole.after).toBe(whole.before);
    for (const step of TOLD) {
      const { top, right, before } = ribbonOf(svgs[step]);
      expect({ top, right, before }, step).toEqual({ top: whole.top, right: whole.right, before: whole.before });
    }
  });

  it('is as broad as what was declared, to a tenth of a unit', () => {
    for (const step of ['flow-after', 'how-much'] as const) {
      const { top, before, after } = ribbonOf(svgs[step]);
      expect(Math.abs(after - top - scale * flows.after.RUS.eur)).toBeLessThanOrEqual(0.1);
      expect(Math.abs(before - after - scale * rerouting.lost)).toBeLessThanOrEqual(0.1);
    }
  });

  it('outlines the loss from the floor of the ribbon to its new edge', () => {
    for (const step of ['flow-after', 'how-much'] as const) {
      const { right, before, after } = ribbonOf(svgs[step]);
      expect(pathOf(mark(svgs[step], 'channel-void'))).toMatch(new RegExp(`^M\\S+ ${before}H${right}V${after}$`));
      expect(mark(svgs[step], 'channel-void').getAttribute('class')).toContain('dash');
    }
  });

  it('lays the gains on its floor at the same scale, the largest lowest, to its end and clear of the ribbon', () => {
    const { right, before, after } = ribbonOf(svgs['how-much']);
    let floor = before;
    for (const code of GAINERS) {
      const gain = mark(svgs['how-much'], `gain-${code}`);
      const height = scale * (flows.after[code].eur - flows.before[code].eur);
      expect(Math.abs(number(gain, 'height') - height), code).toBeLessThanOrEqual(0.1);
      expect(Math.abs(number(gain, 'y') + number(gain, 'height') - floor), code).toBeLessThanOrEqual(0.11);
      expect(number(gain, 'x') + number(gain, 'width')).toBeCloseTo(right, 1);
      floor = number(gain, 'y');
    }
    expect(Math.abs(before - floor - scale * rerouting.gained.all)).toBeLessThanOrEqual(0.1);
    expect((100 * (before - floor)) / (before - after)).toBeCloseTo(claimNumber('rerouting-upper-bound'), 0);
    const bracket = /^M\S+ (\S+)H\S+V(\S+)H/.exec(pathOf(mark(svgs['how-much'], 'gained-bracket')));
    expect(bracket?.slice(1).map(Number)).toEqual([floor, before]);
  });

  it('has room for no gain before they are told', () => {
    for (const step of ['flow-before', 'flow-after'] as const)
      for (const code of GAINERS) {
        expect(number(mark(svgs[step], `gain-${code}`), 'height'), step).toBe(0);
        expect(svgs[step].querySelector('[data-k="gain-seams"]'), step).toBeNull();
      }
  });

  it.each(LOCALES)('writes of the loss and the gains in the channel, off the ribbon, %s', (locale) => {
    const scene = sceneOf('how-much', frame, locale);
    const [from, to, before, after] = bendOf(drawn('how-much', frame, locale));
    /** Where the ribbon's lower edge passes a height. */
    const edgeAt = (y: number): number => {
      const at = (t: number, [a, b, c, d]: readonly [number, number, number, number]): number =>
        (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
      const middle = (from + to) / 2;
      const steps = Array.from({ length: 201 }, (_, step) => step / 200);
      const t = steps.find((each) => at(each, [after, after, before, before]) >= y) ?? 1;
      return at(t, [to, middle, middle, from]);
    };
    const written = textBoxes(scene).filter(({ key }) =>
      ['channel-lost', 'gained-total', 'gained-share'].includes(key),
    );
    expect(written).toHaveLength(3);
    for (const { key, left, top, right, bottom } of written) {
      expect(top, key).toBeGreaterThan(after - 1);
      expect(bottom, key).toBeLessThan(number(mark(drawn('how-much', frame, locale), 'gain-KGZ'), 'y') + 1);
      expect(right, key).toBeLessThan(ribbonOf(drawn('how-much', frame, locale)).right);
      expect(left, key).toBeGreaterThan(Math.max(edgeAt(top), edgeAt((top + bottom) / 2)) + 2);
    }
  });

  it('keeps its small map in the frame', () => {
    const { width, height } = frameOf(frame);
    for (const code of ['EU27', 'RUS', ...GAINERS]) {
      let [x, y] = [0, 0];
      for (const ring of pathOf(mark(svgs['how-much'], `where-${code}`))
        .split('Z')
        .filter(Boolean)) {
        const numbers = (ring.match(/-?\d*\.?\d+/g) ?? []).map(Number);
        expect(numbers.length, code).toBeGreaterThanOrEqual(6);
        for (let at = 0; at < numbers.length; at += 2) {
          const [dx = NaN, dy = NaN] = numbers.slice(at, at + 2);
          [x, y] = at === 0 ? [dx, dy] : [x + dx, y + dy];
          expect(x > 0 && x < width && y > 0 && y < height, `${code} at ${x}, ${y}`).toBe(true);
        }
      }
    }
  });
});

describe('the figures behind it', () => {
  it('are the months of Eurostat, and the register prints their differences and their ratio', () => {
    const rows = readTrade('eurostat_eu27_exports_monthly').filter(({ reporter }) => reporter === 'EU27');
    const sold = (partners: readonly string[], first: string, last: string): number =>
      rows
        .filter(({ partner, period }) => partners.includes(partner) && period >= first && period <= last)
        .reduce((sum, { value }) => sum + value, 0);
    const change = (partners: readonly string[]): number =>
      sold(partners, '2022-03', '2023-02') - sold(partners, '2021-03', '2022-02');
    const { russia, gains, gained, share } = model({ told: 'gained' }, flows);
    expect(russia.lost).toBe(-change(['RUS']));
    expect(gained).toBe(change(GAINERS));
    for (const { code, change: gain } of gains) expect(gain, code).toBe(change([code]));
    expect({ lost: russia.lost, gained, share: Number(share.toFixed(2)) }).toEqual({
      lost: rerouting.lost,
      gained: rerouting.gained.all,
      share: rerouting.share,
    });
    expect(Math.abs(russia.lost - claimNumber('eu-exports-russia-lost'))).toBeLessThan(5e7);
    expect(Math.abs(gained - claimNumber('eu-exports-three-gained'))).toBeLessThan(5e7);
    expect(Math.abs(share - claimNumber('rerouting-upper-bound'))).toBeLessThanOrEqual(0.05);
  });

  it('are refused where a gain is none', () => {
    const fallen: ChannelData = { ...flows, after: { ...flows.after, ARM: { eur: 1 } } };
    expect(() => model({ told: 'gained' }, fallen)).toThrow(/ARM/);
  });

  it('stand in the table at full precision, a part of the loss beside each gain and none beside Russia', () => {
    for (const locale of LOCALES) {
      const { columns, rows } = described('how-much', locale).table;
      expect(columns.map(({ id }) => id)).toEqual(['partner', 'before', 'after', 'change', 'share']);
      expect(rows.map((row) => row[3]?.value)).toEqual([
        -rerouting.lost,
        ...GAINERS.map((code) => rerouting.gained[code]),
      ]);
      const shares = rows.slice(1).map((row) => Number(row[4]?.value));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(
        (100 * rerouting.gained.all) / rerouting.lost,
        9,
      );
      expect(rows[0]?.[4]).toMatchObject({ value: null, missing: 'not-applicable' });
    }
  });
});
