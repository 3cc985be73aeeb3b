import { InputError } from '../data/read.ts';
import { FRAME_NAMES } from '../graphics/shared/frames.ts';
import type { FrameName } from '../graphics/shared/scene.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { STEPS, type Step } from './story.ts';
import { chapterCopy, copyFile, wordsFor } from './words.ts';

/** The frames that pages show. */
const SHOWN: readonly FrameName[] = ['phone', 'wide'];

/** The others, drawn only where a label may be read on them alone. */
const OTHERS = FRAME_NAMES.filter((name) => !SHOWN.includes(name));

/** What is wrong with the labels of one step in one edition: those that are read and missing, those that nothing reads. */
function labelFaults(step: Step, locale: Locale): string[] {
  const { chapter, id } = step;
  const [read, missing] = [new Set<string>(), new Set<string>()];
  const words = wordsFor(chapter, id, locale, (key, found) => (found ? read : missing).add(key));
  const unread = (): string[] =>
    Object.keys(chapterCopy(chapter, locale)[id]?.labels ?? {}).filter((key) => !read.has(key));
  try {
    step.describe(words);
    for (const frame of SHOWN) step.scene(frame, words);
    for (const frame of OTHERS) if (unread().length > 0) step.scene(frame, words);
  } catch (error) {
    // A key that stands for its missing words may find no room: what is missing is the fault.
    if (missing.size === 0) throw error;
  }
  const where = `${copyFile(chapter, locale)}: step "${id}"`;
  return [
    ...[...missing].map((key) => `${where}: expected a label "${key}", found nothing`),
    ...(missing.size > 0
      ? []
      : unread().map((key) => `${where}: expected no label that nothing reads, found "${key}"`)),
  ];
}

/**
 * Draws every step once, to see which labels it reads: all that are missing and all that nothing reads are told in one
 * list, before the site is built. What a drawing reads is recorded, not declared a second time: a declaration could be wrong.
 * @throws InputError
 */
export function checkLabels(): void {
  const faults = LOCALES.flatMap((locale) => STEPS.flatMap((step) => labelFaults(step, locale)));
  if (faults.length > 0) throw new InputError('src/content/figures', 'the labels', faults);
}
