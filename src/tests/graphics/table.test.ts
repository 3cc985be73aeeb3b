import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { STEPS } from '../../chapters/story.ts';
import { wordsFor } from '../../chapters/words.ts';
import {
  elementOf,
  fieldsOf,
  isNumeric,
  missingCell,
  plainText,
  tableToCsv,
  tableToJson,
  wordsCell,
  type Cell,
  type Column,
  type Table,
} from '../../graphics/shared/table.ts';
import { isIsoDate } from '../../i18n/format.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';

/** A table with a column of each type, in French. */
const SAMPLE: Table = {
  columns: [
    { id: 'flow', label: 'Flux', type: 'code', parts: ['from', 'to'] },
    { id: 'tie', label: 'Lien', type: 'category' },
    { id: 'value', label: 'Valeur', type: 'number' },
    { id: 'rise', label: 'Hausse', type: 'number', unit: 'percent' },
    { id: 'share', label: 'Part', type: 'range', unit: 'percent' },
    { id: 'month', label: 'Mois', type: 'month' },
    { id: 'when', label: 'Quand', type: 'period' },
    { id: 'words', label: 'Mots', type: 'text' },
  ],
  rows: [
    [
      { text: 'Union européenne → Russie', value: 'EU27/RUS' },
      { text: 'membre', value: 'member' },
      { text: '47,8 Md€', value: 47790550126, unit: 'EUR' },
      { text: '−25,1 %', value: -25.1234 },
      { text: '5 à 10 %', value: '5/10' },
      { text: 'janvier 2019', value: '2019-01' },
      { text: '23–24 mars 2023', value: '2023-03-23/2023-03-24' },
      wordsCell('il dit « non », puis\n"peut-être"'),
    ],
    [
      { text: 'Kazakhstan → Russie', value: 'KAZ/RUS' },
      { text: 'aucun', value: 'none' },
      missingCell('non compté', 'not-counted'),
      missingCell('—', 'not-applicable'),
      { text: 'moins de 5 %', value: '/5' },
      { text: 'février 2019', value: '2019-02' },
      { text: '2023', value: '2023' },
      wordsCell('1 234 à −3'),
    ],
  ],
  reporter: 'Eurostat',
  basis: 'counted',
  sources: ['S01'],
};

describe('a table as a file', () => {
  it('is CSV: one row of names, points and ISO dates, CRLF, quotes where they are needed', () => {
    expect(tableToCsv(SAMPLE)).toBe(
      [
        'from,to,flow_name,tie,value,value_unit,rise,share_low,share_high,month,when,words',
        'EU27,RUS,Union européenne → Russie,member,47790550126,EUR,-25.1234,5,10,2019-01,2023-03-23/2023-03-24,"il dit « non », puis\n""peut-être"""',
        'KAZ,RUS,Kazakhstan → Russie,none,,,,,5,2019-02,2023,1 234 à -3',
        '',
      ].join('\r\n'),
    );
  });

  it('says what each field is', () => {
    expect(fieldsOf(SAMPLE)).toEqual([
      { name: 'from', type: 'string', title: 'Flux' },
      { name: 'to', type: 'string', title: 'Flux' },
      { name: 'flow_name', type: 'string', title: 'Flux' },
      {
        name: 'tie',
        type: 'string',
        title: 'Lien',
        categories: [
          { value: 'member', label: 'membre' },
          { value: 'none', label: 'aucun' },
        ],
      },
      { name: 'value', type: 'number', title: 'Valeur' },
      { name: 'value_unit', type: 'string', title: 'Valeur' },
      { name: 'rise', type: 'number', title: 'Hausse', unit: 'percent' },
      { name: 'share_low', type: 'number', title: 'Part', unit: 'percent' },
      { name: 'share_high', type: 'number', title: 'Part', unit: 'percent' },
      { name: 'month', type: 'yearmonth', title: 'Mois' },
      { name: 'when', type: 'string', title: 'Quand' },
      { name: 'words', type: 'string', title: 'Mots' },
    ]);
  });

  it('is JSON, with the reason of what is missing', () => {
    const { rows, missing, reporter, sources } = tableToJson(SAMPLE);
    expect(rows[0]).toMatchObject({ from: 'EU27', value: 47790550126, value_unit: 'EUR', share_low: 5 });
    expect(rows[1]).toMatchObject({ value: null, value_unit: null, share_low: null, share_high: 5 });
    expect(missing).toEqual([
      { row: 1, column: 'value', reason: 'not-counted' },
      { row: 1, column: 'rise', reason: 'not-applicable' },
    ]);
    expect({ reporter, sources }).toEqual({ reporter: 'Eurostat', sources: ['S01'] });
  });

  it('knows what its cells say in a page', () => {
    const [flow, , value, , share, month, when, words] = SAMPLE.columns;
    const at = (column: Column | undefined, cell: Cell | undefined) => column && cell && elementOf(column, cell);
    const [row] = SAMPLE.rows;
    expect(at(flow, row?.[0])).toBe('data');
    expect(at(value, row?.[2])).toBe('data');
    expect(at(share, row?.[4])).toBe('data');
    expect(at(month, row?.[5])).toBe('time');
    expect(at(when, row?.[6])).toBe('data');
    expect(at(when, { text: 'en 2023', value: '2023' })).toBe('time');
    expect(at(words, row?.[7])).toBeUndefined();
    expect(at(value, missingCell('—', 'not-counted'))).toBeUndefined();
    expect(SAMPLE.columns.filter(isNumeric).map(({ id }) => id)).toEqual(['value', 'rise', 'share']);
  });
});

