/** What a journalist takes away: pages of one figure or one chapter, cards, references, feeds, plain text; read back from dist/. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { csvParseRows } from 'd3-dsv';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { chapterText } from '../../chapters/text.ts';
import { ROOT } from '../../data/read.ts';
import { allClaims, allSources } from '../../data/register.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { figureWords } from '../../publish/figures.ts';
import { address, CITATION_FORMATS, pageAddress, PAGES, type Address } from '../../site/addresses.ts';
import { allCorrections, correctionsOf } from '../../site/corrections.ts';
import { SITE_URL } from '../../site/deployment.ts';
import { FIGURES, type FigureId } from '../../site/figures.ts';
import { CHAPTERS } from '../../site/outline.ts';
import { pageWeight } from '../../tools/weights.ts';

const DIST = resolve(ROOT, 'dist');
const at = (path: Address): string => resolve(DIST, `.${path.endsWith('/') ? `${path}index.html` : path}`);
const text = (path: Address): string => readFileSync(at(path), 'utf8');
const outside = (path: Address): string => `${SITE_URL}${path}`;

const EMBED_BUDGET = 25_000;

const MULTIPLES: Readonly<Record<string, number>> = { bn: 1e9, 'Md€': 1e9, Md$: 1e9, m: 1e6, 'M€': 1e6, M$: 1e6 };

/** An amount as printed ("$43.5bn", « 43,5 Md€ », "−19.3%") as a number, and by how much printing it may have rounded it. */
function printedNumber(text: string, locale: Locale): { value: number; within: number } | undefined {
  const plain = text.replace(/[†\s]/g, '').replaceAll('−', '-');
  const found =
    locale === 'fr'
      ? /^([-+]?)(\d+)(?:,(\d+))?(Md€|Md\$|M€|M\$|€|\$|%)?$/.exec(plain)
      : /^([-+]?)[$€]?(\d+(?:,\d{3})*)(?:\.(\d+))?(bn|m|%)?$/.exec(plain);
  if (!found) return undefined;
  const [, sign = '', whole = '', decimals = '', unit = ''] = found;
  const multiple = MULTIPLES[unit] ?? 1;
  const value = Number(`${whole.replaceAll(',', '')}.${decimals || '0'}`) * multiple;
  // "770" may stand for 766: noughts at the end may be rounding.
  const noughts = decimals === '' ? (/0*$/.exec(whole)?.[0].length ?? 0) : -decimals.length;
  return { value: sign === '-' ? -value : value, within: 0.5001 * multiple * 10 ** noughts };
}

/** Checks that a figure's files say what its page says: the table row by row, the drawing and its picture in words. */
async function filesAgree(id: FigureId, locale: Locale): Promise<void> {
  const { table, title, text: shown } = figureWords(id, locale);
  const [, ...lines] = csvParseRows(text(address.table(locale, id, 'csv')));
  const { fields, rows } = JSON.parse(text(address.table(locale, id, 'json'))) as {
    fields: { name: string }[];
    rows: Record<string, string | number | null>[];
  };
  expect(lines).toEqual(rows.map((row) => fields.map(({ name }) => String(row[name] ?? ''))));
  table.rows.forEach((row, index) => {
    const filed = (lines[index] ?? []).filter((cell) => cell !== '').map(Number);
    for (const cell of row) {
      const number = printedNumber(cell.text, locale);
      if (number && typeof cell.value === 'number')
        expect(
          filed.some((value) => Math.abs(value - number.value) <= number.within),
          `${id}, row ${index + 1}: ${cell.text} in ${String(lines[index])}`,
        ).toBe(true);
    }
  });
  const svg = parse(text(address.drawing(locale, id, 'svg')));
  expect(svg.querySelector('title')?.text).toBe(title);
  const { xmp } = await sharp(readFileSync(at(address.drawing(locale, id, 'png')))).metadata();
  const note = (name: string): string | undefined => {
    const [, inside] = new RegExp(`<${name}>(.*?)</${name}>`).exec(String(xmp)) ?? [];
    return inside === undefined ? undefined : parse(inside).text;
  };
  expect(note('dc:title')).toBe(title);
  expect(note('dc:description')).toContain(shown);
  expect(note('photoshop:Source')).toBe(table.reporter);
  expect(note('xmpRights:WebStatement')).toBe(outside(address.figure(locale, id)));
}

