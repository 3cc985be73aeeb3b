/** What a chapter's or a page's text must not hold, since it would run where the text is read: at build, or in a browser. */
import { isWebAddress, unseenIn } from '../data/inert.ts';

/** What each tag may be given; the others nothing. */
const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['Step', ['id', 'title']],
  ['Num', ['claim', 'form']],
  ['Act', ['claim']],
  ['Plain', ['why']],
  ['span', ['lang']],
  ['em', ['lang']],
  ['h2', ['id']],
  ['h3', ['id']],
  ['a', ['href']],
]);

/** Values in quotation marks, which hold no expression but a placeholder ("{#claim|form}", "{note}"). */
const WRITTEN = /^(?:\s+[\w-]+="[^"{}]*(?:\{#?[\w|-]+\}[^"{}]*)*")*\s*\/?$/;

/** The attributes of a tag, as written between its name and its end. */
export const attributesOf = (tag: string): Record<string, string> =>
  Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]));

/** Where a link of a text may lead: to the web, to a place of the page, to a page of the site. */
const isHref = (text: string): boolean =>
  isWebAddress(text) || /^(?:#[\w-]+|\/(?:[\w-][\w.-]*\/)*(?:#[\w-]+)?)$/.test(text);

function faultInTag(name: string, rest: string): string | undefined {
  if (!WRITTEN.test(rest)) return `<${name}>: expected attributes of the form name="…", found "${rest.trim()}"`;
  const attributes = attributesOf(rest);
  const allowed = ATTRIBUTES.get(name) ?? [];
  const other = Object.keys(attributes).find((attribute) => !allowed.includes(attribute));
  if (other !== undefined)
    return `<${name}>: expected ${allowed.join(', ') || 'no attribute'}, found ${other}="${attributes[other] ?? ''}"`;
  const { href } = attributes;
  if (href === undefined || isHref(href)) return undefined;
  return `<${name}>, field "href": expected an address of the web or the site, found "${href}"`;
}

/** What is no words, looked for where tags have been blanked. */
const NO_WORDS: readonly [what: RegExp, expected: string][] = [
  // A line in the middle of a paragraph may begin so; where a block begins, MDX runs it.
  [
    /(?:(?<![\s\S])|(?<=^[^\S\n]*\n)|(?<=^[^\w\s][^\n]*\n))(?:import|export)\s[^\n]*/m,
    'expected words, found the code',
  ],
  [/\{[^}\n]{0,40}\}?/, 'expected no expression outside a heading, found'],
  [/!\[[^\n]{0,40}/, 'expected no picture, found'],
  [/^\s*\[[^\]\n]+\]:[^\n]*/m, 'expected an address in its link, found'],
];

/** Escapes would bring back, once read, what is refused as it is. */
const ESCAPE = /\\|&#|&\w+;/;

/** What a file says of itself before its text: a line for each field. */
const HEAD = /^---\n([\s\S]*?)\n---\n/;

const blanked = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The first thing in a text that is unseen or would run, and where it is; undefined where there is none. */
export function harmIn(text: string): { index: number; problem: string } | undefined {
  const unseen = unseenIn(text);
  if (unseen) return { index: unseen.index, problem: `expected characters that can be seen, found ${unseen.code}` };
  for (const { 1: name = '', 2: rest = '', index } of text.matchAll(/<\/?([A-Za-z]\w*)([^>]*)>/g)) {
    const problem = faultInTag(name, rest);
    if (problem !== undefined) return { index, problem };
  }
  const escape = ESCAPE.exec(text);
  if (escape) return { index: escape.index, problem: `expected characters as they are, found "${escape[0]}"` };
  const field = HEAD.exec(text)?.[1]
    ?.split('\n')
    .find((line) => !/^\w+: [^\s|>&*!]/.test(line));
  if (field !== undefined) return { index: text.indexOf(field), problem: `expected "field: words", found "${field}"` };
  const body = text.replace(HEAD, blanked).replace(/<[A-Za-z/][^>]*>/g, blanked);
  for (const [what, expected] of NO_WORDS) {
    const found = what.exec(body);
    if (found) return { index: found.index, problem: `${expected} "${found[0].trim()}"` };
  }
  for (const { 1: target = '', index } of text.matchAll(/\]\(\s*<?([^)\s>]*)/g)) {
    if (!isHref(target)) return { index, problem: `expected a link to the web or the site, found "${target}"` };
  }
  return undefined;
}
