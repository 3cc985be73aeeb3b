/** Hostile values in every kind of file that people write: each is refused by name, and nothing of it reaches a terminal raw. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { rowsOf } from '../../../data/build/csv.ts';
import { seen, unfit } from '../../data/inert.ts';
import { ROOT } from '../../data/read.ts';
import { LOCALES } from '../../i18n/locales.ts';

/** Characters that are not seen, by code: what turns text around, what has no width, what controls, what hides. */
const UNSEEN = [
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0x200e, 0x200f, 0x061c],
  ...[0x200b, 0x200c, 0x200d, 0x2060, 0xfeff, 0x00ad, 0x180e, 0x034f, 0x3164, 0x2800, 0xfe0f, 0xe0041, 0xe0101],
  ...[0x0000, 0x0007, 0x0008, 0x0009, 0x000a, 0x000d, 0x001b, 0x007f, 0x0085, 0x009b, 0x2028, 0x2029, 0xfff9],
  ...[0xd800, 0xe000, 0xffff],
];
const withCode = (code: number): string => `Asta${String.fromCodePoint(code)}na`;

const VALUES: Record<string, string> = {
  'a picture that fails': 'Astana <img src=x onerror=alert(1)>',
  'the end of a script': 'Astana</script><script>alert(1)</script>',
  'a drawing without an end': 'Astana <svg onload=alert(1) ',
  'a comment': 'Astana <!-- ',
  'a section of characters': 'Astana ]]><![CDATA[ ',
  'a link of Markdown': 'Astana [here](javascript:alert(1))',
  'a formula': '=HYPERLINK("https://example.org","here")',
  'a very long string': 'x'.repeat(100_000),
  'text turned around': withCode(0x202e),
  'text without width': withCode(0x200b),
  'a control': withCode(0x1b),
};

describe('a line of words', () => {
  it.each(UNSEEN.map((code) => [code.toString(16), code] as const))('is refused with U+%s in it', (_, code) => {
    const hex = code.toString(16).toUpperCase().padStart(4, '0');
    const fault = unfit(withCode(code));
    expect(fault).toContain(`expected characters that can be seen, found U+${hex}`);
    expect(seen(fault ?? '')).toBe(fault);
  });

  it.each(Object.entries(VALUES))('is refused with %s', (_, value) => {
    expect(unfit(value)).toMatch(/^expected .* found /);
  });

  it.each([
    'Қазақстан, Казахстан, الجزيرة, 中国',
    'a < b, c > d & e; “q”, « q », l’État',
    '12\u202f500\u00a0€ (+3 %) − [title]',
    'most (?<!\\bat )(?=x)',
    '+{value}',
    '',
  ])('is let be: %s', (text) => {
    expect(unfit(text)).toBeUndefined();
    expect(seen(text)).toBe(text);
  });
});

type Json = Record<string, unknown>;

/** Changes an entry of a list, or the whole where no id is given. */
const at =
  (id: string | undefined, change: (entry: Json) => void) =>
  (text: string): string => {
    const whole = JSON.parse(text) as Json | Json[];
    const entry = Array.isArray(whole) ? whole.find((candidate) => candidate['id'] === id) : whole;
    if (!entry) throw new Error(`no entry "${id ?? ''}" to break`);
    change(entry);
    return JSON.stringify(whole);
  };
const inner = (value: Json, key: string): Json => value[key] as Json;

