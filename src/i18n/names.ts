import type { Bilingual, Locale } from './locales.ts';

/** Countries and blocs that maps, charts and tables name: ISO 3166 alpha-3, or a bloc's code. */
const COUNTRIES = {
  AFG: { fr: 'Afghanistan', en: 'Afghanistan' },
  ARE: { fr: 'Émirats arabes unis', en: 'United Arab Emirates' },
  ARM: { fr: 'Arménie', en: 'Armenia' },
  AUT: { fr: 'Autriche', en: 'Austria' },
  AZE: { fr: 'Azerbaïdjan', en: 'Azerbaijan' },
  BEL: { fr: 'Belgique', en: 'Belgium' },
  BGR: { fr: 'Bulgarie', en: 'Bulgaria' },
  BLR: { fr: 'Biélorussie', en: 'Belarus' },
  CHN: { fr: 'Chine', en: 'China' },
  CYP: { fr: 'Chypre', en: 'Cyprus' },
  CZE: { fr: 'Tchéquie', en: 'Czechia' },
  DEU: { fr: 'Allemagne', en: 'Germany' },
  DNK: { fr: 'Danemark', en: 'Denmark' },
  ESP: { fr: 'Espagne', en: 'Spain' },
  EST: { fr: 'Estonie', en: 'Estonia' },
  EU27: { fr: 'Union européenne', en: 'European Union' },
  FIN: { fr: 'Finlande', en: 'Finland' },
  FRA: { fr: 'France', en: 'France' },
  GBR: { fr: 'Royaume-Uni', en: 'United Kingdom' },
  GEO: { fr: 'Géorgie', en: 'Georgia' },
  GRC: { fr: 'Grèce', en: 'Greece' },
  HRV: { fr: 'Croatie', en: 'Croatia' },
  HUN: { fr: 'Hongrie', en: 'Hungary' },
  IND: { fr: 'Inde', en: 'India' },
  IRL: { fr: 'Irlande', en: 'Ireland' },
  IRN: { fr: 'Iran', en: 'Iran' },
  ITA: { fr: 'Italie', en: 'Italy' },
  JPN: { fr: 'Japon', en: 'Japan' },
  KAZ: { fr: 'Kazakhstan', en: 'Kazakhstan' },
  KGZ: { fr: 'Kirghizstan', en: 'Kyrgyzstan' },
  KOR: { fr: 'Corée du Sud', en: 'South Korea' },
  LTU: { fr: 'Lituanie', en: 'Lithuania' },
  LUX: { fr: 'Luxembourg', en: 'Luxembourg' },
  LVA: { fr: 'Lettonie', en: 'Latvia' },
  MLT: { fr: 'Malte', en: 'Malta' },
  MNG: { fr: 'Mongolie', en: 'Mongolia' },
  NLD: { fr: 'Pays-Bas', en: 'Netherlands' },
  PAK: { fr: 'Pakistan', en: 'Pakistan' },
  POL: { fr: 'Pologne', en: 'Poland' },
  PRT: { fr: 'Portugal', en: 'Portugal' },
  ROU: { fr: 'Roumanie', en: 'Romania' },
  RUS: { fr: 'Russie', en: 'Russia' },
  SVK: { fr: 'Slovaquie', en: 'Slovakia' },
  SVN: { fr: 'Slovénie', en: 'Slovenia' },
  SWE: { fr: 'Suède', en: 'Sweden' },
  TJK: { fr: 'Tadjikistan', en: 'Tajikistan' },
  TKM: { fr: 'Turkménistan', en: 'Turkmenistan' },
  TUR: { fr: 'Turquie', en: 'Turkey' },
  UKR: { fr: 'Ukraine', en: 'Ukraine' },
  USA: { fr: 'États-Unis', en: 'United States' },
  UZB: { fr: 'Ouzbékistan', en: 'Uzbekistan' },
  WLD: { fr: 'Monde', en: 'World' },
} as const satisfies Record<string, Bilingual>;

