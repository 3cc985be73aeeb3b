import { geoConicEqualArea } from 'd3-geo';
import type { Point } from '../shared/plane.ts';
import { tenth } from '../shared/round.ts';
import type { Box, Frame, FrameName, Mark } from '../shared/scene.ts';

/** Degrees: longitude, latitude. */
export type LonLat = readonly [lon: number, lat: number];

/**
 * The story's one projection, equal-area so that a country's ink is proportional to its ground. Its scale is such that
 * the `region` camera is close to 1 on the wide frame.
 */
export const projection = geoConicEqualArea()
  .rotate([-55, 0])
  .parallels([38, 62])
  .center([0, 48])
  .translate([0, 0])
  .scale(1250)
  .precision(0);

/** Longitude and latitude to map units. @throws outside the projection's sphere */
export function project(lonLat: LonLat): Point {
  const point = projection([lonLat[0], lonLat[1]]);
  if (!point) throw new Error(`No place on the map for ${lonLat.join(', ')}`);
  return point;
}

/** A view of the base map: what is at p (map units) is shown at (x + k·px, y + k·py) of the frame. */
export interface Camera {
  k: number;
  x: number;
  y: number;
}

/** A frame and the camera that the base map is seen through in it. */
export interface View {
  frame: Frame;
  camera: Camera;
}

/** A region that a camera shows whole: longitudes and latitudes between which the subject lies. */
export interface Framing {
  lon: [west: number, east: number];
  lat: [south: number, north: number];
}

interface Named extends Framing {
  /** Other limits for some frames: a narrow frame may have to let go of the edges, or of the margin for labels. */
  on?: Partial<Record<FrameName, Framing>>;
}

/** Framings by name. */
const FRAMINGS = {
  /** Europe to China: the map of Kazakhstan's trade. */
  wide: { lon: [0, 98], lat: [37, 60] },
  /** From Germany to the Tien Shan: what is sent, and by which ways it may go. */
  flows: {
    lon: [7, 80],
    lat: [29.5, 61],
    on: { social: { lon: [7, 80], lat: [38, 61] }, phone: { lon: [9, 78], lat: [27, 61.5] } },
  },
  /** From the Atlantic to the Altai, small: where the ribbon's countries are. */
  inset: { lon: [-6, 84], lat: [37, 63] },
  /** The five members of the Eurasian Economic Union, Russia's east left out. */
  union: { lon: [23, 82], lat: [38.5, 60] },
  /** Kazakhstan and its neighbours. */
  region: { lon: [47, 87.5], lat: [38.5, 57] },
  /** Kazakhstan alone, between Russia and China. */
  close: { lon: [46, 88], lat: [40, 56] },
  /** The crossings whose positions are known, from the Volga to the Irtysh, and room south of them to count the others. */
  crossings: {
    lon: [48.5, 80],
    lat: [49, 56.5],
    on: { social: { lon: [48.5, 80], lat: [47.2, 56] } },
  },
  /** Astana, Tashkent, New Delhi. */
  itinerary: { lon: [58, 86], lat: [26.5, 54] },
  /** Tashkent and, beyond Kazakhstan, Russia. */
  tashkent: {
    lon: [56, 72.5],
    lat: [38.2, 55],
    on: { social: { lon: [56, 72.5], lat: [39, 53.4] }, phone: { lon: [47.5, 72], lat: [38.4, 55.2] } },
  },
  /** From the Tengiz field to the Black Sea. */
  pipeline: { lon: [35.5, 56], lat: [42.2, 49.5] },
} as const satisfies Record<string, Named>;

export type CameraName = keyof typeof FRAMINGS;
export const CAMERA_NAMES = Object.keys(FRAMINGS) as CameraName[];

/** The limits of a camera on a frame. */
export function framingOf(name: CameraName, frame: FrameName): Framing {
  const named: Named = FRAMINGS[name];
  return named.on?.[frame] ?? named;
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Smallest box in map units around a framing, its curved edges sampled. */
function extent({ lon, lat }: Framing): Box {
  const STEPS = 16;
  const points: Point[] = [];
  for (let step = 0; step <= STEPS; step += 1) {
    const along = step / STEPS;
    const x = lon[0] + (lon[1] - lon[0]) * along;
    const y = lat[0] + (lat[1] - lat[0]) * along;
    points.push(project([x, lat[0]]), project([x, lat[1]]), project([lon[0], y]), project([lon[1], y]));
  }
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

/** The view that shows a framing whole, as large as it can be, in the middle of the frame's box. */
export function cameraFor(name: CameraName, frame: Frame): Camera {
  const seen = extent(framingOf(name, frame.name));
  const { box } = frame;
  const k = round(Math.min(box.width / seen.width, box.height / seen.height), 4);
  return {
    k,
    x: round(box.x + box.width / 2 - k * (seen.x + seen.width / 2), 2),
    y: round(box.y + box.height / 2 - k * (seen.y + seen.height / 2), 2),
  };
}

/** Where a point of the base map stands on the frame. */
export const onScreen = ([x, y]: readonly [number, number], camera: Camera): Point => [
  round(camera.x + camera.k * x, 2),
  round(camera.y + camera.k * y, 2),
];

/** A camera as the `transform` of the map's group. */
export const cameraTransform = ({ k, x, y }: Camera): string => `translate(${x},${y}) scale(${k})`;

/** A group that stands on the map: its origin, a point of the frame, keeps its place on the ground while the camera flies. */
export const standing = (key: string, [x, y]: Point, camera: Camera, children: Mark[]): Mark => ({
  key,
  tag: 'g',
  attrs: { transform: `translate(${tenth(x)},${tenth(y)})` },
  anchor: [(x - camera.x) / camera.k, (y - camera.y) / camera.k],
  children,
});

/** Height in map units of the point that the meridians run to. */
const APEX = ((): number => {
  const [[northX, northY], [southX, southY]] = [project([95, 60]), project([95, 20])];
  return northY - (northX * (southY - northY)) / (southX - northX);
})();

/**
 * Degrees, clockwise, that a name is turned by at a place across the frame: the slope of the parallel there, softened,
 * so that names follow the map's curve without climbing.
 */
export function slopeAt(x: number, { camera, frame }: View): number {
  const mapX = (x - camera.x) / camera.k;
  const mapY = (frame.box.y + frame.box.height / 2 - camera.y) / camera.k;
  const degrees = (-Math.atan2(mapX, mapY - APEX) * 180) / Math.PI;
  return Math.max(-9, Math.min(9, degrees * 0.6));
}
