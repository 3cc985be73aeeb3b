import type { Phrase } from './lists.ts';

const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

/** A phrase as a regular expression over typeset text. */
export function expression({ pattern, capitals = false, whole = true }: Phrase): RegExp {
  const source = pattern.replace(/'/g, "[’']").replace(/(?<!\\) /g, '[ \\u00a0\\u202f]');
  return new RegExp(whole ? `${EDGE}(?:${source})${END}` : source, capitals ? 'gu' : 'giu');
}

export interface PhraseFound {
  found: string;
  why: string;
}

/** The phrases of a list that a text has, as printed and in order; of two that overlap, the one that begins first or is longer. */
export function findPhrases(text: string, phrases: readonly Phrase[]): PhraseFound[] {
  const all = phrases
    .flatMap((phrase) =>
      [...text.matchAll(expression(phrase))].map(({ 0: found, index }) => ({ found, index, why: phrase.why })),
    )
    .sort((one, other) => one.index - other.index || other.found.length - one.found.length);
  let end = -1;
  return all.flatMap(({ found, index, why }) => {
    if (index < end) return [];
    end = index + found.length;
    return [{ found: found.trim(), why }];
  });
}
