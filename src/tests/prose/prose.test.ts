import { describe, expect, it } from 'vitest';
import { claimSchema, type Claim } from '../../data/schemas.ts';
import { NBSP, NNBSP } from '../../i18n/format.ts';
import { LOCALES, type Locale } from '../../i18n/locales.ts';
import { typeset } from '../../i18n/typography.ts';
import { firstUses, initials, type Block } from '../../prose/abbreviations.ts';
import { dates } from '../../prose/dates.ts';
import { editionFaults, noteMentions, parityFaults, RULES, type Fault, type Rule } from '../../prose/faults.ts';
import { currentFaults, currentLibrary } from '../../prose/library.ts';
import { readLists, readTerms, type Lists, type Phrase, type Terms } from '../../prose/lists.ts';
import { headAndBody, readManuscript, type Library, type Manuscript } from '../../prose/manuscript.ts';
import { measure } from '../../prose/measure.ts';
import { nameBook, names } from '../../prose/names.ts';
import { expression, findPhrases } from '../../prose/phrases.ts';
import { marked, printed } from '../../prose/printed.ts';
import { quantities } from '../../prose/quantities.ts';
import { letters, lix, sentences, words } from '../../prose/sentences.ts';
import { changed, counted, table } from '../../prose/table.ts';
import { unexplainedTerms } from '../../prose/terms.ts';
import { isFinding, likeness } from '../../prose/titles.ts';
import { STEPS } from '../../site/outline.ts';

const LISTS: Record<Locale, Lists> = { fr: readLists('fr'), en: readLists('en') };

/** A text as the page sets it, with nothing bound in it. */
const set = (locale: Locale, text: string) => ({ text: typeset(locale, text), bound: [] });

describe('a text as printed', () => {
  const print = (id: string, form = 'long') =>
    id === 'amount' ? `3,7${NBSP}millions de dollars` : id === 'day' && form === 'year' ? '2022' : '28 juin 2022';

  it('prints what is bound, keeps what is said, and knows where each lies', () => {
    const source = [
      'En <Num claim="day" form="year" />, c\'est',
      '<Num claim="amount" /> ; <Act claim="act">elle *dit*</Act> le <Plain>G20</Plain>.',
    ].join('\n');
    const step = printed('fr', source, print);
    expect(step.text).toBe(`En 2022, c’est 3,7${NBSP}millions de dollars${NNBSP}; elle dit le G20.`);
    expect(step.bound.map(({ kind, claim, start, end }) => [kind, claim, step.text.slice(start, end)])).toEqual([
      ['num', 'day', '2022'],
      ['num', 'amount', `3,7${NBSP}millions de dollars`],
      ['act', 'act', 'elle dit'],
      ['plain', '', 'G20'],
    ]);
    expect(marked(step)).toBe(
      `En ⟦2022|day⟧, c’est ⟦3,7${NBSP}millions de dollars|amount⟧${NNBSP}; ⟦elle dit|act⟧ le ⟦G20⟧.`,
    );
  });

  it('keeps paragraphs, and drops tags, links, comments and marks', () => {
    const source =
      '{/* aside */}One <em>two</em> [three](https://x.org).\n\n**Four**{" "}<span lang="kk">Қазақстан</span>\nfive.';
    expect(printed('en', source, print).text).toBe('One two three.\n\nFour Қазақстан five.');
  });

  it('prints the claims of a line', () => {
    const title = printed('fr', '{#amount|short} en {#day|year} : {name}', print);
    expect(title.text).toBe(`3,7${NBSP}millions de dollars en 2022${NBSP}: {name}`);
    expect(title.bound.map(({ claim }) => claim)).toEqual(['amount', 'day']);
  });

  it('holds one act within another phrase, and numbers that touch', () => {
    expect(marked(printed('en', '<Act claim="a">x <Num claim="amount" /></Act><Num claim="day" />', print))).toBe(
      `⟦x ⟦3,7${NBSP}millions de dollars|amount⟧|a⟧⟦28 juin 2022|day⟧`,
    );
  });
});

