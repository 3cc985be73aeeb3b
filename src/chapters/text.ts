import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { InputError, ROOT } from '../data/read.ts';
import { claim } from '../data/register.ts';
import { CLAIM_FORMS } from '../i18n/claims.ts';
import { MARK_ALONE } from '../i18n/later.ts';
import type { Locale } from '../i18n/locales.ts';
import { isAfterNote, OUTLINE, type ChapterId } from '../site/outline.ts';
import { fillClaims } from './fill.ts';
import { attributesOf, harmIn } from './harmless.ts';

/** A run of a heading; `claim` is the id of the claim it prints. */
export interface TitlePart {
  text: string;
  claim?: string;
}

/** What a step of the text says of itself. */
export interface StepText {
  id: string;
  /** Its heading as printed: runs of words, and the claims it binds by `{#claim}`. */
  title: readonly TitlePart[];
  /** Ids of the claims it uses, in order of first use. */
  claims: string[];
}

/** A step's heading as one line. */
export const headingOf = ({ title }: Pick<StepText, 'title'>): string => title.map(({ text }) => text).join('');

/** Where a chapter's text is kept. */
export const textFile = (chapter: string, locale: Locale): string => `src/content/chapters/${locale}/${chapter}.mdx`;

const COMPONENTS = new Set(['Step', 'Num', 'Act', 'Plain']);
const BODY_TAGS = new Set(['span', 'em', 'strong', 'br', 'p', 'h2', 'h3', 'ul', 'ol', 'li', 'a', 'code']);

function read(file: string): string {
  try {
    return readFileSync(resolve(ROOT, file), 'utf8');
  } catch {
    throw new InputError(file, 'the file', ['expected the text of this edition, found no file']);
  }
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/**
 * Reads what a text binds: nothing unseen and nothing that runs, every component known, every claim in the register, no digit that is neither a claim nor
 * declared plain. @throws InputError with file, line, and the digits or id found
 */
export function boundClaims(
  file: string,
  text: string,
  extra: readonly string[] = [],
): { id: string; index: number }[] {
  const claims: { id: string; index: number }[] = [];
  const fault = (index: number, problem: string) => new InputError(file, `line ${lineOf(text, index)}`, [problem]);
  const harm = harmIn(text);
  if (harm) throw fault(harm.index, harm.problem);
  const blanked = text.replace(
    /<Plain\b([^>]*)>([^<]*)<\/Plain>/g,
    (match, tag: string, inside: string, index: number) => {
      // Digits that are part of a name explain themselves; a word said to claim nothing does not.
      if (!/\d/.test(inside) && !attributesOf(tag)['why']?.trim()) {
        throw fault(
          index,
          `<Plain>${inside}</Plain>, field "why": expected a reason beside words without digits, found nothing`,
        );
      }
      return ' '.repeat(match.length);
    },
  );

  for (const match of blanked.matchAll(/<\/?([A-Za-z][\w]*)([^>]*)>/g)) {
    const [, name = '', rest = ''] = match;
    const closing = match[0].startsWith('</');
    if (!COMPONENTS.has(name) && !BODY_TAGS.has(name) && !extra.includes(name)) {
      throw fault(match.index, `expected one of ${[...COMPONENTS, ...BODY_TAGS].join(', ')}; found <${name}>`);
    }
    if (closing || (name !== 'Num' && name !== 'Act')) continue;
    const { claim: id, form } = attributesOf(rest);
    if (!id) throw fault(match.index, `<${name}>: expected claim="…", found none`);
    claim(id, file, `line ${lineOf(text, match.index)}`);
    if (form !== undefined && !CLAIM_FORMS.some((known) => known === form)) {
      throw fault(
        match.index,
        `<${name} claim="${id}">, field "form": expected ${CLAIM_FORMS.join(', ')}; found "${form}"`,
      );
    }
    claims.push({ id, index: match.index });
  }

  // Attribute values that readers see are text too; ids and claim names are not.
  const prose = blanked
    .replace(/\{#[^}]*\}/g, (match) => ' '.repeat(match.length))
    .replace(/<(?:[A-Za-z/][^>]*)>/g, (tag) =>
      tag
        .replace(/\b(id|claim|form|lang|href)="[^"]*"/g, (match) => ' '.repeat(match.length))
        .replace(/<\/?[A-Za-z]\w*/, (match) => ' '.repeat(match.length)),
    );
  const digits = /\d[\d\s.,\u00a0\u202f]*/.exec(prose);
  if (digits) {
    throw fault(
      digits.index,
      `expected every figure bound by <Num> or declared by <Plain>, found "${digits[0].trim()}"`,
    );
  }
  return claims;
}

/** The steps of a chapter's text, checked against the storyboard. @throws InputError */
export function chapterText(chapter: ChapterId, locale: Locale): StepText[] {
  const file = textFile(chapter, locale);
  const text = read(file);
  const claims = boundClaims(file, text);
  const marked = !isAfterNote(chapter);
  const steps = [...text.matchAll(/<Step\b([^>]*)>([\s\S]*?)<\/Step>/g)].map((match): StepText => {
    const { id = '', title } = attributesOf(match[1] ?? '');
    const line = `line ${lineOf(text, match.index)}`;
    if (!id) throw new InputError(file, line, ['<Step>, field "id": expected a step id, found nothing']);
    if (!title)
      throw new InputError(file, line, [`<Step id="${id}">, field "title": expected a heading, found nothing`]);
    const end = match.index + match[0].length;
    const used = claims.filter(({ index }) => index > match.index && index < end).map((bound) => bound.id);
    const entry = `step "${id}", field "title"`;
    const parts = title.split(/(\{#[^}]*\})/).filter(Boolean);
    const printed = parts.map((part): TitlePart => {
      const [, bound, asked] = /^\{#([^}|]*)\|?([^}]*)/.exec(part) ?? [];
      const words = fillClaims(locale, part, file, entry, {}, { usual: 'short', marked });
      // A mark alone is no figure to quote.
      return bound === undefined || asked === MARK_ALONE ? { text: words } : { text: words, claim: bound };
    });
    const bound = printed.flatMap((part) => part.claim ?? []);
    return { id, title: printed, claims: [...new Set([...bound, ...used])] };
  });
  const expected: readonly string[] = OUTLINE.find(({ id }) => id === chapter)?.steps.map(({ id }) => id) ?? [];
  const found = steps.map(({ id }) => id);
  const missing = expected.find((id) => !found.includes(id));
  if (missing) throw new InputError(file, `step "${missing}"`, ['expected a <Step> with this id, found none']);
  const unknown = found.find((id, index) => !expected.includes(id) || found.indexOf(id) !== index);
  if (unknown)
    throw new InputError(file, `step "${unknown}"`, [
      `expected each of ${expected.join(', ')} once; found "${unknown}"`,
    ]);
  if (found.join() !== expected.join()) {
    throw new InputError(file, 'the steps', [`expected the order ${expected.join(', ')}; found ${found.join(', ')}`]);
  }
  return steps;
}