/** Where people write words: the file, the entry and the field as an error calls them, and how a value is put there. */
const PLACES: [file: string, where: string, put: (value: string) => (text: string) => string][] = [
  [
    'data/claims.json',
    'id "border-7591"\n  - field "what.fr"',
    (value) => at('border-7591', (one) => (inner(one, 'what')['fr'] = value)),
  ],
  [
    'data/claims.json',
    'id "border-7591"\n  - field "reporter.en"',
    (value) => at('border-7591', (one) => (inner(one, 'reporter')['en'] = value)),
  ],
  [
    'data/claims.json',
    'id "border-7591"\n  - field "rivals.0.who.en"',
    (value) =>
      at(
        'border-7591',
        (one) => (one['rivals'] = [{ who: { fr: 'x', en: value }, value: 1, unit: 'km', sources: ['S01'] }]),
      ),
  ],
  ['data/sources.json', 'id "S01"\n  - field "title"', (value) => at('S01', (one) => (one['title'] = value))],
  ['data/sources.json', 'id "S01"\n  - field "publisher"', (value) => at('S01', (one) => (one['publisher'] = value))],
  [
    'data/sources.json',
    'id "S01"\n  - field "caveat.fr"',
    (value) => at('S01', (one) => (one['caveat'] = { fr: value, en: 'x' })),
  ],
  [
    'src/content/corrections.json',
    'id "own-goods"\n  - field "was.en"',
    (value) => at('own-goods', (one) => (inner(one, 'was')['en'] = value)),
  ],
  [
    'src/content/figures/en/chips.json',
    'the file\n  - field "plus-25.title"',
    (value) => at(undefined, (all) => (inner(all, 'plus-25')['title'] = value)),
  ],
  [
    'src/content/figures/fr/chips.json',
    'the file\n  - field "plus-25.labels.reporter"',
    (value) => at(undefined, (all) => (inner(inner(all, 'plus-25'), 'labels')['reporter'] = value)),
  ],
  [
    'src/content/ui/fr.json',
    'the file\n  - field "siteTitle"',
    (value) => at(undefined, (all) => (all['siteTitle'] = value)),
  ],
  [
    'src/content/explore/en.json',
    'the file\n  - field "title"',
    (value) => at(undefined, (all) => (all['title'] = value)),
  ],
  [
    'src/content/prose/fr.json',
    'the file\n  - field "forbidden.0.why"',
    (value) => at(undefined, (all) => ((all['forbidden'] as Json[])[0] = { pattern: 'x', why: value })),
  ],
  [
    'src/content/prose/superlatives.json',
    'the file\n  - field "en.idioms.0"',
    (value) => at(undefined, (all) => (inner(all, 'en')['idioms'] = [value])),
  ],
  [
    'src/content/terms.json',
    'the file\n  - field "0.means"',
    (value) => (text) => JSON.stringify([{ ...(JSON.parse(text) as Json[])[0], means: value }]),
  ],
];

/** A copy of what people write, and its readers, each made for the copy. */
const copy = mkdtempSync(join(tmpdir(), 'hostile-'));
const read = new Map<RegExp, () => unknown>();
let bind: (file: string, text: string, extra?: readonly string[]) => unknown;

beforeAll(async () => {
  for (const folder of ['data', 'src/content', 'src/styles'])
    cpSync(resolve(ROOT, folder), join(copy, folder), { recursive: true });
  vi.resetModules();
  vi.stubEnv('PROJECT_ROOT', copy);
  const register = await import('../../data/register.ts');
  const { allCorrections } = await import('../../site/corrections.ts');
  const { wordsFor } = await import('../../chapters/words.ts');
  const { ui } = await import('../../i18n/ui.ts');
  const { exploreWords } = await import('../../publish/explore.ts');
  const { readLists, readTerms } = await import('../../prose/lists.ts');
  const { readSuperlatives } = await import('../../prose/superlatives.ts');
  read.set(/claims|sources/, () => register.allClaims());
  read.set(/corrections/, allCorrections);
  read.set(/figures/, () => LOCALES.map((locale) => wordsFor('chips', 'plus-25', locale).t('title')));
  read.set(/ui/, () => LOCALES.map((locale) => ui(locale, 'siteTitle')));
  read.set(/explore/, () => LOCALES.map(exploreWords));
  read.set(/prose\/(?:fr|en)/, () => LOCALES.map(readLists));
  read.set(/superlatives/, () => readSuperlatives('en'));
  read.set(/terms/, readTerms);
  ({ boundClaims: bind } = await import('../../chapters/text.ts'));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(copy, { recursive: true });
});

/** What is said of a file once it is changed; "nothing" where nothing is. */
function saidOf(file: string, change: (text: string) => string): string {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  const reader = [...read].find(([pattern]) => pattern.test(file))?.[1];
  if (!reader) throw new Error(`nothing reads ${file}`);
  writeFileSync(path, change(before));
  try {
    reader();
    return 'nothing';
  } catch (error) {
    expect((error as Error).name).toBe('InputError');
    const { message } = error as Error;
    // As a terminal would get it: whole, short, and nothing in it that could move its cursor.
    expect(seen(message.replaceAll('\n', ' '))).toBe(message.replaceAll('\n', ' '));
    expect(message.length).toBeLessThan(1000);
    return message;
  } finally {
    writeFileSync(path, before);
  }
}

