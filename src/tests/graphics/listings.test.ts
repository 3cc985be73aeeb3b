import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import designations from '../../../data/series/designations.json' with { type: 'json' };
import { dayOf } from '../../graphics/shared/days.ts';
import { FRAME_NAMES } from '../../graphics/shared/frames.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { bow, drawn, keyOf, mark, marks, number, pathOf, sceneOf, vertices } from './drawn.ts';
import { textBoxes } from './text-boxes.ts';

const NOTE = '2023-03-27';
const STATES = ['list-grows', 'listings-after'].flatMap((id) => FRAME_NAMES.map((frame) => ({ id, frame })));

/** Acts drawn in a step. */
const actsOf = (id: string): typeof designations.acts =>
  designations.acts.filter(({ date }) => id === 'listings-after' || date <= NOTE);

/** Middle and lowest point of a mark's outline: a disc starts at its left edge, the others are symmetrical. */
function standing(element: HTMLElement): { x: number; foot: number } {
  const d = pathOf(element);
  const disc = /^M(\S+) (\S+)a(\S+)/.exec(d)?.slice(1).map(Number);
  if (disc) {
    const [left = 0, y = 0, r = 0] = disc;
    return { x: left + r, foot: y + r };
  }
  const corners = vertices(element);
  const xs = corners.map(([x]) => x);
  return { x: (Math.min(...xs) + Math.max(...xs)) / 2, foot: Math.max(...corners.map(([, y]) => y)) };
}

/** An outline without its place and its size: a disc, or its corners in a square of side 1. */
function shapeOf(element: HTMLElement): string {
  if (pathOf(element).includes('a')) return 'disc';
  const corners = vertices(element);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const within = (value: number, all: number[]): string =>
    ((value - Math.min(...all)) / (Math.max(...all) - Math.min(...all))).toFixed(1);
  return corners.map(([x, y]) => `${within(x, xs)} ${within(y, ys)}`).join(', ');
}

describe.each(STATES)('the marks of $id, $frame', ({ id, frame }) => {
  const svg = drawn(id, frame);
  const acts = actsOf(id);

  it('are one for each act, at its date, after the note where it came after', () => {
    expect(marks(svg, 'act-')).toHaveLength(acts.length);
    const at = (act: string): number => standing(mark(svg, `act-${act}`)).x;
    const middle = (date: string): number => (dayOf(date) + dayOf(date, 'last')) / 2;
    expect(bow(acts.map(({ id: act, date }) => [middle(date), at(act)] as const))).toBeLessThan(0.1);
    const line = number(mark(svg, 'note-line'), 'x1');
    for (const { id: act, date } of acts) expect(at(act) > line, act).toBe(date > NOTE);
    expect(number(mark(svg, 'after-zone'), 'x')).toBe(line);
  });

  it('stand in the row of their country, in its colour, the lowest on its line', () => {
    const rows = marks(svg, 'row-').map((row) => ({ country: keyOf(row).slice(4), y: number(row, 'y1') }));
    expect(rows.map(({ y }) => y)).toEqual(rows.map(({ y }) => y).sort((one, other) => one - other));
    rows.forEach(({ country, y }, index) => {
      const over = rows[index - 1]?.y ?? 0;
      const own = acts.filter((act) => act.country === country).map((act) => mark(svg, `act-${act.id}`));
      const feet = own.map((element) => standing(element).foot);
      for (const foot of feet) {
        expect(foot).toBeLessThan(y);
        expect(foot).toBeGreaterThan(over);
      }
      if (feet.length > 0) expect(y - Math.max(...feet)).toBeLessThan(6);
      for (const element of own)
        expect(element.getAttribute('class')).toMatch(country === 'KAZ' ? /[fs]-kaz/ : /[fs]-hub/);
    });
  });

  it('have the shape that the key gives to who acted', () => {
    const authorities = [...new Set(acts.map(({ authority }) => authority))];
    const shapes = new Map(authorities.map((authority) => [authority, shapeOf(mark(svg, `key-${authority}`))]));
    expect(new Set(shapes.values()).size).toBe(authorities.length);
    for (const { id: act, authority, target } of acts)
      if (target !== 'country') expect(shapeOf(mark(svg, `act-${act}`)), act).toBe(shapes.get(authority));
    for (const { id: act } of acts.filter(({ target }) => target === 'country'))
      expect([...shapes.values()], act).not.toContain(shapeOf(mark(svg, `act-${act}`)));
  });

  it('are full where a source says they hit suppliers of Russia, open where it does not, as the key says', () => {
    const open = (element: HTMLElement): boolean => (element.getAttribute('class') ?? '').includes('f-paper');
    for (const { id: act, target } of acts)
      expect(open(mark(svg, `act-${act}`)), act).toBe(target !== 'supplier' && target !== 'country');
    expect(marks(svg, 'filling-supplier-').map(open)).not.toContain(true);
    expect(marks(svg, 'filling-other-').map(open)).not.toContain(false);
  });

  it('never cover one another', () => {
    const placed = acts.map(({ id: act }) => ({ act, ...standing(mark(svg, `act-${act}`)) }));
    const radius = Number(/a(\S+)/.exec(pathOf(mark(svg, 'key-US')))?.[1]);
    const covered = placed.flatMap((one, index) =>
      placed
        .slice(index + 1)
        .filter((other) => Math.hypot(one.x - other.x, one.foot - other.foot) < radius * 1.9)
        .map((other) => `${one.act} and ${other.act}`),
    );
    expect(covered).toEqual([]);
  });
});

