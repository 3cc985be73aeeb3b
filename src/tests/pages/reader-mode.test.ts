/** The story in a browser's reader mode, as Firefox's own code makes it: every chapter, step and table. */
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { address } from '../../site/addresses.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { CHAPTERS, STEPS } from '../../site/outline.ts';
import { openDist, type OpenDist } from '../../tools/open-dist.ts';

let opened: OpenDist;
beforeAll(async () => {
  opened = await openDist();
});
afterAll(() => opened.close());

const ARCHIVES = ['/usr/lib/firefox-esr/omni.ja', '/usr/lib/firefox/omni.ja'];
const NAME = 'toolkit/components/reader/readability/Readability.js';

/** Firefox's Readability.js, which its archive (a zip, without compression) holds as it is; undefined where there is none. */
function readability(): string | undefined {
  const archive = ARCHIVES.find((path) => existsSync(path));
  if (archive === undefined) return undefined;
  const bytes = readFileSync(archive);
  for (let at = bytes.indexOf(NAME); at >= 0; at = bytes.indexOf(NAME, at + 1)) {
    const header = bytes.lastIndexOf('PK\u0003\u0004', at);
    const [method, size] = [bytes.readUInt16LE(header + 8), bytes.readUInt32LE(header + 18)];
    const [name, extra] = [bytes.readUInt16LE(header + 26), bytes.readUInt16LE(header + 28)];
    // Other files name it as well.
    if (header + 30 + name !== at + NAME.length || method !== 0) continue;
    return bytes.toString('utf8', header + 30 + name + extra, header + 30 + name + extra + size);
  }
  return undefined;
}

const source = readability();
if (source === undefined) console.warn('NOT TESTED, since Firefox is not on this machine: reader mode');

it.skipIf(source === undefined).each(LOCALES)('keeps every chapter, every step and its table, %s', async (locale) => {
  const page = await opened.browser.newPage({ javaScriptEnabled: false });
  await page.goto(opened.site.url + address.story(locale));
  await page.evaluate(`${source}; globalThis.Readability = Readability; undefined`);
  const { content, wanted } = await page.evaluate(() => {
    const { Readability } = globalThis as unknown as {
      Readability: new (page: Node) => { parse: () => { content: string } | null };
    };
    const said = (selector: string): string[] =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
    return {
      wanted: ['[data-chapter] h2', '[data-step] h3', '[data-step] .card > p:not(.later-key)'].flatMap(said),
      content: new Readability(document.cloneNode(true)).parse()?.content ?? '',
    };
  });
  const kept = parse(content);
  // What a dagger says to the ear alone may be left out.
  const plain = (text: string): string => text.replace(/\s+|\([^()]*\)|†/g, '');
  const text = plain(kept.text);
  expect(wanted.length).toBeGreaterThanOrEqual(CHAPTERS.length + 2 * STEPS.length);
  expect(wanted.filter((each) => !text.includes(plain(each)))).toEqual([]);
  // Reader modes keep no drawing; its table says the same.
  expect(kept.querySelectorAll('table').length).toBeGreaterThanOrEqual(STEPS.length);
  await page.close();
});
