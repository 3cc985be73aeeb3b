import { existsSync, readFileSync } from 'node:fs';
import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type { Duplex } from 'node:stream';
import { answer, refusal, wrongMethod, type Answer, type Served } from './answer.ts';
import { readHeaderRules } from './header-rules.ts';
import { readSite } from './site-files.ts';

export interface SiteOptions {
  /** Folder to serve, as it is now: later changes to it are not seen. */
  dir: string;
  /** 0 (the default) takes any free port. */
  port?: number;
  /** Path the site lives under, as it was built: "" or "/note". */
  base?: string;
  /** Serves the `.br` beside a file to whoever takes it. */
  brotli?: boolean;
}

export interface Site {
  /** Address of the site's root, with the base path and without a final slash. */
  url: string;
  close: () => Promise<void>;
}

/** Milliseconds: a request that takes longer to be said, or a reader who takes longer to read on, is given up. */
const TIMES = { headersTimeout: 20_000, requestTimeout: 30_000, connectionsCheckingInterval: 10_000 };
const IDLE = 120_000;
/** How long a connection is kept open after a refusal, so that a client still sending can read it. */
const LINGER = 2_000;

function respond(served: Served, request: IncomingMessage, response: ServerResponse): void {
  const { status, headers, body } = answer(served, {
    method: request.method ?? '',
    target: request.url ?? '',
    version: request.httpVersion,
    headers: request.headers,
    hosts: request.headersDistinct['host'] ?? [],
  });
  const length = status === 204 || status === 304 ? {} : { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length });
  response.end(body);
}

/** Answers on a connection that Node has stopped reading requests from, then closes it. */
function refuse(socket: Duplex, { status, headers, body }: Answer): void {
  socket.on('error', () => socket.destroy());
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const fields = { ...headers, 'content-length': String(Buffer.byteLength(body)), connection: 'close' };
  const lines = Object.entries(fields).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body.toString()}`);
  socket.resume();
  setTimeout(() => socket.destroy(), LINGER).unref();
}

/** What Node says of bytes that it could not read as a request. */
interface Unreadable extends NodeJS.ErrnoException {
  rawPacket?: Buffer;
  /** Where in the packet it gave up. */
  bytesParsed?: number;
}

/** What to say to bytes that Node could not read as a request. */
function refusalOf({ code, rawPacket, bytesParsed = 0 }: Unreadable): Answer {
  const packet = rawPacket?.toString('latin1') ?? '';
  const line = packet.slice(packet.lastIndexOf('\n', bytesParsed) + 1).split('\r\n', 1)[0] ?? '';
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return refusal(408);
  // The address alone was too long, or the headers.
  if (code === 'HPE_HEADER_OVERFLOW') return refusal(/^[A-Za-z]+ /.test(line) ? 414 : 431);
  // Well said, but no method that Node knows.
  if (code === 'HPE_INVALID_METHOD' && /^[A-Za-z]+ \S+ HTTP\/1\.[01]$/.test(line)) return wrongMethod();
  return refusal(400);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, () => {
      server.off('error', fail);
      done((server.address() as AddressInfo).port);
    });
  });
}

/** A built site on localhost, as a static host would serve it: its `_headers`, its 404 page, folders with their slash. */
export async function openSite({ dir, port = 0, base = '', brotli = false }: SiteOptions): Promise<Site> {
  const headersFile = resolve(dir, '_headers');
  const served: Served = {
    files: readSite(dir, brotli),
    rules: existsSync(headersFile) ? readHeaderRules(readFileSync(headersFile, 'utf8')) : [],
    base,
  };
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    respond(served, request, response);
  };
  const server = createServer(TIMES, handle);
  server.setTimeout(IDLE);
  // No body is ever wanted, so nobody is asked to go on with one.
  server.on('checkContinue', handle);
  server.on('connect', (_, socket) => {
    refuse(socket, wrongMethod());
  });
  server.on('clientError', (error: Unreadable, socket) => {
    refuse(socket, refusalOf(error));
  });
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}${served.base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}
