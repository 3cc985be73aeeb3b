import { parseArgs } from 'node:util';

/**
 * The values a flag lists ("--locales fr,en"), each one of those known; all of them when the flag is not given.
 * @throws naming the flag, what it knows and what it was given
 */
export function listed<T extends string>(
  flag: string,
  given: string | undefined,
  known: readonly T[],
  fallback: readonly NoInfer<T>[] = known,
): T[] {
  if (given === undefined) return [...fallback];
  return given.split(',').map((name) => {
    const found = known.find((candidate) => candidate === name.trim());
    if (found === undefined) throw new Error(`--${flag}: expected ${known.join(', ')}; found "${name}"`);
    return found;
  });
}

/** The command line of a tool: words, and flags with a value. */
export function commandLine<Flag extends string>(
  flags: readonly Flag[],
): { words: string[]; flags: Partial<Record<Flag, string>> } {
  const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'string' as const }]));
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  return { words: positionals, flags: values as Partial<Record<Flag, string>> };
}
