import type { Lists } from './lists.ts';

/** Two capitals or more, alone or parted by a slash ("RFE/RL"). Roman numerals and names with figures ("G20") are none. */
const INITIALS = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?:\/\p{Lu}{2,})*(?![\p{L}\p{N}])/gu;
const ROMAN = /^[IVXLCDM]+$/u;

/** The initials of a text, each once, in order of first use. Numerals that the list has are initials ("CIDM"). */
export const initials = (text: string, known: Lists['abbreviations']): string[] =>
  [...new Set([...text.matchAll(INITIALS)].map(([found]) => found))].filter(
    (found) => !ROMAN.test(found) || found in known,
  );

/** A stretch of the story in reading order: what it is called, and what is read. */
export interface Block {
  id: string;
  /** Sentences, a heading counting as one. */
  sentences: string[];
}

export interface AbbreviationFound {
  block: string;
  abbreviation: string;
  /** What is wrong with its first use; undefined when it is explained. */
  fault?: 'unknown' | 'unexplained';
}

const folded = (text: string): string =>
  text
    .replace(/[’]/g, "'")
    .replace(/[\u00a0\u202f]/g, ' ')
    .toLowerCase();

/** The first use of each abbreviation in an edition, and whether its explanation stands no later than in the same sentence. */
export function firstUses(blocks: readonly Block[], known: Lists['abbreviations']): AbbreviationFound[] {
  const found: AbbreviationFound[] = [];
  let read = '';
  for (const { id, sentences } of blocks) {
    for (const sentence of sentences) {
      read += ` ${folded(sentence)}`;
      for (const abbreviation of initials(sentence, known)) {
        if (found.some((earlier) => earlier.abbreviation === abbreviation)) continue;
        const meanings = known[abbreviation];
        const explained = meanings?.length === 0 || meanings?.some((meaning) => read.includes(folded(meaning)));
        const fault = meanings === undefined ? 'unknown' : explained ? undefined : 'unexplained';
        found.push({ block: id, abbreviation, ...(fault && { fault }) });
      }
    }
  }
  return found;
}