describe.each(PLACES)('in %s, %s', (file, where, put) => {
  it('words are let be', () => {
    // The wording of the explorer and of drawings is checked for more than this.
    expect(saidOf(file, put('Words'))).not.toContain('expected characters');
  });

  it.each(Object.entries(VALUES))('%s is refused', (_, value) => {
    const said = saidOf(file, put(value));
    expect(said).toContain(`${file}: ${where}: expected `);
    expect(said).toContain('found ');
  });
});

describe('an address of a source', () => {
  const put = (url: string) => at('voa-2023-03-01', (one) => (one['url'] = url));

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)//https://example.org',
    'java\nscript:alert(1)',
    ' https://example.org/',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://example.org/',
    'mailto:a@example.org',
    '//example.org/',
    '/en/',
    'https://',
    'https://localhost/',
    'https://eurostat.eu@example.org/',
    'https://a:b@example.org/',
    'https://example.org/"onmouseover="alert(1)',
    "https://example.org/'x",
    'https://example.org/<svg>',
    'https://example.org/a b',
    'https://example.org\\@example.com/',
    'https://example.org/\u202egpj.exe',
    `https://example.org/${'x'.repeat(5000)}`,
  ])('%j is refused', (url) => {
    const said = saidOf('data/sources.json', put(url));
    expect(said).toContain('data/sources.json: id "voa-2023-03-01"\n  - field "url": expected ');
    expect(said).toContain('found ');
  });

  it.each(['https://example.org/a(b)?c=d&e=%20#f', 'http://wiki-org.ru/wiki/Российско'])('%j is let be', (url) => {
    expect(saidOf('data/sources.json', put(url))).toBe('nothing');
  });
});

describe.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('the name %s', (name) => {
  const keyed = (text: string): string => text.replace('{', `{${JSON.stringify(name)}: "x",`);

  it.each(PLACES.map(([file]) => file))('is no key in %s', (file) => {
    expect(saidOf(file, keyed)).toMatch(
      new RegExp(
        `^${file}: .*\\n  - field "(?:0\\.)?${name}": expected a key that is no object's own, found "${name}"`,
      ),
    );
  });

  it.each([
    ['data/claims.json', 'border-7591'],
    ['data/sources.json', 'S01'],
    ['src/content/corrections.json', 'own-goods'],
  ])('is no id in %s', (file, id) => {
    const said = saidOf(
      file,
      at(id, (one) => (one['id'] = name)),
    );
    expect(said).toContain(`${file}: id "${name}"\n  - field "id": expected `);
  });

  it('is no value of a text that asks for one', () => {
    const asking = at(undefined, (all) => (inner(all, 'plus-25')['title'] = `Up by {${name}}`));
    expect(saidOf('src/content/figures/en/chips.json', asking)).toContain(`field "title"\n  - expected {#claim-id}`);
    expect(
      saidOf(
        'src/content/ui/fr.json',
        at(undefined, (all) => (all['siteTitle'] = `{${name}}`)),
      ),
    ).toContain(`expected a value for {${name}}, found nothing`);
  });

  it('is no column of a table', () => {
    expect(() => rowsOf('x', `id,${name}\na,b\n`, ['id'])).toThrow(
      `data/source/x.csv: the file\n  - column "${name}": expected a name that is no object's own`,
    );
  });

  it('leads nowhere in a series', () => {
    const linked = at('border-7591', (one) => (one['series'] = `flows.json#${name}.length`));
    expect(saidOf('data/claims.json', linked)).toContain('field "series": expected a number');
  });
});

