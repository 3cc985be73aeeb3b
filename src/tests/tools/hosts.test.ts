/** public/_headers, as each host that reads such a file does. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../data/read.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { address } from '../../site/addresses.ts';
import { headersFor, readHeaderRules, underBase } from '../../tools/header-rules.ts';

const text = readFileSync(resolve(ROOT, 'public/_headers'), 'utf8');
const rules = readHeaderRules(text);
const of = (path: string): Record<string, string> => headersFor(rules, path);

const PATHS = [
  '/',
  '/404.html',
  '/nowhere',
  '/og/x.png',
  '/picture.png',
  '/_astro/x.js',
  '/drawings/v1/x.svg',
  '/explore/x.json',
  '/data/v1/x.csv',
  '/figures/v1/x.svg',
  '/oembed/v1/x.json',
  ...LOCALES.flatMap((locale) => [
    address.story(locale),
    address.method(locale),
    address.explorer(locale),
    address.explorerEmbed(locale),
    address.embed(locale, 'roundabout-share'),
  ]),
];

describe('the headers', () => {
  // Cloudflare's documentation has the values of a header that two rules give joined with a comma, and taken away at
  // "! Name", which Netlify does not know; Netlify's own tools keep the value of the last rule.
  it.each(PATHS)('give %s no header twice, whatever a host makes of two', (path) => {
    const names = rules
      .filter((rule) => rule.path.test(path))
      .flatMap(({ set }) => set.map(([name]) => name.toLowerCase()));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names).toContain('x-content-type-options');
  });

  // Cloudflare Pages: "A project is limited to 100 header rules. Each line in the _headers file has a 2,000 character limit."
  it('keep to the limits of Cloudflare Pages, under a long base path too', () => {
    expect(rules.length).toBeLessThanOrEqual(100);
    const lines = underBase(text, `/${'a'.repeat(200)}`).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
  });

  // Cloudflare: one splat in a path. Netlify: nothing counts after it. A colon begins a placeholder on both.
  it('have paths that both hosts read alike', () => {
    for (const { pattern } of rules) expect(pattern).toMatch(/^\/[\w./-]*\*?$/);
  });

  it('follow the base path, every one', () => {
    const based = readHeaderRules(underBase(text, '/some/path'));
    for (const path of PATHS) {
      expect(headersFor(based, `/some/path${path}`)).toEqual(of(path));
      expect(headersFor(based, path)).toEqual({});
    }
  });

  it('let any page frame an embed, and none but our own a page of the site', () => {
    for (const locale of LOCALES) {
      for (const path of [address.embed(locale, 'roundabout-share'), address.explorerEmbed(locale)]) {
        expect(of(path)['content-security-policy']).not.toContain('frame-ancestors');
        expect(of(path)['cross-origin-resource-policy']).toBe('cross-origin');
      }
      for (const path of ['/', '/404.html', address.story(locale), address.explorer(locale)]) {
        expect(of(path)['content-security-policy']).toContain("frame-ancestors 'self'");
        expect(of(path)['cross-origin-resource-policy']).toBe('same-origin');
      }
    }
  });

  it('let other sites show and read what is made to be taken', () => {
    for (const path of [
      '/drawings/v1/x.svg',
      '/data/v1/x.csv',
      '/figures/v1/x.svg',
      '/oembed/v1/x.json',
      '/_astro/x.woff2',
    ])
      expect(of(path)).toMatchObject({
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
      });
    expect(of('/og/x.png')['cross-origin-resource-policy']).toBe('cross-origin');
  });

  it('keep trusted types wherever a page is, with one policy where Svelte runs and none in frames', () => {
    for (const path of PATHS.filter((each) => /^\/(fr|en|embed)\//.test(each))) {
      const policy = of(path)['content-security-policy'] ?? '';
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).toContain(
        path.startsWith('/embed/') ? "trusted-types 'none'" : 'trusted-types svelte-trusted-html',
      );
    }
  });

  it('say nothing of transport, which is for whoever holds the certificate', () => {
    expect(text).not.toMatch(/strict-transport-security/i);
  });
});
