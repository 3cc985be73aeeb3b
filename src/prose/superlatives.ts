import { z } from 'zod';
import { check, readJson } from '../data/read.ts';
import type { Claim } from '../data/schemas.ts';
import type { Locale } from '../i18n/locales.ts';
import { phraseSchema, type Part, type Phrase } from './lists.ts';
import { expression } from './phrases.ts';
import { overlaps, type Printed, type Span } from './printed.ts';
import { sentenceSpans } from './sentences.ts';

const editionSchema = z.strictObject({
  /** Words that claim a rank or a whole: "first", "only", "all". */
  triggers: z.array(phraseSchema).min(1),
  /** Set phrases that hold such a word and claim nothing: "at first", "all over". */
  idioms: z.array(z.string().min(1)),
  /** Words that say the set in the sentence itself: "that we found", "to our knowledge". */
  said: z.array(z.string().min(1)),
  /** Where such a word claims nothing in what cannot carry a tag (a title, a label): the step or page, the words, and why. */
  excused: z.array(z.strictObject({ at: z.string().min(1), words: z.string().min(1), why: z.string().min(1) })),
});
const superlativesSchema = z.strictObject({ fr: editionSchema, en: editionSchema });
export type Superlatives = z.infer<typeof editionSchema>;

/** The words of one edition that claim a rank or a whole. @throws InputError */
export function readSuperlatives(locale: Locale): Superlatives {
  const file = 'src/content/prose/superlatives.json';
  return check(superlativesSchema, readJson(file), file, 'the file')[locale];
}

/** A superlative that no set stands behind, and the sentence it is in. */
export interface Unset {
  found: string;
  sentence: string;
  why: string;
}

const matches = (text: string, phrase: Phrase): Span[] =>
  [...text.matchAll(expression(phrase))].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));

/** Where it is looked for, and what else may stand behind it. */
export interface Looked {
  locale: Locale;
  /** A step's id, a chapter's, or a page's. */
  at: string;
  part: Part;
  /** Ids of claims that stand behind the whole text, beside those bound in a sentence: those of a label's drawing. */
  behind?: Iterable<string>;
}

/**
 * The superlatives of a printed text that claim more than is known: no claim with a `set` is bound in the sentence, no
 * words of it say the set, the word is in no idiom and no stretch declared plain. Pure: the same text, claims and lists give the same answer.
 */
export function superlativesWithoutSet(
  { text, bound }: Printed,
  claims: ReadonlyMap<string, Claim>,
  { locale, at, part, behind = [] }: Looked,
  { triggers, idioms, said, excused }: Superlatives,
): Unset[] {
  const hasSet = (id: string): boolean => claims.get(id)?.set !== undefined;
  if ([...behind].some(hasSet)) return [];
  const plain = (patterns: readonly string[]): Span[] =>
    patterns.flatMap((pattern) => matches(text, { pattern, why: '' }));
  const innocent = [
    ...plain(idioms),
    ...plain(excused.filter((one) => one.at === at).map(({ words }) => words)),
    ...bound.filter(({ kind }) => kind === 'plain'),
  ];
  const sets = plain(said);
  return sentenceSpans(locale, text).flatMap((sentence) => {
    if (sets.some((one) => overlaps(one, sentence))) return [];
    if (bound.some((one) => overlaps(one, sentence) && hasSet(one.claim))) return [];
    return triggers
      .filter((trigger) => !trigger.in || trigger.in.includes(part))
      .flatMap((trigger) =>
        matches(text, trigger)
          .filter((found) => overlaps(found, sentence) && !innocent.some((one) => overlaps(one, found)))
          .map(({ start, end }) => ({
            found: text.slice(start, end),
            sentence: text.slice(sentence.start, sentence.end),
            why: trigger.why,
          })),
      );
  });
}
