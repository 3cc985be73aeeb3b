/** npm run check: types, lint, format and dead code, two at a time, then one summary. */
import { spawn } from 'node:child_process';
import { ROOT } from '../data/read.ts';
import { flagsAlone, runTool } from './arguments.ts';

export interface Outcome {
  name: string;
  passed: boolean;
  seconds: number;
}

/** The longest first. Without ESLint's cache: rules that know types see in one file what changed in another. */
const CHECKS: readonly [name: string, program: string, args: string[]][] = [
  ['lint', 'eslint', ['.', '--max-warnings', '0']],
  ['types of .ts and .astro', 'astro', ['check', '--minimumSeverity', 'warning']],
  ['types of .svelte', 'svelte-check', ['--tsconfig', './tsconfig.json', '--output', 'human', '--fail-on-warnings']],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
  ['dead code', 'knip', ['--no-progress', '--treat-config-hints-as-errors']],
];

/** How many run at once: each holds a program of the whole project in memory. */
const AT_ONCE = 2;

function run(name: string, program: string, args: string[]): Promise<Outcome> {
  const started = performance.now();
  const child = spawn(`node_modules/.bin/${program}`, args, {
    cwd: ROOT,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  return new Promise((done) => {
    child.on('error', (error) => (output += error.message));
    child.on('close', (code) => {
      const passed = code === 0;
      if (!passed) console.log(`\n── ${name} ──\n${output.trim()}\n`);
      done({ name, passed, seconds: (performance.now() - started) / 1000 });
    });
  });
}

/** Runs the checks and prints what they found. */
export async function check(): Promise<Outcome[]> {
  const queue = [...CHECKS];
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) outcomes.push(await run(...next));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const { name, passed, seconds } of outcomes)
    console.log(`${passed ? 'pass' : 'FAIL'}  ${name} (${seconds.toFixed(0)} s)`);
  return outcomes;
}

if (import.meta.main) {
  await runTool(async () => {
    flagsAlone([]);
    process.exit((await check()).every(({ passed }) => passed) ? 0 : 1);
  });
}
