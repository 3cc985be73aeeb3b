import type { Locale } from '../i18n/locales.ts';
import type { Span } from './printed.ts';

/** A word that ends in a period without ending a sentence, when a capital or a figure follows it. */
const SHORTENED: Record<Locale, ReadonlySet<string>> = {
  fr: new Set(['M', 'MM', 'Mme', 'Mmes', 'Dr', 'Pr', 'St', 'Ste', 'p', 'pp', 'art', 'cf', 'ex', 'env', 'fig', 'vol']),
  en: new Set(['Mr', 'Mrs', 'Ms', 'Dr', 'Prof', 'St', 'No', 'Nos', 'p', 'pp', 'vs', 'cf', 'Art', 'Fig', 'Vol', 'Gen']),
};

/** What may stand between the last mark of a sentence and the space after it: closing quotes, with their narrow space. */
const ENDING = /[.!?…]+(?:[\u202f\u00a0 ]?»|[”’"')\]])*(?=\s|$)/gu;
const OPENS = /^[\s«“‘"'([\u2014\u2013-]*[\p{Lu}\p{N}]/u;

/** Words that a figure follows: "no. 276", "p. 5". */
const NUMBERED = /^(?:nos?|n|pp?|art|chap|vol|fig)$/iu;

function isShortened(locale: Locale, before: string, after: string): boolean {
  const last = /(?:^|[\s\u00a0\u202f(«“‘'’])([\p{L}.]+)$/u.exec(before)?.[1] ?? '';
  // An initial ("B. Javorcik"), letters with periods inside ("U.S."), or a word of the list.
  if (NUMBERED.test(last) && /^\s\p{N}/u.test(after)) return true;
  return /^\p{Lu}$/u.test(last) || last.includes('.') || SHORTENED[locale].has(last);
}

/** Where the sentences of a text lie, without the space around them. A paragraph's end is a sentence's end. */
export function sentenceSpans(locale: Locale, text: string): Span[] {
  const spans: Span[] = [];
  const add = (start: number, end: number): void => {
    const lead = /^\s*/.exec(text.slice(start, end))?.[0].length ?? 0;
    const body = text.slice(start, end).trim();
    if (body !== '') spans.push({ start: start + lead, end: start + lead + body.length });
  };
  let paragraph = 0;
  for (const part of text.split('\n\n')) {
    let start = 0;
    for (const match of part.matchAll(ENDING)) {
      const end = match.index + match[0].length;
      const rest = part.slice(end);
      if (rest.trim() !== '' && !OPENS.test(rest)) continue;
      if (match[0].startsWith('.') && match[0].length === 1 && isShortened(locale, part.slice(0, match.index), rest)) {
        if (rest.trim() !== '') continue;
      }
      add(paragraph + start, paragraph + end);
      start = end;
    }
    add(paragraph + start, paragraph + part.length);
    paragraph += part.length + 2;
  }
  return spans;
}

export const sentences = (locale: Locale, text: string): string[] =>
  sentenceSpans(locale, text).map(({ start, end }) => text.slice(start, end));

/**
 * The words of a text, as a word processor counts them: what spaces part, when it holds a letter or a figure. A number with
 * spaces inside is one word, its unit another; marks, signs and dashes are none.
 */
export const words = (text: string): string[] =>
  text
    .replace(/(\d)[\u202f\u00a0](?=\d{3}(?!\d))/g, '$1')
    .split(/[\s\u2014]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));

const ELIDED = /^[^\p{L}]*(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’](?=\p{L})/iu;

/** Letters of a word, without what is elided before it ("l’invasion" is eight and not nine) or the English possessive. */
export const letters = (word: string): number =>
  word
    .replace(ELIDED, '')
    .replace(/['’]s\P{L}*$/u, '')
    .match(/\p{L}/gu)?.length ?? 0;

/** LIX: words per sentence, plus the share in percent of words longer than six letters. Zero for a text without words. */
export function lix(locale: Locale, text: string): number {
  const all = words(text);
  if (all.length === 0) return 0;
  const long = all.filter((word) => letters(word) > 6).length;
  return all.length / sentences(locale, text).length + (100 * long) / all.length;
}