describe('sentences and words', () => {
  it.each<[Locale, string, number]>([
    ['fr', 'Il dit « Pourquoi ? » et part. Puis rien.', 2],
    ['fr', '« Fin ! » Astana dément.', 2],
    ['fr', 'M. Poutine parle à Mme Dupont, p. ex. de l’art. 5. Elle répond.', 2],
    ['fr', 'La hausse est de 3,7 % ; elle a triplé : c’est beaucoup.', 1],
    ['fr', 'Selon B. Javorcik, rien. C’est tout…', 2],
    ['fr', 'Premier paragraphe\n\nSecond paragraphe', 2],
    ['fr', 'Elle vaut 3.5 points. « Oui. » Non.', 3],
    ['en', 'Mr. Blinken went to St. Petersburg with No. 276. He left.', 2],
    ['en', 'The U.S. Treasury acted at $3.7 million. “So what?” it asked. Nothing.', 3],
    ['en', 'It rose 3.5%. 36 firms followed.', 2],
    ['en', 'Working paper no. 276 says no. Astana says so too.', 2],
    ['fr', 'Voir p. 5 et l’art. 3. « Rien », dit-elle. Puis, etc. Fin.', 4],
    ['en', 'He said “No.” Then he left.', 2],
    ['en', 'It waits… and waits.', 1],
    ['en', '', 0],
  ])('%s: %s', (locale, text, count) => {
    expect(sentences(locale, typeset(locale, text))).toHaveLength(count);
  });

  it('cuts where the sentence ends, its closing quote included', () => {
    expect(sentences('fr', typeset('fr', 'Il dit : « Non. » Elle part.'))).toEqual([
      `Il dit${NBSP}: «${NNBSP}Non.${NNBSP}»`,
      'Elle part.',
    ]);
  });

  it.each([
    [`environ 7${NNBSP}600${NBSP}km`, 3],
    [`3,7${NBSP}millions de dollars`, 4],
    ['$3.7 million', 2],
    [`25${NBSP}% de l’Union`, 3],
    [`«${NNBSP}quasi-États${NNBSP}»${NBSP}: non`, 2],
    ['one – two — three', 3],
    ['dashed—glued', 2],
    ['1ᵉʳ mars', 2],
    ['', 0],
  ])('counts the words of %s', (text, count) => {
    expect(words(text)).toHaveLength(count);
  });

  it.each([
    ['l’invasion', 8],
    ['qu’elle', 4],
    ['Kazakhstan’s', 10],
    ['lui-même,', 7],
    ['12,000', 0],
    ['aujourd’hui', 10],
  ])('counts the letters of %s', (word, count) => {
    expect(letters(word)).toBe(count);
  });

  it('reads as LIX says', () => {
    // Ten words in two sentences, two of them longer than six letters: 5 + 20.
    expect(lix('en', 'The goods cross the border. Nobody at all stopped them.')).toBeCloseTo(5 + 10);
    expect(lix('fr', 'Les marchandises passent la frontière. Nul ne les voit là.')).toBeCloseTo(5 + 30);
    expect(lix('fr', '')).toBe(0);
  });
});

describe('dates', () => {
  it.each<[Locale, string, string[]]>([
    ['fr', 'Le 28 février 2023, puis le 1ᵉʳ mars ; en 2021.', ['28 février 2023', '1ᵉʳ mars', '2021']],
    ['fr', 'Le 27 mars 2023, jour de la note ; le 27 mars, donc.', ['27 mars 2023']],
    ['fr', 'En mars 2023, en mars encore, le même mois.', ['mars 2023']],
    ['fr', 'En mars 2023 et en mars 2022, en 2022.', ['mars 2023', 'mars 2022', '2022']],
    ['fr', 'les 23-24 mars, du 1ᵉʳ au 3 mars, dans les années 1990', ['23-24 mars', '1ᵉʳ au 3 mars', '1990']],
    ['fr', 'De mars 2021 à février 2022, de janvier à septembre', ['mars 2021 à février 2022', 'janvier à septembre']],
    ['fr', 'En 2021, 2 021 camions, 2021 % et 2021,5', ['2021']],
    ['fr', 'l’été 2024, fin juin', ['2024', 'juin']],
    ['en', '28 February 2023, 1 March, the 3rd; in 2021', ['28 February 2023', '1 March', '2021']],
    ['en', 'On 27 March it said so; it was 27 March 2023.', ['27 March']],
    ['en', 'It may march in May; March on, in early March.', ['May', 'March']],
    ['en', 'March 27, 2023 and the 1990s, 2018–24', ['March 27, 2023', '1990s', '2018–24']],
    ['en', 'from January to September 2022, in the same month', ['January to September 2022']],
    ['en', 'In April, since that June', ['April', 'June']],
    ['en', '2,021 lorries, $2021 and 2021.5, G2021', []],
  ])('%s: %s', (locale, text, found) => {
    expect(dates(locale, set(locale, text.replace('2 021', `2${NNBSP}021`)))).toEqual(found);
  });

  it('takes a period that one claim prints for one date', () => {
    const text = 'mars 2021 et février 2022';
    expect(dates('fr', { text, bound: [] })).toHaveLength(2);
    expect(dates('fr', { text, bound: [{ kind: 'num', claim: 'x', start: 0, end: text.length }] })).toHaveLength(1);
  });
});

