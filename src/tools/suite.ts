/**
 * Every check of the project, in the order in which a fault is cheapest to find, ending with one line: "N passed, N failed".
 * Called by npm test, once the packages are there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from '../data/read.ts';
import { flagsAlone, runTool } from './arguments.ts';
import { findChromium } from './browser.ts';
import { hasEngine } from './engines.ts';
import { check } from './check.ts';
import { NGINX } from './run-nginx.ts';

interface Tally {
  passed: number;
  failed: number;
}

const say = (title: string): void => {
  console.log(`\n━━ ${title}`);
};

interface Program {
  name: string;
  isThere: () => boolean;
  debian: string;
  homebrew?: string;
  or?: string;
  /** Whether the tests can do without: they say what they skip. */
  isSpare?: true;
}

/** Programs that the tests run and that npm does not bring: how each is found, and the packages that hold it. */
const PROGRAMS: readonly Program[] = [
  {
    name: 'Chromium, which the browser tests drive',
    isThere: (): boolean => findChromium() !== undefined,
    debian: 'chromium',
    homebrew: '--cask chromium',
    or: ', or set CHROMIUM_PATH to the program of a Chromium or Chrome you have',
  },
  {
    name: 'Java, which the Nu HTML checker runs on',
    isThere: (): boolean => spawnSync('java', ['-version']).status === 0,
    debian: 'default-jre-headless',
    homebrew: 'openjdk',
  },
  { name: 'Firefox', isThere: () => hasEngine('firefox'), debian: 'firefox-esr', isSpare: true },
  { name: 'WebKit', isThere: () => hasEngine('webkit'), debian: 'webkit2gtk-driver', isSpare: true },
  { name: 'nginx', isThere: () => existsSync(NGINX), debian: 'nginx-light', isSpare: true },
  { name: 'a screen for WebKit', isThere: () => existsSync('/usr/bin/Xvfb'), debian: 'xvfb', isSpare: true },
];

/** Installs what the tests run, from Debian's packages when we may; otherwise says what to install and stops. */
function providePrograms(): void {
  const missing = (): Program[] => PROGRAMS.filter(({ isThere }) => !isThere());
  const wanted = missing().map(({ debian }) => debian);
  if (wanted.length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say(`Installing ${wanted.join(', ')} (apt-get)`);
    for (const args of [
      ['update', '-q'],
      ['install', '-yq', '--no-install-recommends', ...wanted],
    ]) {
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
  }
  const spared = missing().filter(({ isSpare }) => isSpare);
  if (spared.length > 0)
    console.log(`SKIPPED: the tests in ${spared.map(({ name, debian }) => `${name} (${debian})`).join(', ')}.`);
  const left = missing().filter(({ isSpare }) => !isSpare);
  if (left.length === 0) return;
  console.error(
    left
      .flatMap(({ name, debian, homebrew = debian, or = '' }) => [
        `The tests need ${name}, and none was found. Install it${or}:`,
        `  Debian or Ubuntu:  sudo apt-get update && sudo apt-get install -y --no-install-recommends ${debian}`,
        `  macOS:             brew install ${homebrew}`,
      ])
      .join('\n'),
  );
  process.exit(1);
}

/** The part of vitest's JSON report that is counted. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; name: string; assertionResults: { status: string }[] }[];
}

/** Runs one vitest project. A file that could not be read counts as one failure, a run that left no report as well. */
function vitest(project: string): Tally {
  const report = resolve(ROOT, `.cache/tests/${project}.json`);
  rmSync(report, { force: true });
  const args = [
    'run',
    '--project',
    project,
    '--reporter',
    'default',
    '--reporter',
    'json',
    '--outputFile.json',
    report,
  ];
  const { status } = spawnSync('node_modules/.bin/vitest', args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, CI: 'true' },
  });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  ) as VitestReport;
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = numFailedTests + numPendingTests + broken;
  return { passed: numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}

function build(): Tally {
  const { status } = spawnSync(process.execPath, ['src/tools/build.ts'], { cwd: ROOT, stdio: 'inherit' });
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

await runTool(async () => {
  flagsAlone([]);
  providePrograms();
  mkdirSync(resolve(ROOT, '.cache/tests'), { recursive: true });
  const tallies: Tally[] = [];

  say('Build');
  const built = build();
  tallies.push(built);

  say('Types, lint, format');
  const outcomes = await check();
  tallies.push({
    passed: outcomes.filter(({ passed }) => passed).length,
    failed: outcomes.filter(({ passed }) => !passed).length,
  });

  say('Unit tests: formats, data, story, colours, drawings, broken inputs');
  tallies.push(vitest('unit'));

  if (built.failed === 0) {
    say('Built pages, failing builds, browser');
    tallies.push(vitest('built'));
  } else {
    console.log('\nThe pages were not built, so the tests that read them did not run.');
  }

  const total = tallies.reduce((sum, { passed, failed }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
  }));
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
});
