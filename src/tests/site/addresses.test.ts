import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { hashOf, wideDrawingsAddress } from '../../chapters/wide-drawings.ts';
import { packedRecord } from '../../publish/explore.ts';
import { ROOT } from '../../data/read.ts';
import { allClaims, allSources } from '../../data/register.ts';
import { allCorrections } from '../../site/corrections.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { address, CITATION_FORMATS, pageAddress, PAGES, type Address } from '../../site/addresses.ts';
import { FIGURES } from '../../site/figures.ts';
import { CHAPTERS, STEPS } from '../../site/outline.ts';
import { SERIES } from '../../site/series.ts';

const LOCALE = '(?:fr|en)';
const NAME = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** What the public contract says an address looks like, written out here a second time so that changing one is noticed. */
interface Contract {
  pattern: string;
  /** All addresses of the kind. */
  all: Address[];
  /** How many there are, and some of them. */
  count: number;
  some: string[];
}

const each = <T>(list: readonly T[], of: (item: T) => Address | Address[]): Address[] => list.flatMap(of);
const perLocale = (of: (locale: 'fr' | 'en') => Address | Address[]): Address[] => each(LOCALES, of);

const CONTRACT: Record<keyof typeof address, Contract> = {
  root: { pattern: '/', all: [address.root()], count: 1, some: ['/'] },
  story: { pattern: `/${LOCALE}/`, all: perLocale(address.story), count: 2, some: ['/fr/', '/en/'] },
  step: {
    pattern: `/${LOCALE}/#${NAME}`,
    all: perLocale((locale) => [
      ...STEPS.map(({ id }) => address.step(locale, id)),
      ...CHAPTERS.map((id) => address.step(locale, id)),
    ]),
    count: 2 * (34 + 8),
    some: ['/fr/#three-hundred', '/en/#three-hundred', '/en/#since'],
  },
  chapter: {
    pattern: `/${LOCALE}/${NAME}/`,
    all: perLocale((locale) => CHAPTERS.map((id) => address.chapter(locale, id))),
    count: 16,
    some: [
      '/fr/tracer-les-marchandises/',
      '/en/tracking-the-goods/',
      '/fr/la-marge-etroite/',
      '/en/a-narrow-margin/',
      '/fr/blinken-a-astana/',
      '/en/blinken-in-astana/',
      '/fr/sanctions-secondaires/',
      '/en/secondary-sanctions/',
      '/fr/trois-cents-carres/',
      '/en/three-hundred-squares/',
      '/fr/le-rond-point/',
      '/en/the-roundabout/',
      '/fr/sept-mille-six-cents-kilometres/',
      '/en/seven-thousand-six-hundred-kilometres/',
      '/fr/et-depuis/',
      '/en/and-since/',
    ],
  },
  figure: {
    pattern: `/${LOCALE}/figures/${NAME}/`,
    all: perLocale((locale) => FIGURES.map((id) => address.figure(locale, id))),
    count: 48,
    some: ['/fr/figures/chips-squares/', '/en/figures/border-length/'],
  },
  explorer: {
    pattern: '/(?:fr/explorer|en/explore)/',
    all: perLocale(address.explorer),
    count: 2,
    some: ['/fr/explorer/', '/en/explore/'],
  },
  method: {
    pattern: '/(?:fr/methode|en/method)/',
    all: perLocale(address.method),
    count: 2,
    some: ['/fr/methode/', '/en/method/'],
  },
  poster: {
    pattern: '/(?:fr/affiche|en/poster)/',
    all: perLocale(address.poster),
    count: 2,
    some: ['/fr/affiche/', '/en/poster/'],
  },
  accessibility: {
    pattern: '/(?:fr/accessibilite|en/accessibility)/',
    all: perLocale(address.accessibility),
    count: 2,
    some: ['/fr/accessibilite/', '/en/accessibility/'],
  },
  claim: {
    pattern: `/(?:fr/methode|en/method)/#claim-${NAME}`,
    all: perLocale((locale) => [...allClaims().keys()].map((id) => address.claim(locale, id))),
    count: 2 * allClaims().size,
    some: ['/fr/methode/#claim-note-identity'],
  },
  source: {
    pattern: `/(?:fr/methode|en/method)/#source-(?:S\\d\\d|${NAME})`,
    all: perLocale((locale) => [...allSources().keys()].map((id) => address.source(locale, id))),
    count: 2 * allSources().size,
    some: ['/en/method/#source-S01'],
  },
  correction: {
    pattern: `/(?:fr/methode|en/method)/#correction-${NAME}`,
    all: perLocale((locale) => allCorrections().map(({ id }) => address.correction(locale, id))),
    count: 2 * allCorrections().length,
    some: ['/en/method/#correction-acts-before-the-note'],
  },
  feed: {
    pattern: `/${LOCALE}/feed\\.xml`,
    all: perLocale(address.feed),
    count: 2,
    some: ['/fr/feed.xml', '/en/feed.xml'],
  },
  embed: {
    pattern: `/embed/v1/${NAME}/${LOCALE}/`,
    all: perLocale((locale) => FIGURES.map((id) => address.embed(locale, id))),
    count: 48,
    some: ['/embed/v1/roundabout-flows/fr/'],
  },
  explorerEmbed: {
    pattern: `/embed/v1/explorer/${LOCALE}/`,
    all: perLocale(address.explorerEmbed),
    count: 2,
    some: ['/embed/v1/explorer/fr/'],
  },
  oembed: {
    pattern: `/oembed/v1/${NAME}\\.${LOCALE}\\.json`,
    all: perLocale((locale) => FIGURES.map((id) => address.oembed(locale, id))),
    count: 48,
    some: ['/oembed/v1/roundabout-flows.en.json'],
  },
  drawing: {
    pattern: `/figures/v1/${NAME}\\.${LOCALE}\\.(?:svg|png)`,
    all: perLocale((locale) =>
      FIGURES.flatMap((id) => [address.drawing(locale, id, 'svg'), address.drawing(locale, id, 'png')]),
    ),
    count: 96,
    some: ['/figures/v1/margin-shares.fr.svg', '/figures/v1/margin-shares.en.png'],
  },
  table: {
    pattern: `/figures/v1/${NAME}\\.${LOCALE}\\.(?:csv|json)`,
    all: perLocale((locale) =>
      FIGURES.flatMap((id) => [address.table(locale, id, 'csv'), address.table(locale, id, 'json')]),
    ),
    count: 96,
    some: ['/figures/v1/chips-rivals.fr.csv', '/figures/v1/chips-rivals.en.json'],
  },
  wideDrawings: {
    pattern: `/drawings/${LOCALE}/${NAME}\\.[0-9a-f]{10}\\.svg`,
    all: perLocale((locale) => CHAPTERS.map((id) => wideDrawingsAddress(id, locale))),
    count: 16,
    some: [],
  },
  record: {
    pattern: '/explore/record\\.[0-9a-f]{10}\\.json',
    all: [address.record(hashOf(packedRecord()))],
    count: 1,
    some: [],
  },
  card: {
    pattern: `/og/${LOCALE}/${NAME}\\.png`,
    all: perLocale((locale) => PAGES.map((page) => address.card(locale, page))),
    count: 2 * (5 + 8 + 24),
    some: ['/og/fr/story.png', '/og/en/since.png', '/og/fr/since-numbers.png', '/og/en/method.png'],
  },
  citation: {
    pattern: `/cite/${LOCALE}/${NAME}\\.(?:bib|ris|json)`,
    all: perLocale((locale) =>
      PAGES.flatMap((page) => CITATION_FORMATS.map((format) => address.citation(locale, page, format))),
    ),
    count: 2 * 3 * (5 + 8 + 24),
    some: ['/cite/fr/chips.bib', '/cite/en/chips-speck.ris', '/cite/fr/story.json'],
  },
  data: {
    pattern: `/data/v1/${NAME}\\.(?:csv|json)`,
    all: each(SERIES, (id) => [address.data(id, 'csv'), address.data(id, 'json')]),
    count: 2 * 14,
    some: ['/data/v1/flows.csv', '/data/v1/trade-lines.json'],
  },
  dataPackage: {
    pattern: '/data/v1/datapackage\\.json',
    all: [address.dataPackage()],
    count: 1,
    some: ['/data/v1/datapackage.json'],
  },
  claims: { pattern: '/data/v1/claims\\.json', all: [address.claims()], count: 1, some: ['/data/v1/claims.json'] },
  sources: { pattern: '/data/v1/sources\\.json', all: [address.sources()], count: 1, some: ['/data/v1/sources.json'] },
  markdown: {
    pattern: `/${LOCALE}/(?:${NAME}/){0,2}index\\.md`,
    all: perLocale((locale) => each(PAGES, (page) => address.markdown(locale, page))),
    count: 2 * (5 + 8 + 24),
    some: ['/fr/index.md', '/en/the-roundabout/index.md', '/fr/figures/chips-squares/index.md'],
  },
  assistants: { pattern: '/llms\\.txt', all: [address.assistants()], count: 1, some: ['/llms.txt'] },
  pagesMap: { pattern: '/sitemap\\.xml', all: [address.pagesMap()], count: 1, some: ['/sitemap.xml'] },
  sitemap: { pattern: '/sitemap-index\\.xml', all: [address.sitemap()], count: 1, some: ['/sitemap-index.xml'] },
  robots: { pattern: '/robots\\.txt', all: [address.robots()], count: 1, some: ['/robots.txt'] },
  notFound: { pattern: '/404\\.html', all: [address.notFound()], count: 1, some: ['/404.html'] },
  headers: { pattern: '/_headers', all: [address.headers()], count: 1, some: ['/_headers'] },
  icon: { pattern: '/icon\\.svg', all: [address.icon()], count: 1, some: ['/icon.svg'] },
};

