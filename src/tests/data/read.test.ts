import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { madeOf, madeOfEach, readJson } from '../../data/read.ts';

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
