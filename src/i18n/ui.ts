import { check, InputError, madeOf, readJson } from '../data/read.ts';
import { z } from 'zod';
import type strings from '../content/ui/fr.json';
import { LOCALES, type Locale } from './locales.ts';
import { typeset } from './typography.ts';

/** Every string of the interface, by key; the French file is the list of keys, the other edition must match it. */
export type UiKey = keyof typeof strings;

const FILES: Record<Locale, string> = { fr: 'src/content/ui/fr.json', en: 'src/content/ui/en.json' };

const editions = madeOf(Object.values(FILES), (): Record<Locale, Record<string, string>> => {
  const strings = z.record(z.string(), z.string().min(1));
  const read = (locale: Locale) => check(strings, readJson(FILES[locale]), FILES[locale], 'the file');
  const found = { fr: read('fr'), en: read('en') };
  for (const locale of LOCALES) {
    const other = found[locale === 'fr' ? 'en' : 'fr'];
    for (const key of Object.keys(other)) {
      if (!Object.hasOwn(found[locale], key)) {
        throw new InputError(FILES[locale], `field "${key}"`, [
          'expected a string, found nothing (the other edition has it)',
        ]);
      }
    }
  }
  return found;
});

/** A string of the interface, its {values} filled in. @throws InputError on a key or value that is missing */
export function ui(locale: Locale, key: UiKey, values: Record<string, string> = {}): string {
  const text = editions()[locale][key];
  if (text === undefined) throw new InputError(FILES[locale], `field "${key}"`, ['expected a string, found nothing']);
  return typeset(
    locale,
    text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value === undefined)
        throw new InputError(FILES[locale], `field "${key}"`, [`expected a value for {${name}}, found nothing`]);
      return value;
    }),
  );
}
