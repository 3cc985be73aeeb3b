/** The two editions. */
export type Locale = 'fr' | 'en';

export const LOCALES = ['fr', 'en'] as const satisfies readonly Locale[];

/** Value of the `lang` attribute, and of `Intl` calls: the English edition is British. */
export const LANG: Record<Locale, string> = { fr: 'fr', en: 'en-GB' };

export const otherLocale = (locale: Locale): Locale => (locale === 'fr' ? 'en' : 'fr');

/** A text in both editions. */
export type Bilingual = Record<Locale, string>;
