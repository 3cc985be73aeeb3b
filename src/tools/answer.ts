import type { IncomingHttpHeaders } from 'node:http';
import { headersFor, type HeaderRule } from './header-rules.ts';
import type { Content, SiteFile } from './site-files.ts';

/** A request, as much of it as an answer depends on. */
export interface Asked {
  method: string;
  /** What stands between the method and the version. */
  target: string;
  /** "1.1" */
  version: string;
  headers: IncomingHttpHeaders;
  /** The value of each Host header there was. */
  hosts: readonly string[];
}

/** A response. To HEAD the body is not sent. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** A site, ready to be asked. */
export interface Served {
  files: ReadonlyMap<string, SiteFile>;
  rules: readonly HeaderRule[];
  /** "" or "/note". */
  base: string;
}

/** Most characters of an address. Ours have forty. */
const LONGEST_ADDRESS = 2048;

const METHODS = ['GET', 'HEAD', 'OPTIONS'];
const ALLOW = { allow: METHODS.join(', ') };

const REASONS: Record<number, string> = {
  400: 'Bad request',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Request timeout',
  412: 'Precondition failed',
  414: 'Address too long',
  416: 'Range not satisfiable',
  431: 'Headers too large',
};

/** An answer that says no, in plain text. */
export const refusal = (status: number, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff', ...headers },
  body: `${REASONS[status] ?? status}\n`,
});

/** The refusal of a method, saying which there are. */
export const wrongMethod = (): Answer => refusal(405, ALLOW);

function isHost(text: string): boolean {
  const [, port = '0'] = /^(?:\[[\da-f:.]+\]|[\w.-]+)(?::(\d{0,5}))?$/i.exec(text) ?? [undefined, '99999'];
  return Number(port) <= 65_535;
}

