import { describe, expect, it } from 'vitest';
import { claimSchema, type Claim } from '../../data/schemas.ts';
import { machineValue, printClaim, printRival, type ClaimForm } from '../../i18n/claims.ts';
import { formatDate, formatKm, formatMoney, formatMoneyLong, formatNumber, formatPercent } from '../../i18n/format.ts';
import type { Locale } from '../../i18n/locales.ts';
import { countryCode, countryName, isCountryCode, isPlaceId, placeName } from '../../i18n/names.ts';
import { typeset } from '../../i18n/typography.ts';

// Spaces are written as escapes: U+00A0 and U+202F look alike, and the test is about which one it is.

describe('numbers', () => {
  it.each<[Locale, number, number | undefined, string]>([
    ['fr', 1234.5, undefined, '1\u202f234,5'],
    ['en', 1234.5, undefined, '1,234.5'],
    ['fr', 7600, undefined, '7\u202f600'],
    ['en', 12000, undefined, '12,000'],
    ['fr', -53, undefined, '\u221253'],
    ['en', -0.3, 0, '0'],
    ['en', 0.1 + 0.2, undefined, '0.3'],
    ['fr', 29.456, undefined, '29,46'],
    ['en', 308, 1, '308.0'],
    ['fr', 0, undefined, '0'],
  ])('%s %d with %s decimals', (locale, value, decimals, expected) => {
    expect(formatNumber(locale, value, decimals)).toBe(expected);
  });

  it.each([Number.NaN, Infinity, -Infinity])('refuses %d', (value) => {
    expect(() => formatNumber('fr', value)).toThrow(/finite/);
    expect(() => formatMoney('en', value, 'EUR')).toThrow(/finite/);
  });

  it('prints shares and distances with their unit', () => {
    expect(formatPercent('fr', 24.2)).toBe('24,2\u00a0%');
    expect(formatPercent('en', 24.2)).toBe('24.2%');
    expect(formatPercent('fr', 25, 0)).toBe('25\u00a0%');
    expect(formatKm('fr', 7598.8)).toBe('7\u202f599\u00a0km');
    expect(formatKm('en', 7598.8)).toBe('7,599\u00a0km');
  });
});

describe('amounts', () => {
  it.each<[number, 'EUR' | 'USD', number | undefined, string, string]>([
    [47790550126, 'EUR', undefined, '47,8\u00a0Md€', '€47.8bn'],
    [9.09e9, 'USD', undefined, '9,09\u00a0Md$', '$9.09bn'],
    [272e6, 'EUR', undefined, '272\u00a0M€', '€272m'],
    [12000, 'USD', undefined, '12\u202f000\u00a0$', '$12,000'],
    [3.7e6, 'USD', undefined, '3,7\u00a0M$', '$3.7m'],
    [50e6, 'USD', 1, '50,0\u00a0M$', '$50.0m'],
    [-1.5e9, 'EUR', undefined, '\u22121,5\u00a0Md€', '\u2212€1.5bn'],
    [0, 'EUR', undefined, '0\u00a0€', '€0'],
    [-0.2, 'USD', undefined, '0\u00a0$', '$0'],
    // Rounding crosses into the next magnitude, and only then.
    [999_999.6, 'USD', undefined, '1\u00a0M$', '$1m'],
    [999_960_000, 'USD', undefined, '1\u00a0Md$', '$1bn'],
    [999_600_000, 'USD', 1, '999,6\u00a0M$', '$999.6m'],
    [999_400_000, 'USD', undefined, '999\u00a0M$', '$999m'],
  ])('%d %s with %s decimals, short', (value, currency, decimals, fr, en) => {
    expect(formatMoney('fr', value, currency, decimals)).toBe(fr);
    expect(formatMoney('en', value, currency, decimals)).toBe(en);
  });

  it.each<[number, 'EUR' | 'USD', string, string]>([
    [3.7e6, 'USD', '3,7\u00a0millions de dollars', '$3.7\u00a0million'],
    [1.99e6, 'USD', '1,99\u00a0million de dollars', '$1.99\u00a0million'],
    [1.996e6, 'USD', '2\u00a0millions de dollars', '$2\u00a0million'],
    [1e9, 'EUR', '1\u00a0milliard d’euros', '€1\u00a0billion'],
    [2.73e9, 'EUR', '2,73\u00a0milliards d’euros', '€2.73\u00a0billion'],
    [12000, 'USD', '12\u202f000\u00a0dollars', '$12,000'],
    [1, 'EUR', '1\u00a0euro', '€1'],
    [0, 'EUR', '0\u00a0euro', '€0'],
  ])('%d %s in words', (value, currency, fr, en) => {
    expect(formatMoneyLong('fr', value, currency)).toBe(fr);
    expect(formatMoneyLong('en', value, currency)).toBe(en);
  });
});

