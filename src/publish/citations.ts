import { Cite, plugins, type CslItem } from '@citation-js/core';
import '@citation-js/plugin-csl';
import { readText } from '../data/read.ts';
import { LANG, type Locale } from '../i18n/locales.ts';
import { LATER } from '../i18n/later.ts';
import { typeset } from '../i18n/typography.ts';
import { ui } from '../i18n/ui.ts';
import { pageAddress, type CitationFormat, type PageId } from '../site/addresses.ts';
import { absolute } from '../site/deployment.ts';
import { VERSION } from '../site/version.ts';
import { citationText } from './citation-text.ts';
import { pageWords } from './pages.ts';

/** Languages of bibliographies, as the style's own files name them. */
const STYLED: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-US' };

/** A page of this site as an entry of a bibliography, in CSL-JSON. @throws InputError on what its text lacks */
async function cslItem(page: PageId, locale: Locale): Promise<CslItem> {
  // The mark of what came later explains itself on the page alone.
  const title = (await pageWords(page, locale)).title.replaceAll(LATER, '');
  return {
    id: `kazakhstan-${page}-${locale}`,
    type: 'report',
    title,
    author: [{ literal: ui(locale, 'authors') }],
    issued: { 'date-parts': [VERSION.date.split('-').map(Number)] },
    ...(page === 'story' ? {} : { 'container-title': ui(locale, 'siteTitle') }),
    language: LANG[locale],
    URL: absolute(pageAddress(locale, page)),
    version: VERSION.number,
  };
}

/** Styles of references: APA's comes with the plugin; that of Chicago, for pages like these, is beside this file. */
export const STYLES = { apa: 'APA', chicago: 'Chicago' } as const;
export type Style = keyof typeof STYLES;

plugins.config.get('@csl').styles.add('chicago', readText('src/publish/chicago.csl'));

/** The reference to a page as a line of text, in a style and in the edition's language. */
export async function reference(page: PageId, locale: Locale, style: Style): Promise<string> {
  const cite = new Cite([await cslItem(page, locale)]);
  const words = cite.format('bibliography', { format: 'text', template: style, lang: STYLED[locale] }).trim();
  return typeset(locale, words);
}

/** The reference to a page as a file for a reference manager. */
export const citationFile = async (page: PageId, locale: Locale, format: CitationFormat): Promise<string> =>
  citationText(await cslItem(page, locale), format);