/** The path and query of a target ("/fr/?a=b", or "http://host/fr/?a=b"), decoded once; undefined when it is malformed. */
function addressOf(target: string): { path: string; search: string } | undefined {
  const [, host, rest = ''] = /^https?:\/\/([^/?]*)(.*)$/i.exec(target) ?? [undefined, undefined, target];
  if (host !== undefined && !isHost(host)) return undefined;
  const at = rest.indexOf('?');
  const [raw, search] = at < 0 ? [rest, ''] : [rest.slice(0, at), rest.slice(at)];
  // Printable ASCII alone; a slash that hides in an escape is no separator, so it is nothing.
  if (!/^[\x21-\x7e]*$/.test(target) || /[#\\]|%2f|%5c/i.test(raw)) return undefined;
  let path: string;
  try {
    path = decodeURIComponent(raw === '' && host !== undefined ? '/' : raw);
  } catch {
    return undefined;
  }
  const odd = !path.startsWith('/') || /\p{Cc}/u.test(path) || path.split('/').some((name) => /^\.\.?$/.test(name));
  return odd ? undefined : { path, search };
}

/** The tags in an If-Match or If-None-Match; a weak one counts only where that is enough. */
const tagsIn = (header: string, weak: boolean): string[] =>
  [...header.matchAll(/(W\/)?("[^"]*")/g)].flatMap(([, mark, tag = '']) => (mark && !weak ? [] : [tag]));

/** Compares with a date in a header; undefined when it is none. */
const laterThan = (modified: Date, header: string | undefined): boolean | undefined => {
  const date = Date.parse(header ?? '');
  return Number.isNaN(date) ? undefined : modified.getTime() > date;
};

/** What the conditions of a request come to, in the order of RFC 9110, 13.2.2. */
function condition({ headers }: Asked, { modified }: SiteFile, { etag }: Content): 304 | 412 | undefined {
  const match = headers['if-match'];
  if (match !== undefined) {
    if (match.trim() !== '*' && !tagsIn(match, false).includes(etag)) return 412;
  } else if (laterThan(modified, headers['if-unmodified-since'])) return 412;
  const none = headers['if-none-match'];
  if (none !== undefined) return none.trim() === '*' || tagsIn(none, true).includes(etag) ? 304 : undefined;
  return laterThan(modified, headers['if-modified-since']) === false ? 304 : undefined;
}

/**
 * The first and last byte that a Range asks for; 'whole' when it asks for nothing that has to be honoured (several parts,
 * another unit, no range at all), 'none' when the file has no such bytes.
 */
function rangeOf(header: string, size: number): [first: number, last: number] | 'whole' | 'none' {
  const [, from, to] = /^bytes=[ \t]*(\d*)-(\d*)[ \t]*$/i.exec(header) ?? [];
  if (from === undefined || to === undefined || from + to === '') return 'whole';
  if (from === '') {
    const length = Math.min(Number(to), size);
    return length === 0 ? 'none' : [size - length, size - 1];
  }
  if (to !== '' && Number(to) < Number(from)) return 'whole';
  if (Number(from) >= size) return 'none';
  return [Number(from), to === '' ? size - 1 : Math.min(Number(to), size - 1)];
}

const takesBrotli = (header: string | string[] | undefined): boolean =>
  String(header ?? '')
    .split(',')
    .some((coding) => /^\s*br\s*(;\s*q=(0\.\d*[1-9]\d*|1(\.0*)?)\s*)?$/i.test(coding));

/** A file, whole or in part, or that it has not changed. */
function give(asked: Asked, file: SiteFile, ruled: Record<string, string>): Answer {
  const brotli = file.brotli && takesBrotli(asked.headers['accept-encoding']) ? file.brotli : undefined;
  const content = brotli ?? file.plain;
  const { bytes, etag } = content;
  const headers: Record<string, string> = {
    'cache-control': 'no-cache',
    'last-modified': file.modified.toUTCString(),
    etag,
    ...(file.brotli ? { vary: 'Accept-Encoding' } : {}),
    ...ruled,
  };
  const outcome = condition(asked, file, content);
  if (outcome === 304) return { status: 304, headers, body: '' };
  if (outcome === 412) return refusal(412);

  Object.assign(headers, { 'content-type': file.type, 'accept-ranges': 'bytes' });
  if (brotli) headers['content-encoding'] = 'br';
  const { range, 'if-range': version } = asked.headers;
  const honoured =
    asked.method === 'GET' && (version === undefined || [etag, headers['last-modified']].includes(String(version)));
  const part = range === undefined || !honoured ? 'whole' : rangeOf(range, bytes.length);
  if (part === 'none') return refusal(416, { 'content-range': `bytes */${bytes.length}` });
  if (part === 'whole') return { status: 200, headers, body: bytes };
  const [first, last] = part;
  headers['content-range'] = `bytes ${first}-${last}/${bytes.length}`;
  return { status: 206, headers, body: bytes.subarray(first, last + 1) };
}

/** The page for what is not there, which nobody may keep. */
function missing({ files }: Served, ruled: Record<string, string>): Answer {
  const page = files.get('/404.html');
  if (!page) return refusal(404);
  return {
    status: 404,
    headers: { ...ruled, 'content-type': page.type, 'cache-control': 'no-cache' },
    body: page.plain.bytes,
  };
}

/** What a static host answers: a file of the site, a folder's page, the way to a folder's slash, or a refusal. */
export function answer(served: Served, asked: Asked): Answer {
  const { method, target, version, hosts } = asked;
  if (target.length > LONGEST_ADDRESS) return refusal(414);
  if (!/^1\.[01]$/.test(version) || hosts.length > 1 || !hosts.every(isHost)) return refusal(400);
  if (!METHODS.includes(method)) return wrongMethod();
  if (method === 'OPTIONS' && target === '*') return { status: 204, headers: ALLOW, body: '' };
  const address = addressOf(target);
  if (!address) return refusal(400);
  if (method === 'OPTIONS') return { status: 204, headers: ALLOW, body: '' };

  const { files, rules, base } = served;
  const { path: whole, search } = address;
  const moved = (to: string): Answer => refusal(301, { location: encodeURI(base + to) + search });
  if (whole === base) return moved('/');
  if (!whole.startsWith(`${base}/`)) return missing(served, headersFor(rules, `${base}/404.html`));
  const path = whole.slice(base.length);
  const file = files.get(path.endsWith('/') ? `${path}index.html` : path);
  if (file) return give(asked, file, headersFor(rules, whole));
  return files.has(`${path}/index.html`) ? moved(`${path}/`) : missing(served, headersFor(rules, whole));
}