const MAGNITUDES: [pattern: RegExp, scale: number][] = [
  [/^[\s\u00a0]*(?:Md|bn|milliard|billion)/, 1e9],
  [/^[\s\u00a0]*(?:M[€$]|m$|m\b|million)/, 1e6],
];

/**
 * The number that a text begins with, in its edition's notation, and half the step of its last digit: of the tens where
 * millions end with a zero, since the register rounds some to ten millions.
 */
function printed(locale: Locale, text: string): { value: number; step: number } {
  // English sets the minus sign before the currency's.
  const [, before = '', digits = '', after = ''] =
    /^([^\d\u2212]*)(\u2212?\d[\d\u202f,.]*)(.*)$/.exec(
      text.replace(/(?<=\d)\u00a0(?=\d)/g, '\u202f').replace(/^\u2212([$€])/, '$1\u2212'),
    ) ?? [];
  expect(before, text).toMatch(/^[$€\s\u00a0]*$/);
  const bare = digits.replaceAll('\u202f', '').replace('\u2212', '-').replace(/[,.]$/, '');
  const plain = locale === 'fr' ? bare.replace(',', '.') : bare.replaceAll(',', '');
  const scale = MAGNITUDES.find(([pattern]) => pattern.test(after))?.[1] ?? 1;
  const decimals = plain.split('.')[1]?.length ?? 0;
  const step = scale > 1 && /^\d+0$/.test(plain) ? 10 : 10 ** -decimals;
  return { value: Number(plain) * scale, step: (scale * step) / 2 };
}

const ISO: Record<string, RegExp> = { year: /^\d{4}$/, month: /^\d{4}-\d{2}$/, date: /^\d{4}-\d{2}-\d{2}$/ };
const RANGE = /^(?:\d+(?:\.\d+)?)?\/\d+(?:\.\d+)?$/;

/** What is wrong with a cell of a column, if anything. */
function faultIn(locale: Locale, column: Column, { text, value, missing, unit }: Cell): string | undefined {
  if (text.trim() === '') return 'prints nothing';
  if (value === null) return missing ? undefined : 'has no value and no reason';
  if (missing) return 'is missing and has a value';
  switch (column.type) {
    case 'number': {
      if (typeof value !== 'number' || !Number.isFinite(value)) return 'is no number';
      if (!column.unit === !unit) return 'has its unit in no place, or in two';
      const { value: seen, step } = printed(locale, text);
      return Math.abs(seen - value) <= step * 1.0001 ? undefined : `prints ${seen}`;
    }
    case 'range':
      return typeof value === 'number' || RANGE.test(value) ? undefined : 'is no range';
    case 'period': {
      const ends = String(value).split('/');
      return ends.length <= 2 && ends.every(isIsoDate) ? undefined : 'is no period';
    }
    case 'year':
    case 'month':
    case 'date':
      return ISO[column.type]?.test(String(value)) && isIsoDate(String(value)) ? undefined : `is no ${column.type}`;
    case 'code':
    case 'category':
      if (!/^[\w-]+(?:\/[\w-]+)*$/.test(String(value))) return 'is no id';
      return String(value).split('/').length === (column.parts ?? ['']).length ? undefined : 'has not its parts';
    case 'text':
      return value === plainText(text) ? undefined : 'is not its words';
  }
}

describe.each(STEPS.map(({ id, chapter, describe: told }) => ({ id, chapter, told })))(
  'the table of $id',
  ({ id, chapter, told }) => {
    const tableIn = (locale: Locale): Table => told(wordsFor(chapter, id, locale)).table;

    it.each(LOCALES)('%s: has fields with names of their own and cells of their columns', (locale) => {
      const table = tableIn(locale);
      const names = fieldsOf(table).map(({ name }) => name);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
      for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/);
      const faults = table.rows.flatMap((row, index) =>
        row.flatMap((cell, at) => {
          const column = table.columns[at];
          const fault = column ? faultIn(locale, column, cell) : 'is of no column';
          return fault ? [`row ${index}, ${column?.id ?? at}: "${cell.text}" = ${cell.value} ${fault}`] : [];
        }),
      );
      expect(faults).toEqual([]);
    });

    it('is the same to a machine in both editions, but for words', () => {
      const [fr, en] = LOCALES.map(tableIn);
      const bare = (table: Table | undefined) => ({
        columns: table?.columns.map(({ id: name, type, unit, parts }) => ({ name, type, unit, parts })),
        rows: table?.rows.map((row) =>
          row.map(({ value, unit, missing }, at) =>
            table.columns[at]?.type === 'text' ? 'words' : [value, unit, missing],
          ),
        ),
      });
      expect(bare(en)).toEqual(bare(fr));
    });

    it('reads back from its CSV, without a character that only printers need', () => {
      const table = tableIn('fr');
      const csv = tableToCsv(table);
      expect(csv).not.toMatch(/[\u00a0\u202f\u2009\u2212]/);
      const { rows } = tableToJson(table);
      const read = csvParse(csv);
      expect([...read]).toEqual(
        rows.map((row) =>
          Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? '' : String(value)])),
        ),
      );
    });
  },
);
