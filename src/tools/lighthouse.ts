/**
 * npm run lighthouse: Google's auditor over one page of each kind of the dist/ that is there, served compressed and with the
 * headers it is deployed with. Performance is the median of the runs; the other categories are worked out anew in each and
 * are the least found.
 *   npm run lighthouse -- [--locale fr] [--runs 5] [--json <file>]
 * Prints a table and, below it, what cost a point. Quiet machines only: the auditor slows the processor by what it takes it for.
 */
import { writeFileSync } from 'node:fs';
import lighthouse, { type Flags, type Result } from 'lighthouse';
import { LOCALES } from '../i18n/locales.ts';
import { address, type Address } from '../site/addresses.ts';
import { BASE_PATH } from '../site/deployment.ts';
import { flagsAlone, listed, runTool, whole } from './arguments.ts';
import { launchChromium } from './browser.ts';
import { freePort } from './free-port.ts';
import { PAGE_KINDS } from './page-kinds.ts';
import { openSite } from './site.ts';
import { percentile } from './timing.ts';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof CATEGORIES)[number];

/** What one page was found to be, over all runs. */
interface Judged {
  kind: string;
  page: Address;
  /** Points of 100. */
  scores: Record<Category, number>;
  /** What cost a point in any run, by the auditor's own title. */
  faults: string[];
}

/** The points of a category, of 100. @throws Error when the auditor gave none */
function pointsOf(result: Result, category: Category): number {
  const score = result.categories[category]?.score;
  if (typeof score !== 'number') throw new Error(`${result.finalDisplayedUrl}: no score for ${category}`);
  return Math.round(score * 100);
}

/** The audits of weight that are not passed. */
const faultsIn = (result: Result): string[] =>
  CATEGORIES.flatMap((category) =>
    (result.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const audit = result.audits[id];
      return weight > 0 && audit && typeof audit.score === 'number' && audit.score < 0.9
        ? [`${category}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ''}`]
        : [];
    }),
  );

async function judge(port: number, url: string, runs: number): Promise<Pick<Judged, 'scores' | 'faults'>> {
  const flags: Flags = { port, output: 'json', logLevel: 'error', onlyCategories: [...CATEGORIES] };
  const results: Result[] = [];
  for (let run = 0; run < runs; run += 1) {
    const found = await lighthouse(url, flags);
    if (!found) throw new Error(`${url}: Lighthouse found nothing`);
    results.push(found.lhr);
  }
  const of = (category: Category): number[] => results.map((result) => pointsOf(result, category));
  return {
    scores: {
      performance: percentile(of('performance'), 0.5),
      accessibility: Math.min(...of('accessibility')),
      'best-practices': Math.min(...of('best-practices')),
      seo: Math.min(...of('seo')),
    },
    faults: [...new Set(results.flatMap(faultsIn))],
  };
}

await runTool(async () => {
  const { locale: asked, runs: times = '5', json } = flagsAlone(['locale', 'runs', 'json']).flags;
  const runs = whole('--runs', times, 1, 25);
  const [locale = 'fr'] = listed('--locale', asked, LOCALES, ['fr']);
  const port = await freePort();
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  const site = await openSite({ dir: 'dist', base: BASE_PATH, brotli: true });
  try {
    const judged: Judged[] = [];
    for (const [kind, addressOf] of [['the story', address.story] as const, ...PAGE_KINDS]) {
      const page = addressOf(locale);
      judged.push({ kind, page, ...(await judge(port, site.url + page, runs)) });
      console.log(`${kind}: done`);
    }
    console.log(`\nPoints of 100, performance the median of ${runs}`);
    console.table(Object.fromEntries(judged.map(({ kind, scores }) => [kind, scores])));
    for (const { kind, faults } of judged) for (const fault of faults) console.log(`${kind}: ${fault}`);
    if (json !== undefined) writeFileSync(json, `${JSON.stringify({ locale, runs, judged }, null, 2)}\n`);
  } finally {
    await browser.close();
    await site.close();
  }
});
