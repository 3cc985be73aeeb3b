import { getEntry, type CollectionEntry } from 'astro:content';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { InputError, ROOT } from '../data/read.ts';
import type { Locale } from '../i18n/locales.ts';
import type { ChapterId } from '../site/outline.ts';
import { boundClaims, textFile } from './text.ts';

/** A page's text in one edition, and where it is kept. */
interface PageText {
  file: string;
  entry: CollectionEntry<'pages'>;
}

/**
 * The text of a page that is no chapter, what it binds checked.
 * @param components that it may use beside those of a chapter
 * @throws InputError when it is missing, or has a figure, a claim or a component that it may not have
 */
export async function pageText(
  page: 'top' | 'end' | 'method' | 'poster' | 'accessibility',
  locale: Locale,
  components: readonly string[] = [],
): Promise<PageText> {
  const file = `src/content/pages/${locale}/${page}.mdx`;
  const entry = await getEntry('pages', `${locale}/${page}`);
  if (!entry) throw new InputError(file, 'the file', ['expected the text of this page, found no file']);
  boundClaims(file, readFileSync(resolve(ROOT, file), 'utf8'), components);
  return { file, entry };
}

/** A chapter's text in one edition, with its front matter. @throws InputError when it is missing */
export async function chapterEntry(chapter: ChapterId, locale: Locale): Promise<CollectionEntry<'chapters'>> {
  const entry = await getEntry('chapters', `${locale}/${chapter}`);
  if (!entry)
    throw new InputError(textFile(chapter, locale), 'the file', ['expected the text of this edition, found no file']);
  return entry;
}
