import { describe, expect, it } from 'vitest';
import { allClaims } from '../../data/register.ts';
import type { Claim } from '../../data/schemas.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { printed } from '../../prose/printed.ts';
import { readSuperlatives, superlativesWithoutSet, type Looked } from '../../prose/superlatives.ts';

const [sample] = [...allClaims().values()];
if (!sample) throw new Error('the register is empty');
const bare: Claim = { ...sample };
delete bare.set;
const claims = new Map<string, Claim>([
  ['with', { ...bare, id: 'with', set: { fr: 'parmi les actes lus', en: 'among the acts read' } }],
  ['without', { ...bare, id: 'without' }],
]);

const found = (locale: Locale, source: string, looked: Partial<Looked> = {}): string[] =>
  superlativesWithoutSet(
    printed(locale, source, () => 'X'),
    claims,
    { locale, at: 'a-step', part: 'step', ...looked },
    readSuperlatives(locale),
  ).map((one) => one.found);

describe('a superlative', () => {
  it.each<[Locale, string, string]>([
    ['en', 'It is the first company on the list.', 'first'],
    ['en', 'It is the only explicit threat.', 'the only'],
    ['en', 'We see only one firm there.', 'only one firm'],
    ['en', 'It grew less than all the others.', 'all the others'],
    ['en', 'Kazakhstan is in every club.', 'every club'],
    ['en', 'Most of what it sells is its own.', 'Most of what'],
    ['en', 'It is the longest border in the world.', 'the longest'],
    ['en', 'No Kazakhstani firm was hit.', 'No Kazakhstani firm'],
    ['fr', 'C’est la première société de la liste.', 'première'],
    ['fr', 'C’est la seule menace.', 'la seule'],
    ['fr', 'Elle croît moins vite que toutes les autres.', 'toutes les autres'],
    ['fr', 'La plupart des biens y passent.', 'La plupart'],
    ['fr', 'Aucune société du pays n’est visée.', 'Aucune société'],
    ['fr', 'C’est la plus longue frontière du monde.', 'la plus longue'],
  ])('needs a set: %s, %s', (locale, sentence, words) => {
    expect(found(locale, sentence)).toEqual([words]);
    expect(found(locale, `<Act claim="without">${sentence}</Act>`)).toEqual([words]);
  });

  it.each<[Locale, string]>([
    ['en', '<Act claim="with">It is the first company</Act> on the list.'],
    ['en', 'It is the first company on the list, <Num claim="with" /> says.'],
    ['en', 'It is the first company that we found on it.'],
    ['en', 'To our knowledge, no firm was hit.'],
    ['fr', 'C’est la <Act claim="with">première</Act> société de la liste.'],
    ['fr', 'À notre connaissance, aucune société n’est visée.'],
    ['fr', 'Aucune menace que nous ayons trouvée ne vise le pays.'],
  ])('has its set: %s, %s', (locale, sentence) => {
    expect(found(locale, sentence)).toEqual([]);
  });

  it('is not excused by a claim of another sentence', () => {
    expect(found('en', '<Act claim="with">It came in June.</Act> It was the first.')).toEqual(['first']);
  });

  it('may rest on any claim of the drawing that it stands on', () => {
    expect(found('en', 'first names', { part: 'label', behind: ['with'] })).toEqual([]);
    expect(found('en', 'first names', { part: 'label', behind: ['without'] })).toEqual(['first']);
  });

  it.each<[Locale, string]>([
    ['en', 'At first it grew, and most of the time it paid.'],
    ['en', 'In the first half of the year it fell, after all.'],
    ['fr', 'Elle monte d’abord, puis tout de suite retombe.'],
    ['fr', 'Le premier ministre parle au premier semestre.'],
    ['fr', 'Elle vend ses matières premières.'],
  ])('that is an idiom ranks nothing: %s, %s', (locale, sentence) => {
    expect(found(locale, sentence)).toEqual([]);
  });

  it('that a tag excuses says why, and the tag prints nothing but the words', () => {
    expect(found('en', 'It is the <Plain why="an order of telling">first</Plain> of two.')).toEqual([]);
  });

  it('is looked for only where a list says', () => {
    expect(found('en', 'It never came.')).toEqual(['never']);
    expect(found('en', 'It never came.', { part: 'page' })).toEqual([]);
  });
});

describe.each(LOCALES)('the list of superlatives, %s', (locale) => {
  it('has patterns that can be read, each with a reason', () => {
    const { triggers, idioms, said, excused } = readSuperlatives(locale);
    for (const { pattern } of triggers) expect(() => new RegExp(pattern, 'giu')).not.toThrow();
    for (const pattern of [...idioms, ...said, ...excused.map(({ words }) => words)])
      expect(() => new RegExp(pattern, 'giu')).not.toThrow();
  });
});
