import viewpoints from '../../../data/geo/viewpoints.json' with { type: 'json' };

/** Two ways of drawing Crimea, as paths of Ukraine and Russia in one box, and where their names stand. */
export const VIEWPOINTS = viewpoints;
