import { STEPS } from '../chapters/story.ts';
import { chapterText } from '../chapters/text.ts';
import { chapterCopy, wordsFor } from '../chapters/words.ts';
import { evidenceOf, type Evidence } from '../data/evidence.ts';
import { InputError, readText } from '../data/read.ts';
import { allClaims, claim as claimOf, CLAIMS_FILE, source } from '../data/register.ts';
import type { Claim } from '../data/schemas.ts';
import type { Words } from '../graphics/shared/scene.ts';
import { printClaim } from '../i18n/claims.ts';
import type { Locale } from '../i18n/locales.ts';
import { ui } from '../i18n/ui.ts';
import { allCorrections } from '../site/corrections.ts';
import type { StepId } from '../site/outline.ts';
import { OPEN_SERIES } from './open-data.ts';

/**
 * How a claim stands: `revised` when its reporter has published another figure since, `contested` when others count
 * otherwise, `one-source` when it rests on a single source that does not speak for itself; `confirmed` when it is none of them.
 */
export const STATUSES = ['confirmed', 'revised', 'contested', 'one-source'] as const;
export type Status = (typeof STATUSES)[number];

/** How thin the evidence of a claim is, by its sources. */
export const thinnessOf = (claim: Claim): Evidence[] =>
  evidenceOf(claim.sources.map((id) => source(id, CLAIMS_FILE, `id "${claim.id}"`)));

/** How a claim stands, one or more. */
export function statusesOf(claim: Claim): Status[] {
  const evidence = thinnessOf(claim);
  const found = STATUSES.filter(
    (status) =>
      (status === 'revised' && claim.revisedBy !== undefined) ||
      (status === 'contested' && claim.rivals !== undefined) ||
      (status === 'one-source' && evidence.includes('one-source')),
  );
  return found.length > 0 ? found : ['confirmed'];
}

/** The name of each status in one edition. */
export const statusNames = (locale: Locale): Readonly<Record<Status, string>> => ({
  confirmed: ui(locale, 'statusConfirmed'),
  revised: ui(locale, 'statusRevisedShort'),
  contested: ui(locale, 'statusContestedShort'),
  'one-source': ui(locale, 'evidenceOne'),
});

/** How a claim stands, in words; what is revised says to what. @throws InputError */
export const statusWords = (locale: Locale, claim: Claim): string[] =>
  statusesOf(claim).map((status) => {
    if (status === 'revised' && claim.revisedBy) {
      const later = claimOf(claim.revisedBy, CLAIMS_FILE, `id "${claim.id}"`);
      return ui(locale, 'statusRevised', { value: printClaim(locale, later) });
    }
    return status === 'contested' ? ui(locale, 'statusContested') : statusNames(locale)[status];
  });

/** The same words, telling which claims a graphic asks for. */
const listening = (words: Words, hear: (id: string) => void): Words => ({
  ...words,
  claim: (id) => (hear(id), words.claim(id)),
  claimValue: (id) => (hear(id), words.claimValue(id)),
  claimCell: (id) => (hear(id), words.claimCell(id)),
});

/** Claims named in the copy of a step's picture or in a page's text. */
export const named = (text: string): string[] =>
  [...text.matchAll(/(?:\{#|claim=")([\w-]+)/g)].map(([, id = '']) => id);

/** The steps that tell each claim, in their text or in their picture, in the story's order. @throws InputError */
export function stepsByClaim(): ReadonlyMap<string, readonly StepId[]> {
  const found = new Map<string, StepId[]>();
  for (const step of STEPS) {
    // Both editions bind the same claims and draw the same pictures: a rule of the prose, and of the drawings.
    const { chapter, id } = step;
    const told = new Set(chapterText(chapter, 'fr').find((text) => text.id === id)?.claims);
    for (const claim of named(JSON.stringify(chapterCopy(chapter, 'fr')[id] ?? {}))) told.add(claim);
    const words = listening(wordsFor(chapter, id, 'fr'), (claim) => told.add(claim));
    step.describe(words);
    for (const frame of ['phone', 'wide'] as const) step.scene(frame, words);
    for (const claim of told) found.set(claim, [...(found.get(claim) ?? []), id]);
  }
  return found;
}

/**
 * Checks that no claim lies in the register that nothing tells, but those that say so: told by a step, by another page, by a
 * correction, drawn from a series, or the later figure of one that is. @throws InputError naming the claim
 */
export function checkUses(told: ReadonlyMap<string, readonly StepId[]>): void {
  const claims = [...allClaims().values()];
  const elsewhere = new Set([
    ...['top', 'end', 'method', 'poster', 'accessibility'].flatMap((page) =>
      named(readText(`src/content/pages/fr/${page}.mdx`)),
    ),
    ...allCorrections().flatMap(({ places }) => places.claims),
    ...claims.flatMap(({ revisedBy }) => revisedBy ?? []),
    // Acts and events of a chronicle are drawn from its rows.
    ...Object.values(OPEN_SERIES).flatMap(({ fields, rows }) => {
      const at = fields.findIndex(({ name }) => name === 'claim');
      return at < 0 ? [] : rows.map((row) => String(row[at]));
    }),
  ]);
  for (const claim of claims) {
    const isTold =
      told.has(claim.id) ||
      elsewhere.has(claim.id) ||
      claim.discrepancy !== undefined ||
      ('series' in claim && claim.series !== undefined);
    if (isTold !== (claim.untold === true)) continue;
    throw new InputError(CLAIMS_FILE, `id "${claim.id}"`, [
      isTold
        ? 'field "untold": expected none for a claim that is told, found true'
        : 'field "untold": expected true for a claim that nothing tells, or a step, a page or a series that does; found none',
    ]);
  }
}