describe('quantities', () => {
  it.each<[Locale, string, string[]]>([
    // Figures and amounts
    ['fr', `12${NNBSP}000${NBSP}dollars, puis 3,7${NBSP}millions de dollars`, [`12${NNBSP}000`, `3,7${NBSP}millions`]],
    ['fr', `de 5 à 10 %, 292 à 326, −3,6 %`, [`5 à 10`, '292 à 326', '−3,6']],
    ['fr', `de 24,2 % à 19,8 %`, ['24,2', '19,8']],
    ['en', `$12,000, then $3.7 million, €10–20 billion, 5–10%`, ['$12,000', '$3.7 million', '€10–20 billion', '5–10']],
    // Spelled out
    [
      'fr',
      'sept mille six cents kilomètres, vingt et un pays, cent six biens',
      ['sept mille six cents', 'vingt et un', 'cent six'],
    ],
    [
      'fr',
      'deux ou trois, entre deux et trois cents, un sur dix, cinq pour cent',
      ['deux ou trois', 'deux et trois cents', 'dix', 'cinq'],
    ],
    ['fr', 'deux ponts et trois tunnels', ['deux', 'trois']],
    [
      'en',
      'twenty-one countries, a hundred and six goods, three of four',
      ['twenty-one', 'hundred and six', 'three', 'four'],
    ],
    [
      'en',
      'between two and three hundred, two or three, one in ten, five per cent',
      ['two and three hundred', 'two or three', 'ten', 'five'],
    ],
    ['en', 'a million dollars, millions, dozens', ['million', 'millions', 'dozens']],
    // Fractions and multiples
    [
      'fr',
      'la moitié, le tiers environ, deux tiers, trois quarts, moins d’un dixième de l’effet',
      ['moitié', 'tiers', 'deux tiers', 'trois quarts', 'dixième'],
    ],
    [
      'fr',
      'une vingtaine, des centaines, deux fois, double, a triplé, doubler',
      ['vingtaine', 'centaines', 'deux', 'double', 'triplé', 'doubler'],
    ],
    [
      'fr',
      'quatre cinquièmes, soixante et onze, quatre-vingt-dix',
      ['quatre cinquièmes', 'soixante et onze', 'quatre-vingt-dix'],
    ],
    ['en', 'a one-third share, one third, four-fifths, tenfold', ['third', 'third', 'four-fifths', 'tenfold']],
    ['fr', 'la seconde moitié de 2023, la moitié', ['moitié']],
    ['fr', 'trois ans et demi, deux fois et demie', ['trois ans et demi', 'deux fois et demie']],
    [
      'en',
      'half, nearly halved, about a third of it, two-thirds, a quarter, less than a tenth',
      ['half', 'halved', 'third', 'two-thirds', 'quarter', 'tenth'],
    ],
    [
      'en',
      'twice, tripled, threefold, three times as much, two and a half years',
      ['twice', 'tripled', 'threefold', 'three', 'two and a half'],
    ],
    // Dates are none
    ['fr', 'le 28 juin 2022, en 2021, dans les années 1990, 36 entités', ['36']],
    ['en', 'on 28 June 2022, in 2021, 36 entities, the first half of 2023', ['36']],
    // Articles, ordinals, names and other words of the same letters are none
    ['fr', 'un arrêté, une fois, la première, le troisième outil, le 20ᵉ paquet, un dixième pays', []],
    ['fr', 'un pays tiers, à double usage, le double refus, L’outil n’est pas neuf : il sert', []],
    ['fr', 'vieux de neuf mois, neuf sont placés', ['neuf', 'neuf']],
    ['fr', 'le G20, les Vingt-Sept, parfois, à la fois, chapitre 3', []],
    ['fr', 'Vingt-sept pays. Trois camions.', ['Vingt-sept', 'Trois']],
    ['en', 'a third country, a third tool, the second half of 2023, the first quarter, behalf, dual use', []],
    ['en', 'the G20, the Twenty-Seven, chapter 3, the 20th package, one lorry, double standards', []],
    ['en', 'Twenty-seven countries.', ['Twenty-seven']],
    // A pair already named is "both"
    ['fr', 'les deux montants, tous deux, les deux tiers, deux montants', ['deux tiers', 'deux']],
    ['en', 'the two amounts, both, the two-thirds, two amounts', ['two-thirds', 'two']],
  ])('%s: %s', (locale, text, found) => {
    expect(quantities(locale, set(locale, text)).map((one) => one.replaceAll(NBSP, ' '))).toEqual(
      found.map((one) => one.replaceAll(NBSP, ' ')),
    );
  });

  const bound = (text: string, part: string, claim = 'x') => {
    const start = text.indexOf(part);
    return { text, bound: [{ kind: 'num' as const, claim, start, end: start + part.length }] };
  };

  it('takes a bound number for one quantity, with the unit that it brings and what the sentence adds', () => {
    expect(quantities('en', bound('about 12 to 15 and 20 lorries', '12 to 15 and 20'))).toEqual(['12 to 15 and 20']);
    expect(quantities('fr', bound(`soit 12 millions de dollars`, '12'))).toEqual(['12 millions']);
    expect(quantities('en', bound('in all, some', 'some'))).toEqual(['some']);
  });

  it('takes a bound date or name for none', () => {
    expect(quantities('en', bound('in 2022, one', '2022'))).toEqual([]);
    expect(quantities('en', bound('they said no', 'said'), [], new Set(['x']))).toEqual([]);
  });

  it('leaves out what is in a name', () => {
    const text = 'le groupe des vingt et vingt pays';
    expect(quantities('fr', { text, bound: [] }, [{ start: 3, end: 19 }])).toEqual(['vingt']);
  });
});

