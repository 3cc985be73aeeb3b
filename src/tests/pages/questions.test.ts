/**
 * Thirty questions of a reader or an assistant that has the site's Markdown and nothing else: the answer must be there with
 * its number, its period, who says so, and what qualifies it. The answers are the register's.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../data/claim-ids.ts';
import { ROOT } from '../../data/read.ts';
import { claim } from '../../data/register.ts';
import { plainText } from '../../graphics/shared/table.ts';
import { printClaim, printRival } from '../../i18n/claims.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { formatPeriod } from '../../i18n/period.ts';
import { address, type Address } from '../../site/addresses.ts';
import { SITE_URL } from '../../site/deployment.ts';
import type { ChapterId } from '../../site/outline.ts';

/** A question, the claim that answers it, and the chapter that tells it. */
const QUESTIONS: readonly [question: string, answer: ClaimId, chapter: ChapterId][] = [
  ['How many chips did Kazakhstan declare it sold to Russia in 2021?', 'semiconductors-2021-base', 'chips'],
  ['And in 2022?', 'semiconductors-12k-3-7m', 'chips'],
  ['How many times as much is that?', 'semiconductors-ratio-range', 'chips'],
  ['What did OCCRP count for 2022?', 'chips-occrp-245k-18m', 'chips'],
  ['How many times as much, by that count?', 'chips-occrp-ratio', 'chips'],
  ['What share of the fall in allied sales are the squares?', 'semiconductors-share-of-drop', 'chips'],
  ['And by the other count?', 'chips-occrp-share-of-drop', 'chips'],
  ['How much did China sell to Russia in chips?', 'chips-china-200-500', 'chips'],
  ['By how much did Kazakhstan’s exports to Russia grow in 2022, as known then?', 'exports-russia-plus-25', 'chips'],
  ['And in the final count?', 'exports-russia-2022-final-growth', 'chips'],
  ['And its exports to all countries?', 'exports-total-2022-growth', 'chips'],
  ['What did EU exports to Russia come to in the year before?', 'eu-exports-russia-before', 'roundabout'],
  ['And in the year after?', 'eu-exports-russia-after', 'roundabout'],
  ['How much was lost?', 'eu-exports-russia-lost', 'roundabout'],
  ['What part of that can three countries have made up for?', 'rerouting-upper-bound', 'roundabout'],
  ['And with Georgia?', 'rerouting-upper-bound-georgia', 'roundabout'],
  ['And Kazakhstan alone?', 'rerouting-upper-bound-kazakhstan', 'since'],
  ['What do the EBRD’s economists say of the sanctions’ effect?', 'ebrd-cepr-2025-10', 'roundabout'],
  ['And of many products?', 'ebrd-cepr-2025-products', 'roundabout'],
  [
    'How far were exports to Kyrgyzstan above their mean in December 2022?',
    'eu-index-kyrgyzstan-2022-12',
    'roundabout',
  ],
  ['How much of what the EU declared is missing from Kazakhstan’s ledger?', 'ledger-kazakhstan-2023-gap', 'roundabout'],
  ['What was Russia’s share of Kazakhstan’s trade in 2021?', 'shares-russia-2021', 'margin'],
  ['And in 2022?', 'shares-russia-2022', 'margin'],
  ['How long is the border with Russia?', 'border-7600', 'border'],
  ['How long is it on the finest map?', 'border-measured-10m', 'border'],
  ['When was the Tashkent firm hit?', 'uzbek-firm-promcomplektlogistic', 'secondary'],
  ['When was Blinken in Astana?', 'blinken-astana-date', 'visit'],
  ['How many days between the visit and the waybill?', 'visit-to-start-days', 'visit'],
  ['When did the EU first list firms of Kazakhstan for supplying Russia?', 'eu-13th-package-date', 'since'],
  ['How many attempts does Kazakhstan say it stopped?', 'epi-276-attempts', 'since'],
];

const DIST = resolve(ROOT, 'dist');
const text = (path: Address): string => {
  const file = resolve(DIST, `.${path}`);
  expect(existsSync(file), path).toBe(true);
  return readFileSync(file, 'utf8');
};
const normal = (words: string): string => plainText(words).replaceAll('’', "'");

describe.each(LOCALES)('from the Markdown alone, %s', (locale: Locale) => {
  const index = text(address.assistants());

  it('the list of pages leads to the register and to the chapters', () => {
    for (const chapter of new Set(QUESTIONS.map(([, , told]) => told)))
      expect(index).toContain(SITE_URL + address.markdown(locale, chapter));
    expect(index).toContain(SITE_URL + address.markdown(locale, 'method'));
  });

  it.each(QUESTIONS)('%s', (_, id, chapter) => {
    const asked = claim(id, 'this test', id);
    // The chapter names the claim; the register's line has the whole answer.
    expect(text(address.markdown(locale, chapter))).toContain(id);
    const line = text(address.markdown(locale, 'method'))
      .split('\n')
      .find((candidate) => candidate.startsWith(`- ${id}`));
    for (const part of [
      printClaim(locale, asked),
      formatPeriod(locale, asked.period),
      asked.reporter[locale],
      asked.set?.[locale] ?? '',
      asked.discrepancy?.[locale].replace(/\.$/, '') ?? '',
      ...(asked.rivals ?? []).map((rival) => printRival(locale, asked, rival)),
    ]) {
      expect(normal(line ?? '')).toContain(normal(part));
    }
  });
});
