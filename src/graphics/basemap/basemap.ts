import atlas from '../../../data/geo/atlas.json' with { type: 'json' };
import border from '../../../data/geo/border.json' with { type: 'json' };
import globe from '../../../data/geo/globe.json' with { type: 'json' };
import ridge from '../../../data/geo/ridge.json' with { type: 'json' };
import viewpoints from '../../../data/geo/viewpoints.json' with { type: 'json' };

/** Paths of the base map's shapes, in map units. */
export const PATHS = atlas.paths;

/** Vertices of the line between Kazakhstan and Russia in map units, from the Caspian to the Altai. */
export const BORDER_LINE: readonly (readonly number[])[] = border.points;

/** The same line at the finest tier, on a plane of its own: its path, what it fills, and the ends of its equal parts. */
export const RIDGE: Readonly<Record<'width' | 'height', number>> & {
  path: string;
  milestones: readonly (readonly number[])[];
} = ridge;

/** A side of the globe, in kilometres on a plane: its reach, its cut, two cities on its level line, and lines x, y in turn. */
export const GLOBE: Readonly<Record<'reach' | 'foot' | 'vancouver' | 'london', number>> & {
  land: Readonly<Record<'fine' | 'coarse', readonly (readonly number[])[]>>;
  graticule: readonly (readonly number[])[];
} = globe;

/** Two ways of drawing Crimea, as paths of Ukraine and Russia in one box, and where their names stand. */
export const VIEWPOINTS = viewpoints;
