import type { Locale } from '../i18n/locales.ts';
import { dateSpans } from './dates.ts';
import { overlaps, without, type Bound, type Printed, type Span } from './printed.ts';
import { sentenceSpans } from './sentences.ts';

/**
 * Quantities in any form. Figures and number words that touch make one ("3,7 millions", "vingt et un", "two thirds"), and so
 * do the two ends of a range. "One" is an article as often as a number: it never counts. Ordinals are no quantities.
 */

const GAP = '[ \\u00a0\\u202f]';
const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

/** Numbers from two upwards, and the words a magnitude is said with. */
const NUMBERS: Record<Locale, string> = {
  fr: [
    'deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante',
    'cinquante|soixante|cents?|mille|millions?|milliards?',
  ].join('|'),
  en: [
    'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen',
    'nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?',
  ].join('|'),
};

const FIGURE = `[\\u2212-]?[$€£]?\\p{N}+(?:[.,\\u202f]\\p{N}+|[ \\u00a0]\\p{N}{3}(?!\\p{N}))*(?:${GAP}?(?:bn|Md|M|m|k)(?=[€$]|${END}))?`;

/** What joins number words into one: "vingt et un", "trois cent six", "a hundred and six", "twenty-seven". */
const JOINED: Record<Locale, string> = {
  fr: `(?:-et-|${GAP}et${GAP}(?=une?\\b|onze\\b|demie?s?\\b)|-|${GAP})`,
  en: `(?:(?<=hundreds?|thousands?|millions?)${GAP}and${GAP}|-|${GAP})`,
};
const ONE: Record<Locale, string> = { fr: 'une?', en: 'one' };

const FRACTIONS: Record<Locale, string> = {
  fr: 'cinquième|sixième|septième|huitième|neuvième|dixième|vingtième|centième|millième',
  en: 'third|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|hundredth|thousandth',
};
/** "a third of", not "a third tool"; "un dixième de", not "un dixième pays". */
const AFTER_FRACTION: Record<Locale, string> = {
  fr: `(?=${GAP}(?:d[eu]|des|environ|à|en|plus|seulement)\\b|${GAP}d[’']|${GAP}?[,.;:!?)»]|$)`,
  en: `(?=${GAP}(?:of|more|less|lower|higher|as|once|to|in|from|when|or|and|at|by|on|that)\\b|[,.;:!?)”]|$)`,
};

/** Words that say a quantity by themselves, or with the number before them. */
const WORDS: Record<Locale, string[]> = {
  fr: [
    '(?:doubl|tripl|quadrupl|décupl)(?:e|es|ent|ée?s?|er|ant|ait|aient|a|èrent|era|eront|ement)',
    'moitiés?',
    'demie?s?',
    'quarts?',
    `(?<=${EDGE}(?:le|un|du|au|deux)${GAP})tiers`,
    `(?<=${EDGE}une?${GAP})(?:${FRACTIONS.fr})s?${AFTER_FRACTION.fr}`,
    `(?:${FRACTIONS.fr})s(?<=${EDGE}(?:${NUMBERS.fr})${GAP}\\p{L}+)`,
    '(?:diz|douz|quinz|vingt|trent|quarant|cinquant|soixant|cent)aines?',
    'milliers?',
  ],
  en: [
    '(?:doubl|trebl|tripl|quadrupl)(?:e|es|ed|ing)',
    'trebled?',
    'halv(?:e|es|ed|ing)',
    '(?<!\\b(?:first|second)[ \\u00a0])hal(?:f|ves)(?!-?brother)',
    'twice|thrice',
    `(?:${NUMBERS.en})-?fold`,
    '(?<=\\b(?:an?|one)[ \\u00a0-])quarter|(?<!\\b(?:first|second|third|fourth|last|this|that)[ \\u00a0])quarters',
    `(?<=\\ban?[ \\u00a0-])(?:${FRACTIONS.en})${AFTER_FRACTION.en}`,
    `(?<=\\bone[ \\u00a0-])(?:${FRACTIONS.en})`,
    `(?<=(?:${NUMBERS.en})[ \\u00a0-])(?:${FRACTIONS.en})s`,
    'dozens?',
  ],
};

