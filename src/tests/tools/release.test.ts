/** Putting a build in the place of another while readers are in it. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../data/read.ts';
import { nginxConfig } from '../../tools/nginx.ts';
import { release } from '../../tools/release.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A build with one page and one script named after the page's words. */
function build(words: string): string {
  const dist = join(folder, `dist-${words}`);
  const files = {
    'index.html': `<p>${words.repeat(400)}`,
    [`_astro/${words}.js`]: words,
    'fr/index.html': 'fr',
    _headers: '/_astro/*\n  Cache-Control: public, immutable\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  return dist;
}

describe('a release', () => {
  it('is served with its compressed forms beside it', () => {
    const site = join(folder, 'site');
    release(build('one'), site);
    expect(readFileSync(join(site, 'current/index.html'), 'utf8')).toContain('oneone');
    expect(gunzipSync(readFileSync(join(site, 'current/index.html.gz'))).toString()).toContain('oneone');
    expect(existsSync(join(site, 'current/_astro/one.js.gz'))).toBe(false);
  });

  it('keeps the scripts of the one before it, and of no other', () => {
    const site = join(folder, 'site');
    release(build('one'), site);
    release(build('two'), site);
    expect(readdirSync(join(site, 'current/_astro')).sort()).toEqual(['one.js', 'two.js']);
    expect(readFileSync(join(site, 'current/index.html'), 'utf8')).toContain('twotwo');
    release(build('three'), site);
    expect(readdirSync(join(site, 'current/_astro')).sort()).toEqual(['three.js', 'two.js']);
    expect(readdirSync(join(site, 'releases'))).toHaveLength(2);
  });

  it('under a base path is a folder of that name, with the rules of the host above it', () => {
    const site = join(folder, 'site');
    for (const words of ['one', 'two']) {
      const dist = build(words);
      writeFileSync(join(dist, '_headers'), '/note/_astro/*\n  Cache-Control: public, immutable\n');
      release(dist, site, '/note');
    }
    expect(readFileSync(join(site, 'current/note/index.html'), 'utf8')).toContain('twotwo');
    expect(readdirSync(join(site, 'current/note/_astro')).sort()).toEqual(['one.js', 'two.js']);
    expect(existsSync(join(site, 'current/_headers'))).toBe(true);
    expect(existsSync(join(site, 'current/note/_headers'))).toBe(false);
  });

  it('changes nothing when the same build is released again', () => {
    const site = join(folder, 'site');
    const dist = build('one');
    expect(release(dist, site)).toBe(release(dist, site));
    expect(readdirSync(join(site, 'releases'))).toHaveLength(1);
  });

  it('refuses a folder without a build, and one that holds something else', () => {
    const site = join(folder, 'site');
    expect(() => release(join(folder, 'none'), site)).toThrow(/--dist: expected a built site, found none/);
    mkdirSync(site);
    writeFileSync(join(site, 'notes.txt'), '');
    expect(() => release(build('one'), site)).toThrow(/--to: expected a folder of releases/);
  });
});

describe('the configuration of nginx', () => {
  const headers = readFileSync(resolve(ROOT, 'public/_headers'), 'utf8');

  it('is what public/_headers makes it: run npm run nginx', () => {
    expect(readFileSync(resolve(ROOT, 'src/deploy/nginx.conf'), 'utf8')).toBe(nginxConfig(headers));
  });

  it('gives a path the headers of every rule that it falls under', () => {
    const config = nginxConfig('/*\n  A: "x" $y\n/\n  B: b\n/in/*\n  Cache-Control: public\n');
    const [, outer = '', front = '', inner = ''] = config.split(/location (?:\^~ |= )?(?=\/)/);
    expect(outer).toContain('add_header a "\\"x\\" \\$y" always;');
    expect(outer).toContain('add_header cache-control "no-cache";');
    expect(outer).not.toContain('add_header b');
    expect(front).toMatch(/^\/index\.html [^]*add_header a [^]*add_header b "b" always;/);
    expect(inner).toMatch(/^\/in\/ [^]*add_header a [^]*add_header cache-control "public";/);
  });

  it('knows the paths of a site under a base path, and no other', () => {
    const config = nginxConfig(headers, '/some/path');
    expect(config).toContain('error_page 404 /some/path/404.html;');
    const places = [...config.matchAll(/location (?:\^~|=|~)? ?(\S+) \{/g)].map(([, place = '']) => place);
    expect(places.filter((place) => !place.startsWith('/some/path/'))).toEqual(['/_headers$|/\\.', '/some/path', '/']);
    expect(places).toContain('/some/path/embed/');
  });
});

it('the image serves the folder, the port and the configuration that nginx knows', () => {
  const config = readFileSync(resolve(ROOT, 'src/deploy/nginx.conf'), 'utf8');
  const image = readFileSync(resolve(ROOT, 'src/deploy/Dockerfile'), 'utf8');
  const said = (pattern: RegExp, text: string): string | undefined => pattern.exec(text)?.[1];
  expect(said(/EXPOSE (\d+)/, image)).toBe(said(/listen (\d+)/, config));
  expect(`${said(/release -- --to (\S+)/, image) ?? ''}/current`).toBe(said(/root (\S+);/, config));
  const copied = [...image.matchAll(/COPY --from=build (\S+)/g)].map(([, from = '']) => from);
  expect(copied).toEqual([said(/release -- --to (\S+)/, image), '/work/src/deploy/nginx.conf']);
  expect(image).toContain('USER nginx');
  // Where it may write is /tmp alone.
  for (const [, path = ''] of config.matchAll(/(?:_path|pid) (\/\S+);/g)) expect(path).toMatch(/^\/tmp\//);
});