describe.each(STATES)('the key of $id, $frame', ({ id, frame }) => {
  it('names the authorities that are drawn, and no other', () => {
    const drawnBy = new Set(actsOf(id).map(({ authority }) => authority));
    const named = marks(drawn(id, frame), 'key-').filter((each) => !keyOf(each).startsWith('key-text-'));
    expect(new Set(named.map((each) => keyOf(each).slice('key-'.length)))).toEqual(drawnBy);
  });
});

describe.each(['list-grows', 'listings-after'])('the poles of %s', (id) => {
  it.each(LOCALES.flatMap((locale) => FRAME_NAMES.map((frame) => ({ frame, locale }))))(
    'run through no label, $frame, $locale',
    ({ frame, locale }) => {
      const texts = textBoxes(sceneOf(id, frame, locale));
      for (const pole of marks(drawn(id, frame, locale), 'pole-')) {
        const [x, top, foot] = [number(pole, 'x1'), number(pole, 'y2'), number(pole, 'y1')];
        const crossed = texts.filter((text) => text.left < x && x < text.right && text.top < foot && top < text.bottom);
        expect(crossed.map(({ key }) => key)).toEqual([]);
      }
    },
  );
});

describe('the rows at the note', () => {
  it.each(FRAME_NAMES)('say of Kazakhstan that no supplier was found, of Kyrgyzstan that no act was, %s', (frame) => {
    const svg = drawn('list-grows', frame, 'en');
    expect(marks(svg, 'none-').map(({ textContent }) => textContent)).toEqual(['no supplier found', 'no act found']);
    const open = marks(svg, 'act-').filter((each) => each.getAttribute('class')?.includes('f-paper'));
    expect(open.filter((each) => each.getAttribute('class')?.includes('kaz'))).toHaveLength(2);
  });
});

describe('the acts', () => {
  it('known at the note keep their keys when the axis runs on', () => {
    for (const frame of FRAME_NAMES) {
      const keys = (id: string): string[] => marks(drawn(id, frame), 'act-').map(keyOf);
      expect(keys('listings-after')).toEqual(expect.arrayContaining(keys('list-grows')));
    }
  });

  it('found before the note are all American, and freeze no firm of Kazakhstan but the arms of two banks', () => {
    const before = designations.acts.filter(({ date }) => date <= NOTE);
    expect(new Set(before.map(({ authority }) => authority))).toEqual(new Set(['US']));
    // One firm in Tashkent, two in Armenia; the two banks' local arms are not counted in firms.
    expect(before.filter(({ act, firms }) => act === 'block' && firms !== null).map(({ country }) => country)).toEqual([
      'UZB',
      'ARM',
      'ARM',
    ]);
    expect(before.filter(({ act, country }) => act === 'block' && country === 'KAZ').map(({ claim }) => claim)).toEqual(
      ['ofac-2022-04-06-banks'],
    );
  });

  it('of four authorities have listed firms in Kazakhstan since', () => {
    const after = designations.acts.filter(({ date, country }) => date > NOTE && country === 'KAZ');
    expect(new Set(after.map(({ authority }) => authority)).size).toBe(4);
    // Over arms deals: no source says that it supplied Russia itself.
    expect([after[0]?.date, after[0]?.target]).toEqual(['2023-08-16', 'unsaid']);
    const suppliers = designations.acts.filter(({ target, country }) => target === 'supplier' && country === 'KAZ');
    expect(suppliers.map(({ date }) => date).sort()[0]).toBe('2024-02-23');
  });
});
