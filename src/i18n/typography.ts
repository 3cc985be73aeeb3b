import { NBSP, NNBSP } from './format.ts';
import type { Bilingual, Locale } from './locales.ts';

/** A colon in the middle of a line, with the spaces that the edition sets around it. */
export const COLON: Bilingual = { fr: `${NBSP}: `, en: ': ' };

/**
 * French micro-typography on a run of text: U+202F before ; ! ? and inside guillemets, U+00A0 before a colon and
 * before a unit or a percent sign after a figure, the curly apostrophe. A run that begins with a mark belonging to
 * the run before it (after a bound number, say) gets its space when the two are joined in the source by a space.
 */
function typesetFrench(text: string): string {
  return text
    .replace(/'/g, '’')
    .replace(/[ \u00a0\u202f]*([;!?])(?=[\s\u00a0\u202f»)]|$)/g, `${NNBSP}$1`)
    .replace(/[ \u00a0\u202f]+:(?=[\s\u00a0]|$)/g, `${NBSP}:`)
    .replace(/«[ \u00a0\u202f]*/g, `«${NNBSP}`)
    .replace(/[ \u00a0\u202f]*»/g, `${NNBSP}»`)
    .replace(/(^|\d)[ \u00a0\u202f]+(%|€|\$|km\b|Md€|M€|Md\$|M\$)/g, `$1${NBSP}$2`);
}

/**
 * English: curly quotes and apostrophes, the en dash between two figures (but not in a date such as 2023-03-27).
 * A run may begin with the close of a quotation, or with the "'s" of the bound number before it.
 */
function typesetEnglish(text: string): string {
  return text
    .replace(/^'(?=s\b)/, '’')
    .replace(/(^|[\s([\u2014\u2013])"(?=[^\s.,;:!?)\]])/g, '$1“')
    .replace(/"/g, '”')
    .replace(/(^|[\s([\u2014\u2013“])'(?=[^\s.,;:!?)\]])/g, '$1‘')
    .replace(/'/g, '’')
    .replace(/(?<![\d-])(\d+)-(\d+)(?![\d-])/g, '$1–$2');
}

/** From which country to which is one thing: no line breaks at its arrow, as it may between two amounts. */
const keepArrows = (text: string): string =>
  text.replace(/(?<=\p{L})[ \u00a0]→[ \u00a0](?=\p{L})/gu, `${NBSP}→${NBSP}`);

/** Applies the edition's micro-typography; a text already set comes back unchanged. */
export const typeset = (locale: Locale, text: string): string =>
  keepArrows((locale === 'fr' ? typesetFrench : typesetEnglish)(text));
