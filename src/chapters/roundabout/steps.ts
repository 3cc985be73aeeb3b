import { atlas } from '../../graphics/atlas/atlas.ts';
import { LIT_FOR } from '../../graphics/flows/places.ts';
import { bind, type BoundStep } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
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
  }, 'roundabout-flows'),
} satisfies Record<string, BoundStep>;
