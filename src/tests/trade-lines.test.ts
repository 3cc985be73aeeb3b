import { describe, expect, it } from 'vitest';
import { wordsFor } from '../chapters/words.ts';
import exported from '../../data/series/exports.json' with { type: 'json' };
import trade from '../../data/series/trade-lines.json' with { type: 'json' };
import { claim } from '../data/register.ts';
import { exportsBars } from '../graphics/exports/exports.ts';
import { FRAME_NAMES, frameOf } from '../graphics/shared/frames.ts';
import type { FrameName, Mark } from '../graphics/shared/scene.ts';
import { sceneToSvg } from '../graphics/shared/svg.ts';
import { tradeLines } from '../graphics/trade-lines/trade-lines.ts';
import type { Destination, TradeLinesState } from '../graphics/trade-lines/model.ts';

/** Lengths are printed to a tenth of a unit. */
const TENTH = 0.1;

/** Elements of a drawing by key, read from its SVG: attribute name → text. */
function elements(frame: FrameName, marks: Mark[]): Map<string, Map<string, string>> {
  const svg = sceneToSvg({ frame: frameOf(frame), marks });
  return new Map(
    [...svg.matchAll(/<\w+ data-k="([^"]+)"([^>]*)>/g)].map(([, key = '', rest = '']) => [
      key,
      new Map([...rest.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])),
    ]),
  );
}

function attribute(found: Map<string, Map<string, string>>, key: string, name: string): string {
  const value = found.get(key)?.get(name);
  if (value === undefined)
    throw new Error(
      `Expected "${name}" on "${key}", found ${[...(found.get(key)?.keys() ?? [])].join(', ') || 'no such mark'}`,
    );
  return value;
}

const linesOf = (view: TradeLinesState['view'], frame: FrameName) =>
  elements(
    frame,
    tradeLines.layout(
      tradeLines.model({ view }),
      frameOf(frame),
      wordsFor('roundabout', view === 'level' ? 'collapse' : 'the-others-rise', 'en'),
    ).marks,
  );

const verticesOf = (d: string): [number, number][] =>
  d
    .slice(1)
    .split('L')
    .map((pair) => pair.split(',').map(Number) as [number, number]);

/** Straight-line fit of drawn heights against values: how many units one drawn unit is worth, and where zero stands. */
function readScale(ticks: { y: number; value: number }[]): (y: number) => number {
  const [first, last] = [ticks[0], ticks.at(-1)];
  if (!first || !last) throw new Error('Expected gridlines');
  return (y) => first.value + ((y - first.y) / (last.y - first.y)) * (last.value - first.value);
}

