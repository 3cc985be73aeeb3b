import { geoLength } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import atlas from '../../../data/geo/atlas.json' with { type: 'json' };
import border from '../../../data/geo/border.json' with { type: 'json' };
import { STEPS } from '../../chapters/story.ts';
import { wordsFor } from '../../chapters/words.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { atlasModel, type AtlasState } from '../../graphics/atlas/model.ts';
import { placeWriting } from '../../graphics/atlas/placing.ts';
import { placePassages } from '../../graphics/atlas/routes.ts';
import {
  CAMERA_NAMES,
  cameraFor,
  framingOf,
  onScreen,
  project,
  type Camera,
  type LonLat,
  type View,
} from '../../graphics/basemap/cameras.ts';
import { LAKE, LAND, SEA } from '../../graphics/basemap/ground.ts';
import { shoreOf } from '../../graphics/basemap/names.ts';
import { BORDER, SHAPES, survey } from '../../graphics/basemap/outlines.ts';
import { toneOf, UNION } from '../../graphics/basemap/tones.ts';
import { discsAlong } from '../../graphics/shared/arrow.ts';
import { FRAME_NAMES, frameOf } from '../../graphics/shared/frames.ts';
import { member } from '../../graphics/shared/member.ts';
import { pointFrom, type Point } from '../../graphics/shared/plane.ts';
import { allClaims } from '../../data/register.ts';
import { drawn, keyOf, marks } from './drawn.ts';

const EARTH_RADIUS_KM = 6371.0088;
const line = border.lonLat as [number, number][];

describe('the line between Kazakhstan and Russia', () => {
  it('runs from the Caspian to the Altai', () => {
    const [first, last] = [line[0], line.at(-1)];
    expect(first?.[0]).toBeCloseTo(49.2, 0);
    expect(first?.[1]).toBeCloseTo(46.3, 0);
    expect(last?.[0]).toBeCloseTo(87.3, 0);
    expect(last?.[1]).toBeCloseTo(49.1, 0);
  });

  it('keeps the length of the map it comes from, within two per cent', () => {
    const drawn = geoLength({ type: 'LineString', coordinates: line }) * EARTH_RADIUS_KM;
    expect(drawn).toBeCloseTo(border.km.drawn, 0);
    expect(border.km.received).toBeGreaterThan(5400);
    expect(border.km.received).toBeLessThan(5500);
    expect(Math.abs(drawn / border.km.received - 1)).toBeLessThan(0.02);
  });

  it('has no leap: neighbours stay close', () => {
    for (const [index, [x, y]] of BORDER.slice(1).entries()) {
      const [fromX, fromY] = member(BORDER, index);
      expect(Math.hypot(x - fromX, y - fromY)).toBeLessThan(60);
    }
  });

  it('parts Kazakhstan from Russia', () => {
    const frame = frameOf('wide');
    const camera = cameraFor('close', frame);
    const { at, onLine } = survey({ camera, frame });
    const seen = BORDER.map((point) => onScreen(point, camera)).filter(
      ([x, y]) => x > 8 && y > 8 && x < frame.width - 8 && y < frame.height - 8,
    );
    expect(seen.length).toBeGreaterThan(BORDER.length * 0.9);
    const parted = seen.filter(([x, y]) => {
      const around = [at(x, y - 8), at(x, y + 8), at(x - 8, y), at(x + 8, y)];
      return around.includes('KAZ') && around.includes('RUS');
    });
    expect(parted.length / seen.length).toBeGreaterThan(0.9);
    expect(seen.every(([x, y]) => onLine(x, y))).toBe(true);
  });
});

