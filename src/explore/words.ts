/** What the explorer needs of a language: its texts, names, and how numbers are printed; all of it works in the browser. */
import { formatDate, formatMoney, formatMoneyLong, formatNumber, formatPercent } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';

export interface ExploreWords {
  locale: Locale;
  /** Texts by key, with {values}. */
  texts: Readonly<Record<string, string>>;
  /** Names of reporters and destinations by code, in the order they are listed in. */
  names: Readonly<Record<string, string>>;
  /** The same as a sentence has them, with their articles. */
  inSentence: Readonly<Record<string, string>>;
}

/** A text with its values filled in. @throws on a key that the edition lacks */
export function say({ texts }: ExploreWords, key: string, values: Readonly<Record<string, string>> = {}): string {
  const text = texts[key];
  if (text === undefined) throw new Error(`src/content/explore: expected a text "${key}", found none`);
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : whole,
  );
}

export const nameOf = ({ names }: ExploreWords, code: string): string => names[code] ?? code;
/** Codes as a sentence lists them: "le Kirghizstan et l'Arménie". */
export const inSentence = (words: ExploreWords, codes: readonly string[]): string =>
  listed(
    words,
    codes.map((code) => words.inSentence[code] ?? code),
  );
export const euros = ({ locale }: ExploreWords, value: number): string =>
  formatMoney(locale, significant(value), 'EUR');
export const eurosLong = ({ locale }: ExploreWords, value: number): string =>
  formatMoneyLong(locale, significant(value), 'EUR');
export const monthName = ({ locale }: ExploreWords, month: string): string => formatDate(locale, month, 'month-year');
export const plain = ({ locale }: ExploreWords, value: number, decimals = 0): string =>
  formatNumber(locale, value, decimals);
export const percent = ({ locale }: ExploreWords, value: number): string => formatPercent(locale, value, 0);

/** Three significant digits: what is declared to the euro is not known to it. */
function significant(value: number): number {
  if (value === 0) return 0;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(Math.abs(value))) - 2);
  return Math.round(value / step) * step;
}

/** Codes in the order of their names: alphabetical in the edition's language, the EU27 first. */
export const inOrderOfName = ({ names }: ExploreWords, codes: readonly string[]): string[] =>
  Object.keys(names).filter((code) => codes.includes(code));

/** "a, b et c". */
export function listed(words: ExploreWords, items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${say(words, 'and')} ${last}`;
}