describe('dates', () => {
  it.each<[string, Parameters<typeof formatDate>[2], string, string]>([
    ['2023-02-28', 'full', '28\u00a0février 2023', '28\u00a0February 2023'],
    ['2023-03-01', 'full', '1ᵉʳ\u00a0mars 2023', '1\u00a0March 2023'],
    ['2023-03-01', 'day', '1ᵉʳ', '1'],
    ['2023-03-11', 'day-month', '11\u00a0mars', '11\u00a0March'],
    ['2023-03-01', 'month-year', 'mars 2023', 'March 2023'],
    ['2023-08-15', 'short', '15\u00a0août 2023', '15\u00a0Aug 2023'],
    ['2022-02', 'full', 'février 2022', 'February 2022'],
    ['2021', 'full', '2021', '2021'],
    ['2023-02-28', 'year', '2023', '2023'],
  ])('%s as %s', (iso, form, fr, en) => {
    expect(formatDate('fr', iso, form)).toBe(fr);
    expect(formatDate('en', iso, form)).toBe(en);
  });

  it.each(['28/02/2023', '2023-13', '2023-00-10', '2023-2-8', '2023-02-30', '2023-04-31', '2021-02-29', ''])(
    'refuses "%s"',
    (iso) => {
      expect(() => formatDate('fr', iso)).toThrow(/expected/);
    },
  );
});

describe('claims', () => {
  const claim = (value: unknown, unit: Claim['unit'], decimals?: number): Claim =>
    claimSchema.parse({
      id: 'one',
      what: { fr: 'une', en: 'one' },
      value,
      unit,
      ...(decimals === undefined ? {} : { decimals }),
      period: '2022',
      reporter: { fr: 'a', en: 'a' },
      sources: ['S01'],
      confidence: 'high',
    });

  it.each<[Claim, ClaimForm, string, string]>([
    [claim(3.7e6, 'USD'), 'long', '3,7\u00a0millions de dollars', '$3.7\u00a0million'],
    [claim(3.7e6, 'USD'), 'short', '3,7\u00a0M$', '$3.7m'],
    [claim(7.0168e9, 'USD', 2), 'short', '7,02\u00a0Md$', '$7.02bn'],
    [claim(24.18, 'percent', 1), 'long', '24,2\u00a0%', '24.2%'],
    [claim(25, 'percent'), 'long', '25\u00a0%', '25%'],
    [claim(7600, 'km'), 'long', '7\u202f600\u00a0km', '7,600\u00a0km'],
    [claim(85.8, 'km', 1), 'long', '85,8\u00a0km', '85.8\u00a0km'],
    [claim(58.7e6, 'tonnes'), 'long', '58,7\u00a0millions de tonnes', '58.7\u00a0million tonnes'],
    [claim(1.996e6, 'tonnes'), 'long', '2\u00a0millions de tonnes', '2\u00a0million tonnes'],
    [claim(308, 'times'), 'long', '308', '308'],
    [claim(12000, 'USD'), 'number', '12\u202f000', '12,000'],
    [claim('2023-03-01', 'date'), 'long', '1ᵉʳ\u00a0mars 2023', '1\u00a0March 2023'],
    [claim('2023-03-01', 'date'), 'day-month', '1ᵉʳ\u00a0mars', '1\u00a0March'],
    [claim({ fr: 'oui', en: 'yes' }, 'name'), 'long', 'oui', 'yes'],
    // A range says its unit once.
    [claim({ low: 5, high: 10 }, 'percent'), 'long', '5 à 10\u00a0%', '5–10%'],
    [claim({ low: 2.5, high: 3.5 }, 'percent'), 'long', '2,5 à 3,5\u00a0%', '2.5–3.5%'],
    [claim({ low: 10e9, high: 20e9 }, 'USD'), 'long', '10 à 20\u00a0milliards de dollars', '$10–20\u00a0billion'],
    [claim({ low: 10e9, high: 20e9 }, 'EUR'), 'short', '10 à 20\u00a0Md€', '€10–20bn'],
    [claim({ low: 292, high: 326 }, 'times'), 'long', '292 à 326', '292–326'],
    [claim({ low: 7500, high: 7600.5 }, 'km'), 'long', '7\u202f500 à 7\u202f600,5\u00a0km', '7,500–7,600.5\u00a0km'],
    [
      claim({ low: 10e9, high: 20e9 }, 'USD'),
      'number',
      '10\u202f000\u202f000\u202f000 à 20\u202f000\u202f000\u202f000',
      '10,000,000,000–20,000,000,000',
    ],
  ])('$value $unit as %s', (given, form, fr, en) => {
    expect(printClaim('fr', given, form)).toBe(fr);
    expect(printClaim('en', given, form)).toBe(en);
  });
});

