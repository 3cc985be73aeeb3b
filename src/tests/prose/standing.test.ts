import { describe, expect, it } from 'vitest';
import { allClaims } from '../../data/register.ts';
import type { Claim } from '../../data/schemas.ts';
import type { Locale } from '../../i18n/locales.ts';
import { readLists } from '../../prose/lists.ts';
import type { Plate } from '../../prose/manuscript.ts';
import { printed } from '../../prose/printed.ts';
import { basisFaults, lowWithoutAuthor } from '../../prose/standing.ts';

const [sample] = [...allClaims().values()];
if (!sample) throw new Error('the register is empty');
const bare: Claim = { ...sample, confidence: 'high' };
delete bare.basis;
const claims = new Map<string, Claim>([
  ['low', { ...bare, confidence: 'low' }],
  ['high', bare],
  ['year', { ...bare, basis: { calendar: 'calendar-year' } }],
  ['march', { ...bare, basis: { calendar: 'march-february' } }],
]);
const set = (locale: Locale, source: string) => printed(locale, source, () => 'X');

describe('a claim of low confidence', () => {
  const found = (locale: Locale, source: string): string[] =>
    lowWithoutAuthor(locale, set(locale, source), claims, readLists(locale).attributions).map(({ claim }) => claim);

  it.each<[Locale, string, string[]]>([
    ['en', 'He was offered <Num claim="low" />.', ['low']],
    ['en', 'He was offered <Num claim="low" />, he said.', []],
    ['en', 'He said so. He was offered <Num claim="low" />.', ['low']],
    ['en', 'He was offered <Num claim="high" />.', []],
    ['fr', 'On lui offre <Num claim="low" />.', ['low']],
    ['fr', 'On lui aurait offert <Num claim="low" />.', []],
    ['fr', 'Selon lui, c’était <Act claim="low">une fortune</Act>.', []],
  ])('%s: “%s” lacks its author: %j', (locale, source, lacking) => {
    expect(found(locale, source)).toEqual(lacking);
  });
});

describe('a drawing', () => {
  const plate = (ids: string[], mixes: Plate['mixes'], how?: string): Plate => ({
    title: set('en', 'Title'),
    alt: set('en', 'Chart'),
    ...(how ? { how: set('en', how) } : {}),
    labels: [],
    claims: new Set(ids),
    mixes,
  });

  it.each<[string, Plate, (string | RegExp)[]]>([
    ['one basis', plate(['year', 'high'], []), []],
    ['two bases, owned to', plate(['year', 'march'], ['calendar'], 'Years differ.'), []],
    ['two bases, passed over', plate(['year', 'march'], []), [/two bases of calendar/]],
    ['two bases, told nowhere', plate(['year', 'march'], ['calendar']), [/no line on how to read it/]],
    ['one basis, owned to as two', plate(['year'], ['calendar'], 'Years differ.'), [/"mixes" has calendar/]],
  ])('of %s', (_, drawn, expected) => {
    const faults = basisFaults(drawn, claims);
    expect(faults).toHaveLength(expected.length);
    for (const [index, pattern] of expected.entries()) expect(faults[index]).toMatch(pattern);
  });
});
