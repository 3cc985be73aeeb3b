/** Searching, filtering and sorting the register's table. The rows stay what they are: the table is whole without this. */
import { plainLine } from './quote.ts';

interface Row {
  element: HTMLTableRowElement;
  words: string;
  statuses: string[];
  chapters: string[];
}

/** Text without accents or capitals, so that "Ouzbekistan" is found as it is typed. */
const folded = (text: string): string => plainLine(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** What a cell is sorted by: the value behind it, or its words. */
function orderOf(row: HTMLTableRowElement, column: number): number | string {
  const cell = row.cells[column];
  const value = cell?.dataset['order'] ?? cell?.querySelector('data')?.value ?? cell?.textContent.trim() ?? '';
  // "5/10" is a range: it is sorted by its lower end. A date or a name has no number, and keeps its words.
  const number = /^-?[\d.]+(\/-?[\d.]+)?$/.test(value) ? Number.parseFloat(value) : Number.NaN;
  return Number.isNaN(number) ? value : number;
}

const compare = (one: number | string, other: number | string): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : typeof one === typeof other
      ? String(one).localeCompare(String(other), document.documentElement.lang)
      : typeof one === 'number'
        ? -1
        : 1;

/** Sets up the register of the page, if it has one. */
export function setUpRegister(): void {
  const table = document.querySelector<HTMLTableElement>('[data-register]');
  const tools = document.querySelector<HTMLFormElement>('[data-register-tools]');
  const body = table?.tBodies[0];
  if (!table || !tools || !body) return;
  const rows = [...body.rows].map((element): Row => ({
    element,
    words: folded(`${element.id} ${element.textContent}`),
    statuses: element.dataset['status']?.split(' ') ?? [],
    chapters: element.dataset['chapters']?.split(' ') ?? [],
  }));
  const output = tools.querySelector('output');

  const filter = (): void => {
    const asked = new FormData(tools);
    const read = (name: string): string => {
      const value = asked.get(name);
      return typeof value === 'string' ? value : '';
    };
    const words = folded(read('words')).split(' ').filter(Boolean);
    const [status, chapter] = [read('status'), read('chapter')];
    let shown = 0;
    for (const row of rows) {
      const fits =
        words.every((word) => row.words.includes(word)) &&
        (status === '' || row.statuses.includes(status)) &&
        (chapter === '' || row.chapters.includes(chapter));
      row.element.hidden = !fits;
      if (fits) shown += 1;
    }
    const pattern = tools.dataset['count'] ?? '';
    if (output) output.textContent = pattern.replace('{n}', String(shown)).replace('{all}', String(rows.length));
  };

  const sort = (heading: HTMLTableCellElement): void => {
    const falls = heading.getAttribute('aria-sort') === 'ascending';
    for (const other of table.querySelectorAll('[aria-sort]')) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', falls ? 'descending' : 'ascending');
    const column = heading.cellIndex;
    const ordered = [...body.rows].sort(
      (one, other) => compare(orderOf(one, column), orderOf(other, column)) * (falls ? -1 : 1),
    );
    body.append(...ordered);
  };

  for (const heading of table.querySelectorAll<HTMLTableCellElement>('[data-sorts]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    button.addEventListener('click', () => sort(heading));
    heading.append(button);
  }
  tools.addEventListener('input', filter);
  tools.addEventListener('submit', (event) => event.preventDefault());
  // A link to a row that a filter hides shows all again.
  addEventListener('hashchange', () => {
    if (document.getElementById(location.hash.slice(1))?.hidden !== true) return;
    tools.reset();
    filter();
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  });
  tools.hidden = false;
  filter();
}
