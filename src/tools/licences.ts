/**
 * npm run licences: fills in the README's table of dependencies (version, licence, where each is used) and the list of
 * licences under it, from the lock file and from what the last build sent to browsers. The reasons are written by hand.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { InputError, readJson, readText, ROOT } from '../data/read.ts';
import { flagsAlone, runTool } from './arguments.ts';
import { SHIPPED } from './weights.ts';

const README = 'README.md';
const HEAD = '| package | version | licence | where | why it is here |\n|---|---|---|---|---|\n';
const [BEGIN, END] = ['<!-- licences: written by npm run licences -->', '<!-- /licences -->'];

const manifestSchema = z.looseObject({
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});
/** What this project asks for. */
export type Manifest = z.infer<typeof manifestSchema>;

const lockSchema = z.looseObject({
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
    }),
  ),
});
/** What npm made of it: every package by its folder, "" being the project itself. */
export type Lock = z.infer<typeof lockSchema>;

// Neither is written for readers: their texts need not be words.
export const readManifest = (): Manifest => manifestSchema.parse(readJson('package.json'));
export const readLock = (): Lock => lockSchema.parse(readJson('package-lock.json'));

/** Packages that a row of the table stands for: names, or the beginning of some ("@types/*"). */
const named = (cell: string, all: readonly string[]): string[] =>
  cell
    .split(', ')
    .flatMap((name) => (name.endsWith('*') ? all.filter((one) => one.startsWith(name.slice(0, -1))) : name));

/** A row of the table: what is written by hand, and what it says of each package. */
interface Row {
  packages: string;
  where: string;
  why: string;
}

function rowsOf(readme: string): { before: string; rows: Row[]; after: string } {
  const table = /^\| package \|.*\n\|[-|]+\|\n((?:\|.*\n)+)/m.exec(readme);
  if (!table)
    throw new InputError(README, 'the dependencies', ['expected a table that begins "| package |", found none']);
  const rows = (table[1] ?? '')
    .trim()
    .split('\n')
    .map((line): Row => {
      const cells = line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim());
      return { packages: cells[0] ?? '', where: cells.length > 2 ? (cells[3] ?? '') : '', why: cells.at(-1) ?? '' };
    });
  const end = table.index + table[0].length;
  return { before: readme.slice(0, table.index), rows, after: readme.slice(end) };
}

const distinct = (texts: readonly string[]): string => [...new Set(texts)].join(', ');

/** How many packages come under each licence, the most first. */
function licenceCounts(lock: Lock, isDev: boolean): string {
  const counts = new Map<string, number>();
  for (const [folder, { license = 'none', dev, devOptional }] of Object.entries(lock.packages))
    if (folder !== '' && (dev === true || devOptional === true) === isDev)
      counts.set(license, (counts.get(license) ?? 0) + 1);
  return [...counts]
    .sort(([one, many], [other, few]) => few - many || (one < other ? -1 : 1))
    .map(([licence, count]) => `${licence} ${count}`)
    .join(', ');
}

/**
 * The README with its table and its list of licences as they are now.
 * @param shipped packages whose code browsers get; where it is not known, the table keeps what it says
 * @throws InputError when a package has no row, two rows or no reason, or a row no package
 */
export function withLicences(
  readme: string,
  manifest: Manifest,
  lock: Lock,
  shipped: ReadonlySet<string> | undefined,
): string {
  const all = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  const { before, rows, after } = rowsOf(readme);
  const told = rows.flatMap(({ packages }) => named(packages, all));
  const fault = (name: string, problem: string): InputError => new InputError(README, `package "${name}"`, [problem]);
  for (const name of all) {
    const count = told.filter((one) => one === name).length;
    if (count !== 1) throw fault(name, `expected one row of the table of dependencies, found ${count}`);
  }
  const lines = rows.map(({ packages, where, why }) => {
    const names = named(packages, all);
    const locked = names.map((name) => {
      const found = lock.packages[`node_modules/${name}`];
      if (!all.includes(name) || !found) throw fault(name, 'expected a package of package.json, found none');
      return found;
    });
    if (why === '') throw fault(packages, 'field "why it is here": expected a reason, found nothing');
    const version = packages.includes('*') ? 'each its own' : locked.map((one) => one.version ?? 'none').join(', ');
    const inBrowser = shipped ? names.some((name) => shipped.has(name)) : where === 'browser';
    const place = inBrowser ? 'browser' : names.some((name) => name in manifest.dependencies) ? 'build' : 'development';
    return `| ${packages} | ${version} | ${distinct(locked.map((one) => one.license ?? 'none'))} | ${place} | ${why} |\n`;
  });
  const list = `${BEGIN}\nAll that these bring with them, packages by licence. At build: ${licenceCounts(lock, false)}. In development beside: ${licenceCounts(lock, true)}.\n${END}`;
  const rest = after.includes(BEGIN)
    ? after.slice(0, after.indexOf(BEGIN)) + list + after.slice(after.indexOf(END) + END.length)
    : `\n${list}\n${after}`;
  return before + HEAD + lines.join('') + rest;
}

/** The packages whose code the last build sent to browsers; undefined where nothing was built. */
export function shippedPackages(): ReadonlySet<string> | undefined {
  const file = resolve(ROOT, SHIPPED);
  return existsSync(file) ? new Set(readFileSync(file, 'utf8').trim().split('\n')) : undefined;
}

if (import.meta.main)
  await runTool(() => {
    flagsAlone([]);
    const shipped = shippedPackages();
    writeFileSync(resolve(ROOT, README), withLicences(readText(README), readManifest(), readLock(), shipped));
    console.log(
      `${README} is filled in${shipped ? '' : '; what browsers get is as it was said, since nothing is built (npm run build)'}`,
    );
  });
