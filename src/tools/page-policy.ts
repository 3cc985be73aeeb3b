import { createHash } from 'node:crypto';

/** What stands in a page as it is and runs or styles it: no file's address, and no data. */
const INLINE = /<(style|script)\b(?![^>]*\s(?:src|type="application)\b)[^>]*>([\s\S]*?)<\/\1>/g;
const POLICY = /(<meta http-equiv="content-security-policy" content=")([^"]*)/;

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * A page whose policy allows what stands in that page and nothing of what stands in others: Astro names in every page all
 * that any page may have, which nobody needs and which weighs a kilobyte, since hashes cannot be compressed.
 */
export function withOwnPolicy(html: string): string {
  const own = new Set([...html.matchAll(INLINE)].map(([, , text = '']) => hashOf(text)));
  return html.replace(
    POLICY,
    (_, open: string, policy: string) =>
      open + policy.replace(/ ('sha256-[^']*')/g, (named, hash: string) => (own.has(hash) ? named : '')),
  );
}