/** Cities, seas, crossings and ports that maps name. */
const PLACES = {
  aksai: { fr: 'Aksaï', en: 'Aksai' },
  aktau: { fr: 'Aktaou', en: 'Aktau' },
  aktobe: { fr: 'Aktobe', en: 'Aktobe' },
  alimbet: { fr: 'Alimbet', en: 'Alimbet' },
  almaty: { fr: 'Almaty', en: 'Almaty' },
  altai: { fr: 'Altaï', en: 'Altai' },
  'aral-sea': { fr: 'mer d’Aral', en: 'Aral Sea' },
  ashgabat: { fr: 'Achgabat', en: 'Ashgabat' },
  astana: { fr: 'Astana', en: 'Astana' },
  astrakhan: { fr: 'Astrakhan', en: 'Astrakhan' },
  atyrau: { fr: 'Atyraou', en: 'Atyrau' },
  baku: { fr: 'Bakou', en: 'Baku' },
  balkhash: { fr: 'lac Balkhach', en: 'Lake Balkhash' },
  bishkek: { fr: 'Bichkek', en: 'Bishkek' },
  'black-sea': { fr: 'mer Noire', en: 'Black Sea' },
  brussels: { fr: 'Bruxelles', en: 'Brussels' },
  'caspian-sea': { fr: 'mer Caspienne', en: 'Caspian Sea' },
  chelyabinsk: { fr: 'Tcheliabinsk', en: 'Chelyabinsk' },
  dostyk: { fr: 'Dostyk', en: 'Dostyk' },
  dushanbe: { fr: 'Douchanbé', en: 'Dushanbe' },
  kairak: { fr: 'Kaïrak', en: 'Kairak' },
  karakoga: { fr: 'Karakoga', en: 'Karakoga' },
  khorgos: { fr: 'Khorgos', en: 'Khorgos' },
  kostanay: { fr: 'Kostanaï', en: 'Kostanay' },
  minsk: { fr: 'Minsk', en: 'Minsk' },
  moscow: { fr: 'Moscou', en: 'Moscow' },
  'new-delhi': { fr: 'New Delhi', en: 'New Delhi' },
  novorossiysk: { fr: 'Novorossiïsk', en: 'Novorossiysk' },
  omsk: { fr: 'Omsk', en: 'Omsk' },
  oral: { fr: 'Oral', en: 'Oral' },
  orenburg: { fr: 'Orenbourg', en: 'Orenburg' },
  petropavl: { fr: 'Petropavl', en: 'Petropavl' },
  poti: { fr: 'Poti', en: 'Poti' },
  samara: { fr: 'Samara', en: 'Samara' },
  sharbakty: { fr: 'Charbakty', en: 'Sharbakty' },
  tashkent: { fr: 'Tachkent', en: 'Tashkent' },
  taskala: { fr: 'Taskala', en: 'Taskala' },
  tbilisi: { fr: 'Tbilissi', en: 'Tbilisi' },
  ubagan: { fr: 'Oubagan', en: 'Ubagan' },
  tengiz: { fr: 'Tengiz', en: 'Tengiz' },
  'upper-lars': { fr: 'Verkhni Lars', en: 'Upper Lars' },
  yerevan: { fr: 'Erevan', en: 'Yerevan' },
  zhaisan: { fr: 'Jaïsan', en: 'Zhaisan' },
  'zhana-zhol': { fr: 'Jana Jol', en: 'Zhana Zhol' },
} as const satisfies Record<string, Bilingual>;

/** A country or bloc that can be named. */
export type CountryCode = keyof typeof COUNTRIES;

/** A city, sea, crossing or port that can be named. */
export type PlaceId = keyof typeof PLACES;

export const isCountryCode = (code: string): code is CountryCode => Object.hasOwn(COUNTRIES, code);

/**
 * The code that a text is.
 * @param where the text comes from, for the error
 * @throws when it is no code that can be named
 */
export function countryCode(text: string, where: string): CountryCode {
  if (isCountryCode(text)) return text;
  throw new Error(`${where}: expected one of ${Object.keys(COUNTRIES).join(', ')}, found "${text}"`);
}

export const isPlaceId = (id: string): id is PlaceId => Object.hasOwn(PLACES, id);

export const countryName = (code: CountryCode, locale: Locale): string => COUNTRIES[code][locale];

/** Names that French gives no article, "le" or "les"; the others take "l'" before a vowel, else "la". */
const FRENCH_ARTICLES: Readonly<Partial<Record<CountryCode, string>>> = {
  ARE: 'les ',
  CYP: '',
  DNK: 'le ',
  GBR: 'le ',
  JPN: 'le ',
  KAZ: 'le ',
  KGZ: 'le ',
  LUX: 'le ',
  MLT: '',
  NLD: 'les ',
  PAK: 'le ',
  PRT: 'le ',
  TJK: 'le ',
  TKM: 'le ',
  USA: 'les ',
  WLD: 'le ',
};
/** Names that English gives an article. */
const ENGLISH_ARTICLES: readonly CountryCode[] = ['ARE', 'EU27', 'GBR', 'NLD', 'USA', 'WLD'];

/** A country or bloc as a sentence names it: "la Lituanie", "the Netherlands". */
export function nameInSentence(code: CountryCode, locale: Locale): string {
  const name = countryName(code, locale);
  if (locale === 'en') return ENGLISH_ARTICLES.includes(code) ? `the ${name}` : name;
  return `${FRENCH_ARTICLES[code] ?? (/^[aeiouéè]/i.test(name) ? "l'" : 'la ')}${name}`;
}

export const placeName = (id: PlaceId, locale: Locale): string => PLACES[id][locale];

/** Every country and place that a map may name. */
export const knownNames = (locale: Locale): string[] =>
  Object.entries({ ...COUNTRIES, ...PLACES })
    .filter(([id]) => id !== 'WLD')
    .map(([, name]) => name[locale]);
