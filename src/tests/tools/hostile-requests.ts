import { request } from './raw-request.ts';

/** What a stranger may send, and what is right to answer. */
export interface HostileRequest {
  what: string;
  /** The bytes, in latin1. */
  bytes: string;
  /** The status of the answer. 0: the connection is closed without one. */
  status: number;
  /** Headers the answer must have, by lower-case name. */
  headers?: Record<string, string>;
  /** What the body must be. */
  body?: string;
}

/** The text of /page.txt on the site that is asked: ten bytes. */
export const PAGE = '0123456789';
const SIZE = PAGE.length;
const ALLOW = { allow: 'GET, HEAD, OPTIONS' };

const addresses: [what: string, target: string, status: number, headers?: Record<string, string>][] = [
  ['a cut escape', '/%E0%A4', 400],
  ['an escape that is none', '/%zz', 400],
  ['a lone percent sign', '/%', 400],
  ['an escape that is not UTF-8', '/%ff%fe', 400],
  ['an overlong escape of a slash', '/..%c0%afsecret.txt', 400],
  ['a null byte', '/page.txt%00.html', 400],
  ['an escaped line break', '/%0d%0aSet-Cookie:%20a=b', 400],
  ['an escaped delete', '/%7f', 400],
  ['a raw byte above ASCII', '/caf\xe9', 400],
  ['dot segments', '/../secret.txt', 400],
  ['dot segments under a folder', '/fr/../../secret.txt', 400],
  ['dot segments, escaped', '/%2e%2e/secret.txt', 400],
  ['dot segments, escaped in part', '/.%2E/secret.txt', 400],
  ['dot segments with an escaped slash', '/..%2fsecret.txt', 400],
  ['dot segments with a backslash', '/..\\secret.txt', 400],
  ['dot segments with an escaped backslash', '/..%5csecret.txt', 400],
  ['dot segments to a system file', '/../../../../../../etc/passwd', 400],
  ['dot segments escaped twice', '/%252e%252e/secret.txt', 404],
  ['a page escaped twice', '/%2566r/', 404],
  ['a page escaped once', '/%66r/', 200],
  ['an escaped slash', '/fr%2findex.html', 400],
  ['a drive', '/C:/Windows/win.ini', 404],
  ['two slashes first', '//fr/', 404],
  ['the name of another host after two slashes', '//example.com/%2f..', 400],
  ['a folder of another host', '//example.com/fr', 404],
  ['a backslash before another host', '/\\example.com/', 400],
  ['an escaped backslash before another host', '/%5cexample.com', 400],
  ['a folder without its slash', '/fr', 301, { location: '/fr/' }],
  ['a folder without its slash, with a query', '/fr?next=//example.com', 301, { location: '/fr/?next=//example.com' }],
  ['a file with a slash', '/page.txt/', 404],
  ['a name of the language', '/__proto__', 404],
  ['another one', '/constructor', 404],
  ['a hidden file', '/.env', 404],
  ['the rules of the host', '/_headers', 404],
  ['a file beside the site', '/secret.txt', 404],
  ['no such page', '/nowhere', 404],
  ['no such asset, which must not be kept for a year', '/_astro/gone.js', 404, { 'cache-control': 'no-cache' }],
  ['a fragment in the request', '/fr/#top', 400],
  ['a query that is no query', '/page.txt?%E0%A4&<script>', 200],
  ['an address of three thousand characters', `/${'a'.repeat(3000)}`, 414],
  ['an address of a hundred thousand characters', `/${'a'.repeat(100_000)}`, 414],
  ['a query of a hundred thousand characters', `/?${'a'.repeat(100_000)}`, 414],
  ['a thousand segments', '/a'.repeat(1000), 404],
  ['a whole address', 'http://localhost/page.txt', 200],
  ['a whole address without a path', 'http://localhost', 200],
  ['a whole address of another host', 'http://example.com/fr', 301, { location: '/fr/' }],
  ['a whole address with dot segments', 'http://localhost/../secret.txt', 400],
  ['a whole address of another scheme', 'ftp://localhost/page.txt', 400],
  ['a whole address that is none', 'http://', 400],
  ['no address', '*', 400],
  ['an address without a slash', 'page.txt', 400],
];

