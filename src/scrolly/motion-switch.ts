const KEY = 'still';

/**
 * Makes the switch of movement work, and shows it. What it says is remembered and brought back before the first paint
 * (chosen.js); where the system asks for no motion it shows off, and does not overrule it.
 */
export function setUpMotionSwitch(): void {
  const label = document.querySelector<HTMLElement>('[data-motion]');
  const box = label?.querySelector('input');
  if (!label || !box) return;
  const root = document.documentElement;
  const system = matchMedia('(prefers-reduced-motion: reduce)');
  const show = (): void => {
    box.checked = !(KEY in root.dataset || system.matches);
    box.disabled = system.matches;
  };
  box.addEventListener('change', () => {
    root.toggleAttribute(`data-${KEY}`, !box.checked);
    try {
      localStorage.setItem(KEY, box.checked ? '' : 'yes');
    } catch {
      // Storage may be forbidden: the choice then lasts as long as the page.
    }
  });
  system.addEventListener('change', show);
  // Chosen on another page, and taken by chosen.js.
  for (const taken of ['storage', 'pageshow']) addEventListener(taken, show);
  show();
  label.hidden = false;
}
