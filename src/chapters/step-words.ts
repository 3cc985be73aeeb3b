import type { FrameName, Scene } from '../graphics/shared/scene.ts';
import type { Table } from '../graphics/shared/table.ts';
import type { Locale } from '../i18n/locales.ts';
import { typeset } from '../i18n/typography.ts';
import { ui } from '../i18n/ui.ts';
import type { Step } from './story.ts';
import { chapterCopy, wordsFor } from './words.ts';

/** What a step's picture says in one edition. */
export interface PictureWords {
  /** The finding. */
  title: string;
  /** Alternative text. */
  alt: string;
  /** How to read it, where that needs saying. */
  how: string | undefined;
  /** What it shows, in sentences. */
  text: string;
  table: Table;
  /** Who counted, as printed under the drawing. */
  credit: string;
  /** The picture on one of its frames. */
  scene: (frame: FrameName) => Scene;
}

/** What a step's picture says in one edition. @throws InputError on what its copy lacks */
export function pictureWords(step: Step, locale: Locale): PictureWords {
  const words = wordsFor(step.chapter, step.id, locale);
  const { text, table } = step.describe(words);
  return {
    title: words.t('title'),
    alt: words.t('alt'),
    how: chapterCopy(step.chapter, locale)[step.id]?.how === undefined ? undefined : words.t('how'),
    text: typeset(locale, text),
    table,
    credit: ui(locale, table.basis, { reporter: table.reporter }),
    scene: (frame) => step.scene(frame, words),
  };
}
