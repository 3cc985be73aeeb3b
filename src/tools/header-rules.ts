/** One block of a `_headers` file: a path, `*` standing for anything, and what to add or (with `!`) take away there. */
export interface HeaderRule {
  path: RegExp;
  set: [name: string, value: string][];
  drop: string[];
}

/** Reads a `_headers` file as the usual static hosts do: rules that match add up, in order. */
export function readHeaderRules(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      const pattern = line
        .trim()
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
        .join('.*');
      rules.push({ path: new RegExp(`^${pattern}$`), set: [], drop: [] });
      continue;
    }
    const rule = rules.at(-1);
    const [, dropped, name = '', value = ''] = /^\s+(!)?\s*([\w-]+)(?::\s*(.*))?$/.exec(line) ?? [];
    if (!rule || name === '') throw new Error(`_headers: expected "  Name: value" under a path, found "${line}"`);
    if (dropped) rule.drop.push(name);
    else rule.set.push([name, value.trim()]);
  }
  return rules;
}

/** The headers that the rules give a path, by lower-case name. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules) {
    if (!rule.path.test(path)) continue;
    for (const name of rule.drop) headers.delete(name.toLowerCase());
    for (const [name, value] of rule.set) headers.set(name.toLowerCase(), value);
  }
  return Object.fromEntries(headers);
}
