import { mkdirSync, writeFileSync } from 'node:fs';

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([first], [second]) => (first < second ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}

/** JSON whose bytes depend on the value alone: keys sorted, two spaces, a final newline. */
export const stableJson = (value: unknown): string => `${JSON.stringify(sorted(value), null, 2)}\n`;

/** Where outputs go: the data folder, or a scratch folder when a test rebuilds them to compare. */
const out = new URL(process.env['DATA_OUT'] ? `file://${process.env['DATA_OUT']}/` : '../', import.meta.url);

function write(directory: URL, file: string, text: string): void {
  mkdirSync(directory, { recursive: true });
  writeFileSync(new URL(file, directory), text);
}

/** Writes data/series/<name>.json. */
export const writeSeries = (name: string, value: unknown): void =>
  write(new URL('series/', out), `${name}.json`, stableJson(value));

/** Writes data/geo/<name>.json: one line, since its paths are read by programs only. */
export const writeGeo = (name: string, value: unknown): void =>
  write(new URL('geo/', out), `${name}.json`, `${JSON.stringify(sorted(value))}\n`);

/** Writes src/data/<name>.ts: what the code has to know of the data before it runs. */
export const writeModule = (name: string, text: string): void =>
  write(process.env['DATA_OUT'] ? out : new URL('../../src/data/', import.meta.url), `${name}.ts`, text);