/** Where such a word is no quantity: a name of something, or another word of the same letters. */
const NOT_QUANTITIES: Record<Locale, RegExp[]> = {
  fr: [
    // A pair already named: "both".
    /(?<!\p{L})(?:tous|les|des|aux|ces)[ \u00a0]deux(?!\p{L}|-|[ \u00a0](?:tiers|fois|cents?|mille|millions|milliards|\p{L}+ièmes)(?!\p{L}))/giu,
    // A period of the year.
    /(?<!\p{L})(?:première|seconde|deuxième|dernière)[ \u00a0]moitié(?!\p{L})/giu,
    /(?<!\p{L})pour[ \u00a0](?:cent|mille)(?!\p{L})/giu,
    /(?<!\p{L})doubles? (?:usages?|emplois?|refus|sens|jeu|nationalité|standard|fond|peine|imposition)(?!\p{L})/giu,
    /(?<!\p{L})(?:chapitre|étape|article|numéro|n°|paquet n°)[ \u00a0]\p{N}+/giu,
    // "neuf" is "new" unless something is counted.
    /(?<!\p{L}|-)neuf(?!\p{L})(?![ \u00a0](?:\p{L}+[sx](?!\p{L})|cents?|mille|millions?|milliards?|sont|ont|d[’'e]))/giu,
  ],
  en: [
    /\b(?:the|these|those)[ \u00a0]two\b(?![- \u00a0](?:thirds|fifths|sevenths|hundred|thousand|million|billion)\b)/giu,
    /\bdoubles?[- ](?:check|standards?|refusal|taxation|agents?|act|life|use)\b/giu,
    /\b(?:chapter|step|article|number|No\.|Paper)[ \u00a0]\p{N}+/giu,
    /\btriple[- ]lock\b/giu,
  ],
};

const compile = (locale: Locale): RegExp => {
  const word = `(?:${NUMBERS[locale]})${END}`;
  const joined = `${JOINED[locale]}(?:(?:${NUMBERS[locale]}|${ONE[locale]})${END})`;
  const spelled = `${word}(?:${joined})*`;
  const said = `(?:${WORDS[locale].join('|')})${END}`;
  const number = `(?:${FIGURE}${END}(?:${GAP}(?:${spelled}))?|${spelled})`;
  return new RegExp(`${EDGE}(?:${number}(?:[ \\u00a0-]${said})?|${said})`, 'giu');
};
const QUANTITY: Record<Locale, RegExp> = { fr: compile('fr'), en: compile('en') };

/** Between the two ends of a range, when the first has no unit of its own; "and" only after "between". */
const RANGE: Record<Locale, RegExp> = {
  fr: /^(?:[ \u00a0](?:à|ou|sur)[ \u00a0]|[–-])$/u,
  en: /^(?:[ \u00a0](?:to|or|in|out of)[ \u00a0]|[–-])$/u,
};
const BETWEEN: Record<Locale, { before: RegExp; joint: RegExp }> = {
  fr: { before: /(?<!\p{L})entre[ \u00a0]$/iu, joint: /^[ \u00a0]et[ \u00a0]$/u },
  en: { before: /\bbetween[ \u00a0]$/iu, joint: /^[ \u00a0]and[ \u00a0]$/u },
};

/** "trois ans et demi", "two and a half": the half belongs to the number before it. */
const HALF: Record<Locale, { joint: RegExp; after: RegExp }> = {
  fr: { joint: /^[ \u00a0](?:\p{L}+[ \u00a0])?et[ \u00a0]$/u, after: /^demie?(?!\p{L})/iu },
  en: { joint: /^[ \u00a0]and a[ \u00a0]$/u, after: /^(?:half|quarter|third)\b/iu },
};

function withRanges(locale: Locale, text: string, spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans) {
    const last = merged.at(-1);
    const joint = last ? text.slice(last.end, span.start) : '';
    const { before, joint: and } = BETWEEN[locale];
    const isRange = RANGE[locale].test(joint) || (and.test(joint) && last && before.test(text.slice(0, last.start)));
    const isHalf = HALF[locale].joint.test(joint) && HALF[locale].after.test(text.slice(span.start));
    if (last && (isRange || isHalf)) last.end = span.end;
    else merged.push({ ...span });
  }
  return merged;
}

/** A number word with a capital inside a sentence belongs to a name ("les Vingt-Sept"). */
function isName(locale: Locale, text: string, { start }: Span): boolean {
  if (!/^\p{Lu}/u.test(text.slice(start))) return false;
  return !sentenceSpans(locale, text).some(
    (sentence) => /^[«“‘\s]*$/u.test(text.slice(sentence.start, start)) && start >= sentence.start,
  );
}

/** One bound number is one quantity, whatever it prints; a bound date printed as such is none. */
function withBound(
  spans: readonly Span[],
  dated: readonly Span[],
  bound: readonly Bound[],
  dateClaims: ReadonlySet<string>,
): Span[] {
  const numbers = bound.filter(({ kind, claim }) => kind === 'num' && !dateClaims.has(claim));
  const free = spans.filter((span) => !numbers.some((number) => overlaps(span, number)));
  const held = numbers
    .filter((number) => spans.some((span) => overlaps(span, number)) || !dated.some((date) => overlaps(date, number)))
    .map((number) => {
      // A magnitude or a fraction that the sentence adds ("12 millions") belongs to the number it touches.
      const touched = spans.filter((span) => overlaps(span, number));
      return {
        start: Math.min(number.start, ...touched.map(({ start }) => start)),
        end: Math.max(number.end, ...touched.map(({ end }) => end)),
      };
    });
  const all = [...free, ...held].sort((one, other) => one.start - other.start);
  return all.filter((span, index) => !all.slice(0, index).some((before) => overlaps(before, span)));
}

/**
 * Where the quantities of a text lie, in order.
 * @param names stretches that are proper names: a figure in one is no quantity
 * @param dateClaims ids of claims whose value is a date or a name, which never print a quantity by themselves
 */
export function quantitySpans(
  locale: Locale,
  { text, bound }: Printed,
  names: readonly Span[] = [],
  dateClaims: ReadonlySet<string> = new Set(),
): Span[] {
  const dated = dateSpans(locale, text);
  const aside = NOT_QUANTITIES[locale].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  );
  const left = without(text, [...dated, ...aside, ...names]);
  const found = [...left.matchAll(QUANTITY[locale])]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => !isName(locale, text, span));
  return withBound(withRanges(locale, left, found), dated, bound, dateClaims);
}

/** The quantities of a text as printed, in order, one for each time that one is given. */
export const quantities = (...given: Parameters<typeof quantitySpans>): string[] =>
  quantitySpans(...given).map(({ start, end }) => given[1].text.slice(start, end));