describe('names', () => {
  const book = (locale: Locale, ...texts: string[]) =>
    nameBook(
      locale,
      LISTS[locale],
      texts.map((text) => typeset(locale, text)),
    );

  it.each<[Locale, string, string[]]>([
    ['fr', 'L’Arménie, d’Ukraine et l’UE', ['Arménie', 'Ukraine', 'Union européenne']],
    ['fr', 'Antony Blinken part ; M. Blinken revient de la mer Noire.', ['Antony Blinken', 'mer Noire']],
    ['fr', 'Des firmes russes, les Américains et le ministre des Affaires étrangères', []],
    [
      'fr',
      'La Banque européenne pour la reconstruction et le développement (BERD)',
      ['Banque européenne pour la reconstruction et le développement'],
    ],
    ['fr', 'Rien ne presse. « Personne ne sait », dit-on en mars.', []],
    ['fr', 'Il écrit à la société Machines de Zed.', ['Machines de Zed']],
    [
      'en',
      'In March, Kazakhstan’s Russian neighbours met the European Union (EU) and the EU',
      ['Kazakhstan', 'European Union'],
    ],
    ['en', 'President Kassym-Jomart Tokayev and Tokayev’s secretary of state', ['Kassym-Jomart Tokayev']],
    ['en', 'Trade Data Monitor counted. Nothing moved.', ['Trade Data Monitor']],
    ['en', 'He asked the Bank of Nowhere, then Acme Ltd', ['Bank of Nowhere', 'Acme Ltd']],
    ['en', 'The G20 and GPS', ['G20']],
    ['en', 'Armenia and Kyrgyzstan, Central Asian states in Central Asia', ['Armenia', 'Kyrgyzstan', 'Central Asia']],
  ])('%s: %s', (locale, text, found) => {
    expect(names(book(locale), typeset(locale, text)).sort()).toEqual([...found].sort());
  });

  it('knows a sentence’s first word by what it is inside other sentences', () => {
    const text = 'Acme denied it. Hauliers waited.';
    expect(names(book('en'), text)).toEqual([]);
    expect(names(book('en', 'They wrote to Acme about hauliers.'), text)).toEqual(['Acme']);
    expect(names(book('en', 'Hauliers Acme hired left.'), 'Hauliers Zed hired left.')).toEqual(['Hauliers Zed']);
    expect(names(book('en', 'He met hauliers.'), 'Hauliers Zed hired left.')).toEqual(['Zed']);
  });

  it('takes a last name for the person', () => {
    expect(names(book('en', 'and then'), 'Then Jane Zed spoke. Then came Zed.')).toEqual(['Jane Zed']);
  });
});

describe('abbreviations', () => {
  const KNOWN = { UEE: ['Union économique eurasiatique'], ONU: [], 'RFE/RL': ['radio'], CIDM: ['comité'] };
  const blocks = (...sentences: string[]): Block[] =>
    sentences.map((text, index) => ({ id: `s${index}`, sentences: [text] }));

  it('are capitals, with a slash or without; numerals and names with figures are none', () => {
    expect(initials('L’UEE, RFE/RL, le G20, Louis XIV, A et l’UEE', KNOWN)).toEqual(['UEE', 'RFE/RL']);
    expect(initials('le CIDM', KNOWN)).toEqual(['CIDM']);
  });

  it('are new once, where they are first used', () => {
    const found = firstUses(blocks('l’ONU', 'l’Union économique eurasiatique (UEE)', 'l’UEE et l’ONU'), KNOWN);
    expect(found).toEqual([
      { block: 's0', abbreviation: 'ONU' },
      { block: 's1', abbreviation: 'UEE' },
    ]);
  });

  it('are said in full no later than in the same sentence', () => {
    const fault = (...sentences: string[]) => firstUses(blocks(...sentences), KNOWN).map((found) => found.fault);
    expect(fault('l’UEE, ou Union économique eurasiatique')).toEqual([undefined]);
    expect(fault('L’union économique eurasiatique.', 'l’UEE')).toEqual([undefined]);
    expect(fault('l’UEE', 'l’Union économique eurasiatique')).toEqual(['unexplained']);
    expect(fault('le ZZZ')).toEqual(['unknown']);
  });
});

