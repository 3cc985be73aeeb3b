/** npm run check: types, lint and format, side by side, then one summary. */
import { spawn } from 'node:child_process';
import { ROOT } from '../data/read.ts';

export interface Outcome {
  name: string;
  passed: boolean;
  seconds: number;
}

const CHECKS: [name: string, program: string, args: string[]][] = [
  ['types of .ts and .astro', 'astro', ['check', '--minimumSeverity', 'warning']],
  ['types of .svelte', 'svelte-check', ['--tsconfig', './tsconfig.json', '--output', 'human', '--fail-on-warnings']],
  ['lint', 'eslint', ['.', '--max-warnings', '0', '--cache', '--cache-location', '.cache/eslint/']],
  ['format', 'prettier', ['--check', '--log-level', 'warn', '.']],
];

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
  const outcomes = await Promise.all(CHECKS.map(([name, program, args]) => run(name, program, args)));
  for (const { name, passed, seconds } of outcomes)
    console.log(`${passed ? 'pass' : 'FAIL'}  ${name} (${seconds.toFixed(0)} s)`);
  return outcomes;
}

if (import.meta.main) process.exit((await check()).every(({ passed }) => passed) ? 0 : 1);
