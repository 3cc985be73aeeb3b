/**
 * What a page of the explorer shows first: the lines it came with, which this changes to what its address asks for. It
 * needs no framework, so it is there before the instrument; a frame in another page has nothing else.
 */
import { draw } from './draw.ts';
import { lines } from './lines.ts';
import { loadRecord, reportersOf } from './record.ts';
import { SHEETS, type SheetName } from './sheet.ts';
import { parseQuery, START, toQuery } from './state.ts';
import { sentences } from './tell.ts';
import { say, type ExploreWords } from './words.ts';

/** Whether an address asks for anything but the start. */
const asks = (): boolean => [...new URLSearchParams(location.search).keys()].some((key) => key in START);

/** The words of the edition, which the element that has the view carries. */
export const wordsOf = (view: HTMLElement): ExploreWords => JSON.parse(view.dataset['words'] ?? '') as ExploreWords;

/**
 * Shows what the page's address asks for; where the record cannot be had, the picture that is there stays.
 * @param view has the record's address, the words, the picture on each sheet and a place for what is told
 */
export async function showFirstView(view: HTMLElement): Promise<void> {
  if (!asks()) return;
  const record = await loadRecord(view.dataset['record'] ?? '').catch(() => undefined);
  if (!record) return;
  const words = wordsOf(view);
  const { state } = parseQuery(location.search, { reporters: reportersOf(record), months: record.months });
  for (const name of Object.keys(SHEETS) as SheetName[]) {
    const host = view.querySelector<SVGGElement>(`[data-sheet="${name}"] g`);
    if (!host) continue;
    const picture = lines(record, state, SHEETS[name], words);
    host.ownerSVGElement?.setAttribute('viewBox', `0 0 ${picture.width} ${picture.height}`);
    draw(host, picture);
  }
  view.querySelector('[data-told]')?.replaceChildren(
    ...sentences(record, state, words).map((sentence) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = sentence;
      return paragraph;
    }),
  );
  const link = view.querySelector<HTMLAnchorElement>('a[data-whole]');
  if (link) link.href += toQuery(state);
  view.setAttribute('data-asked', '');
}

/** Where the instrument cannot be had: says so in the place of controls that would do nothing. */
export function sayNoControls(view: HTMLElement): void {
  const alert = document.createElement('p');
  alert.setAttribute('role', 'alert');
  alert.textContent = say(wordsOf(view), 'noControls');
  view.parentElement?.querySelector('[data-start]')?.replaceWith(alert);
}
