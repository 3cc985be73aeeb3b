import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeBlock, type BlockWish } from '../../graphics/basemap/blocks.ts';
import { shapeOf, surveyOf, type Survey } from '../../graphics/basemap/ground.ts';
import { Lettering, type Placed } from '../../graphics/basemap/lettering.ts';
import { placeBesideRing, placeName } from '../../graphics/basemap/names.ts';
import { leaderTo } from '../../graphics/basemap/setting.ts';
import type { Arrow } from '../../graphics/shared/arrow.ts';
import { alongLine } from '../../graphics/shared/plane.ts';
import type { Box, Frame } from '../../graphics/shared/scene.ts';

const frame: Frame = {
  name: 'card',
  width: 400,
  height: 300,
  box: { x: 10, y: 10, width: 380, height: 280 },
  font: 15,
};

/** Two countries side by side under a sea, with a lake in the second: map units are the frame's. */
const survey: Survey = surveyOf(
  {
    shapes: [
      shapeOf('lake', 'M300 200l60 0 0 60 -60 0z'),
      shapeOf('ONE', 'M0 60l200 0 0 240 -200 0z'),
      shapeOf('TWO', 'M200 60l200 0 0 240 -200 0z'),
    ],
    line: [
      [200, 60],
      [200, 300],
    ],
  },
  { frame, camera: { k: 1, x: 0, y: 0 } },
);

const WISH: BlockWish = {
  parts: [{ text: 'Somewhere', size: 15, face: 'sans' }],
  at: [100, 150],
  towards: 0,
  nearest: 0,
  reach: 120,
  centred: true,
  offGround: 60,
};

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

function found(placed: Placed | undefined): Placed {
  if (!placed) throw new Error('expected room for a text');
  return placed;
}

describe('a survey', () => {
  it('knows the ground of every cell, lakes before countries', () => {
    expect([survey.at(100, 30), survey.at(100, 150), survey.at(300, 100), survey.at(330, 230)]).toEqual([
      'sea',
      'ONE',
      'TWO',
      'lake',
    ]);
  });

  it('knows where the line runs, and the middle of what is seen of a country', () => {
    expect([survey.onLine(200, 150), survey.onLine(150, 150), survey.onLine(-5, 150)]).toEqual([true, false, false]);
    const middle = survey.middle('ONE', frame.box);
    expect(middle?.x).toBeCloseTo(105, -1);
    expect(middle?.y).toBeCloseTo(175, -1);
    expect(survey.middle('TEN', frame.box)).toBeUndefined();
  });
});

