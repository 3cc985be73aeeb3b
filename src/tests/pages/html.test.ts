import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { HTMLElement, parse, TextNode } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { wideDrawings, wideDrawingsAddress } from '../../chapters/wide-drawings.ts';
import { ROOT } from '../../data/read.ts';
import { allClaims, allSources } from '../../data/register.ts';
import { machineValue } from '../../i18n/claims.ts';
import { LANG, LOCALES, type Locale } from '../../i18n/locales.ts';
import { address } from '../../site/addresses.ts';
import { BASE_PATH, SITE_URL } from '../../site/deployment.ts';
import { CHAPTERS, OUTLINE, STEPS } from '../../site/outline.ts';
import { outwardLinks } from '../../tools/check-links.ts';
import { filesIn } from '../../tools/files.ts';
import { headersFor, readHeaderRules } from '../../tools/header-rules.ts';
import { inspect, readPages, type BuiltPage } from '../../tools/inspect.ts';
import { readLock, readManifest, shippedPackages, withLicences } from '../../tools/licences.ts';
import { pageWeight } from '../../tools/weights.ts';

const DIST = resolve(ROOT, 'dist');
const pages = readPages(DIST);

const classesIn = (sheet: string): string[] =>
  [...readFileSync(resolve(ROOT, `src/styles/${sheet}.css`), 'utf8').matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/gi)].map(
    ([, name = '']) => name,
  );

/** Rules that pages share: what any text may hide from the eye, figures and tables, and the classes of drawings, whatever frames a page shows. */
const KIT = new Set([
  'visually-hidden',
  ...classesIn('tables'),
  ...classesIn('figure'),
  ...[...readFileSync(resolve(ROOT, 'src/styles/marks.css'), 'utf8').matchAll(/\.drawing \.([\w-]+)/g)].map(
    ([, name = '']) => name,
  ),
]);