describe('phrases', () => {
  const found = (locale: Locale, list: 'riddles' | 'forbidden', text: string) =>
    findPhrases(typeset(locale, text), LISTS[locale][list]).map((one) => one.found);

  it('are whole words, mind capitals only if told to, and take any space and apostrophe', () => {
    const phrase = (pattern: string, rest: Partial<Phrase> = {}): Phrase => ({ pattern, why: 'x', ...rest });
    expect(expression(phrase("l'an deux")).test(`L’an${NBSP}deux`)).toBe(true);
    expect(expression(phrase('an')).test('l’année')).toBe(false);
    expect(expression(phrase('\\p{L}+ an')).test('UN an')).toBe(true);
    expect(expression(phrase('the Union', { capitals: true })).test('the union')).toBe(false);
    expect(expression(phrase('!', { whole: false })).test('non!')).toBe(true);
  });

  it('that overlap are one', () => {
    const why = 'x';
    expect(
      findPhrases('three years on', [
        { pattern: 'three years', why },
        { pattern: 'three years on', why },
        { pattern: 'on', why },
      ]),
    ).toEqual([{ found: 'three years on', why }]);
  });

  it.each<[Locale, string, number]>([
    ['fr', 'L’année d’avant l’invasion, trois ans plus tard, l’année suivante, cette même année', 4],
    ['fr', 'En 2021, en juin 2022, à l’été 2024, un an de prison', 0],
    ['fr', 'À l’été, sa diplomatie résume.', 1],
    ['en', 'The year before the invasion, a year later, three years on, in the next.', 4],
    ['en', 'that June, in the first year and in the second,', 3],
    ['en', 'In 2021, in June 2022, that June 2022, a year of trade, in the next room', 0],
  ])('riddles, %s: %s', (locale, text, count) => {
    expect(found(locale, 'riddles', text)).toHaveLength(count);
  });

  it.each<[Locale, string, number]>([
    ['fr', 'La vue va maintenant reculer', 1],
    ['fr', 'L’Union vend. Grâce à la Banque européenne.', 2],
    ['fr', 'grâce à la BERD, jusqu’à dix fois plus, 308 fois plus', 3],
    ['fr', 'd’après la BERD, multiplié par dix, trois fois autant', 0],
    ['fr', 'l’Union vend ; l’Union européenne et l’Union eurasiatique achètent', 1],
    ['fr', 'le Commerce ajoute ; le département du Commerce aussi', 1],
    ['fr', 'nous disons « multiplié », jamais « trois cents fois plus »', 0],
    ['fr', 'la note commune, les 27, une hausse !', 3],
    ['en', 'The view will now pull back', 1],
    ['en', 'Thanks to the European Bank.', 1],
    ['en', 'thanks to the EBRD, up to ten times, 308 times more, as much as ten times', 4],
    ['en', 'about 300 times as much, never “three hundred times more”', 0],
    ['en', 'The Union sold; the European Union and the customs union bought', 1],
    ['en', 'Commerce added; the Commerce Department too; commerce', 1],
    ['en', 'Türkiye and Turkey, a joint note, one thing \u2014 another', 3],
    ['en', '2018–24, 5–10%', 0],
  ])('forbidden, %s: %s', (locale, text, count) => {
    expect(found(locale, 'forbidden', text)).toHaveLength(count);
  });
});

describe('terms', () => {
  const TERMS: Terms = [
    {
      id: 'roundabout',
      means: 'the economists’ own image',
      fr: { forms: ['rond-point'], with: ['économist'] },
      en: { forms: ['roundabout'], with: ['economist'] },
    },
  ];
  const missing = (...sentences: string[]) =>
    unexplainedTerms('en', { blocks: [{ id: 'a', sentences }], headings: [] }, TERMS).map(({ sentence }) => sentence);

  it('are explained in the sentence that first has them, or the one before', () => {
    expect(missing('Economists call it a roundabout.')).toEqual([]);
    expect(missing('Economists have an image.', 'The roundabout.')).toEqual([]);
    expect(missing('Economists.', 'Nothing.', 'The roundabout.', 'Economists.')).toEqual(['The roundabout.']);
    expect(missing('The Roundabouts', 'An economist’s roundabout')).toEqual(['The Roundabouts']);
  });

  it('are not explained by headings', () => {
    const headings = [{ id: 'h', sentences: ['The economists’ roundabout'] }];
    const at = (...sentences: string[]) =>
      unexplainedTerms('en', { blocks: [{ id: 'a', sentences }], headings }, TERMS).map(({ block }) => block);
    expect(at('Nothing.')).toEqual(['h']);
    expect(at('Economists say roundabout.')).toEqual([]);
    expect(at('The roundabout.')).toEqual(['a']);
  });

  it('need nothing when they are not used', () => {
    expect(missing('Economists.', 'A crossing.')).toEqual([]);
    expect(
      unexplainedTerms(
        'fr',
        { blocks: [{ id: 'a', sentences: ['Le rond-point des économistes'] }], headings: [] },
        TERMS,
      ),
    ).toEqual([]);
  });

  it('are listed once, for both editions, and do not explain themselves', () => {
    const terms = readTerms();
    expect(new Set(terms.map(({ id }) => id)).size).toBe(terms.length);
    for (const { id, ...editions } of terms)
      for (const locale of ['fr', 'en'] as const)
        for (const form of editions[locale].forms) {
          const own = terms.filter((one) => one.id === id);
          const alone = unexplainedTerms(locale, { blocks: [{ id: 'a', sentences: [form] }], headings: [] }, own);
          expect(alone, `${locale}, ${form}`).toHaveLength(1);
        }
  });
});

describe('titles', () => {
  it.each<[Locale, string, boolean]>([
    ['fr', 'La part de la Russie recule', true],
    ['fr', 'La chute', false],
    ['fr', 'Les ventes chutent', true],
    ['fr', 'Le pétrole passe par la Russie', true],
    ['fr', 'Astana, Tachkent, New Delhi', false],
    ['fr', 'Trois outils, un seul nom', true],
    ['fr', 'Une confidence, puis une annonce', false],
    ['fr', 'Une frontière sans douane', true],
    ['fr', 'Le soupçon et le démenti', false],
    ['fr', 'Une hausse qui, seule, ne prouve rien', true],
    ['en', 'Russia’s share shrinks', true],
    ['en', 'The fall', false],
    ['en', 'Exports fall in two months', true],
    ['en', 'Another count, other chips', false],
    ['en', 'The finer the map, the longer the line', true],
    ['en', 'Astana, Tashkent, New Delhi', false],
    ['en', 'Trading in every direction', false],
    ['en', 'Kazakhstan denies it', true],
    ['en', 'The trade, its rise', false],
  ])('%s: %s', (locale, title, finding) => {
    expect(isFinding(locale, typeset(locale, title), LISTS[locale].titles)).toBe(finding);
  });

  it('are alike by the words they share', () => {
    expect(likeness('The finer the map', 'the finer the MAP.')).toBe(1);
    expect(likeness('La ligne', 'Le point')).toBe(0);
    expect(likeness('', '')).toBe(0);
  });
});

