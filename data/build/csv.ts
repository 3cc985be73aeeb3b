import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import { isFormula, isObjectsOwn, unfit } from '../../src/data/inert.ts';
import { InputError } from '../../src/data/read.ts';
import { idSchema, sourceIdSchema } from '../../src/data/schemas.ts';

/** One row of a trade table as received; `value` is a number in `unit`. */
export interface TradeRow {
  period: string;
  reporter: string;
  partner: string;
  flow: string;
  product_code: string;
  value: number;
  unit: string;
  source_id: string;
}

/** A fault in data/source/<name>.csv. @param entry the row, or what its rows are about; the file where it is about all */
export const sourceFault = (name: string, entry: string, problem: string): InputError =>
  new InputError(`data/source/${name}.csv`, entry, [problem]);

/** How a row is called in a fault: as a spreadsheet counts, the heading being the first. */
export const rowName = (index: number): string => `row ${index + 2}`;

function textOf(name: string): string {
  try {
    return readFileSync(new URL(`../source/${name}.csv`, import.meta.url), 'utf8');
  } catch {
    throw sourceFault(name, 'the file', 'expected a file, found nothing');
  }
}

/** What a column holds. */
interface Held {
  is: (text: string) => boolean;
  expected: string;
}

const ID: Held = {
  is: (text) => idSchema.safeParse(text).success,
  expected: 'words in lower case joined by hyphens',
};
const SOURCES: Held = {
  is: (text) => text.split(' ').every((id) => sourceIdSchema.safeParse(id).success),
  expected: 'ids of sources',
};
const CODE: Held = { is: (text) => /^[A-Z]\w*(?: [A-Z]\w*)*$/.test(text), expected: 'codes of countries' };

/** Columns that hold the same in whatever table has them. */
const COLUMNS: Readonly<Partial<Record<string, Held>>> = {
  id: ID,
  claim: ID,
  actor: ID,
  source_id: SOURCES,
  source_ids: SOURCES,
  reporter: CODE,
  partner: CODE,
  country: CODE,
};

/** What is wrong with a cell, if anything. */
function faultInCell(column: string, text: string): string | undefined {
  const held = COLUMNS[column];
  if (held && !held.is(text)) return `expected ${held.expected}, found "${text}"`;
  return (
    unfit(text) ?? (isFormula(text) ? `expected a text that no spreadsheet calculates, found "${text}"` : undefined)
  );
}

/** Rows of a table as texts. @param name that of the table, for errors @throws InputError when a column is missing, or a cell unfit */
export function rowsOf(name: string, table: string, columns: readonly string[]): Record<string, string>[] {
  const rows = csvParse(table);
  for (const column of rows.columns) {
    const problem = isObjectsOwn(column) ? `expected a name that is no object's own, found "${column}"` : unfit(column);
    if (problem !== undefined) throw sourceFault(name, 'the file', `column "${column}": ${problem}`);
  }
  for (const column of columns) {
    if (!rows.columns.includes(column))
      throw sourceFault(name, 'the file', `expected a column "${column}", found ${rows.columns.join(', ')}`);
  }
  rows.forEach((row, index) => {
    for (const [column, text] of Object.entries(row)) {
      const problem = faultInCell(column, text);
      if (problem !== undefined) throw sourceFault(name, rowName(index), `field "${column}": ${problem}`);
    }
  });
  return rows;
}

/** Rows of data/source/<name>.csv as texts. @throws InputError when it or a column is missing, or a cell is unfit */
export const readCsv = (name: string, columns: readonly string[]): Record<string, string>[] =>
  rowsOf(name, textOf(name), columns);

/** A number written in a CSV cell. @throws InputError naming file, row and column when it is not one */
export function numberIn(row: Record<string, string>, column: string, file: string, index: number): number {
  const text = row[column] ?? '';
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) {
    throw sourceFault(file, rowName(index), `field "${column}": expected a number, found "${text}"`);
  }
  return value;
}

/** Rows of a trade table. @throws InputError naming file, row and field of the first that is malformed or given twice */
export function readTrade(name: string): TradeRow[] {
  const texts = ['period', 'reporter', 'partner', 'flow', 'product_code', 'unit', 'source_id'] as const;
  const seen = new Set<string>();
  return readCsv(name, [...texts, 'value']).map((row, index) => {
    const value = numberIn(row, 'value', name, index);
    const fields = Object.fromEntries(texts.map((field) => [field, row[field] ?? ''])) as Record<
      (typeof texts)[number],
      string
    >;
    if (!/^\d{4}(-(0[1-9]|1[0-2]))?(\/\d{4}(-(0[1-9]|1[0-2]))?)?$/.test(fields.period)) {
      throw sourceFault(name, rowName(index), `field "period": expected YYYY or YYYY-MM, found "${fields.period}"`);
    }
    const key = [fields.period, fields.reporter, fields.partner, fields.flow, fields.product_code, fields.unit].join(
      ' ',
    );
    if (seen.has(key)) throw sourceFault(name, rowName(index), `expected one row for ${key}, found a second`);
    seen.add(key);
    return { ...fields, value };
  });
}
