import type { BasisKey } from '../data/evidence.ts';
import { InputError } from '../data/read.ts';
import type { Claim } from '../data/schemas.ts';
import { CLAIM_FORMS, printClaim } from '../i18n/claims.ts';
import type { Locale } from '../i18n/locales.ts';
import { attribute, printed, type PrintClaim, type Printed } from './printed.ts';

/** What is written over a drawing, as printed. */
export interface Plate {
  title: Printed;
  alt: Printed;
  how?: Printed;
  /** In order; a value that the graphic passes stays "{name}". */
  labels: Printed[];
  /** Ids of the claims that anything but the title binds. */
  claims: Set<string>;
  /** The ways in which what it draws differs in basis, as its copy owns to. */
  mixes: readonly BasisKey[];
}

export interface ProseStep {
  id: string;
  title: Printed;
  text: Printed;
  /** How many runs of digits are declared plain. */
  plain: number;
  plate?: Plate;
}

export interface ProseChapter {
  id: string;
  title: Printed;
  lede: Printed;
  /** Half a line of the contents list; empty where there is none. */
  finding: Printed;
  steps: ProseStep[];
}

/** All that one edition says, in reading order. */
export interface Manuscript {
  locale: Locale;
  /** What is read before the chapters: the standfirst and the opening. */
  opening: Printed;
  chapters: ProseChapter[];
  /** What is read after them, or apart: the closing page, the method page, the strings of the interface. */
  pages: { id: string; text: Printed }[];
}

/** Where a manuscript is read from: the folder as it is, or as it was at some revision. */
export interface Library {
  /** The text of a file; undefined where there is none. */
  read: (file: string) => string | undefined;
  claims: ReadonlyMap<string, Claim>;
  /** Ids of the chapters, in reading order. */
  chapters: readonly string[];
}

const EMPTY: Printed = { text: '', bound: [] };

/** A field's value without the quotes that it may stand in. */
function unquoted(value: string): string {
  if (value.startsWith('"')) return value.slice(1, -1).replace(/\\(.)/g, '$1');
  if (value.startsWith("'")) return value.slice(1, -1).replace(/''/g, "'");
  return value;
}

/** Parts a text from the fields at its head, each a line "key: value" that may stand in quotes. */
export function headAndBody(source: string): { head: Record<string, string>; body: string } {
  const [, head = '', body = source] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const fields: Record<string, string> = {};
  for (const line of head.split('\n')) {
    const [, key, value = ''] = /^(\w+):\s*(.*)$/.exec(line) ?? [];
    if (key) fields[key] = unquoted(value);
  }
  return { head: fields, body };
}

type Print = (source: string | undefined, short?: boolean) => Printed;

/** Prints the texts of one file. @throws InputError where a text asks for a claim or a form that there is not */
function printer(locale: Locale, file: string, claims: ReadonlyMap<string, Claim>): Print {
  const print =
    (usual: 'long' | 'short'): PrintClaim =>
    (id, asked = usual) => {
      const claim = claims.get(id);
      const form = CLAIM_FORMS.find((known) => known === asked);
      if (!claim) throw new InputError(file, `claim "${id}"`, ['expected a claim of the register, found none']);
      if (!form)
        throw new InputError(file, `claim "${id}"`, [`expected a form of ${CLAIM_FORMS.join(', ')}; found "${asked}"`]);
      return printClaim(locale, claim, form);
    };
  return (source, short = false) => (source ? printed(locale, source, print(short ? 'short' : 'long')) : EMPTY);
}

interface Copy {
  title: string;
  alt: string;
  how?: string;
  labels?: Record<string, string>;
  mixes?: BasisKey[];
}

const claimsIn = (...texts: (string | undefined)[]): string[] =>
  texts.flatMap((text) => [...(text ?? '').matchAll(/\{#([^}|]*)/g)].map(([, id = '']) => id));

function plateOf(copy: Copy, print: Print): Plate {
  const labels = Object.values(copy.labels ?? {});
  return {
    title: print(copy.title, true),
    alt: print(copy.alt, true),
    ...(copy.how && { how: print(copy.how, true) }),
    labels: labels.map((label) => print(label, true)),
    claims: new Set(claimsIn(copy.alt, copy.how, ...labels)),
    mixes: copy.mixes ?? [],
  };
}

function chapterOf(id: string, locale: Locale, { read, claims }: Library): ProseChapter | undefined {
  const file = `src/content/chapters/${locale}/${id}.mdx`;
  const source = read(file);
  if (source === undefined) return undefined;
  const copyFile = `src/content/figures/${locale}/${id}.json`;
  // Its shape is checked where figures are drawn.
  const copies = JSON.parse(read(copyFile) ?? '{}') as Record<string, Copy>;
  const print = printer(locale, file, claims);
  const printCopy = printer(locale, copyFile, claims);
  const { head, body } = headAndBody(source);
  const steps = [...body.matchAll(/<Step\b([^>]*)>([\s\S]*?)<\/Step>/g)].map(([, tag = '', text = '']): ProseStep => {
    const step = attribute(tag, 'id');
    const copy = copies[step];
    return {
      id: step,
      title: print(attribute(tag, 'title'), true),
      text: print(text),
      plain: [...text.matchAll(/<Plain>/g)].length,
      ...(copy && { plate: plateOf(copy, printCopy) }),
    };
  });
  return { id, title: print(head['title']), lede: print(head['lede']), finding: print(head['finding']), steps };
}

/** Texts one after the other, each a paragraph. */
function joined(parts: readonly Printed[]): Printed {
  return parts
    .filter(({ text }) => text !== '')
    .reduce((whole, { text, bound }) => {
      const before = whole.text === '' ? '' : `${whole.text}\n\n`;
      const moved = bound.map((one) => ({ ...one, start: one.start + before.length, end: one.end + before.length }));
      return { text: before + text, bound: [...whole.bound, ...moved] };
    }, EMPTY);
}

function pageOf(id: string, locale: Locale, { read, claims }: Library): Printed | undefined {
  const file = `src/content/pages/${locale}/${id}.mdx`;
  const source = read(file);
  if (source === undefined) return undefined;
  const print = printer(locale, file, claims);
  const { head, body } = headAndBody(source);
  return joined([print(head['standfirst']), print(body)]);
}

/** The strings of the interface, a paragraph each. */
function interfaceOf(locale: Locale, { read, claims }: Library): Printed {
  const file = `src/content/ui/${locale}.json`;
  const strings = JSON.parse(read(file) ?? '{}') as Record<string, string>;
  return joined(Object.values(strings).map((text) => printer(locale, file, claims)(text)));
}

/** Reads all that one edition says. @throws InputError */
export function readManuscript(locale: Locale, library: Library): Manuscript {
  return {
    locale,
    opening: pageOf('top', locale, library) ?? EMPTY,
    chapters: library.chapters.flatMap((id) => chapterOf(id, locale, library) ?? []),
    pages: [
      ...['end', 'method', 'poster', 'accessibility'].flatMap((id) => {
        const text = pageOf(id, locale, library);
        return text ? [{ id, text }] : [];
      }),
      { id: 'ui', text: interfaceOf(locale, library) },
    ],
  };
}

/** The running text of a chapter: what a reader reads through, without its headings. */
export const runningText = ({ lede, steps }: ProseChapter): string =>
  joined([lede, ...steps.map(({ text }) => text)]).text;
