/**
 * What is copied from the page: words as they are seen, with the spaces of a typewriter, and tables as cells that a
 * spreadsheet takes for numbers. The rich form, for word processors, keeps the typography and its links.
 */

/** What is in the page for ears, or to be pressed: no part of what is taken away. */
const APART = '.permalink, .visually-hidden, [aria-hidden="true"]';

/** No-break and thin spaces as ordinary ones, without the mark of what came later, whose key stays behind. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f\u2009]/g, ' ').replace(/†/g, '');

function withoutApart<T extends ParentNode>(copy: T): T {
  for (const element of copy.querySelectorAll(APART)) element.remove();
  for (const link of copy.querySelectorAll('a')) link.setAttribute('href', link.href);
  return copy;
}

/** What a spreadsheet is given of a cell: its value as the edition writes it, without groups of digits, or its words. */
function valueOf(cell: HTMLTableCellElement): string {
  const isFrench = document.documentElement.lang === 'fr';
  const inside = cell.querySelector<HTMLElement>('data, time');
  const value =
    inside?.textContent === cell.textContent.trim() &&
    (inside.getAttribute('value') ?? inside.getAttribute('datetime'));
  if (value && /^[\d.-]+$/.test(value)) return isFrench ? value.replace('.', ',') : value;
  return plain(
    withoutApart(cell.cloneNode(true) as HTMLElement)
      .textContent.replace(isFrench ? /(\d)[\u00a0\u202f](?=\d)/g : /(\d),(?=\d{3})/g, '$1')
      .replace(/\u2212/g, '-'),
  ).trim();
}

/** The cells of one table that are selected, row by row; none where the selection is words, or runs past the table. */
function cellsIn(selection: Selection): string[][] | undefined {
  const { commonAncestorContainer: within } = selection.getRangeAt(0);
  const table = (within instanceof Element ? within : within.parentElement)?.closest<HTMLTableElement>(
    'table, .table-scroll',
  );
  const rows = [...(table?.querySelectorAll('tr') ?? [])]
    .map(({ cells }) => [...cells].filter((cell) => selection.containsNode(cell, true)))
    .filter(({ length }) => length > 0);
  return rows.flat().length > 1 ? rows.map((cells) => cells.map(valueOf)) : undefined;
}

/** A table as word processors and spreadsheets take it. */
function tableOf(rows: readonly string[][]): HTMLElement {
  const table = document.createElement('table');
  for (const cells of rows) {
    const row = table.insertRow();
    for (const text of cells) row.insertCell().textContent = text;
  }
  return table;
}

/** Makes what is copied from the page's text and tables good for where it goes. */
export function setUpCopies(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    const isField = event.target instanceof Element && event.target.closest('input, textarea');
    if (!event.clipboardData || selection?.rangeCount !== 1 || selection.isCollapsed || isField) return;
    const rows = cellsIn(selection);
    const rich = document.createElement('div');
    rich.append(rows ? tableOf(rows) : withoutApart(selection.getRangeAt(0).cloneContents()));
    event.clipboardData.setData('text/html', rich.innerHTML);
    event.clipboardData.setData(
      'text/plain',
      rows ? rows.map((cells) => cells.join('\t')).join('\n') : plain(selection.toString()),
    );
    event.preventDefault();
  });
}
