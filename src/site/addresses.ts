/**
 * Every address of the site, as functions of what it shows. They are public and permanent: a move leaves a redirect. All
 * start at the site's root; deployment.ts puts the base path and the origin before them.
 */
import { InputError } from '../data/read.ts';
import { LOCALES, type Bilingual, type Locale } from '../i18n/locales.ts';
import { FIGURES, type FigureId } from './figures.ts';
import { CHAPTERS, OUTLINE, type ChapterId, type StepId } from './outline.ts';
import type { SeriesId } from './series.ts';

/** A path from the site's root, with a slash at its end unless it is a file's, a query or a fragment. */
export type Address = `/${string}`;

/** A page that exists in both editions, in cards, references and language links: one of a kind, a chapter, or a figure. */
export type PageId = 'story' | 'explorer' | 'method' | 'poster' | 'accessibility' | ChapterId | FigureId;

export const PAGES: readonly PageId[] = [
  'story',
  'explorer',
  'method',
  'poster',
  'accessibility',
  ...CHAPTERS,
  ...FIGURES,
];

/** Forms of a reference: BibTeX, RIS, CSL-JSON. */
export const CITATION_FORMATS = ['bib', 'ris', 'json'] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** Ids of elements that addresses point at. */
export const anchor = {
  claim: (id: string): string => `claim-${id}`,
  source: (id: string): string => `source-${id}`,
  /** The same by its number in the list, which changes as sources are added: for links within one build, of which a page has hundreds. */
  numbered: (number: number): string => `s${number}`,
  correction: (id: string): string => `correction-${id}`,
} as const;

const EXPLORER: Bilingual = { fr: 'explorer', en: 'explore' };
const METHOD: Bilingual = { fr: 'methode', en: 'method' };
const POSTER: Bilingual = { fr: 'affiche', en: 'poster' };
const ACCESSIBILITY: Bilingual = { fr: 'accessibilite', en: 'accessibility' };

function slugOf(chapter: ChapterId, locale: Locale): string {
  const found = OUTLINE.find(({ id }) => id === chapter);
  if (!found) throw new Error(`No chapter "${chapter}": expected one of ${CHAPTERS.join(', ')}`);
  return found.slug[locale];
}

export const address = {
  /** Choice of language, the default of both editions. */
  root: (): Address => '/',
  story: (locale: Locale): Address => `/${locale}/`,
  /** A step or a chapter in the story, its picture in its state on arrival. */
  step: (locale: Locale, step: StepId | ChapterId): Address => `/${locale}/#${step}`,
  /** A chapter as a page of its own. */
  chapter: (locale: Locale, chapter: ChapterId): Address => `/${locale}/${slugOf(chapter, locale)}/`,
  figure: (locale: Locale, figure: FigureId): Address => `/${locale}/figures/${figure}/`,
  explorer: (locale: Locale): Address => `/${locale}/${EXPLORER[locale]}/`,
  method: (locale: Locale): Address => `/${locale}/${METHOD[locale]}/`,
  /** The story on one sheet, to print. */
  poster: (locale: Locale): Address => `/${locale}/${POSTER[locale]}/`,
  /** What was done for every reader, and what was not. */
  accessibility: (locale: Locale): Address => `/${locale}/${ACCESSIBILITY[locale]}/`,
  claim: (locale: Locale, id: string): Address => `/${locale}/${METHOD[locale]}/#${anchor.claim(id)}`,
  source: (locale: Locale, id: string): Address => `/${locale}/${METHOD[locale]}/#${anchor.source(id)}`,
  correction: (locale: Locale, id: string): Address => `/${locale}/${METHOD[locale]}/#${anchor.correction(id)}`,
  feed: (locale: Locale): Address => `/${locale}/feed.xml`,

  /** A figure for a frame in another page; `?theme=light`, `dark` or `auto` may follow. */
  embed: (locale: Locale, figure: FigureId): Address => `/embed/v1/${figure}/${locale}/`,
  /** The explorer's lines for a frame; its state may follow as the explorer's does. */
  explorerEmbed: (locale: Locale): Address => `/embed/v1/explorer/${locale}/`,
  oembed: (locale: Locale, figure: FigureId): Address => `/oembed/v1/${figure}.${locale}.json`,
  /** A figure as a file, with its title, source, licence and date. */
  drawing: (locale: Locale, figure: FigureId, format: 'svg' | 'png'): Address =>
    `/figures/v1/${figure}.${locale}.${format}`,
  /** The table of a figure as a file, its rows and columns named in the edition's words. */
  table: (locale: Locale, figure: FigureId, format: 'csv' | 'json'): Address =>
    `/figures/v1/${figure}.${locale}.${format}`,
  /** The wide drawings of a chapter's steps, for the stage. Its name follows its content, so it is no address to keep. */
  wideDrawings: (locale: Locale, chapter: ChapterId, hash: string): Address =>
    `/drawings/${locale}/${chapter}.${hash}.svg`,
  /** The record that the explorer reads. Its name follows its content too. */
  record: (hash: string): Address => `/explore/record.${hash}.json`,
  /** The card that a shared link shows, 1200 × 630. */
  card: (locale: Locale, page: PageId): Address => `/og/${locale}/${page}.png`,
  citation: (locale: Locale, page: PageId, format: CitationFormat): Address => `/cite/${locale}/${page}.${format}`,

  /** Open data: a series, in ids and machine values and in no language. What has words is a `table` of its edition. */
  data: (series: SeriesId, format: 'csv' | 'json'): Address => `/data/v1/${series}.${format}`,
  dataPackage: (): Address => '/data/v1/datapackage.json',
  claims: (): Address => '/data/v1/claims.json',
  sources: (): Address => '/data/v1/sources.json',

  /** The page as Markdown, for a content system, an archive, an assistant. */
  markdown: (locale: Locale, page: PageId): Address => `${pageAddress(locale, page)}index.md`,
  assistants: (): Address => '/llms.txt',

  sitemap: (): Address => '/sitemap-index.xml',
  pagesMap: (): Address => '/sitemap.xml',
  robots: (): Address => '/robots.txt',
  notFound: (): Address => '/404.html',
  headers: (): Address => '/_headers',
  icon: (): Address => '/icon.svg',
} as const;

const isIn = <Id extends string>(list: readonly Id[], id: string): id is Id => list.some((known) => known === id);

/** Where a page is in one edition. */
export function pageAddress(locale: Locale, page: PageId): Address {
  if (isIn(FIGURES, page)) return address.figure(locale, page);
  return isIn(CHAPTERS, page) ? address.chapter(locale, page) : address[page](locale);
}

/** Two pages at one address would be one page, and nobody would say which is lost. @throws InputError naming both */
export function checkAddresses(pages: readonly { locale: Locale; page: PageId }[], addressOf = pageAddress): void {
  const taken = new Map<string, PageId>();
  for (const { locale, page } of pages) {
    const at = addressOf(locale, page);
    const other = taken.get(at);
    if (other !== undefined)
      throw new InputError('src/site/outline.ts', `page "${page}", ${locale}`, [
        `field "slug": expected an address of its own, found ${at}, which is that of "${other}"`,
      ]);
    taken.set(at, page);
  }
}

/** Where a page is in each edition. */
export const pageAddresses = (page: PageId): [locale: Locale, address: Address][] =>
  LOCALES.map((locale) => [locale, pageAddress(locale, page)]);
