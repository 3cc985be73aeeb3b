/** Pages of another origin that frame figures, as newsrooms' systems do. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { ROOT } from '../../data/read.ts';

/** Listeners as each system publishes them, reduced to what sets the height. */
export const DATAWRAPPER = `<script>addEventListener('message',(e)=>{const all=e.data['datawrapper-height'];if(all)for(const id in all)for(const f of document.querySelectorAll('iframe'))if(f.contentWindow===e.source)f.style.height=all[id]+'px'});</script>`;
export const AMP = `<script>addEventListener('message',(e)=>{if(e.data&&e.data.sentinel==='amp'&&e.data.type==='embed-size')for(const f of document.querySelectorAll('iframe'))if(f.contentWindow===e.source)f.height=e.data.height});</script>`;

/** A frame lower than what it shows. */
export const lowFrame = (source: string, attributes = ''): string =>
  `<iframe ${attributes} width="100%" height="200" style="border:0" src="${source}"></iframe>`;

/** A frame made by pym.js as published. */
export const pymFrame = (source: string): string =>
  `<div id="here"></div><script>${readFileSync(resolve(ROOT, 'node_modules/pym.js/dist/pym.v1.min.js'), 'utf8')}</script>` +
  `<script>new pym.Parent('here', '${source}', {});</script>`;

export interface Newsroom {
  /** Address of the page, on a port of its own, so of another origin than the site. */
  url: string;
  /** Puts that body into the page from its next request on. */
  print: (body: string) => void;
  close: () => void;
}

export async function openNewsroom(): Promise<Newsroom> {
  let body = '';
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><meta charset="utf-8">${body}`);
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    print: (next) => (body = next),
    close: () => server.close(),
  };
}
