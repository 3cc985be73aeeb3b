/**
 * npm run nginx: writes src/deploy/nginx.conf from public/_headers and the types of files, so that nginx says of each path
 * what every other host says. A test holds the two together. With BASE_PATH it prints the configuration of a site under that path
 * instead.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ROOT } from '../data/read.ts';
import { BASE_PATH } from '../site/deployment.ts';
import { flagsAlone, runTool } from './arguments.ts';
import { checkDeployment } from './check-deployment.ts';
import { headersFor, readHeaderRules, underBase, type HeaderRule } from './header-rules.ts';
import { TYPES } from './site-files.ts';

const FILE = resolve(ROOT, 'src/deploy/nginx.conf');
/** What is kept for a year says so by itself; of the rest a browser asks whether it is still so. */
const FRESH: readonly [string, string] = ['cache-control', 'no-cache'];

const quoted = (value: string): string => `"${value.replace(/["\\$]/g, '\\$&')}"`;

/**
 * The place of a rule, with the headers of every rule that its paths fall under: nginx takes over none from outside a
 * location that has its own. A folder's page is asked for again by its file's name.
 * The first rule is everywhere's: it leaves what is refused by its name to be refused.
 */
function location(rules: readonly HeaderRule[], pattern: string): string {
  const prefix = pattern.endsWith('/*') ? pattern.slice(0, -1) : undefined;
  const headers = Object.entries(headersFor(rules, prefix === undefined ? pattern : `${prefix}x`));
  if (!headers.some(([name]) => name === FRESH[0])) headers.push([...FRESH]);
  const place =
    prefix === undefined
      ? `= ${pattern.replace(/\/$/, '/index.html')}`
      : pattern === rules[0]?.pattern
        ? prefix
        : `^~ ${prefix}`;
  return `
    location ${place} {
${headers
  // What is not there is not to be kept for a year.
  .map(([name, value]) => `      add_header ${name} ${quoted(value)}${name === FRESH[0] ? '' : ' always'};\n`)
  .join('')}      try_files $uri${prefix === undefined ? '' : ' $uri/'} =404;
    }
`;
}

/** What a host says outside the path of its only site. */
const elsewhere = (base: string): string => `
    location = ${base} {
      return 301 ${base}/;
    }

    location / {
      return 404;
    }
`;

/** The configuration, from the text of a `_headers` file, for a site under a base path ("" or "/note"). */
export function nginxConfig(headersFile: string, base = ''): string {
  const rules = readHeaderRules(underBase(headersFile, base));
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
    error_page 404 ${base}/404.html;

    # Nothing but pages and files is served: not the host's own files, nor what begins with a dot.
    location ~ /_headers$|/\\. {
      return 404;
    }
${base === '' ? '' : elsewhere(base)}${rules.map(({ pattern }) => location(rules, pattern)).join('')}  }
}
`;
}

if (import.meta.main)
  await runTool(() => {
    flagsAlone([]);
    checkDeployment();
    const config = nginxConfig(readFileSync(resolve(ROOT, 'public/_headers'), 'utf8'), BASE_PATH);
    if (BASE_PATH === '') writeFileSync(FILE, config);
    console.log(BASE_PATH === '' ? 'src/deploy/nginx.conf' : config);
  });
