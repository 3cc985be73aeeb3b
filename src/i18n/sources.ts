import type { Source } from '../data/schemas.ts';
import { formatDate } from './format.ts';
import type { Locale } from './locales.ts';

/** Who published a source, and when: "Publisher, date." */
export const publication = (locale: Locale, { publisher, date }: Source): string =>
  `${[typeof publisher === 'string' ? publisher : publisher[locale], ...(date ? [formatDate(locale, date)] : [])].join(', ')}.`;