describe('tables', () => {
  it('align, the first column to the left', () => {
    expect(
      table(
        ['step', 'n'],
        [
          ['a', '12'],
          ['longer', '3!'],
        ],
      ),
    ).toBe(['| step   |   n |', '| ------ | --: |', '| a      |  12 |', '| longer |  3! |'].join('\n'));
  });

  it('mark what is over its limit as it is printed, and what it was', () => {
    expect([counted(3, 3), counted(4, 3), counted(40.04, 40, 1), counted(40.06, 40, 1)]).toEqual([
      '3',
      '4!',
      '40.0',
      '40.1!',
    ]);
    expect([changed('4!', '3'), changed('3', '3'), changed(undefined, '3')]).toEqual(['4! → 3', '3', '3']);
  });
});

/** A story of one chapter and two steps in each edition, to break in one place at a time. */
const claim = (id: string, value: unknown, unit: Claim['unit']): [string, Claim] => [
  id,
  claimSchema.parse({
    id,
    what: { fr: 'x', en: 'x' },
    value,
    unit,
    period: '2022',
    reporter: { fr: 'x', en: 'x' },
    sources: ['S01'],
    confidence: 'high',
  }),
];
const CLAIMS = new Map([
  claim('money', 3.7e6, 'USD'),
  claim('share', 80, 'percent'),
  claim('day', '2022-06-28', 'date'),
  claim('said', { fr: 'oui', en: 'yes' }, 'name'),
]);

const STORY: Record<Locale, Record<string, string>> = {
  fr: {
    top: '---\ntitle: "T"\nstandfirst: "Astana, la capitale, nie."\n---\n\nUne fin.',
    chapter: [
      "---\ntitle: Le titre\nlede: \"Tout part de là.\"\nfinding: 'l''essentiel'\n---\n",
      '<Step id="one" title="La part recule">\n\nEn <Num claim="day" form="year" />, elle vend <Num claim="money" />.\n\n</Step>\n',
      '<Step id="two" title="Le prix monte">\n\nElle <Act claim="said">dit</Act> non au <Plain>G20</Plain>.\n\n</Step>',
    ].join('\n'),
    figures: JSON.stringify({
      one: { title: 'Il vend {#money}', alt: 'Barres', how: 'À lire ainsi.', labels: { a: '{#money} et {x}' } },
      two: { title: 'Non, dit-il', alt: 'Une frise' },
    }),
    ui: JSON.stringify({ a: 'Compté par {x}' }),
  },
  en: {
    top: '---\ntitle: T\nstandfirst: Astana, the capital, denies.\n---\n\nAn end.',
    chapter: [
      '---\ntitle: The title\nlede: All starts there.\n---\n',
      '<Step id="one" title="The share shrinks">\n\nIn <Num claim="day" form="year" /> it sold <Num claim="money" />.\n\n</Step>\n',
      '<Step id="two" title="The price rises">\n\nIt <Act claim="said">said</Act> no to the <Plain>G20</Plain>.\n\n</Step>',
    ].join('\n'),
    figures: JSON.stringify({
      one: { title: 'It sells {#money}', alt: 'Bars', how: 'Read it so.', labels: { a: '{#money} and {x}' } },
      two: { title: 'No, it says', alt: 'A timeline' },
    }),
    ui: JSON.stringify({ a: 'Counted by {x}' }),
  },
};

const FILES: Record<string, string> = {
  top: 'src/content/pages/$/top.mdx',
  chapter: 'src/content/chapters/$/since.mdx',
  other: 'src/content/chapters/$/chips.mdx',
  figures: 'src/content/figures/$/since.json',
  ui: 'src/content/ui/$.json',
};

function library(locale: Locale, changes: Record<string, string> = {}): Library {
  const written = { ...STORY[locale], ...changes };
  const byFile = new Map(Object.entries(written).map(([name, text]) => [FILES[name]?.replace('$', locale), text]));
  return { claims: CLAIMS, chapters: ['chips', 'since'], read: (file) => byFile.get(file) };
}

const story = (locale: Locale, changes?: Record<string, string>): Manuscript =>
  readManuscript(locale, library(locale, changes));

/** The story with one text changed, which must change. */
function changedStory(locale: Locale, file: string, from: string | RegExp, to: string): Manuscript {
  const before = STORY[locale][file] ?? '';
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return story(locale, { [file]: after });
}

const faultsOf = (manuscript: Manuscript): Fault[] =>
  editionFaults(manuscript, LISTS[manuscript.locale], readTerms(), CLAIMS);

