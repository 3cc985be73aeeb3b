import { LANG, type Locale } from '../i18n/locales.ts';
import { ui } from '../i18n/ui.ts';
import { address, pageAddress, type PageId } from '../site/addresses.ts';
import { absolute } from '../site/deployment.ts';
import type { FigureId } from '../site/figures.ts';
import { LICENCE } from '../site/licence.ts';
import { VERSION } from '../site/version.ts';
import { figureWords } from './figures.ts';

/** Where a page stands below the story, in schema.org's words. */
export const breadcrumbs = (page: PageId, locale: Locale, title: string): object => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: [
    { name: ui(locale, 'siteTitle'), at: address.story(locale) },
    { name: title, at: pageAddress(locale, page) },
  ].map(({ name, at }, index) => ({ '@type': 'ListItem', position: index + 1, name, item: absolute(at) })),
});

/** What a figure shows, as a data set with its files, in schema.org's words. */
export function figureData(figure: FigureId, locale: Locale): object {
  const { title, text, table } = figureWords(figure, locale);
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description: text,
    inLanguage: LANG[locale],
    license: LICENCE,
    dateModified: VERSION.date,
    version: VERSION.number,
    url: absolute(address.figure(locale, figure)),
    image: absolute(address.drawing(locale, figure, 'png')),
    creator: { '@type': 'Organization', name: ui(locale, 'authors') },
    isPartOf: { '@type': 'CreativeWork', name: ui(locale, 'siteTitle'), url: absolute(address.story(locale)) },
    creditText: table.reporter,
    distribution: (
      [
        ['csv', 'text/csv'],
        ['json', 'application/json'],
      ] as const
    ).map(([format, encodingFormat]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: absolute(address.table(locale, figure, format)),
    })),
  };
}
