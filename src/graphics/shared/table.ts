import type { Unit } from '../../data/units.ts';
import { LATER } from '../../i18n/later.ts';
import { toCsv, type CsvValue } from './csv.ts';

/**
 * What the cells of a column are to a machine, and so which fields the column becomes in a file.
 * - `number`: a number at full precision in the column's unit, or in each cell's own (then a second field says which);
 * - `range`: a number, or two of which one may be left open: two fields;
 * - `year`, `month`, `date`: ISO 8601 at that precision; `period`: at any, or two of them joined by "/";
 * - `code`: an id of something (a country, a row of the record), whose name is a field beside it;
 * - `category`: an id out of few, whose names are told once for the whole column;
 * - `text`: words of the edition.
 */
export type ColumnType = 'number' | 'range' | 'year' | 'month' | 'date' | 'period' | 'code' | 'category' | 'text';

export interface Column {
  /** Name of the field in files: a letter, then letters, digits and underscores. The same in both editions. */
  id: string;
  /** Heading, in the edition's language. */
  label: string;
  type: ColumnType;
  /** What all its numbers are counted in; left out where they differ from row to row. */
  unit?: Unit;
  /** For ids made of several, joined by "/": a field for each. */
  parts?: readonly string[];
}

/** Why a cell has no value: nobody counted, or there is nothing to count. */
export type MissingReason = 'not-counted' | 'not-applicable';

/** One cell: what is printed, and the value behind it, at full precision and in no language (but in `text` columns). */
export interface Cell {
  text: string;
  value: number | string | null;
  /** Why `value` is null. */
  missing?: MissingReason;
  /** Where the column's numbers are not all counted in one unit. */
  unit?: Unit;
}

/** The data of a figure as a table; the first column is the row header. */
export interface Table {
  columns: Column[];
  rows: Cell[][];
  /** Who counted, or who says so, in the edition's language ("Eurostat, EU27 declarations"). */
  reporter: string;
  /** Whether the reporter counted what is shown, or gave an account of it. */
  basis: 'counted' | 'told';
  /** Ids in data/sources.json. */
  sources: string[];
}

/** A cell of words. */
export const wordsCell = (text: string): Cell => ({ text, value: plainText(text) });

/** A cell without a value. */
export const missingCell = (text: string, missing: MissingReason): Cell => ({ text, value: null, missing });

/** Text as machines compare it: plain spaces and minus signs, composed letters, no mark of what came later (it is for the eye). */
export const plainText = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(LATER, '')
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[\u2212\u2011]/g, '-');

/** True for columns whose cells are read one under the other, by their digits. */
export const isNumeric = ({ type }: Column): boolean => type === 'number' || type === 'range';

/**
 * Which element of HTML says a cell's value beside its text: `time` for a moment it can hold, `data` for other values, none
 * for words and for what is its own value.
 */
export function elementOf({ type }: Column, { text, value }: Cell): 'time' | 'data' | undefined {
  if (value === null || type === 'text' || value === text) return undefined;
  const isMoment = type === 'year' || type === 'month' || type === 'date' || type === 'period';
  return isMoment && !String(value).includes('/') ? 'time' : 'data';
}

/** A field of a file made from a table, described as in Data Package v2 (Table Schema). */
export interface Field {
  name: string;
  type: 'number' | 'string' | 'year' | 'yearmonth' | 'date';
  /** The column's heading in the edition's language. */
  title: string;
  /** What the numbers are counted in. */
  unit?: Unit;
  /** For ids out of few: what each stands for. */
  categories?: { value: string; label: string }[];
}

/** A field, and how a cell of its column fills it. */
interface Filled {
  field: Field;
  of: (cell: Cell) => CsvValue;
}

const endOf =
  (end: 0 | 1) =>
  ({ value }: Cell): number | null => {
    if (typeof value !== 'string') return value;
    const text = value.split('/')[end] ?? '';
    return text === '' ? null : Number(text);
  };

const partOf =
  (part: number) =>
  ({ value }: Cell): CsvValue =>
    typeof value === 'string' ? (value.split('/')[part] ?? null) : value;

