/**
 * What has to be there before anything else can run. Plain JavaScript for Node 20 or later, from nothing but Node itself,
 * since it runs in a fresh clone: installs the packages the lock file asks for and finds the Node they bring.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

const MODULES = resolve(ROOT, 'node_modules');
const STAMP = resolve(MODULES, '.stamp');
const LOCK = resolve(ROOT, 'package-lock.json');
const WINDOWS = process.platform === 'win32';

/** First version Astro runs on. */
const NODE_FLOOR = [22, 12];

/** Runs a program to its end with our own input and output. */
function run(program, args, options = {}) {
  const { status, error } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', shell: WINDOWS, ...options });
  if (error) throw error;
  return status ?? 1;
}

/** True when node_modules already holds what the lock file asks for. */
function installed(wanted) {
  if (!existsSync(MODULES)) return false;
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === wanted;
  // Installed by hand: npm writes this file last.
  const witness = resolve(MODULES, '.package-lock.json');
  return existsSync(witness) && statSync(witness).mtimeMs >= statSync(LOCK).mtimeMs;
}

/** Installs the packages unless they are there. Exits with a sentence when npm fails. */
function install() {
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (!installed(wanted)) {
    console.log('Installing packages (npm ci)…');
    // The running Node may be older than the one the packages want: that one is among the packages.
    if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
      console.error('npm ci failed: see above. The packages come from the npm registry; is it reachable?');
      process.exit(1);
    }
  }
  writeFileSync(STAMP, wanted);
}

function works(program) {
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  if (status !== 0) return false;
  const [major = 0, minor = 0] = stdout.trim().slice(1).split('.').map(Number);
  return major > NODE_FLOOR[0] || (major === NODE_FLOOR[0] && minor >= NODE_FLOOR[1]);
}

/** Program of a Node recent enough: the one among the packages, else the one running. Exits with a sentence when there is none. */
function modernNode() {
  const own = resolve(MODULES, 'node', 'bin', WINDOWS ? 'node.exe' : 'node');
  if (works(own)) return own;
  // npm may have been told to run no install script; this one only links the program it has downloaded.
  run(process.execPath, ['installArchSpecificPackage.js'], { cwd: resolve(MODULES, 'node') });
  if (works(own)) return own;
  if (works(process.execPath)) return process.execPath;
  console.error(
    `Node ${NODE_FLOOR.join('.')} or later is needed; found ${process.version}, and the package "node" could not bring one.`,
  );
  process.exit(1);
}

/**
 * Hands over to a TypeScript program under the recent Node, with its directory first on the path. A signal to stop is
 * passed on, so that no program stays behind; ends as the program does.
 */
export function handOver(program) {
  install();
  const node = modernNode();
  const path = [dirname(node), resolve(MODULES, '.bin'), process.env.PATH].join(WINDOWS ? ';' : ':');
  const child = spawn(node, [resolve(ROOT, program), ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}
