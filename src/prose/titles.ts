import type { Locale } from '../i18n/locales.ts';
import type { Lists } from './lists.ts';
import { quantities } from './quantities.ts';

/** Longest a step's title may be, in characters. */
export const TITLE_LENGTH = 70;

const FRENCH_ENDINGS = '(?:e|ent|a|èrent|ait|aient|era|eront|erait|eraient|issent|it|irent|ée?s?)';
/** Before these a verb's form is a noun: "la chute", "the fall", "Russia's share". */
const DETERMINED: Record<Locale, RegExp> = {
  fr: /(?<!\p{L})(?:les?|la|une?|autres?|chaque|des?|du|au|aux|ce|cet|cette|ces|son|sa|ses|leurs?|notre|nos|par|sans|pour|en|sous|seule?|[dl]’)[ \u00a0]?$/iu,
  en: /(?<!\p{L})(?:the|an?|another|other|each|every|some|all|such|its|their|our|his|her|this|that|these|those|no|of|for|in|by|one|first|second|\p{L}+[’']s|\p{L}+s[’'])[ \u00a0]$/iu,
};

function formsOf(locale: Locale, { regular, irregular }: Lists['titles']): RegExp {
  const ruled =
    locale === 'fr'
      ? regular.map((stem) => `${stem}${FRENCH_ENDINGS}`)
      : regular.map((verb) => {
          const stem = verb.replace(/e$/u, '');
          const third = /(?:s|x|z|ch|sh|[^aeiou]o)$/u.test(verb)
            ? `${verb}es`
            : verb.replace(/([^aeiou])y$/u, '$1ie') + 's';
          return `${verb}|${third}|${stem.replace(/([^aeiou])y$/u, '$1i')}ed`;
        });
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${[...ruled, ...irregular].join('|')})(?![\\p{L}-])`, 'giu');
}

/** True when a title says something of something: it has a verb, a quantity or a comparison. */
export function isFinding(locale: Locale, title: string, lists: Lists['titles']): boolean {
  const hasVerb = [...title.matchAll(formsOf(locale, lists))].some(
    (match) => !DETERMINED[locale].test(title.slice(0, match.index)),
  );
  const comparison = new RegExp(`(?<![\\p{L}])(?:${lists.comparisons.join('|')})(?![\\p{L}])`, 'iu');
  return hasVerb || comparison.test(title) || quantities(locale, { text: title, bound: [] }).length > 0;
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

/** Words that two sentences share, from 0 to 1 (the same words). */
export function likeness(one: string, other: string): number {
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const shared = [...first].filter((word) => second.has(word)).length;
  const all = new Set([...first, ...second]).size;
  return all === 0 ? 0 : shared / all;
}

/** From this likeness on, a heading and its plate's title are one sentence said twice. */
export const SAME_SENTENCE = 0.5;
