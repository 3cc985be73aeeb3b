import type { BoundStep } from '../bind.ts';

/** The steps of this chapter, in reading order, each with its graphic in its state. */
export const steps = {
} satisfies Record<string, BoundStep>;
