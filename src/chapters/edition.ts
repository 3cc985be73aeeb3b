import type { Locale } from '../i18n/locales.ts';

/** Dates readers are shown, from here and never from the clock, so that one commit always builds the same bytes. */
export const VERSION = { date: '2026-11-24', number: '0.1.0' } as const;

/** Address of an edition's page, without the base path. */
export const PAGES = {
  story: { fr: '/fr/', en: '/en/' },
  method: { fr: '/fr/methode/', en: '/en/method/' },
} as const satisfies Record<string, Record<Locale, string>>;

/** The research note that the story starts from, as it was published. */
export const NOTE = {
  title: 'Kazakhstan : réduire le contournement des sanctions contre la Russie ?',
  author: 'Céline Bayou',
  journal: 'Regard sur l’Est',
} as const;
