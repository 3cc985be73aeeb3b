import { parseArgs } from 'node:util';

/** A fault in what a person asked a tool for, on the command line or in the environment: told without a stack. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/**
 * The values a flag lists ("--locales fr,en"), each one of those known; all of them when the flag is not given.
 * @throws UsageError naming the flag, what it knows and what it was given
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
    if (found === undefined) throw new UsageError(`${flag}: expected ${known.join(', ')}; found "${name}"`);
    return found;
  });
}

/**
 * The number that a flag or a variable gives.
 * @throws UsageError when it is not a whole number between the two
 */
export function whole(name: string, given: string, least: number, most: number): number {
  const value = Number(given);
  if (!/^\d+$/.test(given) || value < least || value > most)
    throw new UsageError(`${name}: expected a number from ${least} to ${most}, found "${given}"`);
  return value;
}

/**
 * The command line of a tool: words, and flags with a value.
 * @throws UsageError at a flag it does not know or one without its value
 */
export function commandLine<Flag extends string>(
  flags: readonly Flag[],
  args: readonly string[] = process.argv.slice(2),
): { words: string[]; flags: Partial<Record<Flag, string>> } {
  const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'string' as const }]));
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    return { words: positionals, flags: values as Partial<Record<Flag, string>> };
  } catch (error) {
    const known = flags.map((flag) => `--${flag} …`).join(' ');
    throw new UsageError(`${(error as Error).message.split('. ')[0] ?? ''}\nThe flags are: ${known}`);
  }
}

/** Runs a tool to its end. What it says of a fault in an input or in what it was asked is printed alone, without a stack. */
export async function runTool(tool: () => Promise<void>): Promise<void> {
  try {
    await tool();
  } catch (error) {
    const told = error instanceof Error && ['UsageError', 'InputError'].includes(error.name);
    console.error(told ? error.message : error);
    process.exitCode = 1;
  }
}
