import { vi } from 'vitest';

/**
 * Reads everything people write, as the build does, from another copy of the project: the register, the texts, the strings
 * of the interface, the copy of every figure, and at last every picture drawn with it. Modules are loaded anew, since they
 * remember what they read. What takes longest comes last, so that most faults are met before it.
 * @throws whatever the first fault throws
 */
export async function loadInputs(root: string): Promise<void> {
  vi.resetModules();
  vi.stubEnv('PROJECT_ROOT', root);
  try {
    const { allClaims, allSources } = await import('../../data/register.ts');
    allSources();
    allClaims();
    const { LOCALES } = await import('../../i18n/locales.ts');
    const { allCorrections } = await import('../../site/corrections.ts');
    allCorrections();
    const { CHAPTERS, STEPS } = await import('../../site/outline.ts');
    const { chapterText } = await import('../../chapters/text.ts');
    const { ui } = await import('../../i18n/ui.ts');
    for (const locale of LOCALES) {
      ui(locale, 'siteTitle');
      for (const chapter of CHAPTERS) chapterText(chapter, locale);
    }
    const { chapterCopy, wordsFor } = await import('../../chapters/words.ts');
    for (const locale of LOCALES) {
      for (const { chapter, id } of STEPS) {
        const words = wordsFor(chapter, id, locale);
        const { how } = chapterCopy(chapter, locale)[id] ?? {};
        for (const key of ['title', 'alt', ...(how === undefined ? [] : ['how'])]) words.t(key);
      }
    }
    const { checkLabels } = await import('../../chapters/labels.ts');
    checkLabels();
  } finally {
    vi.unstubAllEnvs();
  }
}
