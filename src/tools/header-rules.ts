/** One block of a `_headers` file: a path, `*` at its end standing for anything, and what to add there. */
export interface HeaderRule {
  /** As it is written: "/fr/*". */
  pattern: string;
  path: RegExp;
  set: [name: string, value: string][];
}

/** Reads a `_headers` file as the usual static hosts do: rules that match add up. @throws Error at a line they differ about */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      const pattern = line.trim();
      const path = pattern
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*');
      rules.push({ pattern, path: new RegExp(`^${path}$`), set: [] });
      continue;
    }
    const rule = rules.at(-1);
    const [, name = '', value = ''] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (!rule || name === '') throw new Error(`_headers: expected "  Name: value" under a path, found "${line}"`);
    rule.set.push([name, value.trim()]);
  }
  return rules;
}

/** The headers that the rules give a path, by lower-case name. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const headers = rules.filter((rule) => rule.path.test(path)).flatMap(({ set }) => set);
  return Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
}

/** A `_headers` file whose paths are those of a site that lives under a base path ("/note"). */
export const underBase = (text: string, base: string): string => text.replace(/^\//gm, `${base}/`);
