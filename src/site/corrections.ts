import { entries, InputError, madeOf } from '../data/read.ts';
import { allClaims, claim, CLAIMS_FILE } from '../data/register.ts';
import { correctionSchema, type Correction } from '../data/schemas.ts';
import { printClaim } from '../i18n/claims.ts';
import type { Locale } from '../i18n/locales.ts';
import { typeset } from '../i18n/typography.ts';
import { FIGURES, type FigureId } from './figures.ts';
import { OUTLINE } from './outline.ts';

const FILE = 'src/content/corrections.json';

/** Public corrections, the latest first, each place checked against what it names. @throws InputError */
export const allCorrections = madeOf([FILE, CLAIMS_FILE], (): readonly Correction[] => {
  const known = {
    steps: new Set<string>(OUTLINE.flatMap(({ steps }) => steps.map(({ id }) => id))),
    figures: new Set<string>(FIGURES),
    claims: new Set(allClaims().keys()),
  };
  const read = [...entries(FILE, correctionSchema).values()];
  for (const { id, places, was, is } of read) {
    const entry = `id "${id}"`;
    for (const kind of ['steps', 'figures', 'claims'] as const) {
      const unknown = places[kind].find((place) => !known[kind].has(place));
      if (unknown)
        throw new InputError(FILE, entry, [`field "places.${kind}": expected ids of ${kind}, found "${unknown}"`]);
    }
    for (const [, used = ''] of [was.fr, was.en, is.fr, is.en].flatMap((text) => [...text.matchAll(/\{#([^}]*)\}/g)])) {
      claim(used, FILE, entry);
    }
  }
  return read.toSorted((one, other) => other.date.localeCompare(one.date));
});

/** Corrections of one figure, the latest first. @throws InputError */
export const correctionsOf = (figure: FigureId): readonly Correction[] =>
  allCorrections().filter(({ places }) => places.figures.includes(figure));

/** What a correction says in one edition, its claims printed and its typography set. @throws InputError */
export function correctionText(locale: Locale, { id, was, is }: Correction): { was: string; is: string } {
  const print = (text: string): string =>
    typeset(
      locale,
      text.replace(/\{#([^}]*)\}/g, (_, used: string) => printClaim(locale, claim(used, FILE, `id "${id}"`))),
    );
  return { was: print(was[locale]), is: print(is[locale]) };
}
