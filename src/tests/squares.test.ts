import { describe, expect, it } from 'vitest';
import { wordsFor } from '../chapters/words.ts';
import chips from '../../data/series/chips.json' with { type: 'json' };
import { claim } from '../data/register.ts';
import { FRAME_NAMES, frameOf } from '../graphics/shared/frames.ts';
import { walk, type FrameName } from '../graphics/shared/scene.ts';
import { markToSvg } from '../graphics/shared/svg.ts';
import { zoomAt } from '../graphics/shared/zoom.ts';
import { squares } from '../graphics/squares/squares.ts';
import type { SquaresState } from '../graphics/squares/model.ts';

const STEPS = { one: 'one-square', many: 'three-hundred', counts: 'rival-counts', speck: 'a-speck' } as const;
type ViewName = SquaresState['view'];

/** Marks of a view as they stand in the SVG: text, read back. */
function drawn(view: ViewName, frame: FrameName) {
  const scene = squares.layout(squares.model({ view }), frameOf(frame), wordsFor('chips', STEPS[view], 'fr'));
  const marks = new Map([...walk(scene.marks)].map((mark) => [mark.key, mark]));
  const read = (key: string): string => {
    const mark = marks.get(key);
    if (!mark) throw new Error(`${view}, ${frame}: expected a mark "${key}", found ${[...marks.keys()].join(', ')}`);
    return markToSvg({ ...mark, children: [] });
  };
  const attribute = (key: string, name: string): string => new RegExp(` ${name}="([^"]*)"`).exec(read(key))?.[1] ?? '';
  const number = (key: string, name: string): number => Number(attribute(key, name));
  const [, x, y, k] = /^translate\((.+),(.+)\) scale\((.+)\)$/.exec(attribute('squares', 'transform')) ?? [];
  return { marks, attribute, number, view: { x: Number(x), y: Number(y), k: Number(k) } };
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
  const { attribute, number } = drawn(view, frame);
  const first = {
    x: number('square-first', 'x'),
    y: number('square-first', 'y'),
    width: number('square-first', 'width'),
    height: number('square-first', 'height'),
  };
  return view === 'one' ? [first] : [first, ...squaresIn(attribute('squares-rest', 'd'))];
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
    for (const view of ['many', 'counts', 'speck'] as const) expect(all(view, frame)).toEqual(all('many', frame));
    expect(all('one', frame)[0]).toEqual(all('many', frame)[0]);
  });

  it('cover areas in proportion to dollars, as do the blocks beside them', () => {
    const square = (all('many', frame)[0]?.width ?? 0) ** 2;
    const dollars = (area: number): number => (area / square) * chips.advanced.before.value;
    const counts = drawn('counts', frame);
    const rivals = squaresIn(counts.attribute('rival-ground', 'd'));
    expect(rivals).toHaveLength(chips.microchips.ratio.whole - 1);
    const rival = counts.number('rival-first', 'width') ** 2;
    expect(dollars(rival)).toBeCloseTo(chips.microchips.before.value, -3);
    const { before, after } = chips.microchips;
    expect(Math.abs((rivals.length + 1) * before.value - after.value)).toBeLessThanOrEqual(after.halfWidth);
    const speck = drawn('speck', frame);
    const area = (key: string): number => speck.number(key, 'width') * speck.number(key, 'height');
    expect(dollars(area('area-lost')) / chips.allied.lost.value).toBeCloseTo(1, 3);
    expect(dollars(area('area-all')) / chips.imports.after.value).toBeCloseTo(1, 3);
    expect(Math.abs(dollars(308 * square) - chips.advanced.after.value)).toBeLessThanOrEqual(
      chips.advanced.after.halfWidth,
    );
  });

  it('are as large on the sheet as the key says', () => {
    for (const view of ['one', 'many', 'counts', 'speck'] as const) {
      const { marks, number, view: at } = drawn(view, frame);
      const worth = marks.get('scale-label')?.value ?? 0;
      const side = number('scale-key', 'width');
      expect((((side / at.k) ** 2 / 100) * chips.advanced.before.value) / worth).toBeCloseTo(1, 2);
      expect((marks.get('scale-label')?.text ?? '').replace(/\D/g, '')).toBe(String(worth));
    }
  });

  it('stay on the sheet in every view', () => {
    const { box } = frameOf(frame);
    for (const view of ['one', 'many', 'counts', 'speck'] as const) {
      const { view: at } = drawn(view, frame);
      for (const { x, y, width, height } of all(view, frame)) {
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
  ] as const)('pull back from %s to %s at a constant ratio about a fixed point', (start, goal) => {
    const [from, to] = [drawn(start, frame).view, drawn(goal, frame).view];
    const frames = Array.from({ length: 10 }, (_, index) => zoomAt(from, to, index / 9));
    expect(frames[0]).toEqual(from);
    expect(frames.at(-1)?.k).toBeCloseTo(to.k, 9);
    expect(frames.at(-1)?.x).toBeCloseTo(to.x, 6);
    expect(frames.at(-1)?.y).toBeCloseTo(to.y, 6);
    const ratio = (to.k / from.k) ** (1 / 9);
    const fixed = { x: (to.x - from.x) / (from.k - to.k), y: (to.y - from.y) / (from.k - to.k) };
    frames.forEach(({ x, y, k }, index) => {
      const before = frames[index - 1];
      if (before) expect(k / before.k).toBeCloseTo(ratio, 9);
      // Every square of the ground is k times its side, in both directions, wherever it stands.
      for (const square of all('many', frame)) {
        const [left, right] = [x + square.x * k, x + (square.x + square.width) * k];
        const [top, bottom] = [y + square.y * k, y + (square.y + square.height) * k];
        expect(right - left).toBeCloseTo(k * square.width, 6);
        expect(bottom - top).toBeCloseTo(k * square.height, 6);
      }
      expect(x + fixed.x * k).toBeCloseTo(from.x + fixed.x * from.k, 6);
      expect(y + fixed.y * k).toBeCloseTo(from.y + fixed.y * from.k, 6);
    });
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
