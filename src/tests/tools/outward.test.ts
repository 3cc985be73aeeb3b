import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../data/read.ts';
import { ask, askAll, linkTable, type Manners } from '../../tools/outward.ts';

/** What was asked of the server, in order: "HEAD /ok". */
const asked: string[] = [];
/** Requests that are being answered, by the host that they name, and the most there were at once. */
const open = { byHost: new Map<string, number>(), most: 0, mostOfOne: 0 };

const REDIRECTIONS: Readonly<Record<string, [status: number, to: string]>> = {
  '/moved': [301, '/ok'],
  '/moved-twice': [308, '/moved'],
  '/elsewhere-today': [302, '/ok'],
  '/away': [301, '/gone'],
  '/round': [301, '/round'],
  '/script': [301, 'javascript:alert(1)'],
};
const STATUS: Readonly<Record<string, number>> = {
  '/ok': 200,
  '/gone': 404,
  '/gone-for-good': 410,
  '/broken': 500,
  '/not-for-robots': 403,
};

function answer({ method = '', url = '' }: IncomingMessage, response: ServerResponse): void {
  const [status, to] = REDIRECTIONS[url] ?? [STATUS[url] ?? 404];
  const noHead = url === '/no-head' ? { GET: 200, HEAD: 405 }[method] : undefined;
  if (url === '/silent') return;
  if (url === '/drops') {
    response.destroy();
    return;
  }
  response.writeHead(noHead ?? status, to === undefined ? {} : { location: to });
  response.end(method === 'HEAD' ? undefined : 'x'.repeat(100_000));
}

/** Begins to listen, at a port that was free. */
const listening = (one: Server): Promise<number> =>
  new Promise((done) => {
    one.listen(0, '0.0.0.0', () => {
      done((one.address() as AddressInfo).port);
    });
  });

let server: Server;
let port = 0;
/** Where nobody listens any more. */
let deaf = 0;
beforeAll(async () => {
  const closed = createServer();
  deaf = await listening(closed);
  closed.close();
  server = createServer((request, response) => {
    asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
    const host = request.headers.host ?? '';
    open.byHost.set(host, (open.byHost.get(host) ?? 0) + 1);
    const counts = [...open.byHost.values()];
    open.most = Math.max(open.most, counts.filter((count) => count > 0).length);
    open.mostOfOne = Math.max(open.mostOfOne, ...counts);
    setTimeout(() => {
      open.byHost.set(host, (open.byHost.get(host) ?? 0) - 1);
      answer(request, response);
    }, 30);
  });
  port = await listening(server);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked.length = 0;
});

const MANNERS: Manners = { timeout: 0.5, atOnce: 3, pause: 0, agent: 'test' };
const at = (path: string, host = '127.0.0.1'): string => `http://${host}:${port}${path}`;
const asking = (url: string) => ask({ url, from: ['x'] }, MANNERS);

describe('a link', () => {
  it.each([
    ['/ok', 'reached', '200', undefined, ['HEAD /ok']],
    ['/moved', 'moved', '200', '/ok', ['HEAD /moved', 'HEAD /ok']],
    ['/moved-twice', 'moved', '200', '/ok', ['HEAD /moved-twice', 'HEAD /moved', 'HEAD /ok']],
    ['/elsewhere-today', 'reached', '200', '/ok', ['HEAD /elsewhere-today', 'HEAD /ok']],
    ['/gone', 'gone', '404', undefined, ['HEAD /gone', 'GET /gone']],
    ['/gone-for-good', 'gone', '410', undefined, ['HEAD /gone-for-good', 'GET /gone-for-good']],
    ['/away', 'gone', '404', '/gone', ['HEAD /away', 'HEAD /gone', 'GET /away', 'GET /gone']],
    ['/broken', 'failing', '500', undefined, ['HEAD /broken', 'GET /broken']],
    ['/not-for-robots', 'refused', '403', undefined, ['HEAD /not-for-robots', 'GET /not-for-robots']],
    ['/no-head', 'reached', '200', undefined, ['HEAD /no-head', 'GET /no-head']],
  ] as const)('%s is %s', async (path, outcome, reason, to, requests) => {
    expect(await asking(at(path))).toEqual({
      url: at(path),
      from: ['x'],
      outcome,
      reason,
      ...(to === undefined ? {} : { to: at(to) }),
    });
    expect(asked).toEqual(requests);
  });

  it.each([
    ['that is not answered', () => at('/silent'), 'no answer in 0.5 s'],
    ['whose connection is dropped', () => at('/drops'), /UND_ERR_SOCKET|ECONNRESET/],
    ['that leads round in a circle', () => at('/round'), 'more than 10 redirections'],
    ['that leads to a script', () => at('/script'), 'led to javascript:alert(1)'],
    ['to a host that listens to nobody', () => `http://127.0.0.1:${deaf}/`, 'ECONNREFUSED'],
    ['that is not secured as it says', () => at('/ok').replace('http:', 'https:'), /SSL|EPROTO/],
    ['to a host that there is not', () => 'http://nowhere.invalid/', /ENOTFOUND|EAI_AGAIN/],
  ])('%s is silent, and says why', async (_, url, reason) => {
    const { outcome, reason: said } = await asking(url());
    expect(outcome).toBe('silent');
    expect(said).toMatch(reason);
  });
});

