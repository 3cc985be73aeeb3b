import type { Locale } from '../i18n/locales.ts';
import { knownNames } from '../i18n/names.ts';
import type { Lists } from './lists.ts';
import { overlaps, without, type Span } from './printed.ts';
import { sentenceSpans } from './sentences.ts';

export interface NameFound extends Span {
  /** The name, whichever way it was said. */
  name: string;
}

/** What names of an edition are known by. */
export interface NameBook {
  locale: Locale;
  /** Finds every way of saying every known name, longest first. */
  known: RegExp;
  /** Each way of saying a name → the name. */
  canonical: ReadonlyMap<string, string>;
  notNames: RegExp;
  /** Words in lower case that name nobody when they open a sentence. */
  openers: ReadonlySet<string>;
  /** Words that the edition writes with a capital inside a sentence: they are names where they open one, too. */
  capitals: ReadonlySet<string>;
}

const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

const anyOf = (texts: readonly string[]): RegExp => {
  const escaped = [...texts]
    .sort((one, other) => other.length - one.length)
    .map((text) =>
      text
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replace(/['’]/g, "[’']")
        .replace(/ /g, '[ \\u00a0]'),
    );
  return new RegExp(`${EDGE}(?:${escaped.join('|')})${END}`, 'gu');
};

const plain = (text: string): string => text.replace(/'/g, '’').replace(/\u00a0/g, ' ');

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

/** @param texts all that the edition says: how it writes a word inside a sentence tells what the word is at its start */
export function nameBook(
  locale: Locale,
  lists: Pick<Lists, 'names' | 'notNames' | 'openers'>,
  texts: readonly string[] = [],
): NameBook {
  const ways = [...knownNames(locale).map((name) => [name]), ...lists.names];
  const canonical = new Map<string, string>();
  // What the list says of a name wins over the map's: "UE" is "Union européenne".
  for (const [name = '', ...others] of ways)
    for (const way of [name, ...others]) canonical.set(plain(way), plain(name));
  const ordinary = texts.flatMap((text) => text.match(/(?<![\p{L}\p{N}])\p{Ll}\p{L}*(?:-\p{L}+)*/gu) ?? []);
  const inside = texts.flatMap((text) =>
    spansOf(text, CAPITALISED).flatMap(({ start, end }) =>
      opensSentence(locale, text, start) ? [] : [text.slice(start, end)],
    ),
  );
  return {
    locale,
    known: anyOf([...canonical.keys()]),
    canonical,
    notNames: anyOf(lists.notNames),
    openers: new Set([...ordinary, ...lists.openers.map((word) => word.toLowerCase())]),
    capitals: new Set(inside),
  };
}

const CAPITALISED = new RegExp(`${EDGE}\\p{Lu}[\\p{L}\\p{N}]*(?:[-/]\\p{L}+)*`, 'gu');
/** What may join two capitals into one name, beside a space. */
const JOINT: Record<Locale, RegExp> = {
  fr: /^[ \u00a0](?:(?:de|du|des|de la|pour l[ea]|et) )?(?:[dl]’)?$/u,
  en: /^[ \u00a0](?:of |of the )?$/u,
};

/** Places where a capital says nothing: a sentence's first word, and a quotation's. */
function opensSentence(locale: Locale, text: string, at: number): boolean {
  if (/[«“‘(][\s]*(?:[A-ZÀ-Ý]’)?$/u.test(text.slice(0, at))) return true;
  return sentenceSpans(locale, text).some(
    ({ start, end }) => start <= at && at < end && /^[\s\P{L}]*(?:\p{Lu}’)?$/u.test(text.slice(start, at)),
  );
}

/** Where names that the book has lie. */
export const knownSpans = ({ known, canonical }: NameBook, text: string): NameFound[] =>
  spansOf(text, known).map(({ start, end }) => {
    const way = text.slice(start, end);
    return { start, end, name: canonical.get(plain(way)) ?? way };
  });

/**
 * Whether a sentence's first word is a name: it is one inside other sentences, or it opens a name of several words
 * ("Trade Data Monitor") and is not just any word.
 */
function namesAtStart({ openers, capitals }: NameBook, text: string, word: string, end: number): boolean {
  if (openers.has(word.toLowerCase())) return false;
  return capitals.has(word) || /^[ \u00a0]\p{Lu}/u.test(text.slice(end));
}

/** Where the proper names of a text lie, in order: those known, then words with a capital where no sentence opens. */
function nameSpans(book: NameBook, text: string): NameFound[] {
  const { locale } = book;
  const found = knownSpans(book, text);
  const aside = spansOf(text, book.notNames);
  const left = without(text, [...found, ...aside.filter((span) => !found.some((name) => overlaps(span, name)))]);
  const guessed: NameFound[] = [];
  for (const match of left.matchAll(CAPITALISED)) {
    const [word] = match;
    const start = match.index;
    const end = start + word.length;
    // A single capital before an apostrophe is an elided article, before a period an initial.
    if (word.length === 1 && /^[’'.]/u.test(text.slice(end))) continue;
    const last = guessed.at(-1);
    if (last && JOINT[locale].test(text.slice(last.end, start))) {
      last.end = end;
      last.name = plain(text.slice(last.start, end));
    } else if (!opensSentence(locale, text, start) || namesAtStart(book, left, word, end)) {
      guessed.push({ start, end, name: word });
    }
  }
  return [...found, ...guessed].sort((one, other) => one.start - other.start);
}

/** The proper names of a text, each once: a person's last name is the person. */
export function names(book: NameBook, text: string): string[] {
  const all = [...new Set(nameSpans(book, text).map(({ name }) => name))];
  return all.filter((name) => !all.some((longer) => longer !== name && longer.endsWith(` ${name}`)));
}
