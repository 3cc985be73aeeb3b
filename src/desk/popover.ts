/** The desk itself: a popover that reads the edition's register, on the method page, and copies what it shows. */
import { fillPattern, plainLine, textDirective } from './quote.ts';

/** Milliseconds after which a register that has not come is given up. */
const PATIENCE = 15_000;
/** Px between the desk, what it was opened from, and the edges of the window. */
const GAP = 8;

/** What is quoted: a step, a figure, a row of the register. */
interface Passage {
  /** Its heading. */
  title: string;
  /** The words that are copied. */
  words: string;
  /** The same as the page has it, cut at words that are not seen. */
  runs: string[];
  /** Ids of the claims it tells, in order. */
  claims: string[];
  /** Its own address. */
  url: string;
  /** Who counted, as its figure says. */
  credit: string;
  /** Address of the page of its figure. */
  figurePage?: string;
}

let popover: HTMLElement | undefined;
const registers = new Map<string, Promise<Document>>();

/** The words of an element as the page sets them. */
const wordsOf = (element: Element | null | undefined): string =>
  element?.textContent.trim().replace(/[ \n]+/g, ' ') ?? '';

/** The page of the register, parsed by the browser as it comes; asked for once, and again if it could not be had. */
function registerAt(address: string): Promise<Document> {
  const asked = registers.get(address);
  if (asked) return asked;
  const coming = new Promise<Document>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.timeout = PATIENCE;
    request.onloadend = () => {
      const page = request.status === 200 ? request.responseXML : null;
      if (page?.getElementById('desk')) resolve(page);
      else reject(new Error(`The register at ${address} could not be read`));
    };
    request.send();
  });
  registers.set(address, coming);
  coming.catch(() => registers.delete(address));
  return coming;
}

/** Where the register is: the page itself if it has it, or the method page that every page links to. */
function registerAddress(): string {
  if (document.getElementById('desk')) return location.href.replace(/#.*/, '');
  return document.querySelector<HTMLAnchorElement>('.bar-links a')?.href ?? '';
}

/** The words of an element and its runs: cut where something stands that is not seen. */
function read(elements: readonly Element[]): Pick<Passage, 'words' | 'runs'> {
  const runs = [''];
  for (const element of elements) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const hidden = walker.currentNode.parentElement?.closest('[data-later], .visually-hidden');
      if (hidden) runs.push('');
      else runs.push((runs.pop() ?? '') + (walker.currentNode.nodeValue ?? ''));
    }
  }
  return { words: plainLine(runs.join('')), runs: runs.filter((run) => run.trim() !== '') };
}

