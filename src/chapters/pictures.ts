import { FRAME_NAMES } from '../graphics/shared/frames.ts';
import type { FrameName, Scene } from '../graphics/shared/scene.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import type { ChapterId, StepId } from '../site/outline.ts';
import { STEPS } from './story.ts';
import { wordsFor } from './words.ts';

/** One picture of the product: a step's graphic in one frame and one edition. */
export interface Picture {
  chapter: ChapterId;
  step: StepId;
  frame: FrameName;
  locale: Locale;
  scene: Scene;
}

/** Every picture there is: what the gallery shows and the snapshot tests keep. */
export function* pictures(): Generator<Picture> {
  for (const { id: step, chapter, scene } of STEPS) {
    for (const locale of LOCALES) {
      const words = wordsFor(chapter, step, locale);
      for (const frame of FRAME_NAMES) yield { chapter, step, frame, locale, scene: scene(frame, words) };
    }
  }
}
