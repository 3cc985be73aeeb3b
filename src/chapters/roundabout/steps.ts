import { atlas } from '../../graphics/atlas/atlas.ts';
import { LIT_FOR } from '../../graphics/flows/places.ts';
import { ledgers } from '../../graphics/ledgers/ledgers.ts';
import { shareLost } from '../../graphics/share-lost/share-lost.ts';
import { tradeLines } from '../../graphics/trade-lines/trade-lines.ts';
import { bind, type StepsOf } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
  collapse: bind(tradeLines, { view: 'level' }),
  'the-others-rise': bind(tradeLines, { view: 'index' }),
  'flow-before': bind(atlas, {
    camera: 'flows',
    lit: LIT_FOR.roundabout,
    names: [],
    border: 'line',
    flows: { kind: 'roundabout', window: 'before' },
    table: { columns: ['label:flow-column', 'label:flow-column'], rows: [], sources: [] },
  }),
  'flow-after': bind(atlas, {
    camera: 'flows',
    lit: LIT_FOR.roundabout,
    names: [],
    border: 'line',
    flows: { kind: 'roundabout', window: 'after' },
    table: { columns: ['label:flow-column', 'label:flow-column'], rows: [], sources: [] },
  }),
  'how-much': bind(shareLost, {}),
  'two-ledgers': bind(ledgers, {}),
} satisfies StepsOf<'roundabout'>;
