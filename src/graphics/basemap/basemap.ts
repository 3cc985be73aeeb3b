import atlas from '../../../data/geo/atlas.json' with { type: 'json' };
import border from '../../../data/geo/border.json' with { type: 'json' };

/** Paths of the base map's shapes, in map units. */
export const PATHS = atlas.paths;

/** Vertices of the line between Kazakhstan and Russia in map units, from the Caspian to the Altai. */
export const BORDER_LINE: readonly (readonly number[])[] = border.points;
