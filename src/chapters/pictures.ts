import { FRAME_NAMES } from '../graphics/shared/frames.ts';
import type { FrameName, Scene } from '../graphics/shared/scene.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { STORY, stepOf, type ChapterId } from './story.ts';
import { wordsFor } from './words.ts';

/** One picture of the product: a step's graphic in one frame and one edition. */
export interface Picture {
  chapter: ChapterId;
  step: string;
  frame: FrameName;
  locale: Locale;
  scene: Scene;
}

/** Every picture there is: what the gallery shows and the snapshot tests keep. */
export function* pictures(): Generator<Picture> {
  for (const { id: chapter, steps } of STORY) {
    for (const step of Object.keys(steps)) {
      for (const locale of LOCALES) {
        const words = wordsFor(chapter, step, locale);
        for (const frame of FRAME_NAMES)
          yield { chapter, step, frame, locale, scene: stepOf(step).step.scene(frame, words) };
      }
    }
  }
}
