/** The step in the address: written while reading without adding to the history, read on arrival and on navigation. */

/** Safari refuses more than a hundred history writes in thirty seconds. */
const QUIET_MS = 400;

/** The id that an address's fragment names, decoded; undefined for none or a malformed one. */
export function stepOfHash(hash: string): string | undefined {
  if (hash.length < 2) return undefined;
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return undefined;
  }
}

/** Whether what an id names is about to be scrolled to, in sight, or nowhere in the page. */
function isArrivedAt(id: string): boolean {
  const top = document.getElementById(id)?.getBoundingClientRect().top ?? 0;
  return scrollY === 0 || Math.abs(top) < innerHeight;
}

/**
 * Makes a writer that keeps the address on the step being read. Writes replace the current entry, so Back leaves the
 * story; only a link the reader follows adds an entry. The fragment that the page was opened with, which may name
 * something else than a step, is left alone until the reader moves to another step, be it before this script came.
 */
export function addressWriter(): (step: string | undefined) => void {
  let pending: ReturnType<typeof setTimeout> | undefined;
  let last: string | undefined = stepOfHash(location.hash);
  // Who reloads or comes back is where they were, which the address may not say yet.
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  let arriving = last !== undefined && !['reload', 'back_forward'].includes(visit?.type ?? '');
  return (step) => {
    const arrived = arriving && isArrivedAt(last ?? '');
    arriving = false;
    if (step === last) return;
    last = step;
    if (arrived) return;
    clearTimeout(pending);
    pending = setTimeout(() => {
      if (stepOfHash(location.hash) !== last)
        history.replaceState(history.state, '', last ? `#${last}` : location.pathname + location.search);
    }, QUIET_MS);
  };
}
