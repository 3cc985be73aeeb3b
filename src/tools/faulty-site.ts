/** The site as a reader's bad luck makes it: between a browser, of whatever engine, and the site that is served. */
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';

/** What goes wrong on the way. Paths are matched as the browser asks for them. */
export interface Mishap {
  /** Script and styles put first into the head of every page. */
  head?: string;
  /** Changes a text: a page, a style sheet, a script. */
  text?: (text: string, path: string) => string;
  /** Files that are not there. */
  missing?: RegExp;
  /** Files that come only once `release` is called. */
  late?: RegExp;
  /** Cuts a page into pieces, of which each comes a little after the one before. */
  pieces?: (html: string) => string[];
  /** The policy that pages are served with; none otherwise, since what is put into their heads is not in theirs. */
  policy?: string;
}

export interface FaultySite {
  url: string;
  /** What goes wrong from now on. */
  suffer: (mishap: Mishap) => void;
  /** Lets come what was late. */
  release: () => void;
  /** Answers nothing, as a network that is gone, or answers again. */
  cut: (isOffline: boolean) => void;
  /** A page that is served at `/saved/`. */
  save: (html: string) => void;
  close: () => void;
}

/** Keeps, in every page, what went wrong in it: `globalThis.faults`. */
const WITNESS = `<script>globalThis.faults=[];addEventListener('error',(e)=>faults.push(e.message||'not loaded: '+(e.target.src||e.target.href)),true);addEventListener('unhandledrejection',(e)=>faults.push('rejected: '+e.reason));{const say=console.error;console.error=(...words)=>{faults.push(words.join(' '));say(...words)}}</script>`;

/** Long enough for what has come to be painted. */
const PIECE_MS = 60;

const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/gi;

/** @param origin of the site, without its base path */
export async function openFaultySite(origin: string): Promise<FaultySite> {
  let mishap: Mishap = {};
  let isOffline = false;
  let saved = '';
  let waiting: (() => void)[] = [];

  const htmlOf = (html: string): string =>
    mishap.policy ? html : html.replace(POLICY, '').replace('<head>', `<head>${WITNESS}${mishap.head ?? ''}`);

  async function answer(path: string, response: ServerResponse): Promise<void> {
    if (mishap.late?.test(path)) await new Promise<void>((come) => waiting.push(come));
    if (mishap.missing?.test(path)) {
      response.writeHead(404).end();
      return;
    }
    if (path === '/saved/') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(saved);
      return;
    }
    const from = await fetch(origin + path);
    const type = from.headers.get('content-type') ?? '';
    const policy = mishap.policy && type.startsWith('text/html') ? { 'content-security-policy': mishap.policy } : {};
    response.writeHead(from.status, { 'content-type': type, 'cache-control': 'no-cache', ...policy });
    if (!/html|css|javascript/.test(type)) {
      response.end(Buffer.from(await from.arrayBuffer()));
      return;
    }
    const text = await from.text();
    const changed = mishap.text?.(text, path) ?? text;
    if (!type.startsWith('text/html')) {
      response.end(changed);
      return;
    }
    for (const piece of mishap.pieces?.(htmlOf(changed)) ?? [htmlOf(changed)]) {
      response.write(piece);
      if (mishap.pieces) await setTimeout(PIECE_MS);
    }
    response.end();
  }

  const server = createServer((request, response) => {
    if (isOffline) request.socket.destroy();
    else answer(request.url ?? '/', response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, done));
  const release = (): void => {
    delete mishap.late;
    for (const come of waiting) come();
    waiting = [];
  };
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    suffer: (next) => {
      release();
      isOffline = false;
      mishap = { ...next };
    },
    release,
    cut: (gone) => (isOffline = gone),
    save: (html) => (saved = html),
    close: () => {
      release();
      server.close();
      server.closeAllConnections();
    },
  };
}
