import type { BreadcrumbList, Dataset, NewsArticle, WithContext } from 'schema-dts';
import { allSources, claim, CLAIMS_FILE } from '../data/register.ts';
import { machineValue } from '../i18n/claims.ts';
import { LANG, type Locale } from '../i18n/locales.ts';
import { ui } from '../i18n/ui.ts';
import { address, pageAddress, type Address, type PageId } from '../site/addresses.ts';
import { absolute } from '../site/deployment.ts';
import type { FigureId } from '../site/figures.ts';
import { LICENCE } from '../site/licence.ts';
import { VERSION } from '../site/version.ts';
import { NOTE } from '../site/note.ts';
import type { SeriesId } from '../site/series.ts';
import { figureWords } from './figures.ts';
import { OPEN_SERIES } from './open-data.ts';

/** Data as the text of a script element, which ends at the first "</script" whatever stands around it. */
export const asScriptText = (data: object): string => JSON.stringify(data).replaceAll('<', '\\u003c');

/** Where a page stands below the story, in schema.org's words. */
export const breadcrumbs = (page: PageId, locale: Locale, title: string): WithContext<BreadcrumbList> => ({
  '@context': 'https://schema.org',
  '@type': 'BreadcrumbList',
  itemListElement: [
    { name: ui(locale, 'siteTitle'), at: address.story(locale) },
    { name: title, at: pageAddress(locale, page) },
  ].map(({ name, at }, index) => ({ '@type': 'ListItem' as const, position: index + 1, name, item: absolute(at) })),
});

/** The two files of a data set, in schema.org's words. */
const downloads = (at: (format: 'csv' | 'json') => Address) =>
  (
    [
      ['csv', 'text/csv'],
      ['json', 'application/json'],
    ] as const
  ).map(([format, encodingFormat]) => ({
    '@type': 'DataDownload' as const,
    encodingFormat,
    contentUrl: absolute(at(format)),
  }));

/** What a figure shows, as a data set with its files, in schema.org's words. */
export function figureData(figure: FigureId, locale: Locale): WithContext<Dataset> {
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
    distribution: downloads((format) => address.table(locale, figure, format)),
  };
}

/** The story as an article, the note it starts from and where it is corrected, in schema.org's words. @throws InputError */
export function storyData(locale: Locale, headline: string, description: string): WithContext<NewsArticle> {
  const note = claim('note-identity', CLAIMS_FILE, 'the note');
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    description,
    inLanguage: LANG[locale],
    url: absolute(address.story(locale)),
    image: absolute(address.card(locale, 'story')),
    author: { '@type': 'Organization', name: ui(locale, 'authors') },
    dateModified: VERSION.date,
    version: VERSION.number,
    correction: absolute(`${address.method(locale)}#corrections`),
    citation: absolute(`${address.method(locale)}#sources`),
    license: LICENCE,
    isBasedOn: {
      '@type': 'ScholarlyArticle',
      name: NOTE.title,
      author: { '@type': 'Person', name: NOTE.author },
      isPartOf: { '@type': 'Periodical', name: NOTE.journal },
      datePublished: String(machineValue(note, locale)),
    },
  };
}

/** Every published series as a data set with its files and what it is made from, in schema.org's words. */
export const seriesData = (): WithContext<Dataset>[] =>
  Object.entries(OPEN_SERIES).map(([id, { title, description, fields, sources }]) => ({
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: title,
    description,
    license: LICENCE,
    dateModified: VERSION.date,
    version: VERSION.number,
    creator: { '@type': 'Organization', name: ui('en', 'authors') },
    variableMeasured: fields.map(({ name }) => name),
    isBasedOn: sources.flatMap((used) => allSources().get(used)?.url ?? []),
    includedInDataCatalog: { '@type': 'DataCatalog', url: absolute(address.dataPackage()) },
    distribution: downloads((format) => address.data(id as SeriesId, format)),
  }));