describe('a table as received', () => {
  const table = (column: string, cell: string): string => `id,value,${column}\na,1,"${cell.replaceAll('"', '""')}"\n`;

  it.each([
    ...Object.entries(VALUES),
    ...['+1+1', '-1+cmd', '@SUM(A1)', '\t=1'].map((value) => [value, value] as const),
  ])('has no cell with %s', (_, value) => {
    expect(() => rowsOf('x', table('note', value), ['id'])).toThrow(
      /^data\/source\/x\.csv: row 2\n {2}- field "note": expected .* found /s,
    );
  });

  it.each(['id', 'claim', 'actor', 'source_id', 'source_ids', 'reporter', 'partner', 'country'])(
    'has nothing but ids in its column %s',
    (column) => {
      for (const value of ['a"b', 'Tom & Jerry', '../x', '__proto__', 'javascript:x'])
        expect(() => rowsOf('x', table(column, value).replace(/^id,/, 'row,'), ['value'])).toThrow(
          `data/source/x.csv: row 2\n  - field "${column}": expected `,
        );
    },
  );

  it('keeps numbers below zero, words and empty cells', () => {
    expect([...rowsOf('x', 'id,value,note\na,-1.5,HS scope: a < b\nb,,\n', ['id'])]).toEqual([
      { id: 'a', value: '-1.5', note: 'HS scope: a < b' },
      { id: 'b', value: '', note: '' },
    ]);
  });
});

describe('the text of a chapter or a page', () => {
  const file = 'src/content/chapters/fr/chips.mdx';
  const said = (line: string): string => {
    const text = readFileSync(resolve(ROOT, file), 'utf8');
    const broken = text.replace(/(<Step [^>]*id="plus-25"[^>]*>\s*\n)/, `$1\n${line}\n\n`);
    expect(broken).not.toBe(text);
    try {
      bind(file, broken);
      return 'nothing';
    } catch (error) {
      expect((error as Error).name).toBe('InputError');
      return (error as Error).message;
    }
  };

  it.each([
    ['a tag', '<img src="x" onerror="alert()" />', 'found src="x"'],
    ['a script', '<script>alert()</script>', 'found <script>'],
    ['a handler', '<span lang="kk" onclick="alert()">x</span>', 'found onclick="alert()"'],
    ['a handler where words are plain', '<Plain why="x" onclick="y">z</Plain>', 'found onclick="y"'],
    ['a style', '<em style="color: red">x</em>', 'expected lang'],
    ['a handler after a slash', '<em/onclick="alert()">x</em>', 'found "/onclick="alert()""'],
    ['an attribute that is calculated', '<a href={"java" + "script:x"}>x</a>', 'of the form name="…"'],
    ['attributes spread', '<a {...x}>x</a>', 'of the form name="…"'],
    ['a script address', '<a href="javascript:alert()">x</a>', 'field "href"'],
    ['a data address', '<a href="data:text/html,x">x</a>', 'field "href"'],
    ['an address of another origin', '<a href="//example.org/">x</a>', 'field "href"'],
    ['a script address in Markdown', '[x](javascript:alert)', 'found "javascript:alert"'],
    ['a script address that is escaped', '[x](java&#115;cript:alert)', 'found "&#"'],
    ['a script address in angles', '[x](< javascript:alert>)', 'expected a link'],
    ['an address apart', '[x]: javascript:alert', 'expected an address in its link'],
    ['a picture', '![x](https://example.org/x.png)', 'expected no picture'],
    ['an expression', '{process.exit()}', 'found "{process.exit()}"'],
    ['code', 'import x from "x"', 'found the code "import x'],
    ['code that gives', 'export const x = y', 'found the code "export const'],
    ['text turned around', `Asta${String.fromCodePoint(0x202e)}na`, 'found U+202E'],
    ['a mark escaped', 'Asta&#8238;na', 'found "&#"'],
    ['text without width', `Asta${String.fromCodePoint(0x200b)}na`, 'found U+200B'],
    ['a control', `Asta${String.fromCodePoint(0x1b)}na`, 'found U+001B'],
  ])('has no %s', (_, line, expected) => {
    expect(said(line)).toMatch(/^src\/content\/chapters\/fr\/chips\.mdx: line \d+\n {2}- .*expected /);
    expect(said(line)).toContain(expected);
  });

  it.each(['title: "a\\nER"', 'title: |', 'title: "\\u202e"', '  - x', 'title: &x y'])(
    'has no such head: %s',
    (line) => {
      expect(() => bind('x.mdx', `---\n${line}\n---\nWords.\n`)).toThrow(/^x\.mdx: line 2\n {2}- expected /);
    },
  );

  it.each([
    'a paragraph of words, of which one line begins with\nexport or import',
    '<a href="https://example.org/">x</a> <a href="#plus">x</a> [x](/fr/methode/#sources) <em>x</em>',
    'a & b < c > d',
  ])('is let be: %s', (line) => {
    expect(said(line)).toBe('nothing');
  });
});
