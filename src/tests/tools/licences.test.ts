import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InputError, readText, ROOT } from '../../data/read.ts';
import { readLock, readManifest, withLicences } from '../../tools/licences.ts';
import { builtWith, makeBom, steadyBom } from '../../tools/sbom.ts';

const readme = readText('README.md');
const [manifest, lock] = [readManifest(), readLock()];
const direct = { ...manifest.dependencies, ...manifest.devDependencies };

describe('the table of dependencies', () => {
  it('says what the lock file says (npm run licences fills it in)', () => {
    expect(withLicences(readme, manifest, lock, undefined)).toBe(readme);
  });

  it.each(Object.entries(direct))('knows %s %s as it is installed', (name, version) => {
    const found = JSON.parse(readFileSync(resolve(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as {
      version: string;
      license: string;
    };
    expect(found).toMatchObject({ version, license: lock.packages[`node_modules/${name}`]?.license });
  });

  it('follows a version, a licence and what browsers get', () => {
    const packages = { ...lock.packages, 'node_modules/zod': { version: '9.9.9', license: 'ISC' } };
    const after = withLicences(readme, manifest, { ...lock, packages }, new Set(['zod']));
    expect(after).toMatch(/^\| zod \| 9\.9\.9 \| ISC \| browser \| checks /m);
    expect(after).toMatch(/^\| astro \| [\d.]+ \| MIT \| build \| /m);
    expect(after).toMatch(/^\| vitest \| [\d.]+ \| MIT \| development \| /m);
    expect(withLicences(after, manifest, lock, new Set())).toMatch(/^\| scrollama \|.*\| build \| /m);
  });

  it.each([
    ['a package without a row', (text: string) => text.replace(/^\| zod \|.*\n/m, ''), 'package "zod"', 'found 0'],
    [
      'a package with two rows',
      (text: string) => text.replace(/^(\| zod \|.*\n)/m, '$1$1'),
      'package "zod"',
      'found 2',
    ],
    [
      'a row of nothing',
      (text: string) => text.replace('| zod |', '| zod, nobody |'),
      'package "nobody"',
      'found none',
    ],
    [
      'a row without a reason',
      (text: string) => text.replace(/(\| zod \|.*\|)[^|]*\|$/m, '$1 |'),
      'package "zod"',
      'reason',
    ],
    ['no table', (text: string) => text.replace('| package |', '| thing |'), 'the dependencies', 'expected a table'],
  ])('stops at %s', (_, broken, ...expected) => {
    const run = () => withLicences(broken(readme), manifest, lock, undefined);
    expect(run).toThrow(InputError);
    for (const part of ['README.md: ', ...expected]) expect(run).toThrow(part);
  });
});

describe('licences', () => {
  it('of what the site is built with are all known, and none binds what is built', () => {
    const found = Object.entries(lock.packages)
      .filter(([folder, { dev }]) => folder !== '' && dev !== true)
      .map(([folder, { license = 'none' }]) => ({ folder, license }));
    expect(found.length).toBeGreaterThan(100);
    // Programs that are run, not put into pages, may be under the LGPL (libvips) or the CPAL (the engine of citations).
    expect(found.filter(({ license }) => /none|unlicensed|see /i.test(license))).toEqual([]);
    const strict = found.filter(({ license }) => /GPL|CPAL/.test(license)).map(({ folder }) => folder);
    expect(strict.filter((folder) => !/node_modules\/(?:@img\/sharp-|citeproc$)/.test(folder))).toEqual([]);
  });
});

describe('the bill of materials', () => {
  const bom = makeBom();

  it('names the site and every package that it is built with, at its version, and no other', () => {
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'kazakhstan-ridge' } } });
    const named = new Map(bom.components.map(({ name, version }) => [name, version]));
    for (const [name, version] of Object.entries(manifest.dependencies)) expect(named.get(name), name).toBe(version);
    for (const name of ['vitest', 'eslint', 'playwright-core']) expect(named.has(name), name).toBe(false);
    expect(new Set(bom.components.map((one) => one['bom-ref']))).toEqual(builtWith(lock));
    for (const { ref, dependsOn } of bom.dependencies)
      for (const needed of dependsOn) expect(builtWith(lock).has(needed), `${ref} needs ${needed}`).toBe(true);
  });

  it('says nothing of the moment, the machine or where packages were fetched', () => {
    expect(bom).toEqual(makeBom());
    expect(JSON.stringify(bom)).not.toMatch(/"timestamp"|"serialNumber"|"distribution"/);
    expect(JSON.stringify(bom)).not.toContain(ROOT);
    expect(() => steadyBom('{}', lock)).toThrow();
  });
});
