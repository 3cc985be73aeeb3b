import { check, InputError, madeOfEach, readJson, shown } from '../data/read.ts';
import { claim, CLAIMS_FILE } from '../data/register.ts';
import { chapterCopySchema, type ChapterCopy, type Claim } from '../data/schemas.ts';
import type { Words } from '../graphics/shared/scene.ts';
import { wordsCell } from '../graphics/shared/table.ts';
import { isMarkedLater, machineValue, printClaim } from '../i18n/claims.ts';
import { formatDate, formatKm, formatMoney, formatMoneyLong, formatNumber, formatPercent } from '../i18n/format.ts';
import { LATER } from '../i18n/later.ts';
import type { Locale } from '../i18n/locales.ts';
import { countryName, placeName } from '../i18n/names.ts';
import { formatPeriod } from '../i18n/period.ts';
import { isAfterNote, type ChapterId } from '../site/outline.ts';
import { fillClaims } from './fill.ts';

/** Where a chapter's figure copy is kept. */
export const copyFile = (chapter: string, locale: Locale): string => `src/content/figures/${locale}/${chapter}.json`;

/** The figure copy of a chapter in one edition, checked. @throws InputError */
export const chapterCopy = madeOfEach(
  (chapter: string, locale: Locale) => [copyFile(chapter, locale)],
  (chapter, locale): ChapterCopy => {
    const file = copyFile(chapter, locale);
    return check(chapterCopySchema, readJson(file), file, 'the file');
  },
);

/** Is told of every label that is read, and whether the step has it. */
export type LabelReader = (key: string, found: boolean) => void;

/** The copy of one step, where it is kept, and how it is printed. */
interface Page {
  step: string;
  locale: Locale;
  file: string;
  copy: ChapterCopy[string];
  /** What came later wears its mark. */
  marked: boolean;
  onLabel: LabelReader | undefined;
}

/**
 * Everything a graphic needs of a language for one step.
 * @param onLabel is told of each label read; one that is missing then reads as its key, and the drawing goes on
 * @throws InputError where the step has no copy
 */
export function wordsFor(chapter: ChapterId, step: string, locale: Locale, onLabel?: LabelReader): Words {
  const file = copyFile(chapter, locale);
  const copy = chapterCopy(chapter, locale)[step];
  if (!copy) throw new InputError(file, `step "${step}"`, ['expected the copy of this step, found nothing']);
  // A chapter about what came later says so once.
  return wordsOf({ step, locale, file, copy, marked: !isAfterNote(chapter), onLabel });
}

/** A text of the step's copy, not yet printed. @throws InputError when it is missing and nobody is told */
function textOf({ step, file, copy, onLabel }: Page, key: string): string {
  if (key === 'title' || key === 'alt') return copy[key];
  const text = key === 'how' ? copy.how : copy.labels?.[key];
  onLabel?.(key, text !== undefined);
  if (text !== undefined) return text;
  if (onLabel) return key;
  throw new InputError(file, `step "${step}"`, [`expected a label "${key}", found nothing`]);
}

function wordsOf(page: Page): Words {
  const { step, locale, file, marked } = page;
  const entry = `step "${step}"`;
  const print = (found: Claim): string =>
    printClaim(locale, found, 'short') + (marked && isMarkedLater(found) ? LATER : '');
  return {
    locale,
    t: (key, values = {}) =>
      fillClaims(locale, textOf(page, key), file, `${entry}, field "${key}"`, values, {
        usual: 'short',
        marked: marked && key !== 'alt',
      }),
    claim: (id) => print(claim(id, file, entry)),
    claimValue: (id) => {
      const { value } = claim(id, file, entry);
      if (typeof value === 'number') return value;
      throw new InputError(CLAIMS_FILE, `id "${id}"`, [`field "value": expected a number, found ${shown(value)}`]);
    },
    claimCell: (id) => {
      const found = claim(id, file, entry);
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