describe('a text', () => {
  it('stands where it would like to, and says what it stands on', () => {
    const { origin, ground } = found(placeBlock(new Lettering(frame, survey), WISH));
    expect(origin).toEqual([100, 150]);
    expect(ground).toBe('ONE');
  });

  it('keeps clear of what is written, the one written first having the place', () => {
    const lettering = new Lettering(frame, survey);
    const [first, second] = [found(placeBlock(lettering, WISH)), found(placeBlock(lettering, WISH))];
    expect(first.origin).toEqual([100, 150]);
    for (const a of first.boxes) for (const b of second.boxes) expect(overlap(a, b)).toBe(false);
  });

  it('keeps off lines and arrows', () => {
    const inked = new Lettering(frame, survey);
    inked.ink(alongLine([20, 150], [180, 150], 3));
    for (const { y, height } of found(placeBlock(inked, WISH)).boxes) expect(y > 150 || y + height < 150).toBe(true);
    const arrow: Arrow = { from: [20, 150], to: [180, 150], bend: 0.01, width: 20, head: { width: 30, length: 18 } };
    const crossed = new Lettering(frame, survey);
    crossed.keepOff([arrow]);
    for (const { y, height } of found(placeBlock(crossed, WISH)).boxes) expect(y > 160 || y + height < 140).toBe(true);
  });

  it('does not stand across the line, and stands on one ground', () => {
    const { boxes, ground } = found(placeBlock(new Lettering(frame, survey), { ...WISH, at: [195, 150] }));
    expect(boxes.every(({ x, width }) => x > 200 || x + width < 200)).toBe(true);
    expect(['ONE', 'TWO']).toContain(ground);
    const { origin } = found(
      placeBlock(new Lettering(frame, survey), { ...WISH, at: [215, 150], ground: 'ONE', offGround: 200 }),
    );
    expect(origin[0]).toBeLessThan(200);
  });

  it('is given up where there is no room, unless it must be written: then it comes closer', () => {
    const hemmed = (): Lettering => {
      const lettering = new Lettering(frame, survey);
      const { boxes } = found(placeBlock(new Lettering(frame, survey), WISH));
      const [{ x, y, width, height } = { x: 0, y: 0, width: 0, height: 0 }] = boxes;
      // A window two units and a half larger than the text on every side.
      lettering.keepOut([
        { x: 0, y: 0, width: 400, height: y - 2.5 },
        { x: 0, y: y + height + 2.5, width: 400, height: 300 },
        { x: 0, y: 0, width: x - 2.5, height: 300 },
        { x: x + width + 2.5, y: 0, width: 400, height: 300 },
      ]);
      return lettering;
    };
    expect(placeBlock(hemmed(), WISH)).toBeUndefined();
    expect(placeBlock(hemmed(), { ...WISH, must: true })?.origin).toEqual([100, 150]);
  });

  it('is set narrower where that keeps it on one ground', () => {
    const wish = { ...WISH, parts: [{ text: 'one two three four five six seven', size: 15, face: 'sans' as const }] };
    const wide = found(placeBlock(new Lettering(frame, survey), { ...wish, measure: 40, ground: 'ONE' }));
    const tight = found(
      placeBlock(new Lettering(frame, survey), { ...wish, measure: 40, ground: 'ONE', offGround: 9000 }),
    );
    expect(tight.lines.length).toBeGreaterThanOrEqual(wide.lines.length);
    expect(tight.boxes.every(({ x, width }) => x + width < 200)).toBe(true);
  });

  it('is tied to its point by the shortest leader', () => {
    const text = found(placeBlock(new Lettering(frame, survey), WISH));
    const [{ x, y, width } = { x: 0, y: 0, width: 0 }] = text.boxes;
    expect(leaderTo([x + width / 2, y - 40], text).end).toEqual([x + width / 2, y - 1]);
    expect(leaderTo([x - 40, 150], text).end).toEqual([x - 3, 150]);
  });
});

describe('a name', () => {
  const NAME = { text: 'ONELAND', ground: 'ONE', sizes: [40, 20, 15], spacing: 0.22, slopeAt: () => 0, least: 1 };

  it('is as large as its country lets it, wholly on it', () => {
    const { lines, boxes } = found(placeName(new Lettering(frame, survey), NAME));
    expect(lines.map(({ size }) => size)).toEqual([20]);
    for (const { x, width } of boxes) expect(x + width).toBeLessThan(200);
  });

  it('is left out where its country is not seen, or too small', () => {
    expect(placeName(new Lettering(frame, survey), { ...NAME, ground: 'TEN' })).toBeUndefined();
    expect(placeName(new Lettering(frame, survey), { ...NAME, sizes: [60] })).toBeUndefined();
  });

  it('stands beside its ring, to the right unless that is across the line', () => {
    const place = { text: 'Town', size: 15, face: 'sans' as const, ring: 4, onBorder: false, worst: 20 };
    const inland = found(placeBesideRing(new Lettering(frame, survey), { ...place, at: [80, 150] }));
    expect(inland.lines[0]?.anchor).toBe('start');
    const near = found(placeBesideRing(new Lettering(frame, survey), { ...place, at: [185, 150] }));
    expect(near.lines[0]?.anchor).toBe('end');
  });
});

/** Files that a file imports when it runs, however deep; types are gone by then. */
function importsOf(file: string, known = new Set<string>()): Set<string> {
  if (known.has(file)) return known;
  known.add(file);
  if (!file.endsWith('.ts')) return known;
  for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(/^import (?!type )[^;]*?from '(\.[^']+)'/gm))
    importsOf(resolve(dirname(file), path), known);
  return known;
}

describe('placing and arrows', () => {
  it.each([
    'basemap/blocks',
    'basemap/names',
    'basemap/lettering',
    'basemap/ground',
    'basemap/cameras',
    'shared/arrow',
  ])('%s reads no data: a page may reuse it with data of its own', (name) => {
    const read = [...importsOf(resolve(`src/graphics/${name}.ts`))];
    expect(read.filter((file) => file.startsWith(resolve('data')) || file.startsWith(resolve('src/data')))).toEqual([]);
  });

  it('are told from what does', () => {
    expect([...importsOf(resolve('src/graphics/basemap/outlines.ts'))]).toContain(resolve('data/geo/atlas.json'));
  });
});