const methods: HostileRequest[] = [
  ...['POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'QUERY'].map((method) => ({
    what: `the method ${method}`,
    bytes: request('/', [], method),
    status: 405,
    headers: ALLOW,
  })),
  { what: 'a method nobody knows', bytes: request('/', [], 'FROB'), status: 405, headers: ALLOW },
  { what: 'a method in lower case', bytes: request('/', [], 'get'), status: 405, headers: ALLOW },
  { what: 'CONNECT', bytes: request('example.com:443', [], 'CONNECT'), status: 405, headers: ALLOW },
  {
    what: 'a post with a body',
    bytes: `${request('/', ['Content-Length: 20000'], 'POST')}${'x'.repeat(20_000)}`,
    status: 405,
    headers: ALLOW,
  },
  {
    what: 'a post whose body never comes',
    bytes: request('/', ['Content-Length: 99999999'], 'POST'),
    status: 405,
    headers: { ...ALLOW, connection: 'close' },
  },
  {
    what: 'a post that asks whether it may go on',
    bytes: request('/', ['Content-Length: 5', 'Expect: 100-continue'], 'POST'),
    status: 405,
    headers: ALLOW,
  },
  { what: 'an expectation nobody knows', bytes: request('/', ['Expect: wonders']), status: 417 },
  { what: 'HEAD', bytes: request('/page.txt', [], 'HEAD'), status: 200, headers: { 'content-length': '10' }, body: '' },
  { what: 'HEAD of no page', bytes: request('/nowhere', [], 'HEAD'), status: 404, body: '' },
  { what: 'HEAD with a range', bytes: request('/page.txt', ['Range: bytes=0-1'], 'HEAD'), status: 200, body: '' },
  { what: 'OPTIONS', bytes: request('/', [], 'OPTIONS'), status: 204, headers: ALLOW, body: '' },
  { what: 'OPTIONS of the server', bytes: request('*', [], 'OPTIONS'), status: 204, headers: ALLOW, body: '' },
  { what: 'OPTIONS of a malformed address', bytes: request('/%E0%A4', [], 'OPTIONS'), status: 400 },
  { what: 'an upgrade', bytes: request('/page.txt', ['Upgrade: websocket']), status: 200 },
];

const part = (range: string, body: string): HostileRequest => {
  const from = PAGE.indexOf(body);
  return {
    what: `the range ${range}`,
    bytes: request('/page.txt', [`Range: ${range}`]),
    status: 206,
    headers: { 'content-range': `bytes ${from}-${from + body.length - 1}/${SIZE}`, 'content-length': `${body.length}` },
    body,
  };
};
const whole = (range: string): HostileRequest => ({
  what: `the range ${range}, which is none that must be honoured`,
  bytes: request('/page.txt', [`Range: ${range}`]),
  status: 200,
  headers: { 'accept-ranges': 'bytes' },
  body: PAGE,
});
const nothing = (range: string): HostileRequest => ({
  what: `the range ${range}`,
  bytes: request('/page.txt', [`Range: ${range}`]),
  status: 416,
  headers: { 'content-range': `bytes */${SIZE}` },
});

const ranges: HostileRequest[] = [
  part('bytes=0-3', '0123'),
  part('bytes=7-', '789'),
  part('bytes=-3', '789'),
  part('bytes=-99', PAGE),
  part('bytes=5-99999999999999999999', '56789'),
  part('BYTES=2-2', '2'),
  nothing('bytes=10-'),
  nothing('bytes=999-1000'),
  nothing('bytes=-0'),
  whole('bytes=5-2'),
  whole('bytes=-'),
  whole('bytes='),
  whole('bytes=a-b'),
  whole('bytes=--5'),
  whole('bytes=1.5-2'),
  whole('bytes=0x1-0x2'),
  whole('lines=0-1'),
  whole('bytes=0-1,3-4'),
  whole(`bytes=${Array.from({ length: 500 }, (_, index) => `${index}-`).join(',')}`),
  {
    what: 'a range of an older version',
    bytes: request('/page.txt', ['Range: bytes=0-3', 'If-Range: "older"']),
    status: 200,
    body: PAGE,
  },
  { what: 'a range of no page', bytes: request('/nowhere', ['Range: bytes=0-3']), status: 404 },
];

