/**
 * npm run release -- --to /srv/site [--dist dist]: puts a build where nginx serves it from, all at once. The build is copied
 * beside the one that is served, its texts compressed, and a link is turned from one to the other. Files whose names follow
 * their content stay from the release before, for the readers who are in the middle of it.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { BASE_PATH } from '../site/deployment.ts';
import { flagsAlone, runTool, UsageError } from './arguments.ts';
import { checkDeployment } from './check-deployment.ts';
import { brotli, isCompressible } from './compress.ts';
import { addFile, filesIn } from './files.ts';
import { headersFor, readHeaderRules } from './header-rules.ts';

/** Under this, a compressed file is one more file to read and no fewer packets. */
const LEAST = 1000;
/** What a release says of itself: the files that are its own, not kept from before. */
const LIST = '.release';

/** A name that two builds share only if every file is the same. */
function nameOf(dist: string): string {
  const hash = createHash('sha256');
  for (const file of filesIn(dist)) addFile(hash, relative(dist, file), file);
  return hash.digest('hex').slice(0, 16);
}

function compress(file: string): void {
  const bytes = readFileSync(file);
  if (!isCompressible(file) || bytes.length < LEAST) return;
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  writeFileSync(`${file}.br`, brotli(bytes));
}

/** Copies what readers of an earlier release may still ask for: its own files that its headers say never change. */
function keepForReaders(from: string, to: string): void {
  const rules = readHeaderRules(readFileSync(join(from, '_headers'), 'utf8'));
  for (const file of readFileSync(join(from, LIST), 'utf8').split('\n')) {
    if (!headersFor(rules, `/${file}`)['cache-control']?.includes('immutable')) continue;
    for (const ending of ['', '.gz', '.br']) {
      const [source, target] = [join(from, file + ending), join(to, file + ending)];
      if (!existsSync(source) || existsSync(target)) continue;
      mkdirSync(dirname(target), { recursive: true });
      cpSync(source, target, { preserveTimestamps: true });
    }
  }
}

/**
 * Releases a build.
 * @param dist folder of the build
 * @param site folder that nginx serves `current` of
 * @param base path that the build was made for ("/note"): its files go into a folder of that name, the host's rules above it
 * @returns the release's name; a build that is served already is left as it is
 * @throws UsageError when there is no build, or the site's folder holds something else
 */
export function release(dist: string, site: string, base = ''): string {
  if (!existsSync(join(dist, 'index.html')))
    throw new UsageError(`--dist: expected a built site, found none in "${dist}". To make one: npm run build`);
  const [current, releases] = [join(site, 'current'), join(site, 'releases')];
  if (existsSync(site) && !existsSync(releases) && readdirSync(site).length > 0)
    throw new UsageError(`--to: expected a folder of releases, or none yet, found other things in "${site}"`);
  const name = nameOf(dist);
  const served = existsSync(current) ? basename(readlinkSync(current)) : undefined;
  if (served === name) return name;
  const [target, partial] = [join(releases, name), join(releases, `.${name}-${process.pid}`)];
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(releases, { recursive: true });
  cpSync(dist, join(partial, base), { recursive: true, preserveTimestamps: true });
  if (base !== '') renameSync(join(partial, base, '_headers'), join(partial, '_headers'));
  const own = filesIn(partial).map((file) => relative(partial, file));
  for (const file of own) compress(join(partial, file));
  writeFileSync(join(partial, LIST), `${own.join('\n')}\n`);
  if (served !== undefined) keepForReaders(join(releases, served), partial);
  rmSync(target, { recursive: true, force: true });
  renameSync(partial, target);
  const link = join(site, `.current-${process.pid}`);
  rmSync(link, { force: true });
  symlinkSync(join('releases', name), link);
  // A link that takes another's name does so at once: no request finds neither.
  renameSync(link, current);
  // The one before stays, for requests that have begun.
  for (const old of readdirSync(releases))
    if (old !== name && old !== served) rmSync(join(releases, old), { recursive: true, force: true });
  return name;
}

if (import.meta.main)
  await runTool(() => {
    const { flags } = flagsAlone(['to', 'dist']);
    if (flags.to === undefined) throw new UsageError('--to: expected the folder that nginx serves, found none');
    checkDeployment();
    const name = release(resolve(flags.dist ?? 'dist'), resolve(flags.to), BASE_PATH);
    console.log(`release ${name} is served from ${flags.to}/current`);
  });
