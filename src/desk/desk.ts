/**
 * Quoting from the page: a step's link and the numbers of its text open a desk from which the link, the passage or a number
 * is copied; what is copied by hand is made good as well. Until it is set up, and where the browser knows no popovers, the
 * links are links.
 */

import { setUpPrintNotes } from './print-notes.ts';

/** The numbers that open it: those of a text, not those of a table. */
const NUMBERS = '.card data[data-claim]';

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** Someone who selects words of the text is not asking for a number. */
const isSelecting = (): boolean => getSelection()?.isCollapsed === false;

let isSetUp = false;

/** Makes the page's links to passages, and the numbers of its text, open the desk. Once for a page, whoever asks. */
export function setUpDesk(): void {
  if (isSetUp) return;
  isSetUp = true;
  setUpPrintNotes();
  // Nothing is copied before it is selected.
  const select = async (): Promise<void> => (await import('./copies.ts')).setUpCopies();
  document.addEventListener('selectionchange', () => void select(), { once: true });
  if (!('popover' in HTMLElement.prototype)) return;
  document.documentElement.setAttribute('data-desk', '');
  for (const link of document.querySelectorAll('a.permalink')) {
    link.setAttribute('role', 'button');
    link.setAttribute('aria-haspopup', 'dialog');
    // Thirty-three buttons of one name: which passage each is for is said after it.
    const heading = link.previousElementSibling;
    if (heading?.id) link.setAttribute('aria-describedby', heading.id);
  }
  const open = async (from: HTMLElement, claim?: string): Promise<void> => {
    const { openDesk } = await import('./popover.ts');
    await openDesk(from, claim);
  };
  document.addEventListener('click', (event) => {
    if (!isPlainClick(event) || !(event.target instanceof Element)) return;
    const link = event.target.closest<HTMLElement>('a.permalink');
    const number = event.target.closest<HTMLElement>(NUMBERS);
    if (link) {
      event.preventDefault();
      void open(link);
    } else if (number && !isSelecting()) void open(number, number.dataset['claim']);
  });
  // A button answers to the space bar too.
  document.addEventListener('keydown', (event) => {
    if (event.key !== ' ' || !(event.target instanceof HTMLElement) || !event.target.matches('a.permalink')) return;
    event.preventDefault();
    event.target.click();
  });
}
