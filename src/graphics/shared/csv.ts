/** Rows as CSV (RFC 4180), the one way in which tables leave the site as text. */
import { isFormula, seen, unseenIn } from '../../data/inert.ts';

/** A field of a row; null where there is no value. */
export type CsvValue = string | number | null;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/**
 * A table as CSV: a row of field names, then the rows; numbers with a point and nothing else, a missing value empty.
 * Text that a spreadsheet would calculate is refused rather than disguised: an apostrophe before it would be read as part of it.
 * @throws naming the row and the field
 */
export function toCsv(names: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  const lines = rows.map((row, index) =>
    row.map((value, at) => {
      if (typeof value !== 'string') return value === null ? '' : String(value);
      if (isFormula(value) || unseenIn(value))
        throw new Error(
          `row ${index + 2}, field "${names[at] ?? at}": expected text that is seen as it is in a spreadsheet, found "${seen(value)}"`,
        );
      return quoted(value);
    }),
  );
  return [names.map(quoted), ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}
