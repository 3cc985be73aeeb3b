import { createHash } from 'node:crypto';
import { sceneToSvg } from '../graphics/shared/svg.ts';
import type { Locale } from '../i18n/locales.ts';
import { address, type Address } from '../site/addresses.ts';
import type { ChapterId } from '../site/outline.ts';
import { STEPS } from './story.ts';
import { wordsFor } from './words.ts';

const files = new Map<string, string>();

/**
 * The wide drawings of a chapter's steps as one SVG file, each an element with the id of its step. The page carries the
 * phone's drawings; a wide stage asks for these. Shapes that they use by id are the page's own.
 */
export function wideDrawings(chapter: ChapterId, locale: Locale): string {
  const name = `${locale}/${chapter}`;
  let file = files.get(name);
  if (file === undefined) {
    const drawings = STEPS.filter((step) => step.chapter === chapter).map((step) =>
      sceneToSvg(step.scene('wide', wordsFor(chapter, step.id, locale)), { id: step.id }),
    );
    file = `<svg xmlns="http://www.w3.org/2000/svg">${drawings.join('')}</svg>\n`;
    files.set(name, file);
  }
  return file;
}

/** Ten digits that follow what a file says, for a name that can be kept for ever. */
export const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex').slice(0, 10);

/** Where that file is. */
export const wideDrawingsAddress = (chapter: ChapterId, locale: Locale): Address =>
  address.wideDrawings(locale, chapter, hashOf(wideDrawings(chapter, locale)));
