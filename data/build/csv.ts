import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';

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

/** Rows of data/source/<name>.csv as texts. @throws when a column is missing */
export function readCsv(name: string, columns: readonly string[]): Record<string, string>[] {
  const file = `data/source/${name}.csv`;
  const rows = csvParse(readFileSync(new URL(`../source/${name}.csv`, import.meta.url), 'utf8'));
  for (const column of columns) {
    if (!rows.columns.includes(column))
      throw new Error(`${file}: expected a column "${column}", found ${rows.columns.join(', ')}`);
  }
  return rows;
}

/** A number written in a CSV cell. @throws naming file, row and column when it is not one */
export function numberIn(row: Record<string, string>, column: string, file: string, index: number): number {
  const text = row[column] ?? '';
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) {
    throw new Error(`data/source/${file}.csv, row ${index + 2}, field "${column}": expected a number, found "${text}"`);
  }
  return value;
}

/** Rows of a trade table. @throws naming file, row and field of the first that is malformed or given twice */
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
      throw new Error(
        `data/source/${name}.csv, row ${index + 2}, field "period": expected YYYY or YYYY-MM, found "${fields.period}"`,
      );
    }
    const key = [fields.period, fields.reporter, fields.partner, fields.flow, fields.product_code, fields.unit].join(
      ' ',
    );
    if (seen.has(key))
      throw new Error(`data/source/${name}.csv, row ${index + 2}: expected one row for ${key}, found a second`);
    seen.add(key);
    return { ...fields, value };
  });
}