it('asks hosts at once, up to as many as it may, each for one thing at a time and after a pause', async () => {
  const hosts = ['127.0.0.1', '127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5'];
  const links = ['/ok', '/gone', '/no-head'].flatMap((path) =>
    hosts.map((host) => ({ url: at(path, host), from: [host] })),
  );
  [open.most, open.mostOfOne] = [0, 0];
  const heard: string[] = [];
  const started = performance.now();
  const answers = await askAll(links, { ...MANNERS, pause: 200 }, ({ url }) => heard.push(url));
  expect(answers.map(({ url }) => url)).toEqual(links.map(({ url }) => url));
  expect([...heard].sort()).toEqual(links.map(({ url }) => url).sort());
  expect(open).toMatchObject({ most: 3, mostOfOne: 1 });
  // Two pauses for each of two hosts, one after the other.
  expect(performance.now() - started).toBeGreaterThan(4 * 200);
});

it('tells what calls for a look, the worst first, and counts all', async () => {
  const links = ['/ok', '/moved', '/broken', '/gone'].map((path) => ({ url: at(path), from: [`source${path}`] }));
  const table = linkTable(await askAll(links, MANNERS));
  expect(table.split('\n')).toEqual([
    `gone     404  ${at('/gone')} (source/gone)`,
    `failing  500  ${at('/broken')} (source/broken)`,
    `moved    200  ${at('/moved')} → ${at('/ok')} (source/moved)`,
    '4 addresses: 1 gone, 0 silent, 1 failing, 0 refused, 1 moved, 1 reached',
  ]);
  expect(linkTable([])).toBe('0 addresses: 0 gone, 0 silent, 0 failing, 0 refused, 0 moved, 0 reached');
});

describe('npm run check:links', () => {
  const project = mkdtempSync(join(tmpdir(), 'links-'));
  beforeAll(() => {
    for (const name of ['src', 'data', 'package.json'])
      cpSync(resolve(ROOT, name), join(project, name), { recursive: true });
    symlinkSync(resolve(ROOT, 'node_modules'), join(project, 'node_modules'));
    // As on a machine without a network: nobody answers anywhere. Each has a host of its own, which needs no pause.
    for (const file of [
      'data/sources.json',
      'src/site/licence.ts',
      ...['fr', 'en'].map((l) => `src/content/pages/${l}/method.mdx`),
    ]) {
      const path = join(project, file);
      let n = 0;
      const text = readFileSync(path, 'utf8').replace(
        /https?:\/\/[^\s"')]+/g,
        () => `http://127.1.0.${(n += 1)}:${deaf}/`,
      );
      writeFileSync(path, text);
    }
  });
  afterAll(() => {
    rmSync(project, { recursive: true });
  });

  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['src/tools/check-links.ts', ...args], {
      cwd: project,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], PROJECT_ROOT: project },
    });

  it('succeeds where nothing can be reached, and keeps what it learnt', () => {
    const { status, stdout, stderr } = run('--at-once', '4');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^silent {2}ECONNREFUSED {2}http:\/\/127\.1\.0\.1:\d+\/ \(/m);
    const kept = JSON.parse(readFileSync(join(project, '.cache/links.json'), 'utf8')) as { outcome: string }[];
    expect(kept.length).toBeGreaterThan(150);
    expect(new Set(kept.map(({ outcome }) => outcome))).toEqual(new Set(['silent']));
  });

  it.each([[['--timeout', 'soon']], [['--at-once', '0']], [['--fast']], [['word']]])('stops at %j alone', (args) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(1);
    expect(stderr).toMatch(/expected|Expected|flags/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
