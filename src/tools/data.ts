/**
 * Rebuilds data/series and data/geo from data/source: runs every data/build/<output>.json.ts, in order of name; first
 * writes what the code knows of the register to src/data/claim-ids.ts and src/data/moments.ts.
 */
import { readdirSync } from 'node:fs';
import { flagsAlone, runTool } from './arguments.ts';

await runTool(async () => {
  flagsAlone([]);
  await import('../../data/build/claim-ids.ts');
  console.log('data: claim-ids');
  await import('../../data/build/moments.ts');
  console.log('data: moments');

  const folder = new URL('../../data/build/', import.meta.url);
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json.ts'))
    .sort()) {
    await import(new URL(file, folder).href);
    console.log(`data: ${file.replace(/\.ts$/, '')}`);
  }
});
