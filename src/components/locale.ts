import { LOCALES, type Locale } from '../i18n/locales.ts';

/** The edition a page belongs to, from its address. @throws when the address is of no edition */
export function localeOf(current: string | undefined): Locale {
  const found = LOCALES.find((locale) => locale === current);
  if (!found) throw new Error(`Expected a page of ${LOCALES.join(' or ')}, found "${current ?? ''}"`);
  return found;
}
