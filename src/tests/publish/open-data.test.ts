import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { readText } from '../../data/read.ts';
import { allClaims, allSources } from '../../data/register.ts';
import { OPEN_SERIES, seriesToCsv, seriesToJson, type OpenField } from '../../publish/open-data.ts';
import { SERIES } from '../../site/series.ts';

const FORMS: Readonly<Record<OpenField['type'], RegExp>> = {
  string: /^[^\n\r]+$/,
  number: /^-?\d+(\.\d+)?$/,
  integer: /^-?\d+$/,
  year: /^\d{4}$/,
  yearmonth: /^\d{4}-\d{2}$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

describe.each(SERIES)('%s', (id) => {
  const series = OPEN_SERIES[id];
  const read = csvParse(seriesToCsv(series));

  it('has rows, fields of their own name, and sources of the register', () => {
    expect(series.rows.length).toBeGreaterThan(3);
    const names = series.fields.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
    expect(series.sources.length).toBeGreaterThan(0);
    for (const source of series.sources) expect(allSources().has(source), source).toBe(true);
  });

  it('says each value in the form its field promises, in CSV as in JSON', () => {
    expect(read.columns).toEqual(series.fields.map(({ name }) => name));
    const { rows } = seriesToJson(series) as { rows: Record<string, string | number | null>[] };
    expect(read).toHaveLength(rows.length);
    read.forEach((row, at) => {
      for (const { name, type } of series.fields) {
        const text = row[name] ?? '';
        expect(String(rows[at]?.[name] ?? ''), `row ${at}, ${name}`).toBe(text);
        if (text !== '') expect(text, `row ${at}, ${name}`).toMatch(FORMS[type]);
      }
    });
  });

  it('names claims that are there', () => {
    for (const { claim } of read) if (claim !== undefined) expect(allClaims().has(claim as never), claim).toBe(true);
  });
});

describe('the open data and what was received', () => {
  it('has the euros of Eurostat for every month and destination', () => {
    const received = csvParse(readText('data/source/eurostat_eu27_exports_monthly.csv')).filter(
      ({ reporter }) => reporter === 'EU27',
    );
    const published = csvParse(seriesToCsv(OPEN_SERIES['trade-lines']));
    expect(published.length).toBeGreaterThan(300);
    for (const { month, partner, eur } of published) {
      const row = received.find((one) => one['period'] === month && one['partner'] === partner);
      expect(eur, `${partner} ${month}`).toBe(row?.['value']);
    }
  });

  it('has every act of the list, with a day that exists', () => {
    const received = csvParse(readText('data/source/designations.csv'));
    const published = csvParse(seriesToCsv(OPEN_SERIES.designations));
    expect(published.map(({ id }) => id).sort()).toEqual(received.map(({ id }) => id).sort());
    for (const { id, firms } of published) expect(firms, id).toBe(received.find((one) => one['id'] === id)?.['firms']);
  });
});
