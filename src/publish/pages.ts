import { getEntry } from 'astro:content';
import { pageText } from '../chapters/page-text.ts';
import { textFile } from '../chapters/text.ts';
import { InputError } from '../data/read.ts';
import type { Locale } from '../i18n/locales.ts';
import { typeset } from '../i18n/typography.ts';
import { PAGES, type PageId } from '../site/addresses.ts';
import { FIGURES, type FigureId } from '../site/figures.ts';
import { CHAPTERS, type ChapterId } from '../site/outline.ts';
import { figureWords } from './figures.ts';

/** Pages that exist: an address without a page has no card, no reference and no place in the sitemap. */
export const PUBLISHED: readonly PageId[] = PAGES.filter((page) => page !== 'explorer');

export const isFigure = (page: PageId): page is FigureId => FIGURES.some((figure) => figure === page);
export const isChapter = (page: PageId): page is ChapterId => CHAPTERS.some((chapter) => chapter === page);

/** What a page calls itself in one edition, and what it says that it holds. */
export interface PageWords {
  title: string;
  description: string;
}

/** A chapter's front matter in one edition. @throws InputError when its text is missing */
async function chapterHead(chapter: ChapterId, locale: Locale): Promise<PageWords> {
  const entry = await getEntry('chapters', `${locale}/${chapter}`);
  if (!entry)
    throw new InputError(textFile(chapter, locale), 'the file', ['expected the text of this edition, found no file']);
  return entry.data;
}

/** The words that lead to a page: in its head, on its card, in references and lists. @throws InputError */
export async function pageWords(page: PageId, locale: Locale): Promise<PageWords> {
  const found = isFigure(page)
    ? { title: figureWords(page, locale).title, description: figureWords(page, locale).alt }
    : isChapter(page)
      ? await chapterHead(page, locale)
      : (await pageText(page === 'story' ? 'top' : 'method', locale, METHOD_PARTS)).entry.data;
  return { title: typeset(locale, found.title), description: typeset(locale, found.description) };
}

/** Components that the method page's text may use beside those of a chapter. */
export const METHOD_PARTS = ['Corrections', 'Discrepancies', 'ClaimsRegister', 'FigureList', 'SourceList'];
