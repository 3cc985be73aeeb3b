import { flows } from '../../graphics/flows/flows.ts';
import { ledgers } from '../../graphics/ledgers/ledgers.ts';
import { shareLost } from '../../graphics/share-lost/share-lost.ts';
import { tradeLines } from '../../graphics/trade-lines/trade-lines.ts';
import { bind, type StepsOf } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
  collapse: bind(tradeLines, { view: 'level' }),
  'the-others-rise': bind(tradeLines, { view: 'index' }),
  'flow-before': bind(flows, { kind: 'roundabout', window: 'before' }),
  'flow-after': bind(flows, { kind: 'roundabout', window: 'after' }),
  'how-much': bind(shareLost, {}),
  'two-ledgers': bind(ledgers, {}),
} satisfies StepsOf<'roundabout'>;
