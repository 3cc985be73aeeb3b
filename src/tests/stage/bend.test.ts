import { describe, expect, it } from 'vitest';
import border from '../../../data/geo/border.json' with { type: 'json' };
import type { ClaimId } from '../../data/claim-ids.ts';
import { stepOf } from '../../chapters/story.ts';
import { wordsFor } from '../../chapters/words.ts';
import { unrollTo } from '../../stage/bend.ts';
import { viewOf } from '../../stage/view.ts';
import { FRAME_NAMES } from '../../graphics/shared/frames.ts';
import * as plane from '../../graphics/shared/plane.ts';
import { walk } from '../../graphics/shared/scene.ts';

/** Length of a line given as x0, y0, x1, y1… */
const lengthOf = (flat: readonly number[]): number => plane.lengthOf(plane.pointsFrom(flat));

/** The vertices that the player finds at `data-from`: the base map's line under a view. */
function onMap(from: unknown): number[] {
  const { x, y, k } = viewOf(String(from));
  return border.points.flatMap(([px = 0, py = 0]) => [x + px * k, y + py * k]);
}

const numbers = (text: unknown): number[] => String(text).split(/[ ,]/).map(Number);

/** The same line laid straight from a point towards the right: same vertices, same segments. */
function straightened(points: readonly number[], x: number, y: number): number[] {
  const flat = [x, y];
  for (let index = 0; index + 3 < points.length; index += 2) {
    flat.push((flat.at(-2) ?? 0) + lengthOf(points.slice(index, index + 4)), y);
  }
  return flat;
}

/** A line on its way to being straight and level: `t` = 0 as it is drawn, `t` = 1 straight. */
const unroll = (points: readonly number[], t: number): number[] => unrollTo(points, straightened(points, 0, 0), t);

/** A line that doubles back on itself and turns more than once around. */
const curl = Array.from({ length: 200 }, (_, step) => [
  step * 0.8 + 22 * Math.sin(step / 6),
  22 * Math.cos(step / 5) + step / 4,
]).flat();

describe('a line that is unrolled', () => {
  const frames = Array.from({ length: 11 }, (_, step) => step / 10);

  it('starts as drawn and ends straight and level', () => {
    expect(unroll(curl, 0)).toEqual(curl);
    const end = unroll(curl, 1);
    const ys = end.filter((_, index) => index % 2 === 1);
    expect(Math.max(...ys) - Math.min(...ys)).toBeLessThan(1e-9);
    expect((end.at(-2) ?? 0) - (end[0] ?? 0)).toBeCloseTo(lengthOf(curl), 6);
  });

  it.each(frames)('is as long at %f as at first, segment by segment', (t) => {
    const now = unroll(curl, t);
    expect(now).toHaveLength(curl.length);
    let worst = 0;
    for (let index = 0; index + 3 < curl.length; index += 2) {
      const segment = (points: number[]) => lengthOf(points.slice(index, index + 4));
      worst = Math.max(worst, Math.abs(segment(now) - segment(curl)));
    }
    expect(worst).toBeLessThan(1e-6);
  });

  it('bends back along the same way', () => {
    const flat = straightened(curl, 10, 20);
    expect(flat.slice(0, 2)).toEqual([10, 20]);
    const out = unrollTo(curl, flat, 0.3);
    const back = unrollTo(flat, curl, 0.7);
    out.forEach((value, index) => expect(back[index]).toBeCloseTo(value, 6));
  });

  it('takes a straight line by its ends alone', () => {
    const flat = straightened(curl, 10, 20);
    const ends = [...flat.slice(0, 2), ...flat.slice(-2)];
    for (const t of [0.2, 0.5, 0.9]) {
      const [short, long] = [unrollTo(curl, ends, t), unrollTo(curl, flat, t)];
      expect(short).toHaveLength(long.length);
      short.forEach((value, index) => expect(value).toBeCloseTo(long[index] ?? NaN, 6));
    }
  });

  it('unbends at every vertex alike, however often the line goes round', () => {
    const bends = (points: readonly number[]): number[] => {
      const headings = Array.from({ length: points.length / 2 - 1 }, (_, index) => {
        const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.slice(2 * index, 2 * index + 4);
        return Math.atan2(y1 - y0, x1 - x0);
      });
      const turns = headings.slice(1).map((heading, index) => heading - (headings[index] ?? 0));
      return turns.map((turn) => turn - 2 * Math.PI * Math.round(turn / (2 * Math.PI)));
    };
    const before = bends(curl);
    expect(Math.max(...before.map(Math.abs))).toBeGreaterThan(0.5);
    bends(unroll(curl, 0.25)).forEach((bend, index) => expect(bend).toBeCloseTo(0.75 * (before[index] ?? NaN), 6));
  });

  it('leaves each of the two drawings, and comes to it, without a jump', () => {
    const flat = straightened(curl, 10, 20);
    const hair = 1e-6;
    unrollTo(curl, flat, hair).forEach((value, index) => expect(value).toBeCloseTo(curl[index] ?? NaN, 2));
    unrollTo(curl, flat, 1 - hair).forEach((value, index) => expect(value).toBeCloseTo(flat[index] ?? NaN, 2));
  });

  it('never jumps: a hundredth of the way moves no vertex by more than a tenth of the line', () => {
    const flat = straightened(curl, 0, 0);
    for (let step = 0; step < 100; step += 1) {
      const [a, b] = [unrollTo(curl, flat, step / 100), unrollTo(curl, flat, (step + 1) / 100)];
      const farthest = Math.max(...a.map((value, index) => Math.abs(value - (b[index] ?? 0))));
      expect(farthest).toBeLessThan(lengthOf(curl) / 10);
    }
  });
});