const hosts: HostileRequest[] = [
  { what: 'no host', bytes: 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', status: 400 },
  { what: 'no host, in the older version', bytes: 'GET /page.txt HTTP/1.0\r\n\r\n', status: 200, body: PAGE },
  { what: 'two hosts', bytes: request('/', ['Host: localhost', 'Host: example.com']), status: 400 },
  { what: 'an empty host', bytes: request('/', ['Host:']), status: 400 },
  { what: 'a host with a space', bytes: request('/', ['Host: a b']), status: 400 },
  { what: 'a host with a path', bytes: request('/', ['Host: localhost/../..']), status: 400 },
  { what: 'a host with a user', bytes: request('/', ['Host: a@b']), status: 400 },
  { what: 'a host with markup', bytes: request('/', ['Host: <script>']), status: 400 },
  { what: 'a host with a port that is none', bytes: request('/', ['Host: localhost:99999999']), status: 400 },
  {
    what: 'a folder asked of another host',
    bytes: request('/fr', ['Host: example.com']),
    status: 301,
    headers: { location: '/fr/' },
  },
  { what: 'a host by number', bytes: request('/page.txt', ['Host: [::1]:4321']), status: 200 },
];

const conditions: HostileRequest[] = [
  { what: 'any version but what there is', bytes: request('/page.txt', ['If-None-Match: *']), status: 304, body: '' },
  { what: 'another version in a list', bytes: request('/page.txt', ['If-None-Match: "a", W/"b"']), status: 200 },
  { what: 'a version that is malformed', bytes: request('/page.txt', ['If-None-Match: "']), status: 200 },
  {
    what: 'what changed since a day to come',
    bytes: request('/page.txt', ['If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT']),
    status: 304,
    body: '',
  },
  {
    what: 'what changed since a day long ago',
    bytes: request('/page.txt', ['If-Modified-Since: Thu, 01 Jan 1970 00:00:01 GMT']),
    status: 200,
  },
  { what: 'what changed since no day', bytes: request('/page.txt', ['If-Modified-Since: yesterday']), status: 200 },
  {
    what: 'a version before a date',
    bytes: request('/page.txt', ['If-None-Match: "a"', 'If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT']),
    status: 200,
  },
  { what: 'only another version', bytes: request('/page.txt', ['If-Match: "a"']), status: 412 },
  { what: 'whatever version there is', bytes: request('/page.txt', ['If-Match: *']), status: 200 },
  {
    what: 'only what has not changed since a day long ago',
    bytes: request('/page.txt', ['If-Unmodified-Since: Thu, 01 Jan 1970 00:00:01 GMT']),
    status: 412,
  },
];

const bytes: HostileRequest[] = [
  { what: 'a control character in a header', bytes: request('/', ['X-A: a\x01b']), status: 400 },
  { what: 'a null in a header', bytes: request('/', ['X-A: a\x00b']), status: 400 },
  { what: 'a header without a name', bytes: request('/', [': a']), status: 400 },
  { what: 'a header whose name has a space', bytes: request('/', ['X A: a']), status: 400 },
  { what: 'a header without a colon', bytes: request('/', ['nonsense']), status: 400 },
  {
    what: 'a header of a hundred thousand characters',
    bytes: request('/', [`X-A: ${'a'.repeat(100_000)}`]),
    status: 431,
  },
  {
    what: 'three thousand headers',
    bytes: request(
      '/',
      Array.from({ length: 3000 }, (_, index) => `X-${index}: a`),
    ),
    status: 431,
  },
  { what: 'a header above ASCII', bytes: request('/page.txt', ['X-A: caf\xe9']), status: 200 },
  { what: 'a version that is none', bytes: 'GET / HTTP/9.9\r\nHost: localhost\r\n\r\n', status: 400 },
  { what: 'no version', bytes: 'GET /\r\n\r\n', status: 400 },
  { what: 'no request at all', bytes: '\r\n\r\nnonsense\r\n\r\n', status: 400 },
  { what: 'the start of a TLS connection', bytes: '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', status: 400 },
  { what: 'the start of HTTP/2', bytes: 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', status: 400 },
  {
    what: 'two lengths of one body',
    bytes: request('/', ['Content-Length: 5', 'Content-Length: 6'], 'POST') + '12345',
    status: 400,
  },
  {
    what: 'a length and chunks of one body',
    bytes: request('/', ['Content-Length: 5', 'Transfer-Encoding: chunked'], 'POST') + '0\r\n\r\n',
    status: 400,
  },
  { what: 'a length that is none', bytes: request('/', ['Content-Length: -1'], 'POST'), status: 400 },
  {
    what: 'a body in a request for a page',
    bytes: request('/page.txt', ['Content-Length: 3']) + 'abc',
    status: 200,
    body: PAGE,
  },
];

/** Every request of the table, in the order in which they are sent. */
export const HOSTILE: readonly HostileRequest[] = [
  ...addresses.map(([what, target, status, headers]): HostileRequest => {
    return { what, bytes: request(target), status, ...(headers ? { headers } : {}) };
  }),
  ...methods,
  ...ranges,
  ...hosts,
  ...conditions,
  ...bytes,
];
