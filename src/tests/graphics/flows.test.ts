import { csvParse } from 'd3-dsv';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import flows from '../../../data/series/flows.json' with { type: 'json' };
import scales from '../../../data/series/border-scales.json' with { type: 'json' };
import { stepOf } from '../../chapters/story.ts';
import { wordsFor } from '../../chapters/words.ts';
import { cameraFor } from '../../graphics/basemap/cameras.ts';
import { placeFlows } from '../../graphics/flows/arrows.ts';
import { CAMERA } from '../../graphics/flows/places.ts';
import { discsAlong } from '../../graphics/shared/arrow.ts';
import { FRAME_NAMES, frameOf } from '../../graphics/shared/frames.ts';
import { walk, type Mark } from '../../graphics/shared/scene.ts';
import { flowModel } from '../../graphics/flows/model.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { textBoxes } from './text-boxes.ts';
import { claimNumber, quantity } from './claim-number.ts';

const rows = (name: string) => csvParse(readFileSync(`data/source/${name}.csv`, 'utf8'));
const eurostat = rows('eurostat_eu27_exports_monthly');

describe('the series of flows', () => {
  it('holds the twelve months before and after February 2022, recomputed from the months', () => {
    const window = (partner: string, first: string, last: string) =>
      eurostat
        .filter(
          (row) =>
            row['reporter'] === 'EU27' &&
            row['partner'] === partner &&
            (row['period'] ?? '') >= first &&
            (row['period'] ?? '') <= last,
        )
        .reduce((sum, row) => sum + Number(row['value']), 0);
    for (const partner of ['RUS', 'KAZ', 'KGZ', 'ARM'] as const) {
      expect(flows.before[partner].eur).toBe(window(partner, '2021-03', '2022-02'));
      expect(flows.after[partner].eur).toBe(window(partner, '2022-03', '2023-02'));
    }
  });

  it.each([
    ['before', 'RUS', '91.3'],
    ['after', 'RUS', '47.8'],
    ['before', 'KAZ', '5.6'],
    ['after', 'KAZ', '11.4'],
    ['before', 'KGZ', '0.27'],
    ['after', 'KGZ', '1.50'],
    ['before', 'ARM', '0.77'],
    ['after', 'ARM', '2.14'],
  ] as const)('EU27 exports %s, to %s: %s billion euros', (window, partner, billions) => {
    expect((flows[window][partner].eur / 1e9).toFixed(billions.split('.')[1]?.length ?? 0)).toBe(billions);
  });

  it('adds up: 27 member states make the EU27, every month and partner', () => {
    const sums = new Map<string, { bloc: number; members: number; count: number }>();
    for (const row of eurostat) {
      const key = `${row['period']} ${row['partner']}`;
      const cell = sums.get(key) ?? { bloc: 0, members: 0, count: 0 };
      if (row['reporter'] === 'EU27') cell.bloc += Number(row['value']);
      else {
        cell.members += Number(row['value']);
        cell.count += 1;
      }
      sums.set(key, cell);
    }
    expect(sums.size).toBe(68 * 5);
    for (const [key, { bloc, members }] of sums) expect(members, key).toBe(bloc);
  });

  it("matches Kazakhstan's totals: partners make the world, months make the year, exports and imports make turnover", () => {
    const partners = rows('kz_trade_by_partner_annual');
    const months = rows('kz_trade_totals_monthly');
    const find = (year: string, partner: string, flow: string) =>
      Number(
        partners.find((row) => row['period'] === year && row['partner'] === partner && row['flow'] === flow)?.['value'],
      );
    for (const year of ['2020', '2021', '2022', '2023']) {
      for (const flow of ['export', 'import']) {
        const year12 = months.filter((row) => row['period']?.startsWith(year) && row['flow'] === flow);
        expect(year12).toHaveLength(12);
        const sum = year12.reduce((total, row) => total + Number(row['value']), 0);
        expect(Math.abs(sum / find(year, 'WLD', flow) - 1), `${year} ${flow}`).toBeLessThan(1e-4);
      }
    }
    for (const partner of ['RUS', 'CHN', 'EU27', 'TUR', 'USA'] as const) {
      expect(
        Math.abs(find('2021', partner, 'export') + find('2021', partner, 'import') - flows.turnover[partner]),
      ).toBeLessThanOrEqual(1);
    }
  });

  it('is what the register says, to the rounding of each claim', () => {
    for (const { claim: id, value } of flowModel(flows).flows) {
      expect(Math.abs(claimNumber(id) - value), id).toBeLessThanOrEqual(quantity(id).halfWidth ?? 0);
    }
  });

  it('measures the border within five kilometres of the register', () => {
    for (const id of ['110m', '50m', '10m'] as const) {
      expect(Math.abs(claimNumber(`border-measured-${id}`) - scales[id].km)).toBeLessThan(5);
    }
  });
});

/** Width of a band, read from its drawing: from its first point to where its last arc ends, both at its tail. */
function widthOf(mark: Mark): number {
  const d = String(mark.attrs?.['d']);
  const [x = Number.NaN, y = Number.NaN] = (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const lastArc = d.slice(d.lastIndexOf('A')).replace(/L.*/, '');
  const [lastX = Number.NaN, lastY = Number.NaN] = (lastArc.match(/-?\d+(\.\d+)?/g) ?? []).map(Number).slice(-2);
  return Math.hypot(lastX - x, lastY - y);
}

describe.each(FRAME_NAMES)('the arrows, %s', (frame) => {
  const { flows: sent } = flowModel(flows);
  const sceneIn = (locale: Locale) =>
    stepOf('four-directions').scene(frame, wordsFor('margin', 'four-directions', locale));

  it('have widths proportional to values', () => {
    const marks = new Map([...walk(sceneIn('fr').marks)].map((mark) => [mark.key, mark]));
    const arrows = sent.map((flow) => {
      const mark = marks.get(`flow-${flow.from}-${flow.to}`);
      if (!mark) throw new Error(`expected an arrow ${flow.from}-${flow.to}`);
      return { ...flow, width: widthOf(mark) };
    });
    const [largest] = arrows.toSorted((a, b) => b.value - a.value);
    if (!largest) throw new Error('expected arrows');
    for (const { to, value, width } of arrows) {
      // Coordinates are printed to a tenth.
      expect(Math.abs(width - (largest.width / largest.value) * value), to).toBeLessThan(0.25);
    }
  });

  it.each(LOCALES)('are written across by no label, %s', (locale) => {
    const camera = cameraFor(CAMERA, frameOf(frame));
    const discs = placeFlows(flowModel(flows), { camera, frame: frameOf(frame) }).flatMap(({ arrow }) =>
      discsAlong(arrow),
    );
    const labels = textBoxes(sceneIn(locale)).filter(({ key }) => key.startsWith('label-'));
    expect(labels.length).toBeGreaterThan(5);
    for (const { key, left, right, top, bottom } of labels) {
      const covered = discs.filter(
        ({ x, y, r }) => Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)) < r,
      );
      expect(covered, key).toEqual([]);
    }
  });
});
