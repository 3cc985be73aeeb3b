import { readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { z } from 'zod';
import { seen, unfitParts } from './inert.ts';

/** Top of the project, whatever the working directory of a tool or a bundle. */
export const ROOT = process.env['PROJECT_ROOT'] ?? process.cwd();

/** A fault in a file a person wrote: says which file and entry, which field, what was expected and what was found. */
export class InputError extends Error {
  constructor(file: string, entry: string, problems: readonly string[]) {
    // What was found may be meant to turn a terminal's line around.
    super(
      `${relative(ROOT, resolve(ROOT, file))}: ${seen(entry)}\n${problems.map((problem) => `  - ${seen(problem)}`).join('\n')}`,
    );
    this.name = 'InputError';
  }
}

/** Follows a path of keys into a value; undefined where it leads nowhere. */
export function dig(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
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

/** Changes whenever a file does, and is the same for as long as the file is. */
function stampOf(file: string): string {
  const found = statSync(resolve(ROOT, file), { throwIfNoEntry: false });
  return found ? `${found.mtimeMs} ${found.size}` : 'missing';
}

/**
 * What is made of files, made anew once one of them has changed and not before: a build makes it once, and while
 * `npm run dev` runs an edit shows at the next reload. Nothing is kept of a file with a fault: it is told again.
 * @param files paths from the top of the project
 */
export function madeOf<T>(files: readonly string[], make: () => T): () => T {
  let kept: { stamp: string; made: T } | undefined;
  return () => {
    const stamp = files.map(stampOf).join('|');
    if (kept?.stamp !== stamp) kept = { stamp, made: make() };
    return kept.made;
  };
}

/** The same for things of one kind, each made of files of its own. */
export function madeOfEach<K extends string[], T>(
  filesOf: (...key: K) => readonly string[],
  make: (...key: K) => T,
): (...key: K) => T {
  const makers = new Map<string, () => T>();
  return (...key) => {
    const name = key.join('/');
    let maker = makers.get(name);
    if (!maker) {
      maker = madeOf(filesOf(...key), () => make(...key));
      makers.set(name, maker);
    }
    return maker();
  };
}

/**
 * Checks a value against its schema, and every text in it for what no text may hold, whatever its schema asks.
 * @throws InputError naming file, entry, field, expected and found
 */
export function check<T>(schema: z.ZodType<T>, value: unknown, file: string, entry: string): T {
  const unfit = unfitParts(value);
  if (unfit.length > 0) {
    throw new InputError(
      file,
      entry,
      unfit.map(({ path, fault }) => `field "${path.join('.') || '(the entry)'}": ${fault}`),
    );
  }
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

/** Reads a JSON array of entries with unique ids, each checked by itself so that an error names the entry. @throws InputError */
export function entries<T extends { id: string }>(file: string, schema: z.ZodType<T>): Map<string, T> {
  const list = z.array(z.unknown()).safeParse(readJson(file));
  if (!list.success) throw new InputError(file, 'the file', [`expected array, found ${shown(readJson(file))}`]);
  const found = new Map<string, T>();
  list.data.forEach((value, index) => {
    const given = dig(value, ['id']);
    const entry = check(schema, value, file, typeof given === 'string' ? `id "${given}"` : `entry ${index + 1}`);
    if (found.has(entry.id)) {
      throw new InputError(file, `id "${entry.id}"`, ['field "id": expected a unique id, found it twice']);
    }
    found.set(entry.id, entry);
  });
  return found;
}
