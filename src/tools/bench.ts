/**
 * npm run bench: the budgets of the page, weighed and timed on the dist/ that is there, beside a floor page made in the same
 * run: the same text, five inline drawings, no script. Timings are medians of five, in a phone's window (412 × 823), on a
 * processor four times slower and a slow 4G network.
 *   npm run bench -- [--locale fr] [--runs 5] [--dist dist] [--patience 300] [--json <file>]
 * With several folders, as in --dist ../before/dist,dist, each run times the builds and the floor page one after the other,
 * so that a change of the machine falls on all alike. Patience is how many seconds may be spent on waiting until nothing
 * else runs and on taking again what was disturbed. The file gets every sample.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import type { Locale } from '../i18n/locales.ts';
import { address } from '../site/addresses.ts';
import { BASE_PATH } from '../site/deployment.ts';
import { runTool } from './arguments.ts';
import { askedOfBench, type Asked } from './bench-asked.ts';
import { benchTable, letterOf, resultOf, type BenchLine } from './bench-table.ts';
import { launchChromium } from './browser.ts';
import { brotli, isCompressible } from './compress.ts';
import { explorerCost, type ExplorerCost } from './explorer-cost.ts';
import { filesIn } from './files.ts';
import { floorPage } from './floor-page.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { pointerCost } from './pointer-cost.ts';
import { QUIET, QuietMachine, type Sampled } from './quiet.ts';
import { openSite, type Site } from './site.ts';
import { time, timeComing, type Coming, type Timing } from './timing.ts';
import { weigh, type Measure } from './weights.ts';

const BENCH = '.cache/bench';
const FLOOR = '/floor/';

/** What is timed, in the order of the table. */
const TIMED: readonly ({ key: keyof Timing } & Pick<BenchLine, 'what' | 'unit' | 'most'>)[] = [
  { key: 'fcp', what: 'first contentful paint', unit: 'ms', most: { times: 1.15 } },
  { key: 'lcp', what: 'largest contentful paint', unit: 'ms', most: { times: 1.25 } },
  { key: 'cls', what: 'layout shift, load and full scroll', unit: '', most: 0 },
  { key: 'blocking', what: 'total blocking time', unit: 'ms', most: 50 },
  { key: 'longest', what: 'longest task while scrolling (0: none over 50)', unit: 'ms', most: 50 },
  { key: 'p95', what: 'frames while scrolling, 95th percentile', unit: 'ms', most: 20 },
  { key: 'dropped', what: 'frames dropped', unit: '%', most: 1 },
  { key: 'perThousand', what: 'main thread per 1,000 px scrolled', unit: 'ms', most: { times: 1.5 } },
  { key: 'heap', what: 'JS heap at the end', unit: 'MB', most: 12 },
];

/** What is timed of the other kinds of pages, beside the same floor page. */
const COMING: readonly (keyof Coming)[] = ['fcp', 'lcp', 'cls', 'blocking'];

/** What is measured of the explorer, in the order of the table. */
const EXPLORED: readonly ({ key: keyof ExplorerCost } & Pick<BenchLine, 'what' | 'unit' | 'most'>)[] = [
  { key: 'first', what: 'explorer: script to its first view', unit: 'ms', most: 100 },
  { key: 'whole', what: 'explorer: script until all is there', unit: 'ms', most: Infinity },
  { key: 'change', what: 'explorer: a change, median of 500', unit: 'ms', most: 50 },
  { key: 'change95', what: 'explorer: a change, 95th percentile', unit: 'ms', most: 50 },
  { key: 'growth', what: 'explorer: heap left by 2,000 changes', unit: 'MB', most: 0.5 },
];

/** A build's copy with the compressed form of each file beside it, and a floor page made from its story. */
function copyToServe(dist: string, name: string, locale: Locale): string {
  const copy = `${BENCH}/${name}`;
  cpSync(dist, copy, { recursive: true });
  mkdirSync(`${copy}${FLOOR}`);
  writeFileSync(
    `${copy}${FLOOR}index.html`,
    floorPage(readFileSync(`${copy}${address.story(locale)}index.html`, 'utf8'), locale),
  );
  for (const file of filesIn(copy)) {
    if (isCompressible(file)) writeFileSync(`${file}.br`, brotli(readFileSync(file)));
  }
  return copy;
}

/** The samples of one page, in order of run. */
type Samples<T> = Sampled<T>[];

interface Samplings {
  builds: {
    timing: Samples<Timing>;
    pointer: Samples<number>;
    explored: Samples<ExplorerCost>;
    /** Of each of the others, in their order. */
    others: Samples<Coming>[];
  }[];
  floor: Samples<Timing>;
}