/** All that the pages' scripts say. */
const SCRIPTS = filesIn(resolve(DIST, '_astro'))
  .filter((file) => file.endsWith('.js'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

const page = (path: string): BuiltPage => {
  const found = pages.find((candidate) => candidate.path === path);
  if (!found) throw new Error(`dist/: expected the page ${path}, found ${pages.map((each) => each.path).join(' ')}`);
  return found;
};

const story: Record<Locale, BuiltPage> = { fr: page(address.story('fr')), en: page(address.story('en')) };

const classesOf = ({ root }: BuiltPage): Set<string> =>
  new Set(root.querySelectorAll('[class]').flatMap((element) => [...element.classList.values()]));

const CHAPTER_PAGES = new Set<string>(LOCALES.flatMap((locale) => CHAPTERS.map((id) => address.chapter(locale, id))));
const isChapterPage = (path: string): boolean => CHAPTER_PAGES.has(path);

const localeOf = (path: string): Locale | undefined => LOCALES.find((locale) => path.startsWith(`/${locale}/`));

/** Elements whose text is one run to a reader. */
const RUNS =
  'p, li, td, th, h1, h2, h3, h4, figcaption:not(.figure-data), caption, summary, legend, label, dt, dd, a, title, svg text';

/** Words in another language, or names as published. */
const isForeign = (start: HTMLElement, locale: Locale): boolean => {
  for (let element: HTMLElement | null = start; element?.rawTagName; element = element.parentNode) {
    if (element.getAttribute('translate') === 'no' && !element.hasAttribute('data-stage') && element.tagName !== 'P')
      return true;
    const lang = element.getAttribute('lang');
    if (lang) return !lang.startsWith(locale);
  }
  return false;
};

/** The text of an element, an X for what is in another language. */
function textIn(element: HTMLElement, locale: Locale): string {
  if (isForeign(element, locale)) return 'X';
  return element.childNodes
    .map((node) => {
      if (!(node instanceof HTMLElement)) return node instanceof TextNode ? node.text : '';
      return node.matches('script, style, .visually-hidden') ? '' : textIn(node, locale);
    })
    .join('');
}

it('has the pages of the contract', () => {
  for (const path of ['/', '/fr/', '/en/', '/fr/methode/', '/en/method/', '/404.html']) page(path);
});

it('has no dead link, no foreign resource, no style attribute and no id given twice', () => {
  expect(inspect(DIST, BASE_PATH)).toEqual([]);
});

describe.each(pages.map(({ path }) => path))('%s', (path) => {
  const { root, html } = page(path);
  const locale = localeOf(path);
  const head = root.querySelector('head');

  it('says its language, title and description', () => {
    const lang = root.querySelector('html')?.getAttribute('lang');
    if (locale) expect(lang).toBe(LANG[locale]);
    else expect(lang).toMatch(/^(fr|en)/);
    expect(head?.querySelectorAll('title')).toHaveLength(1);
    expect(head?.querySelector('title')?.text.trim()).not.toBe('');
    if (path !== '/404.html')
      expect(head?.querySelector('meta[name=description]')?.getAttribute('content')).toMatch(/\S.{20,}/);
    expect(head?.querySelector('meta[name=viewport]')?.getAttribute('content')).not.toMatch(
      /user-scalable|maximum-scale/,
    );
  });

  it('carries a rule for every class it has, and for no other', () => {
    const sheet = root
      .querySelectorAll('style')
      .map(({ rawText }) => rawText)
      .join('');
    expect(sheet).toContain('--paper');
    const styled = new Set([...sheet.matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/gi)].map(([, name = '']) => name));
    const had = classesOf(page(path));
    const scripts = root.querySelectorAll('script, astro-island').length > 1 || isChapterPage(path) ? SCRIPTS : '';
    // What a script adds stands in it as a word.
    const inScript = (name: string): boolean => new RegExp(`(?<![\\w-])${name}(?![\\w-])`).test(scripts);
    // A chapter on a page of its own is set in the story's sheet.
    const shared = locale && isChapterPage(path) ? classesOf(story[locale]) : new Set<string>();
    const idle = [...styled].filter((name) => !KIT.has(name) && !had.has(name) && !shared.has(name) && !inScript(name));
    expect(idle.sort()).toEqual([]);
    expect([...had].filter((name) => !styled.has(name)).sort()).toEqual([]);
  });

  it('has a policy without an unsafe word', () => {
    const policy = head?.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute('content') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it('asks Dark Reader to leave its drawings alone, and is dark by itself', () => {
    if (!root.querySelector('svg.drawing')) return;
    expect(head?.querySelector('meta[name="darkreader-lock"]')).not.toBeNull();
    expect(html).toMatch(/prefers-color-scheme:\s*dark/);
  });

  it('has one main heading, and no level left out below it', () => {
    const levels = root.querySelectorAll('h1, h2, h3, h4, h5, h6').map(({ tagName }) => Number(tagName.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      if (index > 0) expect(level, `heading ${index + 1}`).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
  });

  it('names its landmarks, pictures and controls', () => {
    expect(root.querySelectorAll('main')).toHaveLength(1);
    for (const svg of root.querySelectorAll('svg')) {
      const named = svg.getAttribute('aria-hidden') === 'true' || svg.getAttribute('role') === 'img';
      expect(named, svg.outerHTML.slice(0, 120)).toBe(true);
    }
    for (const image of root.querySelectorAll('img')) expect(image.hasAttribute('alt')).toBe(true);
    for (const button of root.querySelectorAll('button'))
      expect(`${button.text.trim()}${button.getAttribute('aria-label') ?? ''}`).not.toBe('');
    for (const link of root.querySelectorAll('a[href]'))
      expect(`${link.text.trim()}${link.getAttribute('aria-label') ?? ''}`, link.outerHTML.slice(0, 200)).not.toBe('');
  });

  it('holds no placeholder and no trace of a value that was missing', () => {
    const body = root.querySelector('body');
    const text = body ? textIn(body, locale ?? 'fr') : '';
    const trace = /.{0,30}(\bundefined\b|\bNaN\b|\[object|\{#|\{\w+\}|TODO|FIXME|lorem ipsum).{0,30}/.exec(text);
    expect(trace?.[0]).toBeUndefined();
    expect(html).not.toMatch(/="(undefined|null|NaN|\[object)/);
  });

  it('binds each number to a claim of the register, by its value', () => {
    for (const element of root.querySelectorAll('[data-claim]')) {
      const id = element.getAttribute('data-claim') ?? '';
      const claim = allClaims().get(id);
      expect(claim, `claim "${id}"`).toBeDefined();
      if (claim) expect(element.getAttribute('value'), id).toBe(String(machineValue(claim, locale ?? 'fr')));
    }
  });

  if (!locale) return;

  it('has its address, the other edition’s and the choice of language', () => {
    const absolute = (address: string | undefined): string =>
      new URL(address ?? '', 'http://nowhere').pathname.slice(BASE_PATH.length);
    expect(absolute(head?.querySelector('link[rel=canonical]')?.getAttribute('href'))).toBe(path);
    const alternates = Object.fromEntries(
      (head?.querySelectorAll('link[rel=alternate][hreflang]') ?? []).map((link) => [
        link.getAttribute('hreflang') ?? '',
        absolute(link.getAttribute('href')),
      ]),
    );
    expect(Object.keys(alternates).sort()).toEqual(['en', 'fr', 'x-default']);
    expect(alternates[locale]).toBe(path);
    expect(alternates['x-default']).toBe('/');
    const other = page(alternates[locale === 'fr' ? 'en' : 'fr'] ?? '');
    expect(absolute(other.root.querySelector(`link[hreflang=${locale}]`)?.getAttribute('href'))).toBe(path);
  });

  it('sets the typography of its edition', () => {
    const faults: string[] = [];
    const attributes = root
      .querySelectorAll('[aria-label], meta[name=description], meta[property="og:title"]')
      .flatMap((element) =>
        isForeign(element, locale) ? [] : [element.getAttribute('aria-label') ?? element.getAttribute('content') ?? ''],
      );
    const runs = [...root.querySelectorAll(RUNS).map((element) => textIn(element, locale)), ...attributes];
    const wrong =
      locale === 'fr'
        ? [
            /[^\u202f\s][;!?](?=\s|$)/,
            /[ \u00a0][;!?](?=\s|$)/,
            /(?<=\p{L})[^\u00a0\p{L}\p{N}/.’-]?:(?=\s|$)/u,
            /«(?!\u202f)|(?<!\u202f)»/,
            /\d[ \u202f]?[%€$]|\d %/,
            /\d[ \u202f](km|Md€|M€|Md\$|M\$)/,
            /\d\u00a0\d{3}\b/,
            /\d,\d{3},\d/,
            /['"]/,
            /\s[,.](?=\s|$)/,
          ]
        : [/\s[,.;:!?%](?=\s|$)/, /['"]/, /[\u202f]/, /\d[ \u00a0]%/, /[«»]/];
    for (const run of runs) {
      const clean = run.replace(/https?:\S+/g, '');
      for (const pattern of wrong) {
        const found = pattern.exec(clean);
        if (found)
          faults.push(
            `${JSON.stringify(clean.slice(Math.max(0, found.index - 25), found.index + 15))} (${pattern.source})`,
          );
      }
    }
    expect([...new Set(faults)]).toEqual([]);
  });
});

describe.each(LOCALES)('the story, %s', (locale) => {
  const { root } = story[locale];

  it('starts in the mode of the contract', () => {
    expect(root.querySelector('html')?.getAttribute('data-mode')).toBe('scroll');
  });

  it('has every chapter and every step, in order', () => {
    expect(root.querySelectorAll('article[data-chapter]').map(({ id }) => id)).toEqual(CHAPTERS);
    for (const { id, steps } of OUTLINE) {
      const sections = root.querySelectorAll(`article#${id} [data-step]`);
      expect(sections.map((section) => section.id)).toEqual(steps.map((step) => step.id));
      for (const section of sections) expect(section.querySelector('h2, h3, h4')?.text.trim(), section.id).not.toBe('');
    }
    expect(root.querySelectorAll('[data-stage]').length).toBeGreaterThan(0);
  });

  it.each(STEPS)(
    '$id has a figure: finding, alternative, one drawing, words, table, who counted, sources',
    ({ id, figure }) => {
      const element = root.querySelector(`#${id} figure`);
      expect(element?.id).toBe(`fig-${figure ?? id}`);
      expect(element?.querySelector('figcaption')?.text.trim()).toMatch(/\S+ \S+/);
      expect(element?.querySelector('[data-alt]')?.text.trim()).toMatch(/\S+ \S+/);
      expect(element?.querySelectorAll('svg').map((svg) => svg.getAttribute('data-frame'))).toEqual(['phone']);
      for (const svg of element?.querySelectorAll('svg') ?? [])
        expect(svg.querySelectorAll('[data-k]').length).toBeGreaterThan(0);
      expect(element?.querySelectorAll('details > p').some((paragraph) => paragraph.text.trim().length > 20)).toBe(
        true,
      );
      const table = element?.querySelector('table');
      if (figure) expect(table).toBeTruthy();
      if (table) {
        // Its name is the finding that is seen over the picture, once in the page.
        const name = table.getAttribute('aria-labelledby') ?? '';
        expect(element?.querySelector(`#${name}`)?.text.trim()).toBe(
          element?.querySelector('.plate-title')?.text.trim(),
        );
        expect(element?.querySelector('.plate-title')?.text.trim()).toMatch(/\S+ \S+/);
        // A header among headers only heads its column; one that begins its row, in a column of headers, heads its row.
        expect(table.querySelectorAll('thead th').length).toBeGreaterThan(1);
        expect(table.querySelectorAll('thead td')).toEqual([]);
        const rows = table.querySelectorAll('tbody tr');
        expect(rows.length).toBeGreaterThan(0);
        for (const row of rows) {
          expect(row.querySelectorAll('th')).toHaveLength(1);
          expect(row.firstElementChild?.tagName).toBe('TH');
        }
      }
      expect(element?.querySelectorAll('.figure-sources a[href*="#s"]').length).toBeGreaterThan(0);
      expect(element?.querySelector('.plate-source')?.text.trim()).not.toBe('');
    },
  );

  it('has a page that is light: its bytes on the wire and its elements', () => {
    expect(pageWeight(DIST, address.story(locale)).html).toBeLessThanOrEqual(72_000);
    expect(root.querySelectorAll('*').length).toBeLessThanOrEqual(5500);
  });

  it('gives each stage the file of its chapter, kept for ever under a name that follows what it says', () => {
    const rules = readHeaderRules(readFileSync(resolve(DIST, '_headers'), 'utf8'));
    for (const id of CHAPTERS) {
      const given = root.querySelector(`#${id} astro-island`)?.getAttribute('props') ?? '';
      const path = wideDrawingsAddress(id, locale);
      expect(given).toContain(`"${BASE_PATH}${path}"`);
      expect(readFileSync(resolve(DIST, `.${path}`), 'utf8')).toBe(wideDrawings(id, locale));
      expect(headersFor(rules, BASE_PATH + path)['cache-control']).toContain('immutable');
    }
  });

  it('has no digit in its text that is not bound', () => {
    const loose: string[] = [];
    for (const section of root.querySelectorAll('[data-step] .card')) {
      const copy = parse(section.outerHTML);
      // A bare span is a digit declared plain in the text (a part of a name).
      for (const bound of copy.querySelectorAll('[data-claim], time, span:not([class])')) bound.remove();
      const found = /.{0,20}\d.{0,20}/.exec(copy.text);
      if (found) loose.push(`${section.parentNode?.id ?? ''}: ${found[0]}`);
    }
    for (const lede of root.querySelectorAll('.lede, h2, h3')) {
      const unbound = parse(lede.outerHTML);
      for (const bound of unbound.querySelectorAll('[data-claim]')) bound.remove();
      const found = /\d/.exec(textIn(unbound, locale));
      if (found) loose.push(lede.text.trim());
    }
    expect(loose).toEqual([]);
  });

  it('describes itself to machines', () => {
    const scripts = root.querySelectorAll('script[type="application/ld+json"]');
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) {
      const data = JSON.parse(script.rawText) as Record<string, unknown>;
      expect(data).toMatchObject({ '@context': 'https://schema.org', inLanguage: LANG[locale] });
      expect(data['dateModified']).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  it('links every chapter from its contents', () => {
    const hrefs = root.querySelectorAll('nav a[href^="#"]').map((link) => link.getAttribute('href'));
    for (const id of CHAPTERS) expect(hrefs).toContain(`#${id}`);
  });
});

describe.each(LOCALES)('what came later, %s', (locale) => {
  const marksIn = (id: string): number => {
    const chapter = story[locale].root.querySelector(`article#${id}`);
    if (!chapter) throw new Error(`expected the chapter "${id}"`);
    return chapter.querySelectorAll('[data-later]').length;
  };

  it('wears its mark in the text, but for the chapter that says so as a whole', () => {
    expect(marksIn('since')).toBe(0);
    expect(CHAPTERS.map(marksIn).filter((count) => count > 0)).not.toEqual([]);
  });
});

describe('the two editions', () => {
  const { fr, en } = story;

  it('show the same figures', () => {
    const figures = ({ root }: BuiltPage) => root.querySelectorAll('figure').map(({ id }) => id);
    expect(figures(en)).toEqual(figures(fr));
  });

  it.each(STEPS)('use the same claims and tables of the same shape in $id', ({ id }) => {
    const claims = ({ root }: BuiltPage) =>
      [
        ...new Set(
          root.querySelectorAll(`#${id} .card [data-claim]`).map((element) => element.getAttribute('data-claim')),
        ),
      ].sort();
    const shape = ({ root }: BuiltPage) =>
      root.querySelectorAll(`#${id} tr`).map((row) => row.querySelectorAll('th, td').length);
    const values = ({ root }: BuiltPage, decimal: string) =>
      root.querySelectorAll(`#${id} td.n`).map(({ text }) =>
        Number(
          text
            .replace(decimal, '#')
            .replace(/[^\d#]/g, '')
            .replace('#', '.'),
        ),
      );
    expect(claims(en)).toEqual(claims(fr));
    expect(shape(en)).toEqual(shape(fr));
    expect(values(en, '.')).toEqual(values(fr, ','));
  });

  it('publish the whole register and every source', () => {
    for (const locale of LOCALES) {
      const { root } = page(address.method(locale));
      expect(root.querySelectorAll('[id^=claim-]').map((row) => row.id)).toEqual(
        [...allClaims().keys()].map((id) => `claim-${id}`),
      );
      expect(root.querySelectorAll('[id^=source-]').map((item) => item.id)).toEqual(
        [...allSources().keys()].map((id) => `source-${id}`),
      );
    }
  });
});

it('leads to no other site but where check:links looks', () => {
  const known = new Set(outwardLinks().map(({ url }) => url));
  const found = pages.flatMap(({ root }) =>
    root.querySelectorAll('a[href]').flatMap((link) => {
      const href = link.getAttribute('href') ?? '';
      return /^https?:/.test(href) && !href.startsWith(SITE_URL) ? [href] : [];
    }),
  );
  expect(found.length).toBeGreaterThan(300);
  expect([...new Set(found)].filter((href) => !known.has(href))).toEqual([]);
});

it('has in its scripts the packages that the README says', () => {
  const readme = readFileSync(resolve(ROOT, 'README.md'), 'utf8');
  expect(shippedPackages()?.size).toBeGreaterThan(3);
  expect(withLicences(readme, readManifest(), readLock(), shippedPackages())).toBe(readme);
});

it('sends what the policy in the page cannot say by header', () => {
  const file = resolve(DIST, '_headers');
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toMatch(/X-Content-Type-Options: nosniff/);
  expect(readFileSync(file, 'utf8')).toMatch(/frame-ancestors/);
});
