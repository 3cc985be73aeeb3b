import type { Locale } from '../i18n/locales.ts';
import type { Block } from './abbreviations.ts';
import type { Terms } from './lists.ts';

const beginsWord = (beginnings: readonly string[]): RegExp => {
  const sources = beginnings.map((text) =>
    text
      .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
      .replace(/['’]/g, "[’']")
      .replace(/ /g, '[ \\u00a0\\u202f]'),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})`, 'iu');
};

export interface TermFault {
  term: string;
  block: string;
  sentence: string;
  means: string;
}

/**
 * Terms whose first use, in reading order, lacks its explanation in the same sentence or the one before. A heading
 * explains nothing: what only headings say is not explained.
 * @param blocks the running text @param headings the titles of chapters and steps
 */
export function unexplainedTerms(
  locale: Locale,
  { blocks, headings }: { blocks: readonly Block[]; headings: readonly Block[] },
  terms: Terms,
): TermFault[] {
  const inOrder = (of: readonly Block[]) =>
    of.flatMap(({ id, sentences }) => sentences.map((sentence) => ({ id, sentence })));
  const read = inOrder(blocks);
  return terms.flatMap((term): TermFault[] => {
    const { forms, with: beside } = term[locale];
    const form = beginsWord(forms);
    const first = read.findIndex(({ sentence }) => form.test(sentence));
    const at = read[first] ?? inOrder(headings).find(({ sentence }) => form.test(sentence));
    if (!at) return [];
    // The term's own words do not explain it.
    const around = first < 0 ? '' : `${read[first - 1]?.sentence ?? ''} ${at.sentence}`;
    if (beginsWord(beside).test(around.replace(new RegExp(form.source, 'giu'), ''))) return [];
    return [{ term: term.id, block: at.id, sentence: at.sentence, means: term.means }];
  });
}