/** Every page once in each run, one after the other. */
async function sample(browser: Browser, sites: readonly Site[], { locale, runs, patience }: Asked): Promise<Samplings> {
  const machine = new QuietMachine(patience);
  const found: Samplings = {
    builds: sites.map(() => ({ timing: [], pointer: [], explored: [], others: PAGE_KINDS.map(() => []) })),
    floor: [],
  };
  for (let run = 1; run <= runs; run += 1) {
    console.log(`run ${run} of ${runs}`);
    for (const [index, { url }] of sites.entries()) {
      const story = url + address.story(locale);
      const name = sites.length > 1 ? `build ${letterOf(index)}` : 'the story';
      found.builds[index]?.timing.push(await machine.sample(name, () => time(browser, story)));
      found.builds[index]?.pointer.push(await machine.sample(`${name}, mouse`, () => pointerCost(browser, story)));
      found.builds[index]?.explored.push(
        await machine.sample(`${name}, explorer`, () => explorerCost(browser, url + address.explorer(locale))),
      );
      for (const [other, [kind, page]] of PAGE_KINDS.entries())
        found.builds[index]?.others[other]?.push(
          await machine.sample(`${name}, ${kind}`, () => timeComing(browser, url + page(locale))),
        );
    }
    // One floor for all builds: the first's.
    found.floor.push(await machine.sample('floor page', () => time(browser, `${sites[0]?.url ?? ''}${FLOOR}`)));
  }
  return found;
}

async function weighed(browser: Browser, sites: readonly Site[], { dists, locale }: Asked): Promise<BenchLine[]> {
  const each: Measure[][] = [];
  for (const [index, { url }] of sites.entries()) each.push(await weigh(browser, url, dists[index] ?? '', locale));
  return (each[0] ?? []).map(({ what, unit, budget }, line) => ({
    what,
    unit,
    most: budget,
    builds: each.map((measures) => measures.slice(line, line + 1).map(({ value }) => value)),
  }));
}

function timed({ builds, floor }: Samplings): BenchLine[] {
  const of = <T>(samples: Samples<T>, key: NoInfer<keyof T>) => samples.map(({ value }) => value[key] as number);
  return [
    ...TIMED.map(({ key, ...line }) => ({
      ...line,
      builds: builds.map(({ timing }) => of(timing, key)),
      floor: of(floor, key),
    })),
    ...PAGE_KINDS.flatMap(([kind], other) =>
      TIMED.flatMap(({ key, what, ...line }) => {
        const measured = COMING.find((coming) => coming === key);
        return measured === undefined
          ? []
          : [
              {
                ...line,
                what: `${kind}: ${what}`,
                builds: builds.map(({ others }) => of(others[other] ?? [], measured)),
                floor: of(floor, measured),
              },
            ];
      }),
    ),
    {
      what: 'script per move of the mouse over a drawing',
      unit: 'ms',
      most: 2,
      builds: builds.map(({ pointer }) => pointer.map(({ value }) => value)),
    },
    ...EXPLORED.map(({ key, ...line }) => ({
      ...line,
      builds: builds.map(({ explored }) => explored.map(({ value }) => value[key])),
    })),
  ];
}

/** How far the samples can be trusted. */
function disturbance({ builds, floor }: Samplings): string {
  const all = [
    ...builds.flatMap(({ timing, pointer, explored, others }) => [
      ...timing,
      ...pointer,
      ...explored,
      ...others.flat(),
    ]),
    ...floor,
  ];
  const known = all.flatMap(({ others }) => (others === undefined ? [] : [others]));
  if (known.length === 0) return 'Whether other programs ran meanwhile is not known on this machine.';
  const disturbed = known.filter((others) => others > QUIET.during).length;
  const most = Math.max(...known).toFixed(2);
  return disturbed === 0
    ? `All ${known.length} samples were taken on a quiet machine (others kept ${most} of a core busy at most).`
    : `${disturbed} of ${known.length} samples were DISTURBED: other programs kept up to ${most} cores busy. Their timings prove nothing.`;
}

await runTool(async () => {
  const wanted = askedOfBench(process.argv.slice(2));
  const { locale, runs, dists, json } = wanted;
  rmSync(BENCH, { recursive: true, force: true });
  mkdirSync(BENCH, { recursive: true });
  const copies = dists.map((dist, index) => copyToServe(dist, letterOf(index), locale));
  const browser = await launchChromium();
  const sites: Site[] = [];
  try {
    for (const dir of copies) sites.push(await openSite({ dir, base: BASE_PATH, brotli: true }));
    const weights = await weighed(browser, sites, wanted);
    const samplings = await sample(browser, sites, wanted);
    const results = [...weights, ...timed(samplings)].map(resultOf);
    console.log(`\n${address.story(locale)}, brotli; medians of ${runs}`);
    if (dists.length > 1) console.log(dists.map((dist, index) => `${letterOf(index)}: ${dist}`).join('\n'));
    console.log(`${benchTable(results)}\n${disturbance(samplings)}`);
    if (json !== undefined)
      writeFileSync(json, `${JSON.stringify({ locale, runs, dists, results, samplings }, null, 2)}\n`);
  } finally {
    await browser.close();
    for (const site of sites) await site.close();
  }
});
