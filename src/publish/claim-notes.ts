import { chapterText } from '../chapters/text.ts';
import { chapterCopy } from '../chapters/words.ts';
import { evidenceOf } from '../data/evidence.ts';
import { CLAIMS_FILE, source } from '../data/register.ts';
import type { Claim } from '../data/schemas.ts';
import { OUTLINE, type StepId } from '../site/outline.ts';

/**
 * How a claim stands: `revised` when its reporter has published another figure since, `contested` when others count
 * otherwise, `one-source` when it rests on a single source that does not speak for itself; `confirmed` when it is none of them.
 */
export const STATUSES = ['confirmed', 'revised', 'contested', 'one-source'] as const;
export type Status = (typeof STATUSES)[number];

/** How a claim stands, one or more. */
export function statusesOf(claim: Claim): Status[] {
  const evidence = evidenceOf(claim.sources.map((id) => source(id, CLAIMS_FILE, `id "${claim.id}"`)));
  const found = STATUSES.filter(
    (status) =>
      (status === 'revised' && claim.revisedBy !== undefined) ||
      (status === 'contested' && claim.rivals !== undefined) ||
      (status === 'one-source' && evidence.includes('one-source')),
  );
  return found.length > 0 ? found : ['confirmed'];
}

/** The steps that tell each claim, in their text or in the words of their picture, in the story's order. @throws InputError */
export function stepsByClaim(): ReadonlyMap<string, readonly StepId[]> {
  const found = new Map<string, StepId[]>();
  for (const { id: chapter, steps } of OUTLINE) {
    // Both editions bind the same claims: a rule of the prose.
    const told = chapterText(chapter, 'fr');
    const copy = chapterCopy(chapter, 'fr');
    for (const { id } of steps) {
      const inPicture = [...JSON.stringify(copy[id] ?? {}).matchAll(/\{#([\w-]+)/g)].map(([, claim = '']) => claim);
      const inText = told.find((step) => step.id === id)?.claims ?? [];
      for (const claim of new Set([...inText, ...inPicture])) found.set(claim, [...(found.get(claim) ?? []), id]);
    }
  }
  return found;
}
