import type { Bilingual } from '../i18n/locales.ts';
import type { FigureId } from '../site/figures.ts';
import { OUTLINE, type ChapterId, type StepId } from '../site/outline.ts';
import type { BoundStep, StepsOf } from './bind.ts';
import { steps as tracking } from './tracking/steps.ts';
import { steps as margin } from './margin/steps.ts';
import { steps as visit } from './visit/steps.ts';
import { steps as secondary } from './secondary/steps.ts';
import { steps as chips } from './chips/steps.ts';
import { steps as roundabout } from './roundabout/steps.ts';
import { steps as border } from './border/steps.ts';
import { steps as since } from './since/steps.ts';

/** A step of the outline with its graphic in its state. */
export interface Step extends BoundStep {
  id: StepId;
  chapter: ChapterId;
  /** The public figure whose picture this is. */
  figure?: FigureId;
}

/** A chapter of the outline with its steps bound, in reading order. */
export interface Chapter {
  id: ChapterId;
  slug: Bilingual;
  /** It tells what came after the note. */
  afterNote: boolean;
  steps: readonly Step[];
}

/** Each chapter's steps; the compiler proves that they are those of the outline. */
const BOUND: { readonly [Id in ChapterId]: StepsOf<Id> } = {
  tracking,
  margin,
  visit,
  secondary,
  chips,
  roundabout,
  border,
  since,
};

/** The storyboard: the outline, bound to its graphics. */
export const STORY: readonly Chapter[] = OUTLINE.map(({ id: chapter, slug, steps, ...flags }) => {
  const bound: Readonly<Partial<Record<StepId, BoundStep>>> = BOUND[chapter];
  return {
    id: chapter,
    slug,
    afterNote: 'afterNote' in flags,
    steps: steps.map((step): Step => {
      const found = bound[step.id];
      if (!found) throw new Error(`No graphic is bound to the step "${step.id}"`);
      return { ...step, chapter, ...found };
    }),
  };
});

/** Every step of the story, in reading order. */
export const STEPS: readonly Step[] = STORY.flatMap(({ steps }) => steps);

/** The step of that id. @throws when there is none */
export function stepOf(id: string): Step {
  const found = STEPS.find((step) => step.id === id);
  if (!found) throw new Error(`No step "${id}": expected one of ${STEPS.map((step) => step.id).join(', ')}`);
  return found;
}
