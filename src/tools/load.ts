/**
 * npm run load -- [--seconds 60] [--connections 64]: nginx with this project's configuration on one core, driven by wrk;
 * meanwhile another build is released over the one that is served, while a reader goes on opening pages with all they ask for. Needs nginx and wrk (Debian packages nginx-light and wrk).
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ROOT } from '../data/read.ts';
import { LOCALES } from '../i18n/locales.ts';
import { address } from '../site/addresses.ts';
import { flagsAlone, runTool, UsageError, whole } from './arguments.ts';
import { filesIn } from './files.ts';
import { release } from './release.ts';
import { NGINX, startNginx } from './run-nginx.ts';
import { untilAnswers } from './until-answers.ts';

const PORT = 18_080;
const PAGES = LOCALES.flatMap((locale) => [
  address.story(locale),
  address.method(locale),
  address.chapter(locale, 'roundabout'),
  address.figure(locale, 'roundabout-share'),
  address.embed(locale, 'roundabout-share'),
]);

/** A second build: every page says something else, and every script has another name. */
function otherBuild(dist: string, other: string): void {
  cpSync(dist, other, { recursive: true });
  for (const file of filesIn(other)) {
    if (!/\.(html|js|css)$/.test(file)) continue;
    const text = readFileSync(file, 'utf8').replaceAll(/(\/_astro\/[\w.-]+)(\.js)/g, '$1-b$2');
    writeFileSync(file, file.endsWith('.html') ? text.replace('</body>', '<!--b--></body>') : text);
  }
  for (const file of filesIn(join(other, '_astro')))
    if (file.endsWith('.js')) renameSync(file, file.replace(/\.js$/, '-b.js'));
}

/** What a reader came across. */
interface Read {
  pages: number;
  files: number;
  failed: string[];
}

/** Opens page after page with all it asks for, a while after the page itself, until told to stop. */
async function readOn(origin: string, isOver: () => boolean): Promise<Read> {
  const read: Read = { pages: 0, files: 0, failed: [] };
  const get = async (path: string): Promise<string> => {
    const response = await fetch(origin + path);
    if (!response.ok) read.failed.push(`${response.status} ${path}`);
    return response.text();
  };
  while (!isOver()) {
    for (const page of PAGES) {
      const html = await get(page);
      read.pages += 1;
      // A reader in mid-story asks for a chapter's drawings long after its page.
      await new Promise((done) => setTimeout(done, 40));
      for (const [path] of html.matchAll(/\/(?:_astro|drawings)\/[\w./-]+\.(?:js|svg|woff2)/g)) {
        await get(path);
        read.files += 1;
      }
    }
  }
  return read;
}

/** Megabytes that nginx's worker holds. */
function memoryOf(pid: number | undefined): string {
  const { stdout } = spawnSync('ps', ['-o', 'rss=', '--ppid', String(pid)], { encoding: 'utf8' });
  return `${(Number(stdout.trim().split('\n')[0]) / 1000).toFixed(1)} MB`;
}

/** What wrk asks, in turn, and the percentiles it tells. */
const SCRIPT = `local pages = { ${PAGES.map((page) => JSON.stringify(page)).join(', ')} }
local at = 0
request = function()
  at = at % #pages + 1
  return wrk.format("GET", pages[at], { ["Accept-Encoding"] = "gzip" })
end
`;

await runTool(async () => {
  const { flags } = flagsAlone(['seconds', 'connections'], []);
  const seconds = whole('--seconds', flags.seconds ?? '60', 2, 3600);
  const connections = whole('--connections', flags.connections ?? '64', 1, 10_000);
  const dist = resolve(ROOT, 'dist');
  for (const program of [NGINX, '/usr/bin/wrk'])
    if (!existsSync(program))
      throw new UsageError(`${program}: expected, found none. Debian packages: nginx-light, wrk`);
  const folder = mkdtempSync(join(tmpdir(), 'load-'));
  // nginx that root starts reads as nobody.
  chmodSync(folder, 0o755);
  const site = join(folder, 'site');
  release(dist, site);
  otherBuild(dist, join(folder, 'other'));
  writeFileSync(join(folder, 'wrk.lua'), SCRIPT);
  const nginx = startNginx(readFileSync(resolve(ROOT, 'src/deploy/nginx.conf'), 'utf8'), folder, PORT);
  try {
    const origin = `http://127.0.0.1:${PORT}`;
    await untilAnswers(origin);
    const driver = spawn(
      'taskset',
      ['2', 'wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-s', join(folder, 'wrk.lua'), origin],
      { stdio: 'inherit' },
    );
    const isOver = (): boolean => driver.exitCode !== null;
    const reading = readOn(origin, isOver);
    const began = performance.now();
    // In a program of its own: this one is the reader.
    const releasing = spawn(process.execPath, ['src/tools/release.ts', '--dist', join(folder, 'other'), '--to', site], {
      cwd: ROOT,
      stdio: 'inherit',
    });
    await once(releasing, 'exit');
    const when = isOver() ? 'AFTER the load: nothing is proved of it, give it longer' : 'under load';
    console.log(`another build released after ${((performance.now() - began) / 1000).toFixed(1)} s, ${when}`);
    const { pages, files, failed } = await reading;
    console.log(
      `a reader opened ${pages} pages and ${files} files: ${failed.length} failed ${failed.slice(0, 5).join(', ')}`,
    );
    console.log(`nginx's worker held ${memoryOf(nginx.pid)}`);
  } finally {
    nginx.kill();
    rmSync(folder, { recursive: true, force: true });
  }
});
