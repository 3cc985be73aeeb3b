import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor, readHeaderRules } from '../../tools/header-rules.ts';
import { openSite, type Site } from '../../tools/site.ts';
import { fixtureSite, LARGE, SECRET } from './fixture-site.ts';
import { HOSTILE, PAGE } from './hostile-requests.ts';
import { abandon, request, send } from './raw-request.ts';

const fixture = fixtureSite();
let site: Site;
let port: number;

beforeAll(async () => {
  site = await openSite({ dir: fixture.dir });
  port = Number(new URL(site.url).port);
});
afterAll(async () => {
  await site.close();
  fixture.remove();
});

/** Files and connections that this process holds, where the system can say. */
const held = (): number => (existsSync('/dev/fd') ? readdirSync('/dev/fd').length : 0);

async function expectAlive(): Promise<void> {
  expect(await send(port, request('/'))).toMatchObject({ status: 200, body: '<title>Home</title>' });
}

describe('what a stranger may send', () => {
  it('is a long list', () => {
    expect(HOSTILE.length).toBeGreaterThan(100);
    expect(new Set(HOSTILE.map(({ what }) => what)).size).toBe(HOSTILE.length);
  });

  it.each(HOSTILE)('$what: $status, and the site goes on', async ({ bytes, status, headers = {}, body }) => {
    const answer = await send(port, bytes);
    expect(answer.status).toBe(status);
    expect(answer.headers).toMatchObject(headers);
    if (body !== undefined) expect(answer.body).toBe(body);
    // One answer, which gives nothing of the machine away.
    expect(answer.all.match(/HTTP\/1\.1 /g)).toHaveLength(1);
    expect(answer.all).not.toContain(SECRET);
    expect(answer.all).not.toContain(fixture.dir);
    expect(answer.all).not.toMatch(/root:|\bat .+:\d+:\d+/);
    await expectAlive();
  });

  it('may come one request after another in one breath, and each has its answer', async () => {
    const two = `GET /page.txt HTTP/1.1\r\nHost: localhost\r\n\r\n${request('/nowhere')}`;
    const { all } = await send(port, two);
    expect(all.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 404']);
    const { all: bad } = await send(port, `GET /page.txt HTTP/1.1\r\nHost: localhost\r\n\r\nnonsense\r\n\r\n`);
    expect(bad.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
  });

  it('may break off at any byte', async () => {
    const whole = request('/page.txt', ['Range: bytes=0-1']);
    for (let length = 0; length < whole.length; length += 7) {
      const { status } = await send(port, whole.slice(0, length), true);
      expect([0, 400], `${length} bytes`).toContain(status);
    }
    await expectAlive();
  });

  it('may say nothing at all', async () => {
    const silent = Array.from({ length: 20 }, () => connect(port, '127.0.0.1'));
    await expectAlive();
    for (const socket of silent) socket.destroy();
    await expectAlive();
  });

  it('may walk away in the middle of an answer, and nothing is held on to', async () => {
    const whole = await send(port, request('/large.bin'));
    expect(whole.body.length).toBe(LARGE);
    const before = held();
    await Promise.all(Array.from({ length: 40 }, () => abandon(port, request('/large.bin'))));
    await expect.poll(held, { timeout: 10_000 }).toBeLessThanOrEqual(before);
    await expectAlive();
  });

  it('reads the site as it was opened, whatever happens to its folder', async () => {
    writeFileSync(join(fixture.dir, 'page.txt'), 'changed');
    writeFileSync(join(fixture.dir, 'late.txt'), 'late');
    expect(await send(port, request('/page.txt'))).toMatchObject({ status: 200, body: PAGE });
    expect(await send(port, request('/late.txt'))).toMatchObject({ status: 404 });
    writeFileSync(join(fixture.dir, 'page.txt'), PAGE);
  });
});

describe('a version that a reader has', () => {
  it('is not sent again, by its tag or by its date', async () => {
    const { headers } = await send(port, request('/page.txt'));
    const tag = headers['etag'] ?? '';
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    for (const header of [
      `If-None-Match: ${tag}`,
      `If-None-Match: W/${tag}`,
      `If-None-Match: "other", ${tag}`,
      `If-Modified-Since: ${headers['last-modified'] ?? ''}`,
    ]) {
      const answer = await send(port, request('/page.txt', [header]));
      expect(answer, header).toMatchObject({ status: 304, body: '' });
      expect(answer.headers, header).toMatchObject({ etag: tag, 'x-content-type-options': 'nosniff' });
      expect(answer.headers, header).not.toHaveProperty('content-length');
    }
  });

  it('can be gone on with', async () => {
    const { headers } = await send(port, request('/page.txt'));
    const rest = ['Range: bytes=8-', `If-Range: ${headers['etag'] ?? ''}`];
    expect(await send(port, request('/page.txt', rest))).toMatchObject({ status: 206, body: '89' });
    const weak = ['Range: bytes=8-', `If-Range: W/${headers['etag'] ?? ''}`];
    expect(await send(port, request('/page.txt', weak))).toMatchObject({ status: 200, body: PAGE });
    const matched = await send(port, request('/page.txt', [`If-Match: ${headers['etag'] ?? ''}`]));
    expect(matched.status).toBe(200);
  });
});

describe('what a page is sent with', () => {
  it('is what the rules of the host say, on what is missing too, but a missing asset is kept by nobody', async () => {
    const code = await send(port, request('/_astro/code.js'));
    expect(code.headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    const missing = await send(port, request('/_astro/none.js'));
    expect(missing.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    expect(missing.body).toBe('<title>Nowhere</title>');
  });

  it('adds up from rules', () => {
    const rules = readHeaderRules('# a\n/*\n  X-A: 1\n  X-B: 2: 3\n/a/*\n  x-d: 4\n/a.b\n  X-C: 5');
    expect(headersFor(rules, '/')).toEqual({ 'x-a': '1', 'x-b': '2: 3' });
    expect(headersFor(rules, '/a/b')).toEqual({ 'x-a': '1', 'x-b': '2: 3', 'x-d': '4' });
    expect(headersFor(rules, '/a.b')).toMatchObject({ 'x-c': '5' });
    expect(headersFor(rules, '/axb')).not.toHaveProperty('x-c');
    expect(() => readHeaderRules('  X-A: 1')).toThrow(/_headers: expected/);
    // One host takes a header away by this line, another does not know it.
    expect(() => readHeaderRules('/*\n  ! X-A')).toThrow(/_headers: expected/);
    expect(() => readHeaderRules('/*\n  nonsense here')).toThrow(/found " {2}nonsense here"/);
  });
});

describe('compressed files', () => {
  const packed = fixtureSite();
  let compressed: Site;
  let at: number;

  beforeAll(async () => {
    writeFileSync(join(packed.dir, 'page.txt.br'), 'packed');
    compressed = await openSite({ dir: packed.dir, brotli: true });
    at = Number(new URL(compressed.url).port);
  });
  afterAll(async () => {
    await compressed.close();
    packed.remove();
  });

  it.each([
    ['br', 'packed'],
    ['gzip, deflate, br', 'packed'],
    ['gzip, BR;q=0.5', 'packed'],
    ['br;q=0', PAGE],
    ['br;q=0.0', PAGE],
    ['brotli', PAGE],
    ['xbr', PAGE],
    ['gzip', PAGE],
    ['', PAGE],
  ])('to a reader who takes %j: %s', async (taken, body) => {
    const answer = await send(at, request('/page.txt', [`Accept-Encoding: ${taken}`]));
    expect(answer.body).toBe(body);
    expect(answer.headers).toMatchObject({ vary: 'Accept-Encoding', 'content-type': 'text/plain; charset=utf-8' });
    expect(answer.headers['content-encoding']).toBe(body === PAGE ? undefined : 'br');
  });

  it('have tags and ranges of their own', async () => {
    const plain = await send(at, request('/page.txt'));
    const short = await send(at, request('/page.txt', ['Accept-Encoding: br']));
    expect(short.headers['etag']).not.toBe(plain.headers['etag']);
    const cross = await send(at, request('/page.txt', [`If-None-Match: ${short.headers['etag'] ?? ''}`]));
    expect(cross.status).toBe(200);
    const part = await send(at, request('/page.txt', ['Accept-Encoding: br', 'Range: bytes=4-']));
    expect(part).toMatchObject({ status: 206, body: 'ed' });
    expect(part.headers['content-range']).toBe('bytes 4-5/6');
  });

  it('are nothing one can ask for by name', async () => {
    expect(await send(at, request('/page.txt.br'))).toMatchObject({ status: 404 });
  });
});

describe('under a base path', () => {
  let based: Site;
  let at: number;

  beforeAll(async () => {
    based = await openSite({ dir: fixture.dir, base: '/note' });
    at = Number(new URL(based.url).port);
  });
  afterAll(() => based.close());

  it('says where it is', () => {
    expect(new URL(based.url).pathname).toBe('/note');
  });

  it.each<[string, number, string?]>([
    ['/note', 301, '/note/'],
    ['/note?a=b', 301, '/note/?a=b'],
    ['/note/', 200],
    ['/note/page.txt', 200],
    ['/%6eote/page.txt', 200],
    ['/note/fr', 301, '/note/fr/'],
    ['http://localhost/note', 301, '/note/'],
    ['/', 404],
    ['/fr/', 404],
    ['/page.txt', 404],
    ['/notepage.txt', 404],
    ['/notes/', 404],
    ['/NOTE/', 404],
    ['//note/', 404],
    ['/note//', 404],
    ['/note/note/', 404],
    ['/note/../page.txt', 400],
    ['/note/..%2fpage.txt', 400],
    ['/note/%E0%A4', 400],
    ['/%E0%A4', 400],
    ['/note%2fpage.txt', 400],
  ])('%s: %d %s', async (target, status, location) => {
    const answer = await send(at, request(target));
    expect(answer.status).toBe(status);
    expect(answer.headers['location']).toBe(location);
    expect(answer.all).not.toContain(SECRET);
  });
});
