import { createHash } from 'node:crypto';
import { madeOfEach } from '../data/read.ts';
import { CLAIMS_FILE } from '../data/register.ts';
import { sceneToSvg } from '../graphics/shared/svg.ts';
import type { Locale } from '../i18n/locales.ts';
import { address, type Address } from '../site/addresses.ts';
import type { ChapterId } from '../site/outline.ts';
import { STEPS } from './story.ts';
import { copyFile, wordsFor } from './words.ts';

/**
 * The wide drawings of a chapter's steps as one SVG file, each an element with the id of its step. The page carries the
 * phone's drawings; a wide stage asks for these. Shapes that they use by id are the page's own.
 */
export const wideDrawings = madeOfEach(
  (chapter: ChapterId, locale: Locale) => [copyFile(chapter, locale), CLAIMS_FILE],
  (chapter, locale): string => {
    const drawings = STEPS.filter((step) => step.chapter === chapter).map((step) =>
      sceneToSvg(step.scene('wide', wordsFor(chapter, step.id, locale)), { id: step.id }),
    );
    return `<svg xmlns="http://www.w3.org/2000/svg">${drawings.join('')}</svg>\n`;
  },
);

/** Ten digits that follow what a file says, for a name that can be kept for ever. */
export const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 10);

/** Where that file is. */
export const wideDrawingsAddress = (chapter: ChapterId, locale: Locale): Address =>
  address.wideDrawings(locale, chapter, hashOf(wideDrawings(chapter, locale)));
