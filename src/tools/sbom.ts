/**
 * npm run sbom -- [--to .cache/sbom.cdx.json]: what the site is built with, as a software bill of materials (CycloneDX), made
 * by npm from the lock file. What npm adds of the moment and the machine is taken away, so that the same lock file gives the
 * same bytes.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../data/read.ts';
import { flagsAlone, runTool, UsageError } from './arguments.ts';
import { readLock, type Lock } from './licences.ts';

const componentSchema = z.looseObject({ 'bom-ref': z.string(), name: z.string(), version: z.string() });
const bomSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: componentSchema.extend({ purl: z.string() }) }),
  components: z.array(componentSchema),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
/** A bill of materials, as far as it is read here. */
type Bom = z.infer<typeof bomSchema>;

/** "zod@4.6.7" for every package that the lock file does not keep for development alone. */
export const builtWith = (lock: Lock): ReadonlySet<string> =>
  new Set(
    Object.entries(lock.packages)
      .filter(([folder, { dev }]) => folder !== '' && dev !== true)
      .map(([folder, { version = '' }]) => `${folder.replace(/^.*node_modules\//, '')}@${version}`),
  );

/**
 * A bill as npm makes it, less what development alone needs, and without its random number, its time and the name of the
 * folder it was made in. What that is, the lock file says: npm's own `--omit dev` leaves out Svelte as well.
 */
export function steadyBom(text: string, lock: Lock): Bom {
  const bom = bomSchema.parse(JSON.parse(text));
  const { component } = bom.metadata;
  const kept = builtWith(lock);
  const name = /^pkg:npm\/(.+)@/.exec(component.purl)?.[1] ?? component.name;
  return {
    ...bom,
    // Not written, since JSON has no such thing.
    serialNumber: undefined,
    metadata: { ...bom.metadata, timestamp: undefined, component: { ...component, name } },
    components: bom.components.filter((one) => kept.has(one['bom-ref'])),
    dependencies: bom.dependencies
      .filter(({ ref }) => ref === component['bom-ref'] || kept.has(ref))
      .map((one) => ({ ...one, dependsOn: one.dependsOn.filter((ref) => kept.has(ref)) })),
  };
}

/** What the site is built with, without what only tests and tools need. @throws UsageError when npm cannot say */
export function makeBom(): Bom {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new UsageError(`npm ${args.join(' ')}: expected a bill of materials, found:\n${stderr}`);
  return steadyBom(stdout, readLock());
}

if (import.meta.main)
  await runTool(() => {
    const { flags } = flagsAlone(['to']);
    const file = resolve(flags.to ?? resolve(ROOT, '.cache/sbom.cdx.json'));
    const bom = makeBom();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(bom, null, 1)}\n`);
    console.log(`${bom.components.length} packages in ${relative(process.cwd(), file)}`);
  });
