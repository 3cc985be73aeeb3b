import { member } from '../shared/member.ts';
import { pointFrom, type Point } from '../shared/plane.ts';
import { BORDER_LINE, PATHS } from './basemap.ts';
import type { View } from './cameras.ts';
import { LAKE, LAND, ringsOf, shapeOf, surveyOf, type Survey, type Terrain } from './ground.ts';

/** Countries that have a shape of their own, in the order they are drawn under lakes and borders; Russia is the hole in the sea. */
export const SHAPES = [
  'EU27',
  'GBR',
  'UKR',
  'BLR',
  'TUR',
  'GEO',
  'ARM',
  'AZE',
  'UZB',
  'TKM',
  'KGZ',
  'TJK',
  'ARE',
  'CHN',
  'MNG',
  'KAZ',
] as const;

/** The line between Kazakhstan and Russia in map units, from the Caspian to the Altai. */
export const BORDER: readonly Point[] = BORDER_LINE.map(pointFrom);

/** Kazakhstan's outline in map units, its largest part. */
export const KAZAKHSTAN: readonly Point[] = member(
  ringsOf(PATHS.KAZ).toSorted((a, b) => b.length - a.length),
  0,
);

/** The geometry as shipped. Lakes first: they lie on countries. */
const TERRAIN: Terrain = {
  shapes: [
    shapeOf(LAKE, PATHS.lakes),
    shapeOf('RUS', PATHS.sea),
    ...SHAPES.map((code) => shapeOf(code, PATHS[code])),
    shapeOf(LAND, PATHS.land),
  ],
  line: BORDER,
};

const surveys = new Map<string, Survey>();

/** The ground under a frame, surveyed once for each view. */
export function survey(view: View): Survey {
  const { camera, frame } = view;
  const key = `${frame.name} ${camera.k} ${camera.x} ${camera.y}`;
  const known = surveys.get(key);
  if (known) return known;
  const made = surveyOf(TERRAIN, view);
  surveys.set(key, made);
  return made;
}
