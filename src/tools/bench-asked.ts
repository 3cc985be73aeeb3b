import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { address } from '../site/addresses.ts';
import { flagsAlone, listed, UsageError, whole } from './arguments.ts';

const MOST_BUILDS = 4;

/** What the bench is asked to measure. */
export interface Asked {
  locale: Locale;
  runs: number;
  /** Folders of the builds. */
  dists: string[];
  patience: number;
  /** Where all samples go. */
  json: string | undefined;
}

/** Reads the command line of the bench. @throws UsageError naming the flag, what it takes and what it was given */
export function askedOfBench(args: readonly string[]): Asked {
  const { flags } = flagsAlone(['locale', 'runs', 'dist', 'patience', 'json'], [], args);
  const [locale = 'fr', ...others] = listed('--locale', flags.locale, LOCALES, ['fr']);
  if (others.length > 0) throw new UsageError(`--locale: expected one edition, found "${flags.locale ?? ''}"`);
  const runs = whole('--runs', flags.runs ?? '5', 1, 100);
  const patience = whole('--patience', flags.patience ?? '300', 0, 36_000);
  const dists = (flags.dist ?? 'dist').split(',').map((dist) => dist.trim());
  if (dists.length > MOST_BUILDS)
    throw new UsageError(`--dist: expected ${MOST_BUILDS} folders at most, found ${dists.length}`);
  for (const dist of dists) {
    if (dist === '' || !existsSync(resolve(dist, `.${address.story(locale)}index.html`)))
      throw new UsageError(`--dist: expected a built site, found none in "${dist}". To make one: npm run build`);
  }
  if (flags.json !== undefined && !existsSync(dirname(resolve(flags.json))))
    throw new UsageError(`--json: expected a file in a folder that is there, found "${flags.json}"`);
  return { locale, runs, dists, patience, json: flags.json };
}
