import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import chips from '../../../data/series/chips.json' with { type: 'json' };
import { claim } from '../../data/register.ts';
import { FRAME_NAMES, frameOf } from '../../graphics/shared/frames.ts';
import { member } from '../../graphics/shared/member.ts';
import type { FrameName } from '../../graphics/shared/scene.ts';
import type { SquaresState } from '../../graphics/squares/model.ts';
import { viewOf } from '../../stage/view.ts';
import { zoomAt } from '../../stage/zoom.ts';
import { drawn, mark, number, pathOf } from './drawn.ts';

const STEPS = { one: 'one-square', many: 'three-hundred', counts: 'rival-counts', speck: 'a-speck' } as const;
type ViewName = SquaresState['view'];

const drawnOnce = new Map<string, HTMLElement>();

/** A view as it stands in the SVG, read back once. */
function drawing(view: ViewName, frame: FrameName) {
  const name = `${view} ${frame}`;
  const svg = drawnOnce.get(name) ?? drawn(STEPS[view], frame);
  drawnOnce.set(name, svg);
  const at = viewOf(mark(svg, 'squares').getAttribute('transform') ?? null);
  return { svg, view: at, number: (key: string, attribute: string): number => number(mark(svg, key), attribute) };
}

interface Square {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Each closed subpath of a path of rectangles, one by one; `m` counts from the corner of the one before. */
function squaresIn(d: string): Square[] {
  const subpaths = d.split(/(?=M)/i);
  let corner: [number, number] = [0, 0];
  return subpaths.map((subpath) => {
    const found = /^m([\d.-]+) ([\d.-]+)h([\d.]+)v([\d.]+)h-([\d.]+)z$/i.exec(subpath);
    if (!found) throw new Error(`Expected a square, found "${subpath}"`);
    const [dx = 0, dy = 0, width = 0, height = 0, back = 0] = found.slice(1).map(Number);
    expect(back).toBe(width);
    corner = [corner[0] + dx, corner[1] + dy];
    const [x, y] = corner;
    return { x, y, width, height };
  });
}

function all(view: ViewName, frame: FrameName): Square[] {
  const { svg, number } = drawing(view, frame);
  const first = {
    x: number('square-first', 'x'),
    y: number('square-first', 'y'),
    width: number('square-first', 'width'),
    height: number('square-first', 'height'),
  };
  return view === 'one' ? [first] : [first, ...squaresIn(pathOf(mark(svg, 'squares-rest')))];
}

describe.each(FRAME_NAMES)('the squares on %s', (frame) => {
  it('are one, then 308 whole ones that touch and never overlap', () => {
    expect(all('one', frame)).toHaveLength(1);
    for (const view of ['many', 'counts', 'speck'] as const) {
      const found = all(view, frame);
      expect(found).toHaveLength(claim('semiconductors-ratio', 'squares.test.ts', 'count').value as number);
      expect(new Set(found.map(({ width, height }) => `${width} ${height}`))).toEqual(new Set(['10 10']));
      expect(new Set(found.map(({ x, y }) => `${x} ${y}`)).size).toBe(found.length);
      for (const { x, y } of found) expect([x % 10, y % 10]).toEqual([0, 0]);
    }
  });

  it('keep their size on the ground in every view, so that the transform alone changes', () => {
    for (const view of ['counts', 'speck'] as const) expect(all(view, frame)).toEqual(all('many', frame));
    expect(all('one', frame)).toEqual(all('many', frame).slice(0, 1));
    for (const view of ['one', 'many', 'counts', 'speck'] as const)
      expect(mark(drawing(view, frame).svg, 'squares').getAttribute('data-t')).toBe('zoom');
  });

  it('cover areas in proportion to dollars, as do the blocks beside them', () => {
    const square = member(all('many', frame), 0).width ** 2;
    const dollars = (area: number): number => (area / square) * chips.advanced.before.value;
    const counts = drawing('counts', frame);
    const rivals = squaresIn(pathOf(mark(counts.svg, 'rival-ground')));
    expect(rivals).toHaveLength(chips.microchips.ratio.whole - 1);
    const rival = counts.number('rival-first', 'width') ** 2;
    expect(dollars(rival)).toBeCloseTo(chips.microchips.before.value, -3);
    const { before, after } = chips.microchips;
    expect(Math.abs((rivals.length + 1) * before.value - after.value)).toBeLessThanOrEqual(after.halfWidth);
    const speck = drawing('speck', frame);
    const area = (key: string): number => speck.number(key, 'width') * speck.number(key, 'height');
    expect(dollars(area('area-lost')) / chips.allied.lost.value).toBeCloseTo(1, 3);
    expect(dollars(area('area-all')) / chips.imports.after.value).toBeCloseTo(1, 3);
    expect(Math.abs(dollars(308 * square) - chips.advanced.after.value)).toBeLessThanOrEqual(
      chips.advanced.after.halfWidth,
    );
  });

  it('are as large in the frame as the key says', () => {
    for (const view of ['one', 'many', 'counts', 'speck'] as const) {
      const { svg, number, view: at } = drawing(view, frame);
      const worth = number('scale-label', 'data-v');
      const side = number('scale-key', 'width');
      expect((((side / at.k) ** 2 / 100) * chips.advanced.before.value) / worth).toBeCloseTo(1, 2);
      expect(mark(svg, 'scale-label').text.replace(/\D/g, '')).toBe(String(worth));
    }
  });

  it('stay in the frame in every view, as do the areas beside them', () => {
    const { box } = frameOf(frame);
    for (const view of ['one', 'many', 'counts', 'speck'] as const) {
      const { svg, number, view: at } = drawing(view, frame);
      const area = (key: string): Square => ({
        x: number(key, 'x'),
        y: number(key, 'y'),
        width: number(key, 'width'),
        height: number(key, 'height'),
      });
      const beside = {
        one: () => [],
        many: () => [],
        counts: () => squaresIn(pathOf(mark(svg, 'rival-ground'))),
        speck: () => [area('area-lost'), area('area-all')],
      };
      for (const { x, y, width, height } of [...all(view, frame), ...beside[view]()]) {
        expect(at.x + x * at.k).toBeGreaterThanOrEqual(box.x - 1);
        expect(at.y + y * at.k).toBeGreaterThanOrEqual(box.y - 1);
        expect(at.x + (x + width) * at.k).toBeLessThanOrEqual(box.x + box.width + 1);
        expect(at.y + (y + height) * at.k).toBeLessThanOrEqual(box.y + box.height + 1);
      }
    }
  });

  it.each([
    ['one', 'many'],
    ['many', 'counts'],
    ['counts', 'speck'],
    ['speck', 'one'],
  ] as const)('pull back from %s to %s, each half as much as the other, about one point', (start, goal) => {
    const [from, to] = [drawing(start, frame).view, drawing(goal, frame).view];
    const [first, middle, last] = [zoomAt(from, to, 0), zoomAt(from, to, 0.5), zoomAt(from, to, 1)];
    expect(first).toEqual(from);
    for (const part of ['x', 'y', 'k'] as const) expect(last[part]).toBeCloseTo(to[part], 6);
    expect(first.k / middle.k).toBeCloseTo(middle.k / last.k, 9);
    /** The point of the ground that stands at the same place of the frame before and after. */
    const still = (before: typeof first, after: typeof first): [number, number] => [
      (after.x - before.x) / (before.k - after.k),
      (after.y - before.y) / (before.k - after.k),
    ];
    const [here, there] = [still(first, middle), still(middle, last)];
    expect(there[0]).toBeCloseTo(here[0], 4);
    expect(there[1]).toBeCloseTo(here[1], 4);
  });
});

describe('the claims on chips', () => {
  const value = (id: string): unknown => claim(id, 'squares.test.ts', id).value;

  it('are what the quoted figures come to', () => {
    const { advanced, microchips, allied, imports } = chips;
    expect(value('semiconductors-2021-base')).toBe(advanced.before.value);
    expect(value('semiconductors-12k-3-7m')).toBe(advanced.after.value);
    expect(value('semiconductors-difference')).toBe(advanced.difference.value);
    expect(value('semiconductors-ratio')).toBe(Math.round(advanced.ratio.value));
    expect(value('semiconductors-ratio-range')).toEqual({
      low: Math.round(advanced.ratio.low),
      high: Math.round(advanced.ratio.high),
    });
    expect(value('chips-occrp-245k')).toBe(microchips.before.value);
    expect(value('chips-occrp-245k-18m')).toBe(microchips.after.value);
    expect(value('chips-occrp-ratio')).toBe(Math.round(microchips.ratio.value));
    expect(value('semiconductors-allied-supply-lost')).toBe(allied.lost.value);
    expect(value('semiconductors-share-of-drop')).toBeCloseTo(allied.shareOfLost, 1);
    expect(value('chips-russia-imports-iif')).toBe(imports.after.value);
  });
});
