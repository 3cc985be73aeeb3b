import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PAGE } from './hostile-requests.ts';

/** What must never be read from outside, wherever it lies. */
export const SECRET = 'what nobody may read';

/** Bytes of /large.bin: more than a connection holds, so that a reader who stops reading leaves some unsent. */
export const LARGE = 8_000_000;

/** A small site in a folder of its own, with things beside it and in it that are not part of it. */
export function fixtureSite(): { dir: string; remove: () => void } {
  const parent = mkdtempSync(join(tmpdir(), 'hostile-'));
  const dir = join(parent, 'site');
  for (const folder of ['fr', '_astro']) mkdirSync(join(dir, folder), { recursive: true });
  const files: Record<string, string | Buffer> = {
    '../secret.txt': SECRET,
    '.env': SECRET,
    _headers: `/*\n  X-Content-Type-Options: nosniff\n/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n# ${SECRET}\n`,
    'index.html': '<title>Home</title>',
    'fr/index.html': '<title>Accueil</title>',
    '404.html': '<title>Nowhere</title>',
    'page.txt': PAGE,
    '_astro/code.js': 'export {};',
    'large.bin': Buffer.alloc(LARGE, 'x'),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(dir, name), content);
  return {
    dir,
    remove: () => {
      rmSync(parent, { recursive: true });
    },
  };
}