describe('a manuscript', () => {
  it('reads the fields at its head', () => {
    const { head, body } = headAndBody('---\na: "x: \\"y\\""\nb: \'it\'\'s\'\nc: plain: yes\n---\n\nText');
    expect(head).toEqual({ a: 'x: "y"', b: "it's", c: 'plain: yes' });
    expect(body.trim()).toBe('Text');
    expect(headAndBody('Text')).toEqual({ head: {}, body: 'Text' });
  });

  it('holds all that an edition says, as printed', () => {
    const fr = story('fr');
    expect(fr.opening.text).toBe('Astana, la capitale, nie.\n\nUne fin.');
    expect(fr.chapters.map(({ id }) => id)).toEqual(['since']);
    const [chapter] = fr.chapters;
    expect(chapter?.finding.text).toBe('l’essentiel');
    expect(chapter?.steps.map(({ id, title, plain }) => [id, title.text, plain])).toEqual([
      ['one', 'La part recule', 0],
      ['two', 'Le prix monte', 1],
    ]);
    expect(chapter?.steps[0]?.text.text).toBe(`En 2022, elle vend 3,7${NBSP}millions de dollars.`);
    expect(chapter?.steps[0]?.plate?.title.text).toBe(`Il vend 3,7${NBSP}M$`);
    expect(chapter?.steps[0]?.plate?.labels[0]?.text).toBe(`3,7${NBSP}M$ et {x}`);
    expect(fr.pages.map(({ id, text }) => [id, text.text])).toEqual([['ui', 'Compté par {x}']]);
  });

  it('refuses a claim and a form that there is not', () => {
    expect(() => changedStory('fr', 'chapter', '"money"', '"ghost"')).toThrow(/since\.mdx: claim "ghost"/);
    expect(() => changedStory('fr', 'figures', '#money', '#money|loud')).toThrow(/since\.json: .*\n.*found "loud"/);
  });

  it('is measured', () => {
    const measured = measure(story('en'), LISTS.en, CLAIMS);
    expect(measured.whole.steps).toEqual([
      {
        id: 'one',
        words: 6,
        sentences: 1,
        longest: 6,
        longestSentence: `In 2022 it sold $3.7${NBSP}million.`,
        quantities: [`$3.7${NBSP}million`],
        dates: ['2022'],
        names: [],
        abbreviations: [],
      },
      expect.objectContaining({ id: 'two', words: 6, quantities: [], dates: [], names: ['G20'] }),
    ]);
    expect(measured.chapters[0]).toMatchObject({ id: 'since', words: 15, sentences: 3, longest: 6 });
  });
});