describe('the border laid straight', () => {
  const step = stepOf('line');
  const words = wordsFor('border', 'line', 'fr');

  it.each(FRAME_NAMES)('keeps its drawn length to a thousandth in ten frames (%s)', (name) => {
    const scene = step.scene(name, words);
    const mark = [...walk(scene.marks)].find(({ key }) => key === 'border-50m');
    const [from, to] = [onMap(mark?.attrs?.['data-from']), numbers(mark?.attrs?.['points'])];
    expect(from.length).toBeGreaterThan(200);
    const length = lengthOf(to);
    for (let frame = 0; frame <= 10; frame += 1) {
      expect(Math.abs(lengthOf(unrollTo(from, to, frame / 10)) / length - 1)).toBeLessThan(1e-3);
    }
  });

  it.each(FRAME_NAMES)('is at the scale of the distances beside it and of the map above it (%s)', (name) => {
    const scene = step.scene(name, words);
    const marks = new Map([...walk(scene.marks)].map((mark) => [mark.key, mark]));
    const perKm = (key: string, claim: ClaimId) => {
      const { x1, x2 } = marks.get(key)?.attrs ?? {};
      return (Number(x2) - Number(x1)) / words.claimValue(claim);
    };
    const scale = perKm('distance-london-vancouver', 'distance-london-vancouver');
    expect(perKm('distance-lisbon-moscow', 'distance-lisbon-moscow')).toBeCloseTo(scale, 3);
    const straight = numbers(marks.get('border-50m')?.attrs?.['points']);
    expect(lengthOf(straight) / words.claimValue('border-measured-50m') / scale).toBeCloseTo(1, 2);
    // As the crow flies, the ends of the line are about 2,800 km apart.
    const map = onMap(marks.get('border-50m')?.attrs?.['data-from']);
    const reach = Math.hypot((map.at(-2) ?? 0) - (map[0] ?? 0), (map.at(-1) ?? 0) - (map[1] ?? 0)) / scale;
    expect(reach).toBeGreaterThan(2700);
    expect(reach).toBeLessThan(2900);
  });
});
