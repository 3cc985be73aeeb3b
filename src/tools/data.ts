/** Rebuilds data/series and data/geo from data/source: runs every data/build/<output>.json.ts, in order of name. */
import { readdirSync } from 'node:fs';

const folder = new URL('../../data/build/', import.meta.url);
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.json.ts'))
  .sort()) {
  await import(new URL(file, folder).href);
  console.log(`data: ${file.replace(/\.ts$/, '')}`);
}
