import { vi } from 'vitest';

/**
 * Reads everything people write, as the build does, from another copy of the project: the register, the texts, the copy of
 * every figure through its graphic, the strings of the interface. Modules are loaded anew, since they remember what they read.
 * @throws whatever the first fault throws
 */
export async function loadInputs(root: string): Promise<void> {
  vi.resetModules();
  vi.stubEnv('PROJECT_ROOT', root);
  try {
    const { allClaims, allSources } = await import('../data/register.ts');
    allSources();
    allClaims();
    const { LOCALES } = await import('../i18n/locales.ts');
    const { ui } = await import('../i18n/ui.ts');
    const { STORY } = await import('../chapters/story.ts');
    const { chapterText } = await import('../chapters/text.ts');
    const { chapterCopy, wordsFor } = await import('../chapters/words.ts');
    for (const locale of LOCALES) {
      ui(locale, 'siteTitle');
      for (const { id: chapter, steps } of STORY) {
        chapterText(chapter, locale);
        const copies = chapterCopy(chapter, locale);
        for (const step of steps) {
          const { id } = step;
          const words = wordsFor(chapter, id, locale);
          for (const key of ['title', 'alt', ...(copies[id]?.how === undefined ? [] : ['how'])]) words.t(key);
          step.scene('phone', words);
          step.scene('wide', words);
          step.describe(words);
        }
      }
    }
  } finally {
    vi.unstubAllEnvs();
  }
}
