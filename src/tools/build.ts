/**
 * npm run build: builds the site beside dist/, inspects the result, and only then puts it in dist/'s place.
 * Whatever goes wrong, the last good dist/ stays. BASE_PATH and SITE_URL say where the site will live; --verbose shows all
 * that Astro says on the way.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { ROOT } from '../data/read.ts';
import { stoppingFaults } from '../prose/library.ts';
import { BASE_PATH, SITE_URL } from '../site/deployment.ts';
import { flagsAlone, runTool } from './arguments.ts';
import { checkDeployment } from './check-deployment.ts';
import { addFile, filesIn } from './files.ts';
import { underBase } from './header-rules.ts';
import { inspect } from './inspect.ts';
import { withOwnPolicy } from './page-policy.ts';
import { packagesIn, SHIPPED, shippedTable, type Modules } from './weights.ts';

const DIST = resolve(ROOT, 'dist');
/** This build's own folders: two builds may run at once. */
const NEXT = resolve(ROOT, `.cache/build-${process.pid}`);
const OLD = `${NEXT}-old`;
const STAMP = resolve(ROOT, '.cache/build-inputs');

/** Everything the site is made from. */
const INPUTS = ['src', 'public', 'data', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
/** What lies among them without being part of it. */
const APART = ['src/tests', 'src/tools'];

/** A fingerprint of all the site is made from, the address it will live at included. */
function inputs(): string {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([BASE_PATH, SITE_URL, process.version]));
  for (const input of INPUTS) {
    const path = resolve(ROOT, input);
    if (!existsSync(path)) continue;
    for (const file of statSync(path).isDirectory() ? filesIn(path) : [path]) {
      const name = relative(ROOT, file);
      if (APART.some((folder) => name.startsWith(`${folder}/`))) continue;
      addFile(hash, name, file);
    }
  }
  return hash.digest('hex');
}

/** True when dist/ is what a build would make now. */
export const isCurrent = (): boolean =>
  existsSync(DIST) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs();

/** The fault in an input among an error and its causes, or the error itself. */
function rootOf(error: unknown): Error {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause) {
    if (cause.name === 'InputError') return cause;
  }
  return error instanceof Error ? error : new Error(String(error));
}

/** Says what went wrong: a fault in an input in its own words, without a stack, which would only show where it was noticed. */
function report(error: unknown): void {
  const found = rootOf(error);
  const { type, hint } = found as Error & { type?: string; hint?: string };
  const told =
    ['InputError', 'UsageError'].includes(found.name) ||
    type === 'AstroError' ||
    /^data\/\S+: |, field "/.test(found.message);
  console.error(`\nThe build stopped${existsSync(DIST) ? '; dist/ is left as it was' : ''}.\n`);
  console.error(told ? [found.message, hint].filter(Boolean).join('\n') : (found.stack ?? found.message));
}

/** Notes, while the site is built, which modules each script is made of. */
function bookkeeper(scripts: Map<string, Modules>) {
  return {
    name: 'bookkeeper',
    generateBundle(_: unknown, bundle: Record<string, { modules?: Record<string, { renderedLength: number }> }>) {
      for (const [path, { modules = {} }] of Object.entries(bundle)) {
        const lengths = Object.entries(modules).map(([module, { renderedLength }]) => [module, renderedLength]);
        scripts.set(path, Object.fromEntries(lengths) as Modules);
      }
    },
  };
}

/**
 * Takes away the ids of islands: Astro makes them of the path of the project as well, so that the same site built in two
 * folders would differ; nothing reads them.
 */
function withoutIslandIds(folder: string): void {
  for (const file of filesIn(folder).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(file, 'utf8');
    const bare = html.replaceAll(/(<astro-island) uid="\w+"/g, '$1');
    if (bare !== html) writeFileSync(file, bare);
  }
}

/** How a site is built. */
export interface BuildOptions {
  /** Shows all that Astro says on the way. */
  verbose: boolean;
}

/** Builds into dist/. @returns false, the reason printed, when dist/ was left alone */
export async function buildSite(options: BuildOptions): Promise<boolean> {
  try {
    return await build(options);
  } finally {
    for (const folder of [NEXT, OLD]) rmSync(folder, { recursive: true, force: true });
  }
}

async function build({ verbose }: BuildOptions): Promise<boolean> {
  const started = performance.now();
  checkDeployment();
  const fingerprint = inputs();
  process.chdir(ROOT);
  process.env['NODE_ENV'] = 'production';
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  mkdirSync(resolve(ROOT, '.cache'), { recursive: true });
  const scripts = new Map<string, Modules>();
  try {
    // Loaded here, since what it draws with reads the register as it is loaded.
    const { checkLabels } = await import('../chapters/labels.ts');
    checkLabels();
    const { build: astro } = await import('astro');
    // Astro would print each fault with a stack, twice; it throws it as well.
    await astro({
      root: ROOT,
      outDir: NEXT,
      logLevel: verbose ? 'info' : 'silent',
      vite: { plugins: [bookkeeper(scripts)] },
    });
  } catch (error) {
    report(error);
    return false;
  }
  withoutIslandIds(NEXT);
  const headers = resolve(NEXT, '_headers');
  writeFileSync(headers, underBase(readFileSync(headers, 'utf8'), BASE_PATH));
  for (const file of filesIn(NEXT)) {
    if (file.endsWith('.html')) writeFileSync(file, withOwnPolicy(readFileSync(file, 'utf8')));
  }
  const faults = [...inspect(NEXT, BASE_PATH), ...stoppingFaults()];
  if (faults.length > 0) {
    console.error(`\nThe build stopped: what it made has faults; dist/ is left as it was.\n`);
    for (const fault of faults.slice(0, 40)) console.error(`  - ${fault}`);
    if (faults.length > 40) console.error(`  … and ${faults.length - 40} more`);
    return false;
  }
  if (existsSync(DIST)) renameSync(DIST, OLD);
  renameSync(NEXT, DIST);
  writeFileSync(STAMP, fingerprint);
  writeFileSync(resolve(ROOT, SHIPPED), `${packagesIn(DIST, scripts).join('\n')}\n`);
  const pages = filesIn(DIST).filter((file) => file.endsWith('.html')).length;
  console.log(shippedTable(DIST, scripts));
  console.log(`Built ${pages} pages into dist/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return true;
}

if (import.meta.main) {
  await runTool(async () => {
    const { verbose = false } = flagsAlone([], ['verbose']).switches;
    process.exit((await buildSite({ verbose })) ? 0 : 1);
  });
}
