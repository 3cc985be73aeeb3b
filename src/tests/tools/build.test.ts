import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../data/read.ts';
import { typeset } from '../../i18n/typography.ts';
import { address } from '../../site/addresses.ts';
import { filesIn } from '../../tools/files.ts';
import { headersFor, readHeaderRules } from '../../tools/header-rules.ts';
import { readPages } from '../../tools/inspect.ts';
import { nginxConfig } from '../../tools/nginx.ts';
import { NGINX, startNginx } from '../../tools/run-nginx.ts';
import { untilAnswers } from '../../tools/until-answers.ts';

/** A project of its own to build in, so that the real dist/ is never touched. */
const project = mkdtempSync(join(tmpdir(), 'project-'));
const LEFT_OUT = ['node_modules', 'dist', '.git', '.cache', '.shots', '.editions', '.astro'];

beforeAll(() => {
  for (const name of readdirSync(ROOT)) {
    if (!LEFT_OUT.includes(name)) cpSync(resolve(ROOT, name), join(project, name), { recursive: true });
  }
  symlinkSync(resolve(ROOT, 'node_modules'), join(project, 'node_modules'));
});
afterAll(() => {
  rmSync(project, { recursive: true });
});

function build(env: Record<string, string> = {}): { status: number | null; output: string } {
  const run = spawnSync(process.execPath, ['src/tools/build.ts'], {
    cwd: project,
    encoding: 'utf8',
    // Not the test runner's own environment: it sets what Vite reads.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PROJECT_ROOT: project, NO_COLOR: '1', ...env },
  });
  return { status: run.status, output: run.stdout + run.stderr };
}

/** Does something while a source and a claim of the project's copy say marks. */
function marked<T>(what: () => T): T {
  const files = ['data/sources.json', 'data/claims.json'].map((file) => join(project, file));
  const before = files.map((file) => readFileSync(file, 'utf8'));
  const put = (at: number, change: (entry: Record<string, unknown>) => boolean): void => {
    const list = JSON.parse(before[at] ?? '') as Record<string, unknown>[];
    expect(list.filter(change)).toHaveLength(1);
    writeFileSync(files[at] ?? '', JSON.stringify(list));
  };
  put(0, (source) => source['id'] === 'S01' && Boolean((source['title'] = MARKS)));
  put(1, (claim) => claim['id'] === 'border-7591' && Boolean((claim['what'] = { fr: MARKS, en: MARKS })));
  try {
    return what();
  } finally {
    files.forEach((file, at) => writeFileSync(file, before[at] ?? ''));
  }
}

/** Every file of a folder with the digest of its bytes. */
const digests = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesIn(folder).map((file) => [
      relative(folder, file),
      createHash('sha256').update(readFileSync(file)).digest('hex'),
    ]),
  );

/** As far from this machine as a build can be: the day is another, and "i" is no lower case of "I" there. */
const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', LANGUAGE: 'tr' };
const SAID = 'Intl.DateTimeFormat().resolvedOptions().locale + " " + new Date(1e12).getTimezoneOffset()';

/** Marks that some format or program takes for its own; what reading lets be has to come out as it is. */
const MARKS = `Tom & "Jerry" onmouseover="window.ran=1" 'x' > y < z | \\ \\| * _ \`a\` $& $1 \${x} &lt;b&gt; &#x3c; --> ]]> %s`;

