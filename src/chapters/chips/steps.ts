import { exportsBars } from '../../graphics/exports/exports.ts';
import { squares } from '../../graphics/squares/squares.ts';
import { bind, type BoundStep } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
  'plus-25': bind(exportsBars, { view: 'growth' }, 'chips-exports'),
  'one-square': bind(squares, { view: 'one' }),
  'three-hundred': bind(squares, { view: 'many' }, 'chips-squares'),
  'rival-counts': bind(squares, { view: 'counts' }, 'chips-rivals'),
  'a-speck': bind(squares, { view: 'speck' }, 'chips-speck'),
} satisfies Record<string, BoundStep>;
