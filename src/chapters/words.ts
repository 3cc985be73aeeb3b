import { check, InputError, readJson, shown } from '../data/read.ts';
import { claim } from '../data/register.ts';
import { chapterCopySchema, type ChapterCopy, type Claim } from '../data/schemas.ts';
import type { Words } from '../graphics/shared/scene.ts';
import { wordsCell } from '../graphics/shared/table.ts';
import { isMarkedLater, LATER, machineValue, printClaim } from '../i18n/claims.ts';
import { formatDate, formatKm, formatMoney, formatMoneyLong, formatNumber, formatPercent } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { countryName, placeName } from '../i18n/names.ts';
import { formatPeriod } from '../i18n/period.ts';
import { isAfterNote, type ChapterId } from '../site/outline.ts';
import { fillClaims } from './fill.ts';

/** Copy that is heard rather than seen: what came later is said in words there. */
const SPOKEN = new Set(['alt', 'text', 'describe']);

const cache = new Map<string, ChapterCopy>();

/** Where a chapter's figure copy is kept. */
export const copyFile = (chapter: string, locale: Locale): string => `src/content/figures/${locale}/${chapter}.json`;

/** The figure copy of a chapter in one edition, checked. @throws InputError */
export function chapterCopy(chapter: string, locale: Locale): ChapterCopy {
  const file = copyFile(chapter, locale);
  let found = cache.get(file);
  if (!found) {
    found = check(chapterCopySchema, readJson(file), file, 'the file');
    cache.set(file, found);
  }
  return found;
}

/** Everything a graphic needs of a language for one step. @throws InputError where the step has no copy */
export function wordsFor(chapter: ChapterId, step: string, locale: Locale): Words {
  const file = copyFile(chapter, locale);
  const copy = chapterCopy(chapter, locale)[step];
  if (!copy) throw new InputError(file, `step "${step}"`, ['expected the copy of this step, found nothing']);

  // A chapter about what came later says so once.
  const marks = !isAfterNote(chapter);

  const fill = (key: string, text: string, values: Record<string, string>): string =>
    fillClaims(locale, text, file, `step "${step}", field "${key}"`, values, {
      usual: 'short',
      marked: marks && !SPOKEN.has(key),
    });

  const print = (found: Claim): string =>
    printClaim(locale, found, 'short') + (marks && isMarkedLater(found) ? LATER : '');

  return {
    locale,
    t: (key, values = {}) => {
      const text = key === 'title' || key === 'alt' ? copy[key] : key === 'how' ? copy.how : copy.labels?.[key];
      if (text === undefined)
        throw new InputError(file, `step "${step}"`, [`expected a label "${key}", found nothing`]);
      return fill(key, text, values);
    },
    claim: (id) => print(claim(id, file, `step "${step}"`)),
    claimValue: (id) => {
      const { value } = claim(id, file, `step "${step}"`);
      if (typeof value === 'number') return value;
      throw new InputError('data/claims.json', `id "${id}"`, [
        `field "value": expected a number, found ${shown(value)}`,
      ]);
    },
    claimCell: (id) => {
      const found = claim(id, file, `step "${step}"`);
      const { unit } = found;
      const value = machineValue(found, locale);
      const text = print(found);
      if (unit === 'name') return { cell: wordsCell(text), type: 'text' };
      if (unit === 'date') return { cell: { text, value }, type: 'period' };
      return { cell: { text, value, unit }, type: typeof value === 'number' ? 'number' : 'range' };
    },
    number: (value, decimals) => formatNumber(locale, value, decimals),
    percent: (value, decimals) => formatPercent(locale, value, decimals),
    money: (value, currency, decimals) => formatMoney(locale, value, currency, decimals),
    moneyLong: (value, currency, decimals) => formatMoneyLong(locale, value, currency, decimals),
    date: (iso, form) => formatDate(locale, iso, form),
    period: (iso, form) => formatPeriod(locale, iso, form),
    km: (value) => formatKm(locale, value),
    country: (code) => countryName(code, locale),
    place: (id) => placeName(id, locale),
  };
}
