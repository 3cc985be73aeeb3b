import { describe, expect, it } from 'vitest';
import { cityAt } from '../../../data/build/cities.ts';
import scales from '../../../data/series/border-scales.json' with { type: 'json' };
import globe from '../../../data/geo/globe.json' with { type: 'json' };
import { FRAME_NAMES } from '../../graphics/shared/frames.ts';
import { pointsFrom, type Point } from '../../graphics/shared/plane.ts';
import { drawn, mark, number, pathOf, wordsOf } from './drawn.ts';

type Vector = [number, number, number];
const radians = Math.PI / 180;
const vectorOf = ([lon, lat]: readonly [number, number]): Vector => [
  Math.cos(lat * radians) * Math.cos(lon * radians),
  Math.cos(lat * radians) * Math.sin(lon * radians),
  Math.sin(lat * radians),
];
const dot = (a: Vector, b: Vector): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const scaledTo = (a: Vector, length: number): Vector => {
  const k = length / Math.hypot(...a);
  return [a[0] * k, a[1] * k, a[2] * k];
};

const [vancouver, london] = [vectorOf(cityAt('vancouver')), vectorOf(cityAt('london'))];
const middle = scaledTo([0, 1, 2].map((axis) => (vancouver[axis] ?? 0) + (london[axis] ?? 0)) as Vector, 1);
/** To the right, along the way to London; and down, to the right of one who goes that way. */
const right = scaledTo([0, 1, 2].map((axis) => (london[axis] ?? 0) - (vancouver[axis] ?? 0)) as Vector, 1);
const down: Vector = [
  right[1] * middle[2] - right[2] * middle[1],
  right[2] * middle[0] - right[0] * middle[2],
  right[0] * middle[1] - right[1] * middle[0],
];

/** Where a place is on the globe: as far from the middle, in kilometres, and in the direction in which it is. */
function onGlobe(place: readonly [number, number]): Point {
  const at = vectorOf(place);
  const [x, y] = [dot(at, right), dot(at, down)];
  const away = Math.acos(dot(at, middle)) * 6371 * (1 / Math.hypot(x, y));
  return [x * away, y * away];
}

/** Whether a place is on land as drawn: inside an odd number of rings. */
function isLand(place: readonly [number, number], rings: readonly (readonly number[])[]): boolean {
  const [x, y] = onGlobe(place);
  const inside = rings.filter(
    (ring) =>
      pointsFrom(ring).filter(([ax, ay], index, all) => {
        const [bx, by] = all[(index + 1) % all.length] ?? [ax, ay];
        return ay > y !== by > y && x < ax + ((bx - ax) * (y - ay)) / (by - ay);
      }).length %
        2 ===
      1,
  );
  return inside.length % 2 === 1;
}

describe('the side of the globe that a length is laid on', () => {
  it('has the two cities at their distance, each as far from the middle', () => {
    expect((globe.london - globe.vancouver) / scales.distances['london-vancouver']).toBeCloseTo(1, 4);
    expect(globe.london + globe.vancouver).toBeCloseTo(0, 1);
    expect(globe.london).toBeLessThan(globe.reach);
  });

  it.each(['fine', 'coarse'] as const)('has land and sea where they are (%s)', (tier) => {
    const rings = globe.land[tier];
    const land = { winnipeg: [-97, 50], greenland: [-40, 72], yukon: [-135, 64], quebec: [-72, 53], sweden: [16, 63] };
    const sea = {
      pole: [0, 88],
      hudsonBay: [-85, 60],
      atlantic: [-35, 54],
      norwegianSea: [0, 68],
      beaufort: [-140, 74],
    };
    for (const [name, place] of Object.entries(land))
      expect([name, isLand(place as Point, rings)]).toEqual([name, true]);
    for (const [name, place] of Object.entries(sea))
      expect([name, isLand(place as Point, rings)]).toEqual([name, false]);
  });

  it('stays within its edge and its cut', () => {
    for (const line of [...globe.land.fine, ...globe.land.coarse, ...globe.graticule]) {
      for (const [x, y] of pointsFrom(line)) {
        expect(Math.hypot(x, y)).toBeLessThan(globe.reach + 1);
        expect(y).toBeLessThanOrEqual(globe.foot);
      }
    }
  });
});

describe.each(FRAME_NAMES)('the border laid on the globe (%s)', (frame) => {
  const svg = drawn('line', frame);
  const line = (mark(svg, 'border-50m').getAttribute('points') ?? '').split(/[ ,]/).map(Number);
  const [x = NaN, y = NaN, endX = NaN, endY = NaN] = line;
  const rest = mark(svg, 'border-rest');
  const arc = mark(svg, 'distance-london-vancouver');

  it('lies on the level line through the middle of the globe, from Vancouver', () => {
    const [, left, foot, radius] = (/M([\d.]+) ([\d.]+)A([\d.]+)/.exec(pathOf(mark(svg, 'globe'))) ?? []).map(Number);
    const k = (radius ?? NaN) / globe.reach;
    expect((foot ?? NaN) - globe.foot * k).toBeCloseTo(y, 0);
    expect(endY).toBe(y);
    expect((left ?? NaN) + Math.sqrt(globe.reach ** 2 - globe.foot ** 2) * k + globe.vancouver * k).toBeCloseTo(x, 0);
    const length = wordsOf('line', 'fr').claimValue('border-measured-50m') * k;
    expect(Math.abs((endX - x) / length - 1)).toBeLessThan(1e-3);
  });

  it('goes on, hatched, as far as London', () => {
    expect(number(arc, 'x1')).toBe(x);
    expect(number(rest, 'x')).toBe(endX);
    expect(number(rest, 'x') + number(rest, 'width')).toBeCloseTo(number(arc, 'x2'), 0);
    const [ofRest, ofArc] = [number(rest, 'width'), number(arc, 'x2') - number(arc, 'x1')];
    const words = wordsOf('line', 'fr');
    const share = 1 - words.claimValue('border-measured-50m') / words.claimValue('border-7600');
    expect(Math.abs(ofRest / ofArc - share)).toBeLessThan(1e-3);
  });

  it('gives the arc and its words away with the line alone', () => {
    const late = mark(svg, 'arc');
    expect(late.getAttribute('data-t')).toBe('arrive');
    for (const key of ['distance-london-vancouver', 'border-rest', 'arc-ends', 'vancouver', 'london'])
      expect(late.querySelectorAll('[data-k]').map((one) => one.getAttribute('data-k'))).toContain(key);
  });
});
