/**
 * Calls back with what a reader has chosen, null for nothing, when it may have been chosen since on another page: in another
 * tab, or on the pages from which they come back to this one, which the browser kept as it was. A reload, for which
 * chosen.js reads it again, would otherwise lay the page out for another choice than the one it is scrolled in.
 */
export function onChosenElsewhere(key: string, take: (chosen: string | null) => void): void {
  const read = (): void => {
    try {
      take(localStorage.getItem(key));
    } catch {
      // Storage may be forbidden: the choice then lasts as long as the page.
    }
  };
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) read();
  });
  addEventListener('pageshow', (event) => {
    if (event.persisted) read();
  });
}
