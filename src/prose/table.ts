/** A table in Markdown, its columns aligned so that it also reads as it is: the first to the left, figures to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const width = head.map((title, column) => Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string =>
    `| ${width.map((size, column) => (column === 0 ? (cells[column] ?? '').padEnd(size) : (cells[column] ?? '').padStart(size))).join(' | ')} |`;
  const rule = `| ${width.map((size, column) => (column === 0 ? '-'.repeat(size) : `${'-'.repeat(size - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...rows.map(line)].join('\n');
}

/** A count, marked when it is over its limit: "82!". */
export const counted = (count: number, limit = Infinity, decimals = 0): string =>
  `${count.toFixed(decimals)}${Number(count.toFixed(decimals)) > limit ? '!' : ''}`;

/** A count and what it was: "82! → 71"; once when nothing changed or nothing was. */
export const changed = (before: string | undefined, now: string): string =>
  before === undefined || before === now ? now : `${before} → ${now}`;
