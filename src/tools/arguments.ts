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

/** What a command line says: words, flags with a value, and switches that are there or not. */
export interface CommandLine<Flag extends string, Switch extends string> {
  words: string[];
  flags: Partial<Record<Flag, string>>;
  switches: Partial<Record<Switch, boolean>>;
}

/**
 * The command line of a tool.
 * @throws UsageError at a flag or switch it does not know, or a flag without its value
 */
export function commandLine<Flag extends string, Switch extends string = never>(
  flags: readonly Flag[],
  switches: readonly Switch[] = [],
  args: readonly string[] = process.argv.slice(2),
): CommandLine<Flag, Switch> {
  const options = Object.fromEntries<{ type: 'string' | 'boolean' }>([
    ...flags.map((flag) => [flag, { type: 'string' as const }] as const),
    ...switches.map((name) => [name, { type: 'boolean' as const }] as const),
  ]);
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    const { flags: given, switches: on } = { flags: values, switches: values } as unknown as CommandLine<Flag, Switch>;
    return { words: positionals, flags: given, switches: on };
  } catch (error) {
    const known = [...flags.map((flag) => `--${flag} …`), ...switches.map((name) => `--${name}`)].join(' ');
    const told = (error as Error).message.split('. ')[0] ?? '';
    throw new UsageError(`${told}\n${known ? `The flags are: ${known}` : 'There are no flags'}`);
  }
}

/** The command line of a tool that takes no words. @throws UsageError at a word, and as `commandLine` does */
export function flagsAlone<Flag extends string, Switch extends string = never>(
  flags: readonly Flag[],
  switches: readonly Switch[] = [],
  args?: readonly string[],
): Omit<CommandLine<Flag, Switch>, 'words'> {
  const { words, ...given } = commandLine(flags, switches, args);
  if (words.length > 0) throw new UsageError(`Expected no words, found "${words.join(' ')}"`);
  return given;
}

/** Runs a tool to its end. What it says of a fault in an input or in what it was asked is printed alone, without a stack. */
export async function runTool(tool: () => void | Promise<void>): Promise<void> {
  try {
    await tool();
  } catch (error) {
    const told = error instanceof Error && ['UsageError', 'InputError'].includes(error.name);
    console.error(told ? error.message : error);
    process.exitCode = 1;
  }
}
