import { geoLength } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import atlas from '../../data/geo/atlas.json' with { type: 'json' };
import border from '../../data/geo/border.json' with { type: 'json' };
import { CAMERA_NAMES, cameraFor, onScreen, project, type LonLat } from '../graphics/basemap/cameras.ts';
import { groundAt, SEA } from '../graphics/basemap/ground.ts';
import { atlasModel, LIT, UNION } from '../graphics/atlas/model.ts';
import { FRAME_NAMES, frameOf } from '../graphics/shared/frames.ts';

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
    for (let index = 1; index < border.points.length; index += 1) {
      const [a, b] = [border.points[index - 1] as [number, number], border.points[index] as [number, number]];
      expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeLessThan(60);
    }
  });

  it('parts Kazakhstan from Russia', () => {
    const around = (x: number, y: number): string[] =>
      [
        [0, -6],
        [0, 6],
        [-6, 0],
        [6, 0],
      ].map(([dx = 0, dy = 0]) => groundAt([x + dx, y + dy]));
    const parted = (border.points as [number, number][]).filter(([x, y]) => {
      const seen = around(x, y);
      return seen.includes('KAZ') && seen.includes('RUS');
    });
    expect(parted.length / border.points.length).toBeGreaterThan(0.9);
  });
});

describe('the ground', () => {
  it.each<[string, LonLat, string]>([
    ['Simferopol', [34.1, 44.95], 'UKR'],
    ['Sukhumi', [41.02, 43], 'GEO'],
    ['Tskhinvali', [43.97, 42.23], 'GEO'],
    ['Khankendi', [46.75, 39.82], 'AZE'],
    // Kosovo has borders of its own in visionscarto's edition; here it is plain land, neither Serbia's tint nor another's.
    ['Pristina', [21.17, 42.66], 'land'],
    // Taiwan is a shape apart from China's in visionscarto's edition.
    ['Taipei', [121.56, 25.04], 'land'],
    ['Baikonur', [63.3, 45.96], 'KAZ'],
    ['Nicosia, both sides', [33.36, 35.3], 'EU27'],
    ['Kaliningrad', [20.5, 54.7], 'RUS'],
    ['the middle of the Caspian', [50.5, 42], SEA],
    ['Lake Balkhash', [74.3, 46.3], 'lake'],
  ])('under %s is where the atlas says', (_, place, expected) => {
    expect(groundAt(project(place))).toBe(expected);
  });

  it('puts every crossing of the border on the line', () => {
    const crossings = Object.entries(atlas.places).filter(
      ([id, { kind }]) => kind === 'crossing' && !['khorgos', 'dostyk', 'upper-lars'].includes(id),
    );
    expect(crossings).toHaveLength(9);
    for (const [
      ,
      {
        at: [x = 0, y = 0],
      },
    ] of crossings) {
      const nearest = Math.min(
        ...border.points.slice(1).map(([bx = 0, by = 0], index) => {
          const [ax = 0, ay = 0] = border.points[index] ?? [];
          const [dx, dy] = [bx - ax, by - ay];
          const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
          return Math.hypot(ax + t * dx - x, ay + t * dy - y);
        }),
      );
      expect(nearest).toBeLessThan(0.2);
    }
  });

  it('has a shape for every country that can be lit', () => {
    for (const code of Object.keys(LIT)) if (code !== 'RUS') expect(Object.keys(atlas.paths)).toContain(code);
  });
});

describe('cameras', () => {
  it.each(CAMERA_NAMES.flatMap((name) => FRAME_NAMES.map((frame) => [name, frame] as const)))(
    '%s on %s shows its framing inside the box',
    (name, frameName) => {
      const frame = frameOf(frameName);
      const camera = cameraFor(name, frame);
      expect(camera.k).toBeGreaterThan(0.1);
      expect(camera.k).toBeLessThan(4);
      const middle = [
        (frame.box.x + frame.box.width / 2 - camera.x) / camera.k,
        (frame.box.y + frame.box.height / 2 - camera.y) / camera.k,
      ] as const;
      expect(onScreen(middle, camera)[0]).toBeCloseTo(frame.box.x + frame.box.width / 2, 0);
    },
  );

  it('leaves no bare edge: the sheet of water is far larger than what any camera can see', () => {
    const seas = /^M-(\d+)/.exec(atlas.paths.sea)?.[1];
    for (const name of CAMERA_NAMES) {
      const camera = cameraFor(name, frameOf('wide'));
      // A portrait screen of 9:20 shows the wide sheet's width and far above and below it.
      expect(Number(seas) * camera.k).toBeGreaterThan(1200 * (20 / 9));
    }
  });
});

describe('tints', () => {
  it('give the five members of the union one tint', () => {
    const model = atlasModel({
      camera: 'union',
      lit: ['KAZ'],
      names: [],
      border: 'dotted',
      union: true,
      table: { columns: ['label:a', 'label:b'], rows: [], sources: [] },
    });
    expect(new Set(UNION.map((code) => model.groundOf(code)))).toEqual(new Set(['union']));
    expect(model.groundOf('UZB')).toBe('land');
  });
});
