import { weeks } from '../../graphics/weeks/weeks.ts';
import { bind, type BoundStep } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
  'five-weeks': bind(weeks, {}, 'visit-weeks'),
} satisfies Record<string, BoundStep>;