describe('the rules', () => {
  it('find nothing in a text that keeps them', () => {
    expect([...faultsOf(story('fr')), ...faultsOf(story('en'))]).toEqual([]);
    expect(parityFaults(story('fr'), story('en'))).toEqual([]);
  });

  const long = 'The goods go on and on. '.repeat(13);
  it.each<[Rule, string, string | RegExp, string, RegExp]>([
    ['words', 'chapter', 'It <Act', `${long}It <Act`, /^84, at most 75/],
    ['longest', 'chapter', 'It <Act', `${'on '.repeat(26)}it <Act`, /^32 words, at most 30/],
    [
      'quantities',
      'chapter',
      'It <Act',
      'Two of three, half of four. It <Act',
      /^4, at most 3: Two · three · half · four$/,
    ],
    ['dates', 'chapter', 'It <Act', 'In 2020, in 2021 and in May 2022 it did. It <Act', /^3, at most 2/],
    ['names', 'chapter', 'It <Act', 'Armenia, Belarus, China, Georgia and Iran did. It <Act', /^6, at most 5/],
    [
      'abbreviations',
      'chapter',
      'It <Act',
      'The European Union (EU) and the United Nations (UN) met. It <Act',
      /^2, at most 1: EU · UN$/,
    ],
    ['abbreviations', 'chapter', 'It <Act', 'The EBRD did. It <Act', /^EBRD is not said in full/],
    ['abbreviations', 'chapter', 'It <Act', 'The ZZZ did. It <Act', /^ZZZ is in no list$/],
    ['abbreviations', 'chapter', 'The price rises', 'The EBRD rises', /^EBRD is not said in full/],
    ['term', 'chapter', 'The price rises', 'The roundabout rises', /^roundabout .*: The roundabout rises$/],
    ['riddle', 'chapter', 'It <Act', 'A year later it <Act', /^step: “A year later” \(say the year\)$/],
    ['term', 'chapter', 'It <Act', 'The roundabout turned. It <Act', /^roundabout/],
    ['title', 'chapter', 'The price rises', 'The price', /^no verb, quantity or comparison/],
    ['title', 'chapter', 'The price rises', `The price rises ${'and rises '.repeat(6)}`, /^75 characters, at most 70/],
    ['plate', 'figures', 'No, it says', 'The price rises', /^the heading again/],
    ['plate', 'figures', 'No, it says', 'It has {#share}', /^its title has "share"/],
    ['plate', 'figures', 'Read it so.', 'so '.repeat(36), /^36 words on how to read it, at most 35/],
    ['forbidden', 'chapter', 'It <Act', 'The view will move. It <Act', /^step: “The view will”/],
    ['forbidden', 'figures', 'A timeline', 'The Union', /^plate: “The Union”/],
    ['forbidden', 'figures', '{#money} and {x}', '{#money} and Türkiye', /^label: “Türkiye”/],
    ['forbidden', 'ui', 'Counted', 'The Union, counted', /^page: “The Union”/],
    ['forbidden', 'top', 'An end.', 'An end!', /^page: “!”/],
  ])('find %s in %s', (rule, file, from, to, found) => {
    const [fault, ...others] = faultsOf(changedStory('en', file, from, to));
    expect(others).toEqual([]);
    expect(fault?.rule).toBe(rule);
    expect(fault?.found).toMatch(found);
  });

  it('let the last chapter ask, and no other', () => {
    const asking = (STORY.en['chapter'] ?? '').replace('The price rises', 'Is it so?');
    expect(faultsOf(story('en', { chapter: asking }))).toEqual([]);
    const elsewhere = story('en', { chapter: '', other: asking });
    expect(faultsOf(elsewhere).map(({ rule, found }) => [rule, found])).toEqual([
      ['title', 'a question outside “since”: Is it so?'],
    ]);
  });

  it('find a chapter that is hard to read', () => {
    const hard =
      'Internationally recognised certification requirements notwithstanding, declarations disappear. '.repeat(4);
    const rules = faultsOf(changedStory('en', 'chapter', 'It <Act', `${hard}It <Act`)).map(({ rule, at }) => [
      rule,
      at,
    ]);
    expect(rules).toContainEqual(['lix', 'since']);
  });

  it('count the mentions of the note, and of nothing that is only spelled like it', () => {
    const noted = (STORY.en['chapter'] ?? '')
      .replace('It <Act', 'The note, noted. It <Act')
      .replace('it sold', 'notably it sold');
    const figures = (STORY.en['figures'] ?? '').replace('{#money} and', 'after the note, {#money} and');
    expect(noteMentions(story('en', { chapter: noted, figures }))).toEqual({
      steps: ['two'],
      plates: [],
      labels: ['one'],
    });
    const many = Array.from(
      { length: 9 },
      (_, index) => `<Step id="s${index}" title="The price rises">\n\nThe note says so.\n\n</Step>`,
    );
    expect(faultsOf(story('en', { chapter: many.join('\n') })).map(({ rule, at }) => [rule, at])).toEqual([
      ['note', 'steps'],
    ]);
  });

  it.each<[string, string | RegExp, string, string[]]>([
    ['a claim that one edition lacks', '<Act claim="said">dit</Act>', 'dit', ['"said" is in en alone']],
    ['a claim that one edition adds', 'non au', 'non (<Num claim="share" />) au', ['"share" is in fr alone']],
    ['plain figures', '<Plain>G20</Plain>', 'groupe', ['plain figures: fr 0, en 1']],
    ['length', '<Plain>G20</Plain>.', '<Plain>G20</Plain>. Oui. Non. Si. Car.', ['sentences: fr 5, en 1']],
    ['another step', 'id="two"', 'id="deux"', ['steps differ: fr since/deux, en since/two (2 and 2)']],
    ['a missing step', /<Step id="two"[\s\S]*<\/Step>/, '', ['steps differ: fr ends, en since/two (1 and 2)']],
  ])('see that the editions differ by %s', (_, from, to, found) => {
    const faults = parityFaults(changedStory('fr', 'chapter', from, to), story('en'));
    expect(faults.map((fault) => fault.found)).toEqual(found);
  });

  it('take the order of the claims, and three sentences more, for no difference', () => {
    expect(
      parityFaults(changedStory('fr', 'chapter', 'G20</Plain>.', 'G20</Plain>. Oui. Non. Si.'), story('en')),
    ).toEqual([]);
  });
});

describe('the lists of the editions', () => {
  it.each<Locale>(['fr', 'en'])('%s: every pattern is a regular expression', (locale) => {
    const { riddles, forbidden } = LISTS[locale];
    for (const phrase of [...riddles, ...forbidden]) expect(() => expression(phrase), phrase.pattern).not.toThrow();
  });

  it('explain the same abbreviations where both editions write them alike', () => {
    const alike = (one: Lists, other: Lists) =>
      Object.keys(one.abbreviations).filter((key) => key in other.abbreviations);
    expect(alike(LISTS.fr, LISTS.en)).toEqual(expect.arrayContaining(['CPC', 'OCCRP', 'GPS', 'RFE/RL', 'CEPR']));
  });
});

describe('the story', () => {
  const found = currentFaults();

  it.each(LOCALES.flatMap((locale) => RULES.map((rule) => [locale, rule] as const)))('%s: %s', (locale, rule) => {
    const faults = found.filter((fault) => fault.locale === locale && fault.rule === rule);
    expect(faults.map((fault) => `${fault.at}: ${fault.found}`)).toEqual([]);
  });

  it.each(LOCALES)('%s is all there to be measured', (locale) => {
    const library = currentLibrary();
    const { whole } = measure(readManuscript(locale, library), LISTS[locale], library.claims);
    expect(whole.steps.map(({ id }) => id)).toEqual(STEPS.map(({ id }) => id));
    for (const step of whole.steps) expect(step.words, step.id).toBeGreaterThan(20);
  });

  it.each(LOCALES)('%s lets no title through that is not there', (locale) => {
    const ids: string[] = STEPS.map(({ id }) => id);
    expect(Object.keys(LISTS[locale].titles.allowed).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
