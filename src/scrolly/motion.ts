import { follow } from './reader.ts';
import { onSwipe } from './swipe.ts';

/** Ways of reading: scrolling with the stage, one step at a time, or a plain article with its figures in place. */
const MODES = ['scroll', 'steps', 'article'] as const;
type Mode = (typeof MODES)[number];

const KEY = 'mode';

/** Keeps a choice for the next page, and takes what a link asked for out of the address, which it would otherwise overrule. */
function remember(mode: Mode): void {
  const address = new URL(location.href);
  if (address.searchParams.has(KEY)) {
    address.searchParams.delete(KEY);
    history.replaceState(history.state, '', address);
  }
  try {
    localStorage.setItem(KEY, mode);
  } catch {
    // Storage may be forbidden: the story then opens in its usual way.
  }
}

/**
 * Makes the bar of previous, next and reading modes work, and shows it. The moves are links to steps, so they add to the
 * history like any other link; the stage follows the scroll, as always. Step by step, a swipe does the same. A change of mode keeps the step, or the opener, being read.
 */
export function setUpStepBar(): void {
  const bar = document.querySelector<HTMLElement>('[data-step-bar]');
  if (!bar) return;
  const ids = [...document.querySelectorAll<HTMLElement>('[data-step]')].map(({ id }) => id);
  const moves = [...bar.querySelectorAll<HTMLAnchorElement>('[data-move]')];
  const modes = document.querySelector<HTMLElement>('[data-modes]');
  const choices = [...document.querySelectorAll<HTMLInputElement>('input[name="mode"]')];
  const root = document.documentElement;
  let reading: string | undefined;

  const enter = (mode: Mode): void => {
    const place = reading;
    root.dataset['mode'] = mode;
    for (const choice of choices) choice.checked = choice.value === mode;
    if (place !== undefined) document.getElementById(place)?.scrollIntoView();
  };

  follow(({ step, inStory, place }) => {
    reading = place;
    const at = inStory ? ids.indexOf(step) : -1;
    for (const link of moves) {
      const by = Number(link.dataset['move']);
      link.href = `#${ids[Math.min(ids.length - 1, at + by)] ?? 'top'}`;
    }
  });
  for (const link of moves) {
    link.addEventListener('click', () => {
      // The heading takes the focus, so that a keyboard and a screen reader go where the eye goes: after the browser has
      // followed the link, which takes the focus from everything.
      const heading = document.querySelector<HTMLElement>(`${link.hash} h3, ${link.hash} h1`);
      setTimeout(() => heading?.focus({ preventScroll: true }));
    });
  }
  onSwipe((by) => {
    if (root.dataset['mode'] === 'steps') moves[by < 0 ? 0 : 1]?.click();
  });
  const modeOf = (value: string | null): Mode | undefined => MODES.find((known) => known === value);
  // What was chosen in another tab, or on the pages from which the reader comes back to this one, which the browser kept as
  // it was: a reload would lay the page out for that choice, and leave it scrolled for the one before.
  const takeChosen = (): void => {
    try {
      const mode = modeOf(localStorage.getItem(KEY));
      if (mode && mode !== root.dataset['mode'] && !new URLSearchParams(location.search).has(KEY)) enter(mode);
    } catch {
      // Storage may be forbidden: there is no other choice then.
    }
  };
  for (const taken of ['storage', 'pageshow']) addEventListener(taken, takeChosen);
  for (const choice of choices) {
    choice.addEventListener('change', () => {
      const mode = modeOf(choice.value);
      if (!mode || !choice.checked) return;
      enter(mode);
      remember(mode);
    });
  }
  // The address or the last choice has set it before the first paint (chosen.js).
  for (const choice of choices) choice.checked = choice.value === root.dataset['mode'];
  bar.hidden = false;
  if (modes) modes.hidden = false;
}
