/** Px that a finger goes to the side for a swipe, at least. */
const REACH = 50;
/** How many times as far to the side as up or down. */
const SLANT = 2;

/**
 * Whether a finger put down there may swipe: not where it scrolls a table, nor on what lies over the steps, nor on a page
 * that is enlarged, which it moves.
 */
function maySwipe(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || (visualViewport?.scale ?? 1) > 1.01) return false;
  const table = target.closest('.table-scroll');
  const scrolls = table !== null && table.scrollWidth > table.clientWidth;
  return !scrolls && target.closest('.chapter-body') !== null && target.closest('.desk') === null;
}

/**
 * Calls back at a swipe on a step or its picture: 1 to the left, -1 to the right. It is told by its two ends, and nothing
 * is kept from the browser: a scroll, a pinch and a selection of words go on as they are.
 */
export function onSwipe(swiped: (by: 1 | -1) => void): void {
  const on = { passive: true };
  let from: Touch | undefined;
  addEventListener(
    'touchstart',
    ({ touches, target }) => (from = touches.length === 1 && maySwipe(target) ? touches[0] : undefined),
    on,
  );
  addEventListener('touchcancel', () => (from = undefined), on);
  addEventListener(
    'touchend',
    ({ changedTouches: [to] }) => {
      const start = from;
      from = undefined;
      if (!start || !to || getSelection()?.isCollapsed === false) return;
      const [x, y] = [to.clientX - start.clientX, to.clientY - start.clientY];
      if (Math.abs(x) > Math.max(REACH, SLANT * Math.abs(y))) swiped(x < 0 ? 1 : -1);
    },
    on,
  );
}
