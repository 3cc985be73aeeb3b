import atlas from '../../../data/geo/atlas.json' with { type: 'json' };

/** Pitches of the dots, in map units: the layout takes the one that comes closest to six units on the frame. */
export const PITCHES = [9, 12, 17, 24, 34] as const;

/** Patterns drawn under the camera, at several pitches, since a pattern grows with the ground it covers. */
const patterns = PITCHES.map((pitch, step) => {
  const half = pitch / 2;
  const radius = Math.round(pitch * 18) / 100;
  return `<pattern id="map-dots-${step}" width="${pitch}" height="${pitch}" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><circle cx="${half}" cy="${half}" r="${radius}" class="f-west"/></pattern>`;
}).join('');

/** Lines keep their weight at every camera. */
const LINES = new Set(['borders', 'border-kaz-rus', 'graticule']);

/**
 * Shapes of the base map as `<path id="geo-KAZ">` and so on, once per document; every map refers to them with `<use>`.
 * `geo-sea` is everything but Russia: see plate.ts.
 */
export const BASEMAP_DEFS = [
  '<defs>',
  patterns,
  ...Object.entries(atlas.paths).map(
    ([id, d]) => `<path id="geo-${id}"${LINES.has(id) ? ' vector-effect="non-scaling-stroke"' : ''} d="${d}"/>`,
  ),
  '</defs>',
].join('');
