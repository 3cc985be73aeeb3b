import { follow } from './reader.ts';

/** Long enough to be reading a step rather than passing it on the way up to the language link, which is at the top. */
const DWELL = 1000;

/** Marks the chapter being read among the links to chapters, and those passed; the language link goes to the step. */
export function setUpProgress(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-progress]')];
  const language = document.querySelector<HTMLAnchorElement>('[data-language]');
  let dwelling: ReturnType<typeof setTimeout> | undefined;
  let shown = '';
  follow(({ within, place }) => {
    clearTimeout(dwelling);
    if (language && place !== undefined) dwelling = setTimeout(() => (language.hash = place), DWELL);
    if (within === shown) return;
    shown = within;
    let passed = within !== '';
    for (const link of links) {
      const here = link.dataset['progress'] === within;
      if (here) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      link.classList.toggle('is-passed', passed);
      if (here) passed = false;
    }
  });
}
