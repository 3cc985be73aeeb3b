/**
 * npm run nginx: writes src/deploy/nginx.conf from public/_headers and the types of files, so that nginx says of each path
 * what every other host says. A test holds the two together.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from '../data/read.ts';
import { flagsAlone, runTool } from './arguments.ts';
import { headersFor, readHeaderRules, type HeaderRule } from './header-rules.ts';
import { TYPES } from './site-files.ts';

const FILE = resolve(ROOT, 'src/deploy/nginx.conf');
/** What is kept for a year says so by itself; of the rest a browser asks whether it is still so. */
const FRESH: readonly [string, string] = ['cache-control', 'no-cache'];

const quoted = (value: string): string => `"${value.replace(/["\\$]/g, '\\$&')}"`;

/** The headers of the paths under a prefix. nginx takes over none from outside a location that has its own. */
function addHeaders(rules: readonly HeaderRule[], prefix: string, indent: string): string {
  const headers = Object.entries(headersFor(rules, `${prefix}x`));
  if (!headers.some(([name]) => name === FRESH[0])) headers.push([...FRESH]);
  // What is not there is not to be kept for a year.
  return headers
    .map(([name, value]) => `${indent}add_header ${name} ${quoted(value)}${name === FRESH[0] ? '' : ' always'};\n`)
    .join('');
}

/** The configuration, from the text of a `_headers` file. */
export function nginxConfig(headersFile: string): string {
  const rules = readHeaderRules(headersFile);
  const prefixes = [...headersFile.matchAll(/^(\/\S*\/)\*$/gm)].map(([, prefix = '']) => prefix);
  const types = Object.entries(TYPES).map(([ending, type]) => `    ${type.replace(/;.*/, '')} ${ending.slice(1)};\n`);
  const charsets = Object.values(TYPES).flatMap((type) => (type.includes('charset') ? [type.replace(/;.*/, '')] : []));
  return `# Made from public/_headers by npm run nginx. It needs no rights: it listens at a high port and writes to /tmp alone.
worker_processes auto;
pid /tmp/nginx.pid;
error_log stderr warn;

events {
  worker_connections 4096;
}

http {
  types {
${types.join('')}  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${[...new Set(charsets)].filter((type) => type !== 'text/html').join(' ')};
  access_log off;
  server_tokens off;
  sendfile on;
  tcp_nopush on;
  etag on;
  # Files compressed by the release lie beside the plain ones. With the module brotli_static, add: brotli_static on;
  gzip_static on;
  gzip_vary on;
  client_body_temp_path /tmp/nginx-body;
  proxy_temp_path /tmp/nginx-proxy;
  fastcgi_temp_path /tmp/nginx-fastcgi;
  uwsgi_temp_path /tmp/nginx-uwsgi;
  scgi_temp_path /tmp/nginx-scgi;

  server {
    listen 8080;
    root /srv/site/current;
    index index.html;
    absolute_redirect off;
    error_page 404 /404.html;

    # Nothing but pages and files is served: not the host's own files, nor what begins with a dot.
    location ~ ^/_headers|/\\. {
      return 404;
    }

    location / {
${addHeaders(rules, '/', '      ')}      try_files $uri $uri/ =404;
    }
${prefixes
  .map(
    (prefix) => `
    location ^~ ${prefix} {
${addHeaders(rules, prefix, '      ')}      try_files $uri $uri/ =404;
    }
`,
  )
  .join('')}  }
}
`;
}

if (import.meta.main)
  await runTool(() => {
    flagsAlone([]);
    writeFileSync(FILE, nginxConfig(readFileSync(resolve(ROOT, 'public/_headers'), 'utf8')));
    console.log('src/deploy/nginx.conf');
  });
