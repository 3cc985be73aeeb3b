import { z } from 'zod';
import { check, readJson } from '../data/read.ts';
import { idSchema } from '../data/schemas.ts';
import type { Locale } from '../i18n/locales.ts';

/** Parts of the story that a phrase can be looked for in. */
export const PARTS = ['page', 'lede', 'title', 'step', 'plate', 'label'] as const;
export type Part = (typeof PARTS)[number];

export const phraseSchema = z.strictObject({
  /** A regular expression, looked for as whole words; a space stands for any space, an apostrophe for either apostrophe. */
  pattern: z.string().min(1),
  /** True when capitals make the difference. */
  capitals: z.boolean().optional(),
  /** What to write instead, or why not. */
  why: z.string().min(1),
  /** Where it is looked for; everywhere when left out. */
  in: z.array(z.enum(PARTS)).optional(),
  /** False for a mark, which no space need surround. */
  whole: z.boolean().optional(),
});
export type Phrase = z.infer<typeof phraseSchema>;

/** What the checks of one edition's prose go by. */
export const listsSchema = z.strictObject({
  /** Proper names; each with the other ways of saying the same. Countries and places on maps are known already. */
  names: z.array(z.array(z.string().min(1)).min(1)),
  /** Words with a capital that name nobody: peoples, offices, initials of things. */
  notNames: z.array(z.string().min(1)),
  /** Words that name nobody where they open a sentence before a name; those written in lower case anywhere are known already. */
  openers: z.array(z.string().min(1)),
  /** Initials, with what explains them: one of these must be read no later than they are. Never explained: an empty list. */
  abbreviations: z.record(z.string(), z.array(z.string().min(1))),
  /** Years told as riddles. */
  riddles: z.array(phraseSchema),
  forbidden: z.array(phraseSchema),
  /** Words that name who says it: one of them stands in each sentence that binds a claim of low confidence. */
  attributions: z.array(z.string().min(1)),
  titles: z.strictObject({
    /** Verbs whose forms follow the rule: stems in French ("recul"), bare verbs in English ("shrink"). */
    regular: z.array(z.string().min(1)),
    /** Verb forms that do not. */
    irregular: z.array(z.string().min(1)),
    comparisons: z.array(z.string().min(1)),
    /** Steps whose title may do without, and why. */
    allowed: z.record(z.string(), z.string().min(1)),
  }),
});
export type Lists = z.infer<typeof listsSchema>;

/** One way in which a term is written, and what must stand beside its first use. */
const explainedSchema = z.strictObject({
  /** Beginnings of words ("contourn" is also "contournement"). */
  forms: z.array(z.string().min(1)).min(1),
  /** Beginnings of words, one of which must stand in the same sentence or the one before. */
  with: z.array(z.string().min(1)).min(1),
});

/** Terms that a reader cannot be expected to know. A term that is not used need not be explained. */
export const termsSchema = z.array(
  z.strictObject({
    id: idSchema,
    /** What the first use has to say. */
    means: z.string().min(1),
    fr: explainedSchema,
    en: explainedSchema,
  }),
);
export type Terms = z.infer<typeof termsSchema>;

/** @throws InputError */
export function readLists(locale: Locale): Lists {
  const file = `src/content/prose/${locale}.json`;
  return check(listsSchema, readJson(file), file, 'the file');
}

/** @throws InputError */
export function readTerms(): Terms {
  const file = 'src/content/terms.json';
  return check(termsSchema, readJson(file), file, 'the file');
}
