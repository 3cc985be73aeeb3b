/** The policies of every page, in the page and by header, as a reader of policies sees them. */
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity, type Finding } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../data/read.ts';
import { BASE_PATH } from '../../site/deployment.ts';
import { headersFor, readHeaderRules } from '../../tools/header-rules.ts';
import { readPages } from '../../tools/inspect.ts';

const DIST = resolve(ROOT, 'dist');
const pages = readPages(DIST);
const rules = readHeaderRules(readFileSync(resolve(DIST, '_headers'), 'utf8'));

/** Both policies of a page hold at once. They name no directive in common, so that together they read as one. */
function policyOf(path: string): { meta: string; header: string } {
  const page = pages.find((each) => each.path === path);
  const meta = page?.root.querySelector('meta[http-equiv=content-security-policy]')?.getAttribute('content') ?? '';
  return { meta, header: headersFor(rules, BASE_PATH + path)['content-security-policy'] ?? '' };
}

const directivesIn = (policy: string): string[] =>
  policy
    .split(';')
    .map((part) => part.trim().replace(/ .*/, ''))
    .filter((name) => name !== '');

const SERIOUS = [Severity.HIGH, Severity.SYNTAX, Severity.MEDIUM];
const findings = (policy: string): string[] =>
  new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .filter(({ severity }: Finding) => SERIOUS.includes(severity))
    .map(({ directive, value = '', description }: Finding) => `${directive} ${value}: ${description}`);

it.each(pages.map(({ path }) => path))('%s: nothing serious is found in its policy, and no unsafe word', (path) => {
  const { meta, header } = policyOf(path);
  expect(findings(`${meta}; ${header}`)).toEqual([]);
  // Where no header is sent, as at GitHub Pages, the page's own policy has to do.
  expect(findings(meta)).toEqual([]);
  expect(`${meta} ${header}`).not.toMatch(/unsafe|\*|https?:/);
  const names = directivesIn(`${meta}; ${header}`);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

it.each(pages.map(({ path }) => path))('%s: its policy names what stands in the page, and nothing else', (path) => {
  const named = [...policyOf(path).meta.matchAll(/'(sha256-[^']*)'/g)].map(([, hash]) => hash);
  const inside = (pages.find((page) => page.path === path)?.root.querySelectorAll('style, script:not([src])') ?? [])
    .filter((element) => element.getAttribute('type') !== 'application/ld+json')
    .map(({ rawText }) => `sha256-${createHash('sha256').update(rawText).digest('base64')}`);
  expect(named.sort()).toEqual([...new Set(inside)].sort());
});

it('finds what is wrong with a lax policy', () => {
  expect(findings("script-src 'self' 'unsafe-inline'; object-src 'none'")).not.toEqual([]);
  expect(findings("default-src 'self' https:")).not.toEqual([]);
});
