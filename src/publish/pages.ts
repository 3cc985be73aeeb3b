import { chapterEntry, pageText } from '../chapters/page-text.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { typeset } from '../i18n/typography.ts';
import { checkAddresses, PAGES, type PageId } from '../site/addresses.ts';
import { FIGURES, type FigureId } from '../site/figures.ts';
import { CHAPTERS, type ChapterId } from '../site/outline.ts';
import { say } from '../explore/words.ts';
import { exploreWords } from './explore.ts';
import { figureWords } from './figures.ts';

interface Published {
  locale: Locale;
  page: PageId;
}

/** Every page that exists in each edition, as routes ask for them: the same words as parameters and as props. @throws InputError */
export function pagePaths(): { params: Published; props: Published }[] {
  const pages = LOCALES.flatMap((locale) => PAGES.map((page) => ({ locale, page })));
  checkAddresses(pages);
  return pages.map((page) => ({ params: page, props: page }));
}

interface PublishedFigure {
  locale: Locale;
  figure: FigureId;
}

/** Every public figure in each edition, as routes ask for them. */
export const figurePaths = (): { params: PublishedFigure; props: PublishedFigure }[] =>
  LOCALES.flatMap((locale) => FIGURES.map((figure) => ({ params: { locale, figure }, props: { locale, figure } })));

export const isFigure = (page: PageId): page is FigureId => FIGURES.some((figure) => figure === page);
export const isChapter = (page: PageId): page is ChapterId => CHAPTERS.some((chapter) => chapter === page);

/** What a page calls itself in one edition, and what it says that it holds. */
export interface PageWords {
  title: string;
  description: string;
}

/** The words that lead to a page: in its head, on its card, in references and lists. @throws InputError */
export async function pageWords(page: PageId, locale: Locale): Promise<PageWords> {
  if (isFigure(page)) {
    const { title, alt } = figureWords(page, locale);
    return { title, description: alt };
  }
  if (page === 'explorer') {
    const words = exploreWords(locale);
    return { title: say(words, 'title'), description: say(words, 'description') };
  }
  const { data } = isChapter(page)
    ? await chapterEntry(page, locale)
    : (await pageText(page === 'story' ? 'top' : page, locale, METHOD_PARTS)).entry;
  return { title: typeset(locale, data.title), description: typeset(locale, data.description) };
}

/** Components that the method page's text may use beside those of a chapter. */
export const METHOD_PARTS = [
  'Corrections',
  'Discrepancies',
  'ClaimsRegister',
  'FigureList',
  'SourceList',
  'Viewpoints',
];