describe('a build', () => {
  it('gives the same bytes at another time, in another place, time zone and language', () => {
    const asked = spawnSync(process.execPath, ['-p', SAID], {
      encoding: 'utf8',
      env: { ...process.env, ...ELSEWHERE },
    });
    expect(asked.stdout.trim(), 'the machine knows that place').toBe('tr-TR -840');
    expect(build(ELSEWHERE)).toMatchObject({ status: 0 });
    const [there, here] = [digests(join(project, 'dist')), digests(resolve(ROOT, 'dist'))];
    expect(Object.keys(there).length).toBeGreaterThan(400);
    expect(there).toEqual(here);
    for (const file of filesIn(join(project, 'dist')).filter((name) =>
      /\.(?:html|js|css|json|xml|md|txt|svg)$/.test(name),
    ))
      expect(readFileSync(file, 'utf8').includes(project), file).toBe(false);
  });

  it('follows the base path and the address it is given, in every link and every rule of its headers', () => {
    const { status, output } = marked(() => build({ BASE_PATH: '/note', SITE_URL: 'https://example.com' }));
    expect(output).toMatch(/Built \d+ pages/);
    expect(status).toBe(0);
    const rules = readFileSync(join(project, 'dist/_headers'), 'utf8').match(/^\/.*/gm) ?? [];
    expect(rules.length).toBeGreaterThan(5);
    for (const rule of rules) expect(rule).toMatch(/^\/note\//);
    for (const { path, root, html } of readPages(join(project, 'dist'))) {
      for (const element of root.querySelectorAll('[href], [src]')) {
        const address = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
        if (address.startsWith('/')) expect(address, path).toMatch(/^\/note\//);
      }
      if (/^\/(fr|en)\//.test(path))
        expect(root.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(`https://example.com/note${path}`);
      expect(html).not.toContain('example.org');
    }
    for (const file of filesIn(join(project, 'dist')).filter((name) => /\.(css|js)$/.test(name))) {
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/url\(["']?\/(?!note\/)/);
    }
  });

  it('says marks that mean something to a format as they are, in all of them', () => {
    const dist = join(project, 'dist');
    const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
    for (const { root, path } of readPages(dist)) {
      expect(root.querySelectorAll('[onmouseover]'), path).toEqual([]);
      for (const script of root.querySelectorAll('script[type="application/ld+json"]')) JSON.parse(script.rawText);
    }
    const method = readPages(dist).find(({ path }) => path === address.method('en'));
    expect(method?.root.querySelector('#source-S01 cite')?.text).toBe(typeset('en', MARKS));
    expect(method?.root.querySelector('#claim-border-7591')?.text).toContain(typeset('en', MARKS));
    for (const [path, at] of [
      ['data/v1/sources.json', 'S01'],
      ['data/v1/claims.json', 'border-7591'],
    ] as const) {
      const found = (JSON.parse(read(path)) as { id: string }[]).find(({ id }) => id === at);
      expect(JSON.stringify(found)).toContain(JSON.stringify(MARKS));
    }
    expect(read('data/v1/datapackage.json')).toContain(JSON.stringify(MARKS));
    // Words that Markdown takes for its own marks look different; none of them becomes a tag or a link.
    expect(read(address.markdown('en', 'method').slice(1))).toContain(`${MARKS} <https://`);
    for (const file of filesIn(dist).filter((name) => name.endsWith('.md')))
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/<(?!https?:\/\/[^\s<>]+>|\s)/);
  });

  if (existsSync(NGINX))
    it('for a base path is served by nginx there and nowhere else, every page with what it asks for and its headers', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
      // nginx that root starts reads as nobody.
      chmodSync(folder, 0o755);
      const dist = join(project, 'dist');
      // As a release lays it out, without the time that compression takes.
      cpSync(dist, join(folder, 'site/current/note'), { recursive: true });
      const port = 18_081;
      const nginx = startNginx(
        nginxConfig(readFileSync(resolve(ROOT, 'public/_headers'), 'utf8'), '/note'),
        folder,
        port,
      );
      const origin = `http://127.0.0.1:${port}`;
      try {
        await untilAnswers(`${origin}/note/`);
        const rules = readHeaderRules(readFileSync(join(dist, '_headers'), 'utf8'));
        const asked = new Set(readPages(dist).map(({ path }) => `/note${path}`));
        for (const { html } of readPages(dist))
          for (const [path] of html.matchAll(/\/note\/(?:_astro|drawings|explore)\/[\w./-]+\.\w+/g)) asked.add(path);
        expect(asked.size).toBeGreaterThan(100);
        for (const path of asked) {
          const response = await fetch(origin + path, { method: 'HEAD' });
          expect(response.status, path).toBe(200);
          expect(Object.fromEntries(response.headers), path).toMatchObject(headersFor(rules, path));
        }
        for (const path of ['/', '/fr/', '/_headers', '/note/_headers', '/note/nowhere'])
          expect((await fetch(origin + path)).status, path).toBe(404);
        const bare = await fetch(`${origin}/note/fr`, { redirect: 'manual' });
        expect([bare.status, bare.headers.get('location')]).toEqual([301, '/note/fr/']);
      } finally {
        nginx.kill();
        rmSync(folder, { recursive: true });
      }
    });
});

describe('a build that fails', () => {
  const dist = join(project, 'dist');

  /** Breaks one file, builds, and puts it right. */
  function broken(file: string, change: (text: string) => string): { status: number | null; output: string } {
    const path = join(project, file);
    const before = readFileSync(path, 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(path, after);
    try {
      return build();
    } finally {
      writeFileSync(path, before);
    }
  }

  beforeAll(() => {
    rmSync(dist, { recursive: true, force: true });
    mkdirSync(dist);
    writeFileSync(join(dist, 'index.html'), 'the last good one');
  });

  it.each<[string, string, (text: string) => string, string[]]>([
    [
      'a source that does not exist',
      'data/claims.json',
      (text) => text.replace(/"sources": \[\s*"[^"]*"/, '"sources": ["nowhere"'),
      ['data/claims.json: id "', 'field "sources"', 'found "nowhere"'],
    ],
    [
      'a bare figure in the text',
      'src/content/chapters/en/border.mdx',
      (text) => text.replace('</Step>', '\nSome 42 cases.\n\n</Step>'),
      ['src/content/chapters/en/border.mdx: line ', 'expected every figure bound', 'found "42"'],
    ],
    [
      'a description too long for a card',
      'src/content/chapters/fr/border.mdx',
      (text) => text.replace(/^description: .*$/m, `description: ${'long '.repeat(60)}`),
      ['border', 'description'],
    ],
    [
      'a link that leads nowhere',
      'src/content/chapters/fr/border.mdx',
      (text) => text.replace('</Step>', '\n[ici](#nulle-part)\n\n</Step>'),
      ['/fr/', '#nulle-part', 'found no such id'],
    ],
    [
      'a step that goes on too long',
      'src/content/chapters/en/border.mdx',
      (text) => text.replace('</Step>', `\n${'The line goes on. '.repeat(20)}\n\n</Step>`),
      ['en, line: words: ', 'at most 75', 'en, line: parity: sentences'],
    ],
  ])('%s: says why without a stack, and leaves dist/ as it was', (_, file, change, expected) => {
    const { status, output } = broken(file, change);
    expect(status).toBe(1);
    for (const part of expected) expect(output).toContain(part);
    expect(output).toContain('dist/ is left as it was');
    expect(output).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(readdirSync(dist)).toEqual(['index.html']);
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe('the last good one');
  });
});