describe('what a claim is to a machine, and the other counts of it', () => {
  const common = {
    id: 'one',
    what: { fr: 'une', en: 'one' },
    period: '2022',
    reporter: { fr: 'a', en: 'a' },
    sources: ['S01'],
    confidence: 'high',
    rivals: [
      { value: 9.09e9, unit: 'USD', who: { fr: 'b', en: 'b' }, sources: ['S01'] },
      { value: { low: 5, high: 10.25 }, unit: 'percent', who: { fr: 'c', en: 'c' }, sources: ['S01'] },
      { value: '2015-08-12', unit: 'date', who: { fr: 'd', en: 'd' }, sources: ['S01'] },
    ],
  };
  const other = (value: unknown, unit: string): Claim => claimSchema.parse({ ...common, value, unit });
  const claim = claimSchema.parse({ ...common, value: 7.0168e9, unit: 'USD', decimals: 1 });

  it('follows from its unit', () => {
    expect(machineValue(claim, 'fr')).toBe(7.0168e9);
    expect(machineValue(other({ low: 5, high: 10 }, 'percent'), 'fr')).toBe('5/10');
    expect(machineValue(other('2023-03', 'date'), 'en')).toBe('2023-03');
    expect(machineValue(other({ fr: 'oui', en: 'yes' }, 'name'), 'en')).toBe('yes');
  });

  it('is printed with the decimals of the claim, in full', () => {
    const printed = (locale: Locale, of: Claim = claim) => claim.rivals?.map((rival) => printRival(locale, of, rival));
    expect(printed('fr')).toEqual(['9,1\u00a0milliards de dollars', '5,0 à 10,3\u00a0%', '12\u00a0août 2015']);
    expect(printed('en')).toEqual(['$9.1\u00a0billion', '5.0–10.3%', '12\u00a0August 2015']);
    expect(printed('en', other('2023-03', 'date'))).toEqual(['$9.09\u00a0billion', '5–10.25%', '12\u00a0August 2015']);
  });
});

describe('typography', () => {
  it.each([
    ['Et depuis ?', 'Et depuis\u202f?'],
    ['oui; non', 'oui\u202f; non'],
    ['voici : rien', 'voici\u00a0: rien'],
    ["« l'autre »", '«\u202fl’autre\u202f»'],
    ['« fin ! »', '«\u202ffin\u202f!\u202f»'],
    ['25 % de 12 km', '25\u00a0% de 12\u00a0km'],
    [' % du total', '\u00a0% du total'],
    ['https://example.org/?a=1;b', 'https://example.org/?a=1;b'],
    ['à 10:30', 'à 10:30'],
  ])('French: %s', (given, expected) => {
    expect(typeset('fr', given)).toBe(expected);
  });

  it.each([
    ['Astana\'s "reply"', 'Astana’s “reply”'],
    ["'quasi-states'", '‘quasi-states’'],
    ["'s exports", '’s exports'],
    ['" he said', '” he said'],
    ['("no")', '(“no”)'],
    ['292-326', '292–326'],
    ['2018-24', '2018–24'],
    ['on 2023-03-27', 'on 2023-03-27'],
    ['EU → Russia', 'EU\u00a0→\u00a0Russia'],
    ['1 in 2021 → 2 in 2022', '1 in 2021 → 2 in 2022'],
  ])('English: %s', (given, expected) => {
    expect(typeset('en', given)).toBe(expected);
  });

  it('leaves a text that is already set as it is', () => {
    const fr = "Pourquoi ? « Parce que » : 25 % ; l'essentiel !";
    const en = "Why? \"Because\": it's 25-30%, and 'more'.";
    expect(typeset('fr', typeset('fr', fr))).toBe(typeset('fr', fr));
    expect(typeset('en', typeset('en', en))).toBe(typeset('en', en));
  });
});

describe('names', () => {
  it('follows the usage of each edition, and refuses what it does not know', () => {
    expect(countryName('KGZ', 'fr')).toBe('Kirghizstan');
    expect(countryName('BLR', 'fr')).toBe('Biélorussie');
    expect(countryName('TUR', 'en')).toBe('Turkey');
    expect(placeName('tashkent', 'fr')).toBe('Tachkent');
    expect(countryCode('KGZ', 'x.json')).toBe('KGZ');
    expect(() => countryCode('toString', 'x.json')).toThrow(/^x\.json: expected one of AFG, .*, found "toString"$/);
    expect([isCountryCode('EU27'), isCountryCode('toString'), isCountryCode('astana')]).toEqual([true, false, false]);
    expect([isPlaceId('astana'), isPlaceId('toString'), isPlaceId('EU27')]).toEqual([true, false, false]);
  });
});