/** Distance from a point to a segment. */
function fromSegment([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(ax + t * dx - x, ay + t * dy - y);
}

describe('the ground', () => {
  it.each<[string, LonLat, string]>([
    ['Simferopol', [34.1, 44.95], 'UKR'],
    ['Sukhumi', [41.02, 43], 'GEO'],
    ['Tskhinvali', [43.97, 42.23], 'GEO'],
    ['Khankendi', [46.75, 39.82], 'AZE'],
    // Kosovo has borders of its own in visionscarto's edition; here it is plain land, neither Serbia's tint nor another's.
    ['Pristina', [21.17, 42.66], LAND],
    // Taiwan is a shape apart from China's in visionscarto's edition.
    ['Taipei', [121.56, 25.04], LAND],
    ['Baikonur', [63.3, 45.96], 'KAZ'],
    ['Nicosia, both sides', [33.36, 35.3], 'EU27'],
    ['Kaliningrad', [20.5, 54.7], 'RUS'],
    ['the middle of the Caspian', [50.5, 42], SEA],
    ['Lake Balkhash', [74.3, 46.3], LAKE],
  ])('under %s is where the atlas says', (_, place, expected) => {
    // A cell of the survey is then seven kilometres wide.
    const frame = frameOf('wide');
    const [x, y] = project(place);
    const camera: Camera = { k: 4, x: frame.width / 2 - 4 * x, y: frame.height / 2 - 4 * y };
    expect(survey({ camera, frame }).at(frame.width / 2, frame.height / 2)).toBe(expected);
  });

  it('puts every crossing of the border on the line', () => {
    const crossings = Object.entries(atlas.places).filter(
      ([id, { kind }]) => kind === 'crossing' && !['khorgos', 'dostyk', 'upper-lars'].includes(id),
    );
    expect(crossings).toHaveLength(9);
    for (const [, { at }] of crossings) {
      const nearest = Math.min(
        ...BORDER.slice(1).map((end, index) => fromSegment(pointFrom(at), member(BORDER, index), end)),
      );
      expect(nearest).toBeLessThan(0.2);
    }
  });

  it('has a shape for every country drawn, and draws every shape of a country', () => {
    const drawn = Object.keys(atlas.paths).filter((id) => /^[A-Z0-9]+$/.test(id));
    expect([...SHAPES].sort()).toEqual(drawn.sort());
  });
});

describe('cameras', () => {
  it.each(CAMERA_NAMES.flatMap((name) => FRAME_NAMES.map((frame) => [name, frame] as const)))(
    '%s on %s shows its framing whole, as large as it can be',
    (name, frameName) => {
      const frame = frameOf(frameName);
      const { box } = frame;
      const camera = cameraFor(name, frame);
      const { lon, lat } = framingOf(name, frameName);
      const along = Array.from({ length: 41 }, (_, step) => step / 40);
      const edges = along.flatMap((share): LonLat[] => {
        const [x, y] = [lon[0] + (lon[1] - lon[0]) * share, lat[0] + (lat[1] - lat[0]) * share];
        return [
          [x, lat[0]],
          [x, lat[1]],
          [lon[0], y],
          [lon[1], y],
        ];
      });
      const points = edges.map((place) => onScreen(project(place), camera));
      const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
      const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
      expect(left).toBeGreaterThan(box.x - 1);
      expect(right).toBeLessThan(box.x + box.width + 1);
      expect(top).toBeGreaterThan(box.y - 1);
      expect(bottom).toBeLessThan(box.y + box.height + 1);
      expect(Math.max((right - left) / box.width, (bottom - top) / box.height)).toBeGreaterThan(0.99);
    },
  );

  it('leaves no bare edge: the water is far larger than what any camera can see', () => {
    const seas = /^M-(\d+)/.exec(atlas.paths.sea)?.[1];
    for (const name of CAMERA_NAMES) {
      const camera = cameraFor(name, frameOf('wide'));
      // A portrait screen of 9:20 shows the wide frame's width and far above and below it.
      expect(Number(seas) * camera.k).toBeGreaterThan(1200 * (20 / 9));
    }
  });
});

const ATLASES = STEPS.filter(({ graphic }) => graphic === 'atlas').map(({ id, chapter, state }) => ({
  id,
  chapter,
  state: state as AtlasState,
}));

describe.each(ATLASES)('the places of $id', ({ id, chapter, state }) => {
  it.each(FRAME_NAMES.flatMap((frame) => LOCALES.map((locale) => ({ frame, locale }))))(
    'have their names on their own ground or on water, $frame $locale',
    ({ frame: name, locale }) => {
      const frame = frameOf(name);
      const view: View = { frame, camera: cameraFor(state.camera, frame) };
      const model = atlasModel(state, atlas);
      const { rings } = placeWriting(model, view, wordsFor(chapter, id, locale), placePassages(model, view));
      const ground = survey(view);
      for (const { place, at, text } of rings) {
        if (!text || place.kind === 'crossing') continue;
        const own = new Set([shoreOf(ground, at), SEA, LAKE]);
        const under = text.boxes.flatMap(({ x, y, width, height }) =>
          Array.from({ length: 12 }, (_, step) => ground.at(x + (width * (step + 0.5)) / 12, y + height / 2)),
        );
        const abroad = under.filter((one) => !own.has(one));
        expect(abroad.length, `${place.id} over ${abroad.join(', ')}`).toBeLessThanOrEqual(2);
      }
    },
  );
});

describe('what comes from the west', () => {
  it.each(FRAME_NAMES)('reaches Kazakhstan over no Russian ground, %s', (name) => {
    const frame = frameOf(name);
    const { state } = STEPS.find(({ id }) => id === 'suspicion') ?? {};
    const view: View = { frame, camera: cameraFor('flows', frame) };
    const known = placePassages(atlasModel(state as AtlasState, atlas), view).filter(
      ({ passage: { certainty } }) => certainty === 'known',
    );
    expect(known).not.toEqual([]);
    const { at } = survey(view);
    const grounds = known.flatMap(({ arrow }) =>
      discsAlong(arrow).flatMap(({ x, y, r }) => [at(x, y), at(x + r, y), at(x - r, y), at(x, y + r), at(x, y - r)]),
    );
    expect(grounds).not.toContain('RUS');
    for (const { arrow } of known) expect(at(...arrow.to)).toBe('KAZ');
  });
});

describe('the count of the crossings', () => {
  it.each(FRAME_NAMES.flatMap((frame) => LOCALES.map((locale) => [frame, locale] as const)))(
    'has a mark for each, as many full as stand on the map, on one ground, %s %s',
    (name, locale) => {
      const svg = drawn('crossings', name, locale);
      const circles = marks(svg, 'tally-count-').filter(({ tagName }) => tagName === 'CIRCLE');
      const of = (kind: string): number =>
        circles.filter((each) => keyOf(each).startsWith(`tally-count-${kind}-`)).length;
      const claimed = (id: string): unknown => allClaims().get(id)?.value;
      expect(circles).toHaveLength(claimed('border-crossings-51') as number);
      for (const kind of ['road', 'rail', 'river']) expect(of(kind), kind).toBe(claimed(`border-crossings-${kind}`));
      const full = circles.filter((each) => each.getAttribute('class') === 'f-ink s-paper');
      const onMap = marks(svg, 'place-').filter(
        (each) => keyOf(each).endsWith('-ring') && each.getAttribute('class') === 'f-ink s-paper',
      );
      expect(full).toHaveLength(onMap.length);

      const frame = frameOf(name);
      const view: View = { frame, camera: cameraFor('crossings', frame) };
      const { state } = STEPS.find(({ id }) => id === 'crossings') ?? {};
      const { remarks } = placeWriting(
        atlasModel(state as AtlasState, atlas),
        view,
        wordsFor('border', 'crossings', locale),
        [],
      );
      const { at } = survey(view);
      const grounds = remarks.flatMap(({ text, tally }) =>
        (tally?.kinds ?? []).flatMap(({ dots }) => dots.map(({ x, y }) => at(text.origin[0] + x, text.origin[1] + y))),
      );
      expect(grounds).toHaveLength(circles.length);
      expect(new Set(grounds).size).toBe(1);
    },
  );
});

describe('the Tashkent case', () => {
  it.each(FRAME_NAMES.flatMap((frame) => LOCALES.map((locale) => [frame, locale] as const)))(
    'has the buyer on Russia, nothing on Kazakhstan lit, and no line between them, %s %s',
    (name, locale) => {
      const { state } = STEPS.find(({ id }) => id === 'precedent') ?? {};
      const model = atlasModel(state as AtlasState, atlas);
      const frame = frameOf(name);
      const view: View = { frame, camera: cameraFor(model.camera, frame) };
      const { remarks } = placeWriting(model, view, wordsFor('secondary', 'precedent', locale), []);
      expect(remarks.map(({ remark, text }) => [remark.id, text.ground])).toEqual([
        ['seller', 'UZB'],
        ['buyer', 'RUS'],
      ]);
      expect(toneOf('KAZ', model)).toBe('land');
      expect(model.legs).toEqual([]);
      expect(model.border).toBe('hidden');
    },
  );
});

describe('tones', () => {
  it('give the five members of the union one tint', () => {
    const lighting = { lit: ['KAZ', 'UZB'], union: true } as const;
    expect(UNION.size).toBe(5);
    for (const code of UNION) expect(toneOf(code, lighting)).toBe('union');
    expect(toneOf('UZB', lighting)).toBe('hub');
    expect(toneOf('TKM', lighting)).toBe('land');
  });

  it('light only what is lit, and never water', () => {
    expect(toneOf('KAZ', { lit: ['KAZ'] })).toBe('kaz');
    expect(toneOf('RUS', { lit: ['KAZ'] })).toBe('land');
    expect([toneOf(SEA, { lit: [] }), toneOf(LAKE, { lit: [] })]).toEqual(['water', 'water']);
  });
});
