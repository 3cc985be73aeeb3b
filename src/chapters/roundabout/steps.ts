import { channel } from '../../graphics/channel/channel.ts';
import { ledgers } from '../../graphics/ledgers/ledgers.ts';
import { tradeLines } from '../../graphics/trade-lines/trade-lines.ts';
import { transit } from '../../graphics/transit/transit.ts';
import { bind, type StepsOf } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
  collapse: bind(tradeLines, { view: 'level' }),
  'the-others-rise': bind(tradeLines, { view: 'index' }),
  'flow-before': bind(channel, { told: 'before' }),
  'flow-after': bind(channel, { told: 'lost' }),
  'how-much': bind(channel, { told: 'gained' }),
  'two-ledgers': bind(ledgers, {}),
  'lost-on-the-way': bind(transit, {}),
} satisfies StepsOf<'roundabout'>;
