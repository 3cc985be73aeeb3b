import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a folder, deep, in order of path. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
    .sort();
}
