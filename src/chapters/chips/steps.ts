import { exportsGrowth } from '../../graphics/exports/exports.ts';
import { squares } from '../../graphics/squares/squares.ts';
import { bind, type StepsOf } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
  'plus-25': bind(exportsGrowth, { view: 'growth' }),
  'one-square': bind(squares, { view: 'one' }, { scrubbed: true }),
  'three-hundred': bind(squares, { view: 'many' }, { scrubbed: true }),
  'rival-counts': bind(squares, { view: 'counts' }, { scrubbed: true }),
  'a-speck': bind(squares, { view: 'speck' }, { scrubbed: true }),
} satisfies StepsOf<'chips'>;
