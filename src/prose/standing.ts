import { basisConflicts } from '../data/evidence.ts';
import type { Claim } from '../data/schemas.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Plate } from './manuscript.ts';
import { findPhrases } from './phrases.ts';
import { overlaps, type Printed } from './printed.ts';
import { sentenceSpans } from './sentences.ts';

/**
 * Sentences that bind a claim told with low confidence and name nobody for it: none of the edition's words of attribution
 * ("says", "according to") is in them.
 */
export function lowWithoutAuthor(
  locale: Locale,
  { text, bound }: Printed,
  claims: ReadonlyMap<string, Claim>,
  attributions: readonly string[],
): { claim: string; sentence: string }[] {
  const low = bound.filter(({ claim }) => claims.get(claim)?.confidence === 'low');
  const phrases = attributions.map((pattern) => ({ pattern, why: '' }));
  return sentenceSpans(locale, text).flatMap((span) => {
    const sentence = text.slice(span.start, span.end);
    if (findPhrases(sentence, phrases).length > 0) return [];
    return low.filter((one) => overlaps(one, span)).map(({ claim }) => ({ claim, sentence }));
  });
}

/** What is wrong with how a plate owns to the bases it mixes: two that it does not name, one that it names and does not mix, or no line that tells. */
export function basisFaults(plate: Plate, claims: ReadonlyMap<string, Claim>): string[] {
  const { mixes, how } = plate;
  const ids = [...plate.claims, ...plate.title.bound.map(({ claim }) => claim)];
  const found = basisConflicts(ids.flatMap((id) => claims.get(id) ?? []));
  return [
    ...found
      .filter((key) => !mixes.includes(key))
      .map((key) => `two bases of ${key} on one drawing, not in its "mixes"`),
    ...mixes
      .filter((key) => !found.includes(key))
      .map((key) => `"mixes" has ${key}, of which its claims have one basis`),
    ...(mixes.length > 0 && !how ? ['no line on how to read it to say that its bases differ'] : []),
  ];
}
