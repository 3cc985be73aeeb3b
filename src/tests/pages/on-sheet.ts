/** What is asked of the poster inside the browser, on paper and on a screen. */

/** A fault of a sheet, in words: what stands where it must not. */
interface SheetReport {
  /** Smallest letters that are seen, in CSS pixels (96 to the inch), and what they say. */
  smallest: { size: number; text: string };
  /** Words that leave the sheet or are cut by what holds them. */
  outside: string[];
  /** Words that stand on other words. */
  overlapping: string[];
  /** Words of the upper half that the border runs through. */
  crossed: string[];
  /** Words read in all. */
  count: number;
}

interface Words {
  text: string;
  size: number;
  /** One box a line. */
  boxes: DOMRect[];
  element: Element;
}

/** Reads the poster as it is laid out now. Runs in the page. */
export function readSheet(): SheetReport {
  const sheet = document.querySelector('.poster');
  const ridge = document.querySelector<SVGPathElement>('.poster #ridge');
  const frame = document.querySelector<SVGSVGElement>('.poster .ridge');
  if (!sheet || !ridge || !frame) throw new Error('Expected a poster and its ridge, found none');

  /** How much larger than their font size letters are drawn. */
  const scaleOf = (element: Element): number =>
    element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;

  const all: Words[] = [];
  const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const element = node.parentElement;
    const text = (node.textContent ?? '').trim();
    if (!element || text === '' || element.closest('.visually-hidden, script, style, defs')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (boxes.length === 0) continue;
    all.push({ text, element, boxes, size: parseFloat(getComputedStyle(element).fontSize) * scaleOf(element) });
  }

  const inside = (box: DOMRect, { left, right, top, bottom }: DOMRect): boolean =>
    box.left >= left - 1 && box.right <= right + 1 && box.top >= top - 1 && box.bottom <= bottom + 1;
  const holders = (element: Element): Element[] =>
    [sheet, element.closest('.poster-hero'), element.closest('svg')].filter((one) => one !== null);

  // The letters without the room over and under them.
  const inked = ({ left, right, top, bottom }: DOMRect): DOMRect => {
    const room = (bottom - top) * 0.22;
    return new DOMRect(left, top + room, right - left, bottom - top - 2 * room);
  };
  const meet = (one: DOMRect, other: DOMRect): boolean =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

  const toScreen = frame.getScreenCTM();
  const length = ridge.getTotalLength();
  const points = Array.from({ length: 3000 }, (_, step) =>
    ridge.getPointAtLength((length * step) / 2999).matrixTransform(toScreen ?? undefined),
  );
  const upper = all.filter(({ element }) => element.closest('.poster-hero'));

  const smallest = all.reduce((least, words) => (words.size < least.size ? words : least));
  return {
    smallest: { size: smallest.size, text: smallest.text },
    outside: all
      .filter(({ boxes, element }) =>
        boxes.some((box) => holders(element).some((holder) => !inside(inked(box), holder.getBoundingClientRect()))),
      )
      .map(({ text }) => text),
    overlapping: all.flatMap((one, index) =>
      all
        .slice(index + 1)
        .filter((other) => one.boxes.some((box) => other.boxes.some((against) => meet(inked(box), inked(against)))))
        .map((other) => `"${one.text}" on "${other.text}"`),
    ),
    crossed: upper
      .filter(({ boxes }) =>
        boxes.some((box) => points.some(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom)),
      )
      .map(({ text }) => text),
    count: all.length,
  };
}
