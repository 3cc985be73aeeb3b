import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { UsageError } from './arguments.ts';

/** The bytes of a file as they are sent, and the tag that tells them from any others. */
export interface Content {
  bytes: Buffer;
  etag: string;
}

/** One file of a site, held in memory. */
export interface SiteFile {
  type: string;
  /** When it was last changed, to the second. */
  modified: Date;
  plain: Content;
  /** The same, brotli-compressed, when that lies beside it. */
  brotli?: Content;
}

/** What files are, by how their names end. */
export const TYPES: Readonly<Record<string, string>> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.ris': 'application/x-research-info-systems; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

function contentOf(file: string): Content {
  const bytes = readFileSync(file);
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"` };
}

/**
 * Reads a built site: what a request may get, by path from the site's root ("/fr/index.html"). Hidden files, links and
 * the host's own `_headers` are not part of it. A request can only ask this table: no path that a stranger writes
 * reaches the disk, and a build going on meanwhile takes nothing away.
 * @param brotli whether the `.br` beside a file is its compressed form
 * @throws UsageError when there is no site there
 */
export function readSite(dir: string, brotli: boolean): Map<string, SiteFile> {
  if (!existsSync(join(dir, 'index.html')))
    throw new UsageError(`${dir}/: expected a built site, found none. To make it: npm run build`);
  const files = new Map<string, SiteFile>();
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = new Set(entries.map((entry) => join(entry.parentPath, entry.name)));
  for (const file of paths) {
    const path = `/${relative(dir, file).split(sep).join('/')}`;
    const compressed = brotli && path.endsWith('.br') && paths.has(file.slice(0, -3));
    if (compressed || path === '/_headers' || /\/\.(?!well-known\/)/.test(path)) continue;
    files.set(path, {
      type: TYPES[extname(file)] ?? 'application/octet-stream',
      modified: new Date(Math.floor(statSync(file).mtimeMs / 1000) * 1000),
      plain: contentOf(file),
      ...(brotli && paths.has(`${file}.br`) ? { brotli: contentOf(`${file}.br`) } : {}),
    });
  }
  return files;
}
