import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../data/read.ts';
import { freePort } from '../../tools/free-port.ts';
import { HOSTILE } from './hostile-requests.ts';
import { request, send } from './raw-request.ts';

interface Started {
  child: ChildProcess;
  /** Resolves to what was said once that is said, or once the program has ended. */
  said: (text: string) => Promise<string>;
  ended: Promise<number | null>;
}

// What is tested installs packages that are out of date, and would take them away from under the tests.
beforeAll(() => {
  const wanted = createHash('sha256')
    .update(readFileSync(resolve(ROOT, 'package-lock.json')))
    .digest('hex');
  const stamp = resolve(ROOT, 'node_modules/.stamp');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted)
    throw new Error('The packages are not those of package-lock.json: run npm test, which installs them first');
});

let running: Started | undefined;
afterEach(() => {
  running?.child.kill('SIGKILL');
});

/** npm start, from the program that npm runs, with a built dist/. */
function start(env: Record<string, string>): Started {
  const child = spawn(process.execPath, ['src/tools/start.mjs'], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1', ...env },
  });
  let all = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (all += text.toString()));
  const ended = new Promise<number | null>((done) => {
    child.on('close', done);
  });
  const said = (text: string): Promise<string> =>
    new Promise((done) => {
      const look = (): void => {
        if (!all.includes(text)) return;
        done(all);
      };
      child.stdout.on('data', look);
      look();
      void ended.then(() => {
        done(all);
      });
    });
  running = { child, said, ended };
  return running;
}

describe('npm start', () => {
  it('serves the site, outlives whatever strangers send, and leaves nothing behind when told to stop', async () => {
    const port = await freePort();
    const { child, said, ended } = start({ PORT: String(port) });
    expect(await said('Serving')).toContain(`Serving http://localhost:${port}/ (Ctrl+C stops it)`);
    const home = await send(port, request('/'));
    expect(home.status).toBe(200);
    for (const { bytes } of HOSTILE) await send(port, bytes);
    expect(await send(port, request('/'))).toMatchObject({ status: 200, body: home.body });
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    await expect(send(port, request('/'))).resolves.toMatchObject({ status: 0 });
  });

  it('says in one line that the port is taken', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, done));
    const { port } = other.address() as AddressInfo;
    const { said, ended } = start({ PORT: String(port) });
    const text = await said('taken');
    expect(await ended).toBe(1);
    other.close();
    expect(text).toContain(`Port ${port} is taken: choose another, as in PORT=${port + 1} npm start`);
    expect(text).not.toMatch(/\bat .+:\d+:\d+/);
  });

  it.each([
    [{ PORT: 'http' }, 'PORT: expected a number from 1 to 65535, found "http"'],
    [{ PORT: '70000' }, 'found "70000"'],
    [{ PORT: '' }, 'found ""'],
    [{ BASE_PATH: '/a b' }, 'BASE_PATH: expected a path such as "/note", found "/a b"'],
    [{ BASE_PATH: '/a/../b' }, 'BASE_PATH: expected a path such as "/note", found "/a/../b"'],
    [{ BASE_PATH: 'https://a.org/b' }, 'found "/https://a.org/b"'],
    [{ SITE_URL: 'example.org' }, 'SITE_URL: expected an origin such as "https://example.org", found "example.org"'],
    [{ SITE_URL: 'https://example.org/note' }, 'found "https://example.org/note"'],
  ])('says in one line what is wrong with %j', async (env, expected) => {
    const { said, ended } = start(env);
    const text = await said(expected);
    expect(await ended).toBe(1);
    expect(text).toContain(expected);
    expect(text).not.toMatch(/\bat .+:\d+:\d+/);
  });
});
