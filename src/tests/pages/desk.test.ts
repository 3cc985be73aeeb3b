/** What a journalist takes away: pages of one figure or one chapter, cards, references, feeds, plain text; read back from dist/. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { chapterText } from '../../chapters/text.ts';
import { ROOT } from '../../data/read.ts';
import { allClaims, allSources } from '../../data/register.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { figureWords } from '../../publish/figures.ts';
import { address, CITATION_FORMATS, pageAddress, PAGES, type Address } from '../../site/addresses.ts';
import { allCorrections } from '../../site/corrections.ts';
import { SITE_URL } from '../../site/deployment.ts';
import { FIGURES } from '../../site/figures.ts';
import { CHAPTERS } from '../../site/outline.ts';
import { pageWeight } from '../../tools/weights.ts';

const DIST = resolve(ROOT, 'dist');
const at = (path: Address): string => resolve(DIST, `.${path.endsWith('/') ? `${path}index.html` : path}`);
const text = (path: Address): string => readFileSync(at(path), 'utf8');
const outside = (path: Address): string => `${SITE_URL}${path}`;

const EMBED_BUDGET = 25_000;

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

  it.each(FIGURES)('%s: one set of numbers in page, frame, plain text and file', (id) => {
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
        expect(text(address.figure(locale, figure as (typeof FIGURES)[number])), figure).toContain(
          address.correction(locale, id),
        );
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
