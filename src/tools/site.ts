import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import sirv from 'sirv';

/** One block of a `_headers` file: a path, `*` standing for anything, and what to add or (with `!`) take away there. */
interface HeaderRule {
  path: RegExp;
  set: [name: string, value: string][];
  drop: string[];
}

/** Reads a `_headers` file as the usual static hosts do: rules that match add up, in order. */
export function readHeaders(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      const pattern = line
        .trim()
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*');
      rules.push({ path: new RegExp(`^${pattern}$`), set: [], drop: [] });
      continue;
    }
    const rule = rules.at(-1);
    const [, dropped, name = '', value = ''] = /^\s+(!)?\s*([\w-]+)(?::\s*(.*))?$/.exec(line) ?? [];
    if (!rule || name === '') throw new Error(`_headers: expected "  Name: value" under a path, found "${line}"`);
    if (dropped) rule.drop.push(name);
    else rule.set.push([name, value.trim()]);
  }
  return rules;
}

function applyHeaders(rules: readonly HeaderRule[], path: string, response: ServerResponse): void {
  for (const rule of rules) {
    if (!rule.path.test(path)) continue;
    for (const name of rule.drop) response.removeHeader(name);
    for (const [name, value] of rule.set) response.setHeader(name, value);
  }
}

export interface SiteOptions {
  /** Folder to serve. */
  dir: string;
  /** 0 (the default) takes any free port. */
  port?: number;
  /** Path the site lives under, as it was built ("/note"). */
  base?: string;
  /** Serves the `.br` beside a file to whoever takes it. */
  brotli?: boolean;
}

export interface Site {
  /** Address of the site's root, with the base path and without a final slash. */
  url: string;
  close: () => Promise<void>;
}

/** A built site on localhost, as a static host would serve it: its `_headers`, its 404 page, folders with their slash. */
export async function openSite({ dir, port = 0, base = '', brotli = false }: SiteOptions): Promise<Site> {
  const root = base.replace(/\/+$/, '');
  const headersFile = resolve(dir, '_headers');
  const rules = existsSync(headersFile) ? readHeaders(readFileSync(headersFile, 'utf8')) : [];
  const notFound = resolve(dir, '404.html');
  const serve = sirv(dir, { etag: true, brotli, extensions: ['html'] });

  const missing = (response: ServerResponse): void => {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
  };
  const server = createServer((request: IncomingMessage, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    if (root !== '' && pathname !== root && !pathname.startsWith(`${root}/`)) {
      missing(response);
      return;
    }
    const path = pathname.slice(root.length) || '/';
    applyHeaders(rules, path, response);
    const folder = !path.endsWith('/') && existsSync(resolve(dir, `.${decodeURIComponent(path)}`, 'index.html'));
    if (folder || pathname === root) {
      response.writeHead(301, { Location: `${pathname}/${search}` });
      response.end();
      return;
    }
    request.url = path + search;
    serve(request, response, () => {
      missing(response);
    });
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, done);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}${root}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}