const canonical = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href.replace(/#.*/, '');

/** What a link or a number stands in. */
function passageOf(from: HTMLElement): Passage {
  const row = from.closest<HTMLElement>('tr[id]');
  if (row) {
    const what = row.querySelector('[data-field="what"]');
    return {
      title: wordsOf(what),
      ...read(what ? [what] : []),
      claims: [row.id.replace(/^claim-/, '')],
      url: `${canonical()}#${row.id}`,
      credit: '',
    };
  }
  const step = from.closest<HTMLElement>('[data-step]');
  const whole = step ?? from.closest<HTMLElement>('article') ?? document.body;
  const selected = getSelection();
  const own = [...whole.querySelectorAll(step ? '.card > p:not(.later-key)' : '[data-passage]')];
  const passage = read(own);
  const isChosen = selected && !selected.isCollapsed && own.some((element) => selected.containsNode(element, true));
  const claims =
    whole.dataset['claims']?.split(' ') ??
    [...whole.querySelectorAll<HTMLElement>('.card data[data-claim]')].map(({ dataset }) => dataset['claim'] ?? '');
  return {
    title: wordsOf(whole.querySelector('h3, h1')),
    ...passage,
    ...(isChosen ? { words: plainLine(selected.toString()) } : {}),
    claims: [...new Set(claims)].filter(Boolean),
    url: canonical() + (step ? `#${step.id}` : ''),
    credit: wordsOf(whole.querySelector('.plate-source, figcaption')),
    ...(step ? { figurePage: step.querySelector('figure')?.id.replace(/^fig-/, '') ?? '' } : {}),
  };
}

/** The link to a passage: to its words, where the browser can find them. */
function linkTo({ url, runs }: Passage): string {
  const directive = 'fragmentDirective' in document ? textDirective(runs) : undefined;
  if (directive === undefined) return url;
  return url.includes('#') ? url + directive : `${url}#${directive}`;
}

/** Copies nodes of the register into this page, their links made good for it. */
function fill(target: Element | null, from: Element | null, register: string): void {
  if (!target || !from) return;
  target.replaceChildren(...[...from.childNodes].map((node) => document.importNode(node, true)));
  for (const link of target.querySelectorAll('a')) link.href = new URL(link.getAttribute('href') ?? '', register).href;
}

/** The sources of a row by their names, each linked to its entry in the list. */
function nameSources(target: Element | null, page: Document): string {
  const names: string[] = [];
  for (const link of target?.querySelectorAll('a') ?? []) {
    const entry = page.getElementById(link.hash.slice(1));
    const name = plainLine(entry?.textContent ?? link.textContent);
    link.textContent = name;
    names.push(name);
  }
  return names.join(' ; ').replace(/\. ;/g, ' ;');
}

/** Opens the desk on a passage of the page, or on one number of it. @param claim id of the number */
export async function openDesk(from: HTMLElement, claim?: string): Promise<void> {
  const passage = passageOf(from);
  const desk = shell(from);
  const address = registerAddress();
  place(desk, from);
  // Without a network the register cannot be read here; it may be in reach by its link.
  const page = document.getElementById('desk') ? document : await registerAt(address).catch(() => undefined);
  if (page) furnish(desk, page, address, passage, claim);
  else {
    const link = document.createElement('a');
    link.href = `${address}#claim-${claim ?? passage.claims[0] ?? ''}`;
    link.textContent = document.querySelector('.bar-links a')?.textContent ?? link.href;
    desk.replaceChildren(link);
  }
  place(desk, from);
  desk.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
}

/** An empty desk beside what it was opened from, so that the reading order and the focus come to it next. */
function shell(from: HTMLElement): HTMLElement {
  popover?.remove();
  const desk = document.createElement('div');
  desk.className = 'desk';
  desk.popover = 'auto';
  desk.setAttribute('role', 'dialog');
  desk.textContent = '…';
  desk.addEventListener('toggle', (event) => {
    if (event.newState !== 'closed' || popover !== desk) return;
    const { activeElement } = document;
    // The browser gives the focus back to what had it; a number never had it.
    if (activeElement === document.body || desk.contains(activeElement)) from.focus({ preventScroll: true });
    desk.remove();
    popover = undefined;
  });
  (from.closest('.card') ?? from.closest('th') ?? from.parentElement ?? document.body).append(desk);
  popover = desk;
  desk.showPopover();
  return desk;
}

/** Under what it was opened from, or over it where there is more room; on the page, so that it scrolls with it. */
function place(desk: HTMLElement, from: HTMLElement): void {
  const { top, bottom, left } = from.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const { width, height } = desk.getBoundingClientRect();
  const below = bottom + GAP + height <= clientHeight || clientHeight - bottom >= top;
  const y = below
    ? Math.min(bottom + GAP, Math.max(GAP, clientHeight - height - GAP))
    : Math.max(GAP, top - GAP - height);
  desk.style.left = `${Math.max(GAP, Math.min(left, clientWidth - width - GAP)) + scrollX}px`;
  desk.style.top = `${y + scrollY}px`;
}

function furnish(desk: HTMLElement, page: Document, address: string, passage: Passage, only: string | undefined): void {
  const [template, note] = ['desk', 'desk-note'].map((id) => page.getElementById(id) as HTMLTemplateElement | null);
  if (!template || !note) throw new Error('The register has no desk');
  const {
    passage: passagePattern = '',
    number: numberPattern = '',
    site = '',
    done = '',
    failed = '',
  } = template.dataset;
  desk.replaceChildren(document.importNode(template.content, true));
  const find = (selector: string): HTMLElement | null => desk.querySelector(selector);
  const status = find('[role="status"]');
  const say = (words: string): void => {
    if (status) status.textContent = words;
  };
  const copies = (button: Element | null, text: () => string): void =>
    button?.addEventListener('click', () => {
      navigator.clipboard.writeText(text()).then(
        () => say(done),
        () => say(failed),
      );
    });

  const title = find('h2');
  if (title) {
    title.id = 'desk-title';
    title.textContent = passage.title;
    desk.setAttribute('aria-labelledby', title.id);
  }
  find('[data-close]')?.addEventListener('click', () => desk.hidePopover());

  const { words, title: heading, credit, url } = passage;
  const quoted = (): string => fillPattern(passagePattern, { passage: words, title: heading, credit, url, site });
  copies(find('[data-copy-link]'), () => linkTo(passage));
  copies(find('[data-copy-passage]'), quoted);
  const share = find('[data-share]');
  if (share && 'share' in navigator) {
    share.hidden = false;
    // A reader who changes their mind has not failed.
    share.addEventListener('click', () => {
      navigator.share({ title: passage.title, text: passage.words, url: passage.url }).catch(() => undefined);
    });
  }
  const figure = desk.querySelector<HTMLAnchorElement>('a[data-figure-page]');
  const figurePage = page.querySelector<HTMLAnchorElement>(
    `a[href$="/figures/${CSS.escape(passage.figurePage ?? ' ')}/"]`,
  );
  if (figure && figurePage) {
    figure.href = new URL(figurePage.getAttribute('href') ?? '', address).href;
    figure.hidden = false;
  }

  const list = find('ul');
  for (const id of only === undefined ? passage.claims : [only]) {
    const row = page.getElementById(`claim-${id}`);
    if (!row || !list) continue;
    const item = document.importNode(note.content, true);
    const field = (name: string): Element | null => item.querySelector(`[data-fill="${name}"]`);
    const own = (name: string): Element | null => row.querySelector(`[data-field="${name}"]`);
    for (const place of item.querySelectorAll('[data-row]')) {
      if (!own(place.getAttribute('data-row') ?? '')) place.remove();
    }
    for (const name of ['what', 'period', 'reporter', 'status', 'note', 'rivals', 'sources']) {
      fill(field(name), own(name), address);
    }
    const value = plainLine(row.querySelector('td data')?.textContent ?? '');
    const shown = field('value');
    if (shown) shown.textContent = row.querySelector('td data')?.textContent ?? '';
    const sources = nameSources(field('sources'), page);
    const link = item.querySelector<HTMLAnchorElement>('[data-row-link]');
    if (link) link.href = `${address}#${row.id}`;
    const register = page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.getAttribute('href') ?? address;
    copies(item.querySelector('[data-copy-number]'), () =>
      fillPattern(numberPattern, {
        value,
        what: wordsOf(own('what')),
        period: wordsOf(own('period')),
        reporter: wordsOf(own('reporter')),
        sources,
        url: `${register}#${row.id}`,
      }),
    );
    list.append(item);
  }
}
