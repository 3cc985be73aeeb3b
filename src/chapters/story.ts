import type { Bilingual } from '../i18n/locales.ts';
import type { BoundStep } from './bind.ts';
import { steps as tracking } from './tracking/steps.ts';
import { steps as margin } from './margin/steps.ts';
import { steps as visit } from './visit/steps.ts';
import { steps as secondary } from './secondary/steps.ts';
import { steps as chips } from './chips/steps.ts';
import { steps as roundabout } from './roundabout/steps.ts';
import { steps as border } from './border/steps.ts';
import { steps as since } from './since/steps.ts';

/** A chapter: its slug in each edition's addresses, and its steps in reading order. */
export interface Chapter {
  id: ChapterId;
  slug: Bilingual;
  steps: Readonly<Record<string, BoundStep>>;
}

/** The storyboard: chapters in order. Chapter and step ids are public and permanent. */
export const STORY = [
  { id: 'tracking', slug: { fr: 'tracer-les-marchandises', en: 'tracking-the-goods' }, steps: tracking },
  { id: 'margin', slug: { fr: 'la-marge-etroite', en: 'a-narrow-margin' }, steps: margin },
  { id: 'visit', slug: { fr: 'blinken-a-astana', en: 'blinken-in-astana' }, steps: visit },
  { id: 'secondary', slug: { fr: 'sanctions-secondaires', en: 'secondary-sanctions' }, steps: secondary },
  { id: 'chips', slug: { fr: 'trois-cents-carres', en: 'three-hundred-squares' }, steps: chips },
  { id: 'roundabout', slug: { fr: 'le-rond-point', en: 'the-roundabout' }, steps: roundabout },
  {
    id: 'border',
    slug: { fr: 'sept-mille-six-cents-kilometres', en: 'seven-thousand-six-hundred-kilometres' },
    steps: border,
  },
  { id: 'since', slug: { fr: 'et-depuis', en: 'and-since' }, steps: since },
] as const satisfies readonly (Omit<Chapter, 'id'> & { id: string })[];

export type ChapterId = (typeof STORY)[number]['id'];

/** The chapter a step belongs to, and the step. @throws when no chapter has it */
export function stepOf(id: string): { chapter: ChapterId; step: BoundStep } {
  for (const { id: chapter, steps } of STORY) {
    const step = (steps as Readonly<Record<string, BoundStep>>)[id];
    if (step) return { chapter, step };
  }
  throw new Error(`No step "${id}": expected one of ${STORY.flatMap(({ steps }) => Object.keys(steps)).join(', ')}`);
}
