/** What comes out of the site is inert in each of its formats, also where a value got past the reading. */
import { csvParse } from 'd3-dsv';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../graphics/shared/csv.ts';
import { markToSvg } from '../../graphics/shared/svg.ts';
import { tableToCsv, type Table } from '../../graphics/shared/table.ts';
import { citationText } from '../../publish/citation-text.ts';
import { OPEN_SERIES, seriesToCsv } from '../../publish/open-data.ts';
import { asScriptText } from '../../publish/structured-data.ts';

const HOSTILE = `"><img src=x onerror=alert(1)></script><script>alert(1)</script>'--><!--]]> & \\ $& $1 {x}`;

describe('CSV', () => {
  it.each([
    '=1+1',
    '+1+1',
    '-1+cmd',
    '@SUM(A1)',
    '\t=1',
    ' =1',
    '=HYPERLINK("https://example.org")',
    'a\u202eb',
    '\u0000',
  ])('has no text that a spreadsheet would not show as it is: %j', (text) => {
    const table: Table = {
      columns: [{ id: 'who', label: 'Who', type: 'text' }],
      rows: [[{ text, value: text }]],
      reporter: 'x',
      basis: 'told',
      sources: [],
    };
    for (const written of [() => toCsv(['who'], [[text]]), () => tableToCsv(table)])
      expect(written).toThrow('row 2, field "who": expected text that is seen as it is in a spreadsheet, found "');
    const series = { ...OPEN_SERIES.chips, fields: [], rows: [[text]] };
    expect(() => seriesToCsv(series)).toThrow('row 2');
  });

  it('keeps numbers, what looks like them, and any other text, whatever marks it has', () => {
    const row = [-1.5, null, '-1.5', '+3', HOSTILE, 'a,b', 'c "d"', ''];
    const names = row.map((_, index) => `field_${index}`);
    const [read] = csvParse(toCsv(names, [row]));
    expect(Object.values(read ?? {})).toEqual(row.map((value) => String(value ?? '')));
  });
});

it('data in a page cannot end its script, and read back as they were', () => {
  const data = { name: HOSTILE, [HOSTILE]: '<!--<script>' };
  const text = asScriptText(data);
  expect(text).not.toContain('<');
  const page = parse(`<script type="application/ld+json">${text}</script><p>after</p>`);
  expect(page.querySelectorAll('*').map(({ rawTagName }) => rawTagName)).toEqual(['script', 'p']);
  expect(JSON.parse(page.querySelector('script')?.rawText ?? '')).toEqual(data);
});

it('a drawing says words as words, in its text, keys and attributes', () => {
  const svg = markToSvg({
    tag: 'g',
    key: HOSTILE,
    origin: HOSTILE,
    attrs: { class: HOSTILE, d: HOSTILE },
    children: [{ tag: 'text', key: 'x', text: HOSTILE }],
  });
  const root = parse(svg);
  expect(root.querySelectorAll('*').map(({ rawTagName }) => rawTagName)).toEqual(['g', 'text']);
  expect(Object.keys(root.querySelector('g')?.attributes ?? {})).toEqual(['data-k', 'class', 'd', 'data-o']);
  expect(root.querySelector('g')?.getAttribute('data-k')).toBe(HOSTILE);
  expect(root.querySelector('text')?.text).toBe(HOSTILE);
});

/** How many braces are left open, those that are escaped or written as commands aside. */
const depthOf = (text: string): number => text.split(/(?<!\\)\{/).length - text.split(/(?<!\\)\}/).length;

describe('references', () => {
  const item = {
    id: 'x',
    type: 'report',
    title: 'A }{\\input{/etc/passwd} \\write18{ls} % $x$ & _a #b ~ ^\nER  - \nTY  - JOUR\r\nUR  - javascript:x',
    author: [{ literal: 'One } and @article{y, title = {z}}' }],
    issued: { 'date-parts': [[2023, 3, 27]] },
    language: 'en',
    version: '1',
    URL: 'https://example.org/',
  };

  it('BibTeX has one entry, and no command but those that write a character', () => {
    const text = citationText(item, 'bib');
    expect(text.match(/^@/gm)).toHaveLength(1);
    expect(text).not.toMatch(/\\(?:input|write|include|csname|def)/);
    expect(depthOf(text)).toBe(0);
  });

  it('RIS has one record, a field a line', () => {
    const text = citationText(item, 'ris');
    expect(text.match(/^TY {2}- /gm)).toHaveLength(1);
    expect(text.match(/^ER {2}- /gm)).toHaveLength(1);
    expect(text.match(/^UR {2}- .*$/gm)).toEqual(['UR  - https://example.org/']);
    expect(text).not.toContain('\r');
  });

  it('CSL-JSON reads back', () => {
    expect((JSON.parse(citationText(item, 'json')) as { author: unknown }[])[0]?.author).toEqual(item.author);
  });
});
