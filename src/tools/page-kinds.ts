import type { Locale } from '../i18n/locales.ts';
import { address, type Address } from '../site/addresses.ts';

/** One page of each kind that is not the story, by what the tools that measure pages call it. */
export const PAGE_KINDS: readonly (readonly [kind: string, page: (locale: Locale) => Address])[] = [
  ['a chapter', (locale) => address.chapter(locale, 'roundabout')],
  ['a figure', (locale) => address.figure(locale, 'roundabout-ledgers')],
  ['an embed', (locale) => address.embed(locale, 'roundabout-ledgers')],
  ['the explorer', address.explorer],
  ['the method page', address.method],
  ['the poster', address.poster],
  ['accessibility', address.accessibility],
];
