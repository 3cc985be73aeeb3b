/** Files that others take away, read back from dist/. */
import { csvParse } from 'd3-dsv';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../data/read.ts';
import { fieldsOf, tableToJson } from '../../graphics/shared/table.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { figureWords } from '../../publish/figures.ts';
import { address, type Address } from '../../site/addresses.ts';
import { FIGURES } from '../../site/figures.ts';
import { SERIES } from '../../site/series.ts';

const at = (path: Address): string => resolve(ROOT, `dist${path}`);
const text = (path: Address): string => readFileSync(at(path), 'utf8');

describe.each(LOCALES)('figures as files, %s', (locale) => {
  it.each(FIGURES)(
    '%s: one table as CSV, as JSON and as the figure has it; a picture twice the size of the drawing',
    async (id) => {
      const { table, title } = figureWords(id, locale);
      const rows = csvParse(text(address.table(locale, id, 'csv')));
      expect(rows.columns).toEqual(fieldsOf(table).map(({ name }) => name));
      expect(rows).toHaveLength(table.rows.length);
      expect(JSON.parse(text(address.table(locale, id, 'json')))).toEqual(
        JSON.parse(JSON.stringify(tableToJson(table))),
      );

      const svg = text(address.drawing(locale, id, 'svg'));
      expect(svg).toMatch(new RegExp(`^<svg [^>]*lang="${locale}`));
      expect(svg).toContain('<title id="title">');
      expect(svg).not.toMatch(/(?:href|src)="(?!#)|<style|<text/);
      const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
      const picture = await sharp(readFileSync(at(address.drawing(locale, id, 'png')))).metadata();
      expect([picture.width, picture.height], title).toEqual([2 * Number(width), 2 * Number(height)]);
    },
  );
});

describe('open data', () => {
  it('has every series, the register and its sources where the contract says, and describes each series once', () => {
    for (const id of SERIES)
      for (const format of ['csv', 'json'] as const) expect(existsSync(at(address.data(id, format))), id).toBe(true);
    for (const path of [address.claims(), address.sources()])
      expect((JSON.parse(text(path)) as unknown[]).length).toBeGreaterThan(100);
    const { resources } = JSON.parse(text(address.dataPackage())) as {
      resources: { name: string; path: string; schema: { fields: { name: string }[] } }[];
    };
    expect(resources.map(({ name }) => name)).toEqual([...SERIES]);
    for (const { path, schema } of resources)
      expect(csvParse(text(`/data/v1/${path}`)).columns).toEqual(schema.fields.map(({ name }) => name));
  });
});
