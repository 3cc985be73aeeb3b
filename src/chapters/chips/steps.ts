import { exportsBars } from '../../graphics/exports/exports.ts';
import { squares } from '../../graphics/squares/squares.ts';
import { bind, type StepsOf } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
  'plus-25': bind(exportsBars, { view: 'growth' }),
  'one-square': bind(squares, { view: 'one' }),
  'three-hundred': bind(squares, { view: 'many' }),
  'rival-counts': bind(squares, { view: 'counts' }),
  'a-speck': bind(squares, { view: 'speck' }),
} satisfies StepsOf<'chips'>;
