/** A view of the explorer in a frame: the state that the frame's address asks for, in the place of the one it starts with. */
import { draw } from './draw.ts';
import { lines } from './lines.ts';
import { loadRecord, reportersOf } from './record.ts';
import { SHEETS, type SheetName } from './sheet.ts';
import { parseQuery, START, toQuery } from './state.ts';
import { sentences } from './tell.ts';
import type { ExploreWords } from './words.ts';

/** Whether an address asks for anything but the start. */
const asks = (): boolean => [...new URLSearchParams(location.search).keys()].some((key) => key in START);

/** Shows what the frame's address asks for; where the record cannot be had, the picture that is there stays. */
export async function showView(): Promise<void> {
  const view = document.querySelector<HTMLElement>('[data-record]');
  const told = view?.querySelector('[data-told]');
  const { record: file, words: given } = view?.dataset ?? {};
  if (!view || !told || !file || !given || !asks()) return;
  const record = await loadRecord(file).catch(() => undefined);
  if (!record) return;
  const words = JSON.parse(given) as ExploreWords;
  const { state } = parseQuery(location.search, { reporters: reportersOf(record), months: record.months });
  for (const name of Object.keys(SHEETS) as SheetName[]) {
    const host = view.querySelector<SVGGElement>(`[data-sheet="${name}"] g`);
    if (!host) continue;
    const picture = lines(record, state, SHEETS[name], words);
    host.ownerSVGElement?.setAttribute('viewBox', `0 0 ${picture.width} ${picture.height}`);
    draw(host, picture);
  }
  told.replaceChildren(
    ...sentences(record, state, words).map((sentence) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = sentence;
      return paragraph;
    }),
  );
  const link = document.querySelector<HTMLAnchorElement>('a[data-whole]');
  if (link) link.href += toQuery(state);
  view.setAttribute('data-ready', '');
}
