import { describe, expect, it } from 'vitest';
import trade from '../../../data/series/trade-lines.json' with { type: 'json' };
import { FRAME_NAMES, frameOf } from '../../graphics/shared/frames.ts';
import type { FrameName } from '../../graphics/shared/scene.ts';
import type { Destination, TradeLinesState } from '../../graphics/trade-lines/model.ts';
import { roundingOff } from './claim-number.ts';
import { bow, drawn, mark, marks, number, pathOf, vertices } from './drawn.ts';

/** Lengths are printed to a tenth of a unit. */
const TENTH = 0.1;

const linesOf = (view: TradeLinesState['view'], frame: FrameName) =>
  drawn(view === 'level' ? 'collapse' : 'the-others-rise', frame, 'en');

/** Straight-line fit of drawn heights against values: how many units one drawn unit is worth, and where zero stands. */
function readScale(ticks: { y: number; value: number }[]): (y: number) => number {
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (!first || !last) throw new Error('Expected gridlines');
  return (y) => first.value + ((y - first.y) / (last.y - first.y)) * (last.value - first.value);
}

describe.each(FRAME_NAMES)('the monthly lines on %s', (frame) => {
  it('have a vertex for each month, at the height of its value on an axis from zero', () => {
    for (const [view, ticks, codes] of [
      ['level', [0, 3e9, 6e9, 9e9], ['RUS']],
      ['index', [0, 100, 500, 1000], ['RUS', 'KAZ', 'KGZ', 'ARM', 'GEO']],
    ] as const) {
      const svg = linesOf(view, frame);
      const heights = [...pathOf(mark(svg, `grid-${view}`)).matchAll(/M[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
      expect(heights).toHaveLength(ticks.length);
      const grid = ticks.map((value, index) => ({ value, y: heights[index] ?? Number.NaN }));
      expect(bow(grid.map(({ value, y }) => [value, y] as const))).toBeLessThan(1.5 * TENTH);
      expect(Math.abs(number(mark(svg, 'time-axis'), 'y1') - (heights[0] ?? Number.NaN))).toBeLessThan(0.5);
      const valueAt = readScale(grid);
      const perUnit = Math.abs(valueAt(1) - valueAt(0));
      for (const code of codes as readonly Destination[]) {
        const points = vertices(mark(svg, `line-${code}`));
        const values = trade.lines[code][view === 'level' ? 'eur' : 'index'];
        expect(points).toHaveLength(trade.months.length);
        points.forEach(([x, y], month) => {
          const off = Math.abs(valueAt(y) - (values[month] ?? Number.NaN));
          expect(off, `${view} ${code} ${trade.months[month] ?? ''}`).toBeLessThan(perUnit * 0.25);
          if (month > 0) expect(x).toBeGreaterThan(points[month - 1]?.[0] ?? Number.NaN);
        });
      }
    }
  });

  it('keep the commands of the line to Russia, so that one becomes the other vertex by vertex', () => {
    const commands = (view: TradeLinesState['view']): string =>
      pathOf(mark(linesOf(view, frame), 'line-RUS')).replace(/[\d.,-]+/g, '');
    expect(commands('level').length).toBeGreaterThan(60);
    expect(commands('level')).toBe(commands('index'));
  });

  it('print names at line ends that do not overlap', () => {
    const svg = linesOf('index', frame);
    const ends = ['KGZ', 'ARM', 'GEO', 'KAZ', 'RUS'].map((code) => number(mark(svg, `end-${code}`), 'y'));
    ends.forEach((y, index) => {
      if (index > 0) expect(y - (ends[index - 1] ?? Number.NaN)).toBeGreaterThan(frameOf(frame).font);
    });
  });

  it('draw what a hundred stands for at one scale', () => {
    const bars = marks(linesOf('index', frame), 'base-bar-').map((bar) => ({
      width: number(bar, 'width'),
      base: trade.lines[(bar.getAttribute('data-k') ?? '').slice(-3) as Destination].base,
    }));
    expect(bars.length).toBeGreaterThan(1);
    const scale = Math.max(...bars.map(({ width }) => width)) / Math.max(...bars.map(({ base }) => base));
    for (const { width, base } of bars) expect(Math.abs(width - scale * base)).toBeLessThan(TENTH);
  });
});

describe('the claims on months', () => {
  const at = (code: Destination, of: 'eur' | 'index', month: string): number =>
    trade.lines[code][of][trade.months.indexOf(month)] ?? Number.NaN;

  it.each<[claim: string, held: number]>([
    ['eu-exports-russia-2022-02', at('RUS', 'eur', '2022-02')],
    ['eu-exports-russia-2022-04', at('RUS', 'eur', '2022-04')],
    ['eu-exports-russia-2024-08', at('RUS', 'eur', '2024-08')],
    ['eu-exports-russia-month-2021', trade.lines.RUS.base],
    ['eu-exports-kyrgyzstan-month-2021', trade.lines.KGZ.base],
    ['eu-index-kyrgyzstan-2022-12', at('KGZ', 'index', '2022-12')],
    ['eu-index-armenia-2022-12', at('ARM', 'index', '2022-12')],
    ['eu-index-kazakhstan-2022-12', at('KAZ', 'index', '2022-12')],
    ['eu-index-georgia-2022-12', at('GEO', 'index', '2022-12')],
    ['eu-index-russia-2022-12', at('RUS', 'index', '2022-12')],
  ])('%s is what the series holds', (claim, held) => {
    expect(roundingOff(claim, held)).toBeLessThanOrEqual(1);
  });
});
