import { MARK_ALONE } from '../i18n/later.ts';
import type { Locale } from '../i18n/locales.ts';
import { typesetHtml } from '../i18n/html.ts';

/** A stretch of a printed text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** What stands behind a stretch: a claim's value, an act that a phrase reports, or digits declared plain. */
export interface Bound extends Span {
  kind: 'num' | 'act' | 'plain';
  /** The claim's id; empty for plain digits. */
  claim: string;
}

/** A text as a reader sees it, with what is bound in it. Paragraphs are parted by an empty line. */
export interface Printed {
  text: string;
  bound: Bound[];
}

/** Prints the claim of that id in one of its forms ("long" when none is asked for). @throws where there is none */
export type PrintClaim = (id: string, form?: string) => string;

/** The value of an attribute of a tag; empty when it has none. */
export const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/** Components become tags that carry what they bind, so that typography is set on the same runs as on the page. */
const withTags = (body: string, print: PrintClaim): string =>
  body
    .replace(/\{\/\*[\s\S]*?\*\/\}/g, '')
    .replace(/\{(['"])(.*?)\1\}/g, '$2')
    .replace(/<Num\b[^>]*\/>/g, (tag) => {
      const id = attribute(tag, 'claim');
      return `<b-num-${id}>${print(id, attribute(tag, 'form') || undefined)}</b>`;
    })
    .replace(/\{#([^}|]*)(?:\|([^}]*))?\}/g, (_, id: string, form?: string) =>
      form === MARK_ALONE ? '' : `<b-num-${id}>${print(id, form)}</b>`,
    )
    .replace(/<Act\b[^>]*>/g, (tag) => `<b-act-${attribute(tag, 'claim')}>`)
    .replace(/<Plain\b[^>]*>/g, '<b-plain->')
    .replace(/<\/(?:Act|Plain)>/g, '</b>');

/** Markdown's marks are not printed. */
const withoutMarks = (body: string): string =>
  body
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/(?<![\w*])[*_]([^*_]+)[*_](?![\w*])/g, '$1')
    .replace(/^[ \t]*(?:#+|[-*>]|\d+\.)[ \t]+/gm, '');

const paragraphs = (body: string): string =>
  body
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');

/** Turns the source of a text (MDX, or a line with {#claim} in it) into what a reader sees. */
export function printed(locale: Locale, source: string, print: PrintClaim): Printed {
  const html = typesetHtml(locale, paragraphs(withoutMarks(withTags(source, print))));
  const bound: Bound[] = [];
  const open: (Omit<Bound, 'end'> | undefined)[] = [];
  let text = '';
  for (const part of html.split(/(<[^>]*>)/)) {
    const [, kind, claim = ''] = /^<b-(num|act|plain)-([^>]*)>$/.exec(part) ?? [];
    if (kind === 'num' || kind === 'act' || kind === 'plain') open.push({ kind, claim, start: text.length });
    else if (part === '</b>') {
      const begun = open.pop();
      if (begun) bound.push({ ...begun, end: text.length });
    } else if (!part.startsWith('<')) text += part;
  }
  return { text, bound: bound.sort((one, other) => one.start - other.start) };
}

/** The text with what is bound in it between brackets: ⟦12,000|claim-id⟧; a plain stretch has no id. */
export function marked({ text, bound }: Printed): string {
  const marks = bound.flatMap(({ start, end, claim }) => [
    { at: start, mark: '⟦', last: false },
    { at: end, mark: claim ? `|${claim}⟧` : '⟧', last: true },
  ]);
  marks.sort((one, other) => other.at - one.at || Number(one.last) - Number(other.last));
  return marks.reduce((marking, { at, mark }) => marking.slice(0, at) + mark + marking.slice(at), text);
}

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end;

/** The text with those stretches emptied: same length, same places, nothing left to find in them. */
export const without = (text: string, spans: readonly Span[]): string =>
  spans.reduce((left, { start, end }) => left.slice(0, start) + '\u0000'.repeat(end - start) + left.slice(end), text);
