import { geoConicEqualArea, geoLength } from 'd3-geo';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import ridge from '../../../data/geo/ridge.json' with { type: 'json' };
import { readCsv } from '../../../data/build/csv.ts';
import { brokenOff, RIDGE_BOX, RIDGE_DEFS, RIDGE_PARTS, ridgeAt, walked } from '../../graphics/basemap/ridge.ts';
import { member } from '../../graphics/shared/member.ts';
import { CHAPTERS } from '../../site/outline.ts';

type Place = [x: number, y: number];

/** Natural Earth's finest line, in degrees, as received. */
const received = readCsv('border_natural_earth', ['scale', 'longitude', 'latitude']).flatMap((row): Place[] =>
  row['scale'] === '10m' ? [[Number(row['longitude']), Number(row['latitude'])]] : [],
);

/** The same on a plane that keeps areas, in kilometres. */
const plane = geoConicEqualArea().rotate([-67.5, 0]).parallels([47.5, 54]).scale(6371).translate([0, 0]).precision(0);
const onPlane = received.map((place): Place => plane(place) ?? [NaN, NaN]);

const extent = (values: number[]): number => Math.max(...values) - Math.min(...values);
const aspect = (line: readonly Place[]): number => extent(line.map(([x]) => x)) / extent(line.map(([, y]) => y));

const defs = parse(RIDGE_DEFS);
const line = defs.querySelector('#ridge');

/** Vertices of the path as a browser would draw it: a place, then relative strokes. */
const drawn = ((): Place[] => {
  const [from = [], strokes = []] = (line?.getAttribute('d') ?? '')
    .slice(1)
    .split('l')
    .map((part) => [...part.matchAll(/-?\d+/g)].map(Number));
  let [x, y] = [from[0] ?? NaN, from[1] ?? NaN];
  const vertices: Place[] = [[x, y]];
  for (let index = 0; index < strokes.length; index += 2) {
    [x, y] = [x + (strokes[index] ?? NaN), y + (strokes[index + 1] ?? NaN)];
    vertices.push([x, y]);
  }
  return vertices;
})();

function distance([x, y]: Place, [ax, ay]: Place, [bx, by]: Place): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(ax + along * dx - x, ay + along * dy - y);
}

/** Lengths of the drawn line up to each of its vertices, in units. */
const lengths = drawn.reduce<number[]>((sums, [x, y], index) => {
  const [fromX, fromY] = drawn[index - 1] ?? [x, y];
  return [...sums, (sums.at(-1) ?? 0) + Math.hypot(x - fromX, y - fromY)];
}, []);

describe('the ridge', () => {
  it('is the border in its true shape: as broad to its height as on an equal-area plane, to half a per cent', () => {
    expect(received.length).toBeGreaterThan(2000);
    expect(Math.abs(aspect(drawn) / aspect(onPlane) - 1)).toBeLessThan(0.005);
  });

  it('keeps areas: a kilometre is as long in the west as in the east, and as wide as high', () => {
    const units = ridge.width / extent(onPlane.map(([x]) => x));
    for (const [from, to] of [
      [0, 300],
      [900, 1100],
      [1700, received.length - 1],
    ] as const) {
      const stretch = received.slice(from, to);
      const shape = onPlane.slice(from, to);
      const km = geoLength({ type: 'LineString', coordinates: stretch }) * 6371;
      const onPaper = shape.reduce((sum, [x, y], index) => {
        const [fromX, fromY] = shape[index - 1] ?? [x, y];
        return sum + Math.hypot(x - fromX, y - fromY) * units;
      }, 0);
      expect(Math.abs(onPaper / units / km - 1)).toBeLessThan(0.005);
    }
  });

  it('is nowhere more than a pixel from the line as received, in a window 2,560 px wide', () => {
    const [left, top] = [Math.min(...onPlane.map(([x]) => x)), Math.min(...onPlane.map(([, y]) => y))];
    const scale = ridge.width / extent(onPlane.map(([x]) => x));
    const pixel = ridge.width / 2560;
    const farthest = Math.max(
      ...onPlane.map(([x, y]) => {
        const place: Place = [(x - left) * scale, (y - top) * scale];
        return Math.min(...drawn.slice(1).map((to, index) => distance(place, member(drawn, index), to)));
      }),
    );
    expect(farthest / pixel).toBeLessThanOrEqual(1);
  });

  it('runs from the Caspian, in the lower left, to the Altai, on the right edge', () => {
    const [, , width, height] = RIDGE_BOX.split(' ').map(Number);
    expect(member(drawn, 0)[1]).toBe(height);
    expect(member(drawn, 0)[0]).toBeLessThan((width ?? 0) / 10);
    expect(member(drawn, -1)[0]).toBe(width);
  });

  it('is walked in as many parts of equal length as there are chapters', () => {
    expect(RIDGE_PARTS).toBe(CHAPTERS.length);
    const whole = member(lengths, -1);
    for (let parts = 1; parts < RIDGE_PARTS; parts += 1) {
      const [x = NaN, y = NaN] = ridgeAt(parts).split(' ').map(Number);
      const nearest = drawn
        .map((vertex, index) => ({ index, away: Math.hypot(vertex[0] - x, vertex[1] - y) }))
        .reduce((best, one) => (one.away < best.away ? one : best));
      expect(Math.abs(member(lengths, nearest.index) / whole - parts / RIDGE_PARTS)).toBeLessThan(0.02);
    }
  });

  it('counts its length as 1 for its dashes: walked in one stroke, broken off into dots that reach its end', () => {
    expect(line?.getAttribute('pathLength')).toBe('1');
    expect(walked(RIDGE_PARTS / 2)).toBe('0.5 1');
    const [known = NaN, ...dots] = brokenOff(RIDGE_PARTS - 1)
      .split(' ')
      .map(Number);
    expect(known).toBe(1 - 1 / RIDGE_PARTS);
    const gaps = dots.slice(0, -1).filter((_, index) => index % 2 === 0);
    expect(dots.slice(0, -1).filter((_, index) => index % 2 === 1)).toEqual(gaps.map(() => 0));
    const end = known + gaps.reduce((sum, gap) => sum + gap, 0);
    expect(end).toBeLessThanOrEqual(1.001);
    expect(end).toBeGreaterThan(0.99);
  });
});
