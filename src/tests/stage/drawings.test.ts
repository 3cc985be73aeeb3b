// @vitest-environment happy-dom
/** When a stage asks for its chapter's wide drawings, and what it has while they are not there. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Reading } from '../../scrolly/reader.ts';
import { drawingsOf } from '../../stage/drawings.ts';

const ORDER = ['one', 'two', 'three', 'four'];
const FILE =
  '<svg xmlns="http://www.w3.org/2000/svg"><svg id="a" data-frame="wide"/><svg id="b" data-frame="wide"/></svg>';

const reading = (chapter: string, step = 'a', frame = 'wide'): Reading => ({
  chapter,
  step,
  frame,
  inStory: true,
  share: 0,
  place: step,
  within: chapter,
});

/** A request that is answered by the test. */
class Asked {
  static all: Asked[] = [];
  status = 0;
  responseXML: Document | null = null;
  responseType = '';
  timeout = 0;
  onloadend: () => void = () => undefined;
  open = (_: string, address: string): unknown => expect(address).toBe('/file.svg');
  send = (): unknown => Asked.all.push(this);

  answer(status: number, body = '', type: DOMParserSupportedType = 'image/svg+xml'): void {
    this.status = status;
    this.responseXML = body === '' ? null : new DOMParser().parseFromString(body, type);
    this.onloadend();
  }
}

const last = (): Asked => Asked.all.at(-1) ?? expect.fail('nothing was asked for');

let whenIdle: (() => void) | undefined;

beforeEach(() => {
  Asked.all = [];
  whenIdle = undefined;
  vi.stubGlobal('XMLHttpRequest', Asked);
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => (whenIdle = callback));
  document.body.innerHTML = '<section id="a"><div class="plate"><svg data-frame="phone"></svg></div></section>';
});
afterEach(() => vi.unstubAllGlobals());

it('takes from the page what is in the page, and asks for nothing', () => {
  const of = drawingsOf('two', ORDER, '/file.svg');
  expect(of('a', reading('two', 'a', 'phone'))).toBe(document.querySelector('#a svg'));
  expect(Asked.all).toHaveLength(0);
});

it('asks once for the file of the chapter being read, and has its drawings at hand from then on', async () => {
  const of = drawingsOf('two', ORDER, '/file.svg');
  const [first, second] = [of('a', reading('two')), of('b', reading('two', 'b'))];
  expect(first).toBeInstanceOf(Promise);
  expect(Asked.all).toHaveLength(1);
  expect(last().responseType).toBe('document');
  last().answer(200, FILE);
  expect((await first)?.id).toBe('a');
  expect((await second)?.id).toBe('b');
  expect(of('a', reading('two'))).toBe(await first);
  expect((await first)?.ownerDocument).toBe(document);
  // However far the reader goes.
  expect(of('a', reading('four'))).toBe(await first);
  expect(Asked.all).toHaveLength(1);
});

it('asks for that of a neighbouring chapter when the browser is idle, and for no other', async () => {
  const of = drawingsOf('two', ORDER, '/file.svg');
  expect(of('a', reading('four'))).toBeUndefined();
  const ahead = of('a', reading('one'));
  expect(Asked.all).toHaveLength(0);
  whenIdle?.();
  await vi.waitFor(() => expect(Asked.all).toHaveLength(1));
  last().answer(200, FILE);
  expect((await ahead)?.id).toBe('a');
});

it.each<[string, (asked: Asked) => void]>([
  ['a network that is not there', (asked) => asked.answer(0)],
  ['an error that carries drawings', (asked) => asked.answer(500, FILE)],
  ['a file that is gone', (asked) => asked.answer(404, '<p>Gone</p>', 'text/html')],
  ['a page in the place of the file', (asked) => asked.answer(200, '<main><svg id="a"></svg></main>', 'text/html')],
  ['a file that is broken off', (asked) => asked.answer(200)],
  ['a file without drawings', (asked) => asked.answer(200, '<svg xmlns="http://www.w3.org/2000/svg"/>')],
])('has no drawing after %s, and asks again when another step is read', async (_, fail) => {
  const of = drawingsOf('two', ORDER, '/file.svg');
  const promised = of('a', reading('two'));
  fail(last());
  expect(await promised).toBeUndefined();
  expect(of('a', reading('two'))).toBeUndefined();
  expect(Asked.all).toHaveLength(1);
  const again = of('b', reading('two', 'b'));
  expect(Asked.all).toHaveLength(2);
  last().answer(200, FILE);
  expect((await again)?.id).toBe('b');
});

it('asks again for a file that could not be had once the page is come back to', async () => {
  const of = drawingsOf('two', ORDER, '/file.svg');
  const first = of('a', reading('two'));
  last().answer(0);
  expect(await first).toBeUndefined();
  expect(of('a', reading('two'))).toBeUndefined();
  dispatchEvent(new Event('pageshow'));
  const second = of('a', reading('two'));
  last().answer(200, FILE);
  expect(await second).toBeInstanceOf(SVGSVGElement);
});
