import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inspect } from '../../tools/inspect.ts';

const dir = mkdtempSync(join(tmpdir(), 'inspected-'));
mkdirSync(join(dir, 'fr'));
writeFileSync(join(dir, 'fr/index.html'), '<h1 id="top">Oui</h1><h2 id="été">Non</h2>');
writeFileSync(join(dir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
afterAll(() => {
  rmSync(dir, { recursive: true });
});

/** The faults of a home page with that body. */
function faultsOf(body: string, base = ''): string[] {
  writeFileSync(join(dir, 'index.html'), `<html><body>${body}</body></html>`);
  return inspect(dir, base);
}

describe('what is looked for in pages just built', () => {
  it.each([
    '<a href="/fr/">a</a><a href="/fr/#top">b</a><a href="/fr/#%C3%A9t%C3%A9">c</a><a href="fr/?a=b">d</a>',
    '<p id="here"></p><a href="#here">a</a><a href="https://example.org/%E0%A4">b</a><a href="mailto:a@b.c">c</a>',
    '<img src="/icon.svg"><img src="data:image/png;base64,AA==">',
  ])('finds nothing wrong with %s', (body) => {
    expect(faultsOf(body)).toEqual([]);
  });

  it.each([
    ['<a href="/en/">a</a>', 'expected something at the end of the link "/en/", found nothing'],
    ['<a href="/fr">a</a>', 'expected something at the end of the link "/fr", found nothing'],
    ['<a href="/fr/#bottom">a</a>', 'expected the anchor of the link "/fr/#bottom", found no such id'],
    ['<a href="#nowhere">a</a>', 'expected the anchor of the link "#nowhere", found no such id'],
    ['<a href="/%E0%A4">a</a>', 'expected an address that can be read in the link, found "/%E0%A4"'],
    ['<a href="/fr/#%E0%A4">a</a>', 'expected the anchor of the link "/fr/#%E0%A4", found no such id'],
    ['<img src="/none.png">', 'expected something at the end of <img src> "/none.png", found nothing'],
    [
      '<script src="//example.org/a.js"></script>',
      'expected no resource of another origin, found "//example.org/a.js"',
    ],
    ['<p style="color: red">a</p>', 'expected no style attribute, found one'],
    ['<p id="a"></p><p id="a"></p>', 'expected the id "a" once, found it 2 times'],
  ])('finds the fault in %s', (body, fault) => {
    expect(faultsOf(body)).toEqual([`/: ${fault}`]);
  });

  it('wants every address under the base path', () => {
    expect(faultsOf('<a href="/note/fr/#top">a</a>', '/note')).toEqual([]);
    expect(faultsOf('<a href="/fr/">a</a>', '/note')).toEqual(['/: expected the link under "/note/", found "/fr/"']);
  });
});