describe.each(LOCALES)('the desk, %s', (locale) => {
  it.each(PAGES)('%s: a page, its card, its references and its plain text', async (page) => {
    const root = parse(text(pageAddress(locale, page)));
    const meta = (name: string): string | undefined =>
      root.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content');
    expect(root.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(outside(pageAddress(locale, page)));
    expect(meta('og:image')).toBe(outside(address.card(locale, page)));
    expect(meta('citation_title')).toBeTruthy();
    const { width, height } = await sharp(readFileSync(at(address.card(locale, page)))).metadata();
    expect([width, height]).toEqual([1200, 630]);

    const [item] = JSON.parse(text(address.citation(locale, page, 'json'))) as [Record<string, string>];
    expect(item).toMatchObject({ type: 'report', URL: outside(pageAddress(locale, page)) });
    expect(meta('citation_title')?.replaceAll('†', '')).toContain(item['title']);
    expect(meta('DC.title')).toBe(meta('citation_title'));
    expect(text(address.citation(locale, page, 'ris'))).toContain(`TI  - ${item['title']}`);
    expect(text(address.citation(locale, page, 'bib'))).toContain(outside(pageAddress(locale, page)));
    for (const format of CITATION_FORMATS) expect(existsSync(at(address.citation(locale, page, format)))).toBe(true);

    const markdown = text(address.markdown(locale, page));
    expect(markdown.replaceAll('†', '')).toContain(`# ${item['title']}`);
    expect(markdown).not.toMatch(/<(?!https?:)\/?\w|\{#|undefined|NaN/);
  });

  it.each(['roundabout-share', 'roundabout', 'explorer', 'method'] as const)('%s: is cited in two styles', (page) => {
    const root = parse(text(pageAddress(locale, page)));
    // The method page is cited as the story it belongs to.
    const cited = page === 'method' ? 'story' : page;
    const [item] = JSON.parse(text(address.citation(locale, cited, 'json'))) as [Record<string, string>];
    const spaced = (words = ''): string => words.replace(/[\s\u00a0\u202f]+/g, ' ');
    for (const style of ['apa', 'chicago']) {
      const words = spaced(root.querySelector(`#cite-${style}`)?.text);
      for (const part of [item['title'], item['URL'], '2026']) expect(words, style).toContain(spaced(part));
    }
  });

  it.each(FIGURES)('%s: one set of numbers in page, frame, plain text and files', async (id) => {
    const { table, title } = figureWords(id, locale);
    const cells = table.rows.flatMap((row) => row.map((cell) => cell.text));
    for (const path of [address.figure(locale, id), address.embed(locale, id)]) {
      const root = parse(text(path));
      expect(root.querySelector('h1')?.text).toBe(title);
      const shown = root.querySelectorAll('tbody th, tbody td').map((found) => found.text.trim());
      expect(shown, path).toEqual(cells.map((cell) => cell.trim()));
    }
    const rows = text(address.markdown(locale, id))
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .slice(2)
      .map((line) => line.slice(2, -2).split(' | '));
    expect(rows.flat()).toEqual(cells.map((cell) => cell.replace(/\|/g, '\\|').replace(/\s+/g, ' ')));
    await filesAgree(id, locale);
    expect(pageWeight(DIST, address.embed(locale, id)).html, 'bytes of the frame').toBeLessThanOrEqual(EMBED_BUDGET);
  });

  it.each(FIGURES)('%s: its page leads to its files, its frame and its oEmbed, which leads back', (id) => {
    const root = parse(text(address.figure(locale, id)));
    const links = new Set(root.querySelectorAll('a, link').map((link) => link.getAttribute('href')));
    for (const path of [
      address.drawing(locale, id, 'svg'),
      address.drawing(locale, id, 'png'),
      address.table(locale, id, 'csv'),
      address.table(locale, id, 'json'),
      address.embed(locale, id),
      address.oembed(locale, id),
    ])
      expect([...links], path).toContain(path);
    const found = JSON.parse(text(address.oembed(locale, id))) as Record<string, string>;
    expect(found).toMatchObject({ version: '1.0', type: 'rich' });
    const frame = parse(found['html'] ?? '').querySelector('iframe');
    expect(frame?.getAttribute('src')).toBe(outside(address.embed(locale, id)));
    const [, shown = ''] = /<code [^>]*>([^<]*)<\/code>/.exec(text(address.figure(locale, id))) ?? [];
    expect(parse(`<p>${shown}</p>`).text).toBe(found['html']);
  });

  it('tells each correction on the pages of the figures that it concerns', () => {
    for (const { id, places } of allCorrections())
      for (const figure of places.figures)
        expect(text(address.figure(locale, figure as FigureId)), figure).toContain(address.correction(locale, id));
    // A frame that was placed before a correction shows its badge from then on: its address stays, what is there does not.
    for (const figure of FIGURES) {
      const [latest] = correctionsOf(figure);
      const frame = text(address.embed(locale, figure));
      expect(frame.includes('#correction-'), figure).toBe(latest !== undefined);
      if (latest) expect(frame).toContain(outside(address.correction(locale, latest.id)));
    }
  });

  it('has the whole story as plain text: each step, each claim it binds, each source of theirs', () => {
    const markdown = text(address.markdown(locale, 'story'));
    for (const chapter of CHAPTERS)
      for (const { title, claims } of chapterText(chapter, locale)) {
        expect(markdown).toContain(`### ${title.map((part) => part.text).join('')}`);
        for (const id of claims) {
          expect(markdown).toContain(`[${id}](${outside(address.claim(locale, id))})`);
          for (const source of allClaims().get(id)?.sources ?? [])
            expect(markdown).toContain(allSources().get(source)?.url);
        }
      }
  });

  it('has a feed of versions and corrections', () => {
    const feed = text(address.feed(locale));
    expect(feed.match(/<entry>/g)).toHaveLength(1 + allCorrections().length);
    for (const { id } of allCorrections()) expect(feed).toContain(outside(address.correction(locale, id)));
  });
});

it('lists every page for search engines, with the other edition of each, and every plain text for assistants', () => {
  const map = text(address.pagesMap());
  const assistants = text(address.assistants());
  for (const locale of LOCALES)
    for (const page of PAGES) {
      expect(map).toContain(`<loc>${outside(pageAddress(locale, page))}</loc>`);
      expect(map).toContain(`hreflang="${locale}" href="${outside(pageAddress(locale, page))}"`);
      expect(assistants).toContain(`(${outside(address.markdown(locale, page))})`);
    }
  expect(text(address.robots())).toContain(outside(address.sitemap()));
  expect(text(address.sitemap())).toContain(outside(address.pagesMap()));
});