describe.each(FRAME_NAMES)('the monthly lines on %s', (frame) => {
  const grid = (found: Map<string, Map<string, string>>, view: TradeLinesState['view']): number[] =>
    [...attribute(found, `grid-${view}`, 'd').matchAll(/M[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));

  it('have a vertex for each month, at the height of its value on an axis from zero', () => {
    for (const [view, ticks, codes] of [
      ['level', [0, 3e9, 6e9, 9e9], ['RUS']],
      ['index', [0, 100, 500, 1000], ['RUS', 'KAZ', 'KGZ', 'ARM', 'GEO']],
    ] as const) {
      const found = linesOf(view, frame);
      const heights = grid(found, view);
      expect(heights).toHaveLength(ticks.length);
      const valueAt = readScale(ticks.map((value, index) => ({ value, y: heights[index] ?? 0 })));
      expect(Number(attribute(found, 'time-axis', 'y1'))).toBeCloseTo(heights[0] ?? 0, 0);
      const perUnit = Math.abs(valueAt(1) - valueAt(0));
      for (const code of codes as readonly Destination[]) {
        const vertices = verticesOf(attribute(found, `line-${code}`, 'd'));
        const values = trade.lines[code][view === 'level' ? 'eur' : 'index'];
        expect(vertices).toHaveLength(trade.months.length);
        vertices.forEach(([, y], month) => {
          expect(
            Math.abs(valueAt(y) - (values[month] ?? 0)),
            `${view} ${code} ${trade.months[month] ?? ''}`,
          ).toBeLessThan(perUnit * 0.25);
        });
        for (const [index, [x]] of vertices.entries())
          if (index > 0) expect(x).toBeGreaterThan(vertices[index - 1]?.[0] ?? 0);
      }
    }
  });

  it('keep the commands of the line to Russia, so that one becomes the other vertex by vertex', () => {
    const commands = (view: TradeLinesState['view']) =>
      attribute(linesOf(view, frame), 'line-RUS', 'd').replace(/[\d.,-]+/g, '');
    expect(commands('level')).toBe(commands('index'));
  });

  it('print names at line ends that do not overlap', () => {
    const found = linesOf('index', frame);
    const ends = ['KGZ', 'ARM', 'GEO', 'KAZ', 'RUS'].map((code) => Number(attribute(found, `end-${code}`, 'y')));
    ends.forEach((y, index) => {
      if (index > 0) expect(y - (ends[index - 1] ?? 0)).toBeGreaterThan(frameOf(frame).font);
    });
  });

  it('draw what a hundred stands for at one scale', () => {
    const found = linesOf('index', frame);
    const widths = Number(attribute(found, 'base-bar-RUS', 'width')) / trade.lines.RUS.base;
    for (const code of ['KAZ', 'KGZ', 'ARM', 'GEO'] as const) {
      const key = `base-bar-${code}`;
      if (!found.has(key)) continue;
      expect(Math.abs(Number(attribute(found, key, 'width')) - widths * trade.lines[code].base)).toBeLessThan(TENTH);
    }
  });
});

describe.each(FRAME_NAMES)('the bars of exports on %s', (frame) => {
  const found = elements(
    frame,
    exportsBars.layout(exportsBars.model({ view: 'growth' }), frameOf(frame), wordsFor('chips', 'plus-25', 'en')).marks,
  );
  const height = (key: string): number => Number(attribute(found, key, 'height'));

  it('are as tall as their values, from zero', () => {
    const { russia, total } = exported;
    const unit = height('bar-2021') / russia[2021];
    const other = (height('total-2021') + height('total-rus-2021')) / total[2021];
    const expected: [drawn: number, value: number, unit: number][] = [
      [height('bar-2022'), russia.preliminary, unit],
      [height('bar-2022') + height('bar-2022-final'), russia[2022], unit],
      [height('total-2022') + height('total-rus-2022'), total[2022], other],
      [height('total-rus-2021'), russia[2021], other],
      [height('total-rus-2022'), russia[2022], other],
    ];
    // Three lengths, each printed to a tenth.
    for (const [drawn, value, each] of expected) expect(Math.abs(drawn - value * each)).toBeLessThan(3 * TENTH);
  });

  it('stand on one line', () => {
    const feet = ['bar-2021', 'bar-2022', 'total-rus-2021', 'total-rus-2022'].map(
      (key) => Number(attribute(found, key, 'y')) + height(key),
    );
    const axis = Number(attribute(found, 'russia-axis', 'y1'));
    for (const foot of feet) expect(Math.abs(foot - axis)).toBeLessThan(1.5 * TENTH);
  });
});

describe('the claims on trade', () => {
  const rounded = (id: string, held: number): void => {
    const { value, halfWidth } = claim(id, 'trade-lines.test.ts', id);
    expect(Math.abs((value as number) - held), id).toBeLessThanOrEqual(halfWidth ?? 0);
  };

  it('are what the series hold', () => {
    const at = (code: Destination, of: 'eur' | 'index', month: string): number =>
      trade.lines[code][of][trade.months.indexOf(month)] ?? 0;
    rounded('eu-exports-russia-2022-02', at('RUS', 'eur', '2022-02'));
    rounded('eu-exports-russia-2022-04', at('RUS', 'eur', '2022-04'));
    rounded('eu-exports-russia-2024-08', at('RUS', 'eur', '2024-08'));
    rounded('eu-exports-russia-month-2021', trade.lines.RUS.base);
    rounded('eu-exports-kyrgyzstan-month-2021', trade.lines.KGZ.base);
    rounded('eu-index-kyrgyzstan-2022-12', at('KGZ', 'index', '2022-12'));
    rounded('eu-index-armenia-2022-12', at('ARM', 'index', '2022-12'));
    rounded('eu-index-kazakhstan-2022-12', at('KAZ', 'index', '2022-12'));
    rounded('eu-index-georgia-2022-12', at('GEO', 'index', '2022-12'));
    rounded('eu-index-russia-2022-12', at('RUS', 'index', '2022-12'));
    const { russia, total, share } = exported;
    rounded('exports-russia-2021-value', russia[2021]);
    rounded('exports-russia-2022-value', russia.preliminary);
    rounded('exports-russia-2022-final', russia[2022]);
    rounded('exports-russia-plus-25', russia.risePreliminary);
    rounded('exports-russia-2022-final-growth', russia.rise);
    rounded('exports-total-2021', total[2021]);
    rounded('exports-total-2022', total[2022]);
    rounded('exports-total-2022-growth', total.rise);
    rounded('exports-russia-share-2021', share[2021]);
    rounded('exports-russia-share-2022', share[2022]);
  });
});
