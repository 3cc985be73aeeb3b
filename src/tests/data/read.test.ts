import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { check, dig, InputError, madeOf, madeOfEach, readJson, readText, ROOT, shown } from '../../data/read.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Writes a file as it is saved at that second, since two edits of a test may share one instant of the clock. */
function save(name: string, text: string, second: number): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  utimesSync(file, second, second);
  return file;
}

describe('what is made of files', () => {
  it('is made once while they stay as they are, and anew when one has changed, even by a single digit', () => {
    const [one, other] = [save('one.json', '[1]', 1), save('other.json', '[2]', 1)];
    const both = madeOf([one, other], () => [readJson(one), readJson(other)]);
    const first = both();
    expect(first).toEqual([[1], [2]]);
    expect(both()).toBe(first);
    save('other.json', '[3]', 2);
    expect(both()).toEqual([[1], [3]]);
  });

  it('is not kept of a file with a fault, and is there again once the fault is mended', () => {
    const file = save('one.json', '[', 1);
    const made = madeOf([file], () => readJson(file));
    expect(made).toThrow('expected JSON');
    expect(made).toThrow('expected JSON');
    save('one.json', '[]', 2);
    expect(made()).toEqual([]);
  });

  it('keeps things of a kind apart', () => {
    save('fr.json', '"fr"', 1);
    save('en.json', '"en"', 1);
    const edition = madeOfEach(
      (locale: string) => [join(folder, `${locale}.json`)],
      (locale) => [readJson(join(folder, `${locale}.json`))],
    );
    const french = edition('fr');
    expect(french).toEqual(['fr']);
    expect(edition('en')).toEqual(['en']);
    save('en.json', '"anglais"', 2);
    expect(edition('fr')).toBe(french);
    expect(edition('en')).toEqual(['anglais']);
  });
});

/** The message of what is thrown. @throws when it is no InputError, or nothing is thrown */
function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  throw new Error('expected an InputError, nothing was thrown');
}

describe('a fault in what people write', () => {
  it('says its file from the top of the project, its entry, and each problem on a line', () => {
    const fault = new InputError('data/claims.json', 'id "x"', ['one', 'two']);
    expect(fault.message).toBe('data/claims.json: id "x"\n  - one\n  - two');
    expect(new InputError(resolve(ROOT, 'data/claims.json'), 'the file', []).message).toBe(
      'data/claims.json: the file\n',
    );
    expect([fault.name, fault instanceof Error]).toEqual(['InputError', true]);
  });
});

describe('following keys into a value', () => {
  const value = { a: { b: [10, { c: null }] }, empty: '', zero: 0 };

  it.each<[readonly PropertyKey[], unknown]>([
    [[], value],
    [['a', 'b', 0], 10],
    [['a', 'b', 1, 'c'], null],
    [['zero'], 0],
    [['empty'], ''],
    // Nothing lies beyond a missing key, a null, a text or a number.
    [['x'], undefined],
    [['x', 'y'], undefined],
    [['a', 'b', 1, 'c', 'd'], undefined],
    [['empty', 'length'], undefined],
    [['zero', 'toFixed'], undefined],
    [['a', 'b', 7], undefined],
  ])('%j', (path, found) => {
    expect(dig(value, path)).toEqual(found);
  });
});

describe('what was found', () => {
  it.each<[unknown, string]>([
    [undefined, 'nothing'],
    [null, 'null'],
    ['', '""'],
    [0, '0'],
    [{ low: 1 }, '{"low":1}'],
    // 80 characters with the quotation marks are shown whole, one more is cut to 78.
    ['x'.repeat(78), `"${'x'.repeat(78)}"`],
    ['x'.repeat(79), `"${'x'.repeat(76)}…`],
  ])('%j', (value, text) => {
    expect(shown(value)).toBe(text);
  });
});

describe('reading', () => {
  it('gives a text as it is, found from the top of the project', () => {
    expect(readText(save('a.txt', ' é\n', 1))).toBe(' é\n');
    expect(readText('package.json')).toContain('"name": "kazakhstan-ridge"');
  });

  it('says what is missing, or no JSON and why', () => {
    expect(messageOf(() => readText('data/nowhere.json'))).toBe(
      'data/nowhere.json: the file\n  - expected a file, found nothing',
    );
    expect(messageOf(() => readJson('data/nowhere.json'))).toContain('expected a file, found nothing');
    expect(messageOf(() => readJson(save('b.json', '{"a": 1,}', 1)))).toMatch(
      /b\.json: the file\n {2}- expected JSON, found: .*(position|property)/,
    );
    expect(readJson(save('c.json', '{"a": [1, null]}', 1))).toEqual({ a: [1, null] });
  });
});

describe('checking', () => {
  const schema = z.strictObject({ a: z.array(z.strictObject({ b: z.number('a number') })), c: z.string().trim() });

  it('gives what the schema makes of a value', () => {
    expect(check(schema, { a: [{ b: 1 }], c: ' x ' }, 'x.json', 'id "x"')).toEqual({ a: [{ b: 1 }], c: 'x' });
  });

  it('tells every field at fault, its whole path, and what was found there', () => {
    const broken = { a: [{ b: 1 }, { b: 'two' }, {}], c: 'x', d: 4 };
    expect(messageOf(() => check(schema, broken, 'x.json', 'id "x"')).split('\n')).toEqual([
      'x.json: id "x"',
      '  - field "a.1.b": a number; found "two"',
      '  - field "a.2.b": a number; found nothing',
      expect.stringMatching(/^ {2}- field "\(the entry\)": .*"d"; found \{"a":\[/),
    ]);
  });
});
