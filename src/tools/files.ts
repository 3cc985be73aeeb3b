import type { Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a folder, deep, in order of path. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}

/** Adds a file to a fingerprint: its name, then its bytes. */
export const addFile = (hash: Hash, name: string, file: string): Hash =>
  hash.update(`${name}\0`).update(readFileSync(file)).update('\0');
