import { patternToSvg, type Pattern } from '../shared/defs.ts';
import type { Shape } from '../shared/standalone.ts';
import { PATHS } from './basemap.ts';

/** Pitches of the dots, in map units: the layout takes the one that comes closest to six units on the frame. */
export const PITCHES = [9, 12, 17, 24, 34] as const;

/** Patterns drawn under the camera, at several pitches, since a pattern grows with the ground it covers. */
export const MAP_PATTERNS: readonly Pattern[] = PITCHES.map((pitch, step) => ({
  id: `map-dots-${step}`,
  pitch,
  tag: 'circle',
  attrs: { cx: pitch / 2, cy: pitch / 2, r: Math.round(pitch * 18) / 100, class: 'f-west' },
}));

/** What is filled alone; all that is stroked keeps its weight at every camera. */
const FILLED = new Set(['land', 'lakes']);

/** Shapes of the base map by the id that maps refer to them with. `geo-sea` is everything but Russia: see plate.ts. */
export const SHAPES: Readonly<Record<string, Shape>> = Object.fromEntries(
  Object.entries(PATHS).map(([id, d]) => [`geo-${id}`, { d, keepsWeight: !FILLED.has(id) }]),
);

const defsOf = (shapes: readonly [id: string, shape: Shape][]): string =>
  [
    '<defs>',
    ...MAP_PATTERNS.map(patternToSvg),
    ...shapes.map(
      ([id, { d, keepsWeight }]) =>
        `<path id="${id}"${keepsWeight ? ' vector-effect="non-scaling-stroke"' : ''} d="${d}"/>`,
    ),
    '</defs>',
  ].join('');

/** The shapes as `<path id="geo-KAZ">` and so on, once per document; every map refers to them with `<use>`. */
export const BASEMAP_DEFS = defsOf(Object.entries(SHAPES));

/** The shapes that these drawings refer to, for a page that holds no others; nothing where they have none. */
export function basemapDefsFor(...drawings: readonly string[]): string {
  const used = Object.entries(SHAPES).filter(([id]) => drawings.some((drawing) => drawing.includes(`"#${id}"`)));
  return used.length === 0 ? '' : defsOf(used);
}
