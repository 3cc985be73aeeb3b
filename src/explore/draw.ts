/** Puts a drawing into an SVG element, mark by mark: what stays keeps its element, so a pointer on it stays on it. */
import type { Drawn, Picture } from './sheet.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What a mark is about, kept beside its element for whoever points at it. */
export const subjects = new WeakMap<Element, Pick<Drawn, 'to' | 'member'>>();

/** @param host holds nothing but what this draws */
export function draw(host: SVGGElement, { marks }: Picture): void {
  const there = new Map([...host.children].map((element) => [element.getAttribute('data-k') ?? '', element]));
  let cursor = host.firstElementChild;
  for (const { key, tag, attrs = {}, text, to, member } of marks) {
    const element = there.get(key) ?? document.createElementNS(SVG, tag);
    there.delete(key);
    element.setAttribute('data-k', key);
    for (const name of element.getAttributeNames())
      if (name !== 'data-k' && !(name in attrs)) element.removeAttribute(name);
    for (const [name, value] of Object.entries(attrs)) {
      const printed = typeof value === 'number' ? String(Math.round(value * 100) / 100) : value;
      if (element.getAttribute(name) !== printed) element.setAttribute(name, printed);
    }
    if (text !== undefined && element.textContent !== text) element.textContent = text;
    subjects.set(element, { ...(to === undefined ? {} : { to }), ...(member === undefined ? {} : { member }) });
    if (element === cursor) cursor = cursor.nextElementSibling;
    else host.insertBefore(element, cursor);
  }
  for (const element of there.values()) element.remove();
}

/** Dims the marks that are about something else than what is pointed at. */
export function dim(host: SVGGElement, focus: Pick<Drawn, 'to' | 'member'>): void {
  for (const element of host.children) {
    const { to, member } = subjects.get(element) ?? {};
    const isOther =
      (focus.to !== undefined && to !== undefined && focus.to !== to) ||
      (focus.member !== undefined && member !== undefined && focus.member !== member);
    element.classList.toggle('is-dim', isOther);
  }
}