const EVERY = Object.values(CONTRACT).flatMap(({ all }) => all);

describe.each(Object.entries(CONTRACT))('addresses of the kind "%s"', (_, { pattern, all, count, some }) => {
  it('are those of the contract', () => {
    expect(all).toHaveLength(count);
    expect(all.filter((one) => !new RegExp(`^${pattern}$`).test(one))).toEqual([]);
    for (const one of some) expect(all).toContain(one);
  });
});

describe('the addresses of the site', () => {
  it('are each given once', () => {
    expect(EVERY.filter((one, index) => EVERY.indexOf(one) !== index)).toEqual([]);
  });

  it('end with a slash, unless they are a file or a place in a page', () => {
    for (const one of EVERY) expect(one).toMatch(/(?:\/|\.[a-z]+|\/_headers|\/#[\w-]+)$/);
  });

  it('give each page its own in each edition, and know it by its id', () => {
    const found = LOCALES.flatMap((locale) => PAGES.map((page) => pageAddress(locale, page)));
    expect(new Set(found).size).toBe(2 * (5 + 8 + 24));
    expect(pageAddress('fr', 'border')).toBe('/fr/sept-mille-six-cents-kilometres/');
    expect(pageAddress('en', 'border-line')).toBe('/en/figures/border-line/');
    expect(pageAddress('en', 'explorer')).toBe('/en/explore/');
    expect(pageAddress('fr', 'poster')).toBe('/fr/affiche/');
    expect(pageAddress('fr', 'accessibility')).toBe('/fr/accessibilite/');
  });

  it('never name one edition for what is the same in both, nor leave it out for what has its words', () => {
    // @ts-expect-error A figure's table has headings and names in the words of an edition.
    address.data('chips-rivals', 'csv');
    const neutral = EVERY.filter((one) => one.startsWith('/data/'));
    expect(neutral.filter((one) => FIGURES.some((id) => one.includes(`/${id}.`)))).toEqual([]);
    expect(neutral.filter((one) => /\b(?:fr|en)\b/.test(one))).toEqual([]);
    for (const one of EVERY.filter((each) => each.startsWith('/figures/v1/'))) expect(one).toMatch(/\.(?:fr|en)\./);
  });

  it('name every series there is', () => {
    expect(readdirSync(resolve(ROOT, 'data/series')).sort()).toEqual([...SERIES].map((id) => `${id}.json`).sort());
  });
});

describe('where the site lives', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    [undefined, undefined, '/fr/', 'https://example.org/fr/'],
    ['/', 'https://example.com/', '/fr/', 'https://example.com/fr/'],
    ['/note', 'https://example.com', '/note/fr/', 'https://example.com/note/fr/'],
    ['/note/', 'https://example.com/', '/note/fr/', 'https://example.com/note/fr/'],
    ['note', 'https://example.com', '/note/fr/', 'https://example.com/note/fr/'],
    ['/a/note', 'https://example.com', '/a/note/fr/', 'https://example.com/a/note/fr/'],
  ])('base path %j and site %j: links to %s, is linked to as %s', async (base, site, link, whole) => {
    vi.resetModules();
    vi.stubEnv('BASE_PATH', base);
    vi.stubEnv('SITE_URL', site);
    const { href, absolute } = await import('../../site/deployment.ts');
    expect(href(address.story('fr'))).toBe(link);
    expect(absolute(address.story('fr'))).toBe(whole);
  });
});
