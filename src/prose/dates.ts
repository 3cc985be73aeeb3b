import type { Locale } from '../i18n/locales.ts';
import { overlaps, without, type Printed, type Span } from './printed.ts';

/** A date as the text gives it: a day, a month or a year, or several of them. A span of days or years is one date. */
export interface DateFound extends Span {
  day?: string;
  month?: string;
  year?: string;
  /** A range, as printed. */
  range?: string;
}

const MONTHS: Record<Locale, string> = {
  fr: 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
  en: 'January|February|March|April|May|June|July|August|September|October|November|December',
};

const GAP = '[ \\u00a0\\u202f]+';
const DAY = '(?:1ᵉʳ|1er|[12]\\d|3[01]|[1-9])';
const YEAR = '(?:1[89]|20)\\d\\d';
const EDGE = '(?<![\\p{L}\\p{N}])';
/** "28 February", "1–3 March", "du 1ᵉʳ au 3 mars": the last day of a span is the one kept. */
const DAYS: Record<Locale, string> = {
  fr: `(?:${DAY}(?:[-–]|${GAP}(?:au|et)${GAP}))?(?<day>${DAY})`,
  en: `(?:${DAY}(?:[-–]|${GAP}(?:to|and)${GAP}))?(?<day>${DAY})(?:${GAP}of)?`,
};
/** In English a month without a day or a year must stand where a date does: "May" and "March" are words too. */
const BEFORE_MONTH =
  '(?<=\\b(?:[Ii]n|[Tt]hat|[Tt]his|[Ll]ast|[Nn]ext|[Oo]f|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Tt]o|[Bb]etween|and|or|[Ee]arly|[Mm]id|[Ll]ate|[Tt]hrough|[Dd]uring|[Ff]or)[ \\u00a0-])';

function patterns(locale: Locale): RegExp[] {
  const month = `(?<month>${MONTHS[locale]})(?!\\p{L})`;
  const dated = `${EDGE}${DAYS[locale]}${GAP}${month}(?:,?${GAP}(?<year>${YEAR})(?!\\d))?`;
  const monthYear = `${EDGE}${month}(?:${GAP}of)?${GAP}(?<year>${YEAR})(?!\\d)`;
  const bare = locale === 'fr' ? `${EDGE}${month}` : `${BEFORE_MONTH}${month}`;
  // A year stands alone: not in "2021,5", not before a unit. French and English both print other thousands with a mark.
  const year = `${EDGE}(?<![.,/$€£])(?:${YEAR}[-–/])?(?<year>${YEAR}|\\d\\d(?<=${YEAR}[-–/]\\d\\d))s?(?![\\p{L}\\p{N}]|[.,]\\d|${GAP}?[%€$])`;
  const american = `${EDGE}${month}${GAP}(?<day>${DAY})(?:,${GAP}(?<year>${YEAR}))?(?!\\d)`;
  const sources = [dated, ...(locale === 'en' ? [american] : []), monthYear, bare, year];
  return sources.map((source) => new RegExp(source, 'gu'));
}

const PATTERNS: Record<Locale, RegExp[]> = { fr: patterns('fr'), en: patterns('en') };

/** "From March 2021 to February 2022": one date, known by both its ends. */
const RANGE: Record<Locale, { before: RegExp; joint: RegExp }> = {
  fr: {
    before: /(?<!\p{L})(?:de|du|d[’']|entre|depuis)[ \u00a0]?(?:l[ea][ \u00a0])?$/iu,
    joint: /^[ \u00a0](?:à|au|et)[ \u00a0]$/u,
  },
  en: { before: /(?<!\p{L})(?:from|between)[ \u00a0]$/iu, joint: /^[ \u00a0](?:to|and)[ \u00a0]$/u },
};

function withRanges(locale: Locale, text: string, found: readonly DateFound[]): DateFound[] {
  const { before, joint } = RANGE[locale];
  const merged: DateFound[] = [];
  for (const date of found) {
    const last = merged.at(-1);
    if (last && joint.test(text.slice(last.end, date.start)) && before.test(text.slice(0, last.start))) {
      merged.splice(-1, 1, { start: last.start, end: date.end, range: text.slice(last.start, date.end) });
    } else merged.push(date);
  }
  return merged;
}

/** Every date of a text, in order, repeated ones included. */
export function dateSpans(locale: Locale, text: string): DateFound[] {
  const found: DateFound[] = [];
  let left = text;
  for (const pattern of PATTERNS[locale]) {
    for (const match of left.matchAll(pattern)) {
      const { day, month, year } = match.groups ?? {};
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        ...(day && { day: day.replace(/\D/gu, '') }),
        ...(month && { month }),
        ...(year && { year }),
      });
    }
    left = without(text, found);
  }
  return withRanges(
    locale,
    text,
    found.sort((one, other) => one.start - other.start),
  );
}

/** "27 March" is "27 March 2023" said again; "March 2023" and "2023" are others. */
const same = (one: DateFound, other: DateFound): boolean =>
  one.range === other.range &&
  one.day === other.day &&
  one.month === other.month &&
  (one.year === other.year || (one.month !== undefined && (one.year === undefined || other.year === undefined)));

/** The dates of a text that differ from each other, as printed. A period that one claim prints is one date. */
export function dates(locale: Locale, { text, bound }: Printed): string[] {
  const kept: DateFound[] = [];
  for (const found of dateSpans(locale, text)) {
    const number = bound.find((one) => one.kind === 'num' && overlaps(one, found));
    const told = kept.some((known) => same(known, found) || (number && overlaps(number, known)));
    if (!told) kept.push(found);
  }
  return kept.map(({ start, end }) => text.slice(start, end));
}
