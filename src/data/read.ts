import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { z } from 'zod';

/** Top of the project, whatever the working directory of a tool or a bundle. */
export const ROOT = process.env['PROJECT_ROOT'] ?? process.cwd();

/** A fault in a file a person wrote: says which file and entry, which field, what was expected and what was found. */
export class InputError extends Error {
  constructor(file: string, entry: string, problems: readonly string[]) {
    super(
      `${relative(ROOT, resolve(ROOT, file))}: ${entry}\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
    this.name = 'InputError';
  }
}

/** Follows a path of keys into a value; undefined where it leads nowhere. */
export function dig(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined,
    value,
  );
}

/** What was found, short enough for one line of an error. */
export function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** Reads a file of the project. @throws InputError when it is missing */
export function readText(file: string): string {
  try {
    return readFileSync(resolve(ROOT, file), 'utf8');
  } catch {
    throw new InputError(file, 'the file', ['expected a file, found nothing']);
  }
}

/** Reads a JSON file. @throws InputError with the parser's position when it is not JSON, or the file is missing */
export function readJson(file: string): unknown {
  const text = readText(file);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InputError(file, 'the file', [`expected JSON, found: ${(error as Error).message}`]);
  }
}

/** Checks a value against its schema. @throws InputError naming file, entry, field, expected and found */
export function check<T>(schema: z.ZodType<T>, value: unknown, file: string, entry: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new InputError(
    file,
    entry,
    result.error.issues.map((issue) => {
      const field = issue.path.map(String).join('.') || '(the entry)';
      return `field "${field}": ${issue.message}; found ${shown(dig(value, issue.path))}`;
    }),
  );
}