function categoriesIn(rows: readonly Cell[][], at: number): NonNullable<Field['categories']> {
  const names = new Map<string, string>();
  for (const row of rows) {
    const cell = row[at];
    if (typeof cell?.value === 'string' && !names.has(cell.value)) names.set(cell.value, plainText(cell.text));
  }
  return [...names].map(([value, label]) => ({ value, label }));
}

const TIMES = { year: 'year', month: 'yearmonth', date: 'date', period: 'string' } as const;

/** The fields that a column becomes. */
function filled({ id, label, type, unit, parts }: Column, at: number, rows: readonly Cell[][]): Filled[] {
  const title = plainText(label);
  const value = (cell: Cell): CsvValue => cell.value;
  const counted = unit ? { unit } : {};
  switch (type) {
    case 'number':
      return [
        { field: { name: id, type: 'number', title, ...counted }, of: value },
        ...(unit
          ? []
          : [{ field: { name: `${id}_unit`, type: 'string' as const, title }, of: (cell: Cell) => cell.unit ?? null }]),
      ];
    case 'range':
      return [
        { field: { name: `${id}_low`, type: 'number', title, ...counted }, of: endOf(0) },
        { field: { name: `${id}_high`, type: 'number', title, ...counted }, of: endOf(1) },
      ];
    case 'code':
      return [
        ...(parts ?? [id]).map((name, part) => ({
          field: { name, type: 'string' as const, title },
          of: parts ? partOf(part) : value,
        })),
        { field: { name: `${id}_name`, type: 'string', title }, of: ({ text }) => plainText(text) },
      ];
    case 'category':
      return [{ field: { name: id, type: 'string', title, categories: categoriesIn(rows, at) }, of: value }];
    case 'text':
      return [{ field: { name: id, type: 'string', title }, of: value }];
    default:
      return [{ field: { name: id, type: TIMES[type], title }, of: value }];
  }
}

/** The first number of a table that is counted in nothing: its column and its row, from 0. */
export function unitless({ columns, rows }: Table): { column: string; row: number } | undefined {
  for (const [at, { id, type, unit }] of columns.entries()) {
    if (unit || (type !== 'number' && type !== 'range')) continue;
    const row = rows.findIndex((cells) => {
      const cell = cells[at];
      return (cell?.value ?? null) !== null && !cell?.unit;
    });
    if (row >= 0) return { column: id, row };
  }
  return undefined;
}

/** For each column, its fields. */
const filledOf = ({ columns, rows }: Table): Filled[][] => columns.map((column, at) => filled(column, at, rows));

const valuesOf = (table: Table): CsvValue[][] => {
  const fields = filledOf(table);
  return table.rows.map((row) => row.flatMap((cell, at) => (fields[at] ?? []).map(({ of }) => of(cell))));
};

/** The fields of the files made from a table, in order. */
export const fieldsOf = (table: Table): Field[] =>
  filledOf(table).flatMap((fields) => fields.map(({ field }) => field));

/** A table as CSV; dates in ISO 8601. Units and headings are in `fieldsOf`. @throws on text that is no text to a spreadsheet */
export const tableToCsv = (table: Table): string =>
  toCsv(
    fieldsOf(table).map(({ name }) => name),
    valuesOf(table),
  );

/** A table as JSON: its fields, its rows as objects, why a value is missing, who counted and the sources. */
export interface TableJson {
  fields: Field[];
  rows: Record<string, CsvValue>[];
  /** Cells without a value: row (from 0), column and reason. */
  missing: { row: number; column: string; reason: MissingReason }[];
  reporter: string;
  basis: Table['basis'];
  sources: string[];
}

export function tableToJson(table: Table): TableJson {
  const fields = fieldsOf(table);
  return {
    fields,
    rows: valuesOf(table).map((row) => Object.fromEntries(fields.map(({ name }, index) => [name, row[index] ?? null]))),
    missing: table.rows.flatMap((row, index) =>
      row.flatMap(({ missing }, at) =>
        missing ? [{ row: index, column: table.columns[at]?.id ?? '', reason: missing }] : [],
      ),
    ),
    reporter: plainText(table.reporter),
    basis: table.basis,
    sources: table.sources,
  };
}
