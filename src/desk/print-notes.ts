/**
 * Notes for paper, where nothing opens: each number of the text gets a mark, and the register's line behind it stands at the
 * end. They come when the page is printed, so that they weigh nothing on a page that is read.
 */

/** The register as plain text: a line for each claim, under the heading that it then gives the notes. */
const LINE = /^- ([\w-]+)\s?: (.+)$/;

/** The edition's register, asked for there and then: a page that is being printed does not wait for what comes later. */
function readRegister(address: string): { heading: string; lines: ReadonlyMap<string, string> } {
  const request = new XMLHttpRequest();
  request.open('GET', address, false);
  request.send();
  if (request.status !== 200) throw new Error(`The register at ${address}: ${request.status}`);
  const lines = new Map<string, string>();
  let [heading, last] = ['', ''];
  for (const row of request.responseText.split('\n')) {
    if (row.startsWith('## ')) last = row.slice(3);
    const [, id = '', words = ''] = LINE.exec(row) ?? [];
    if (id === '') continue;
    heading ||= last;
    lines.set(id, words.replaceAll('**', ''));
  }
  return { heading, lines };
}

function addNotes(register: string): void {
  const { heading, lines } = readRegister(register);
  const numbers = new Map<string, number>();
  const list = document.createElement('ol');
  for (const told of document.querySelectorAll<HTMLElement>('.card data[data-claim]')) {
    const id = told.dataset['claim'] ?? '';
    const words = lines.get(id);
    if (words === undefined) continue;
    if (!numbers.has(id)) {
      numbers.set(id, numbers.size + 1);
      const note = document.createElement('li');
      note.textContent = words;
      list.append(note);
    }
    told.dataset['note'] = String(numbers.get(id));
  }
  if (numbers.size === 0) return;
  const notes = document.createElement('section');
  notes.className = 'print-notes';
  const title = document.createElement('h2');
  title.textContent = heading;
  notes.append(title, list);
  document.querySelector('main')?.append(notes);
}

/** Prints the register's lines as notes. Without the network the page prints without them. */
export function setUpPrintNotes(): void {
  addEventListener('beforeprint', () => {
    const method = document.querySelector<HTMLAnchorElement>('.bar-links a')?.href;
    if (method === undefined || document.querySelector('.print-notes')) return;
    try {
      addNotes(`${method}index.md`);
    } catch {
      // The source numbers under each figure stay, and the method page has what they stand for.
    }
  });
}
