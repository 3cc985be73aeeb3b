import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import chips from '../../../data/series/chips.json' with { type: 'json' };
import { claim } from '../../data/register.ts';
import { FRAME_NAMES, frameOf } from '../../graphics/shared/frames.ts';
import type { FrameName } from '../../graphics/shared/scene.ts';
import { LOCALES } from '../../i18n/locales.ts';
import type { SquaresState } from '../../graphics/squares/model.ts';
import { shownAt, zoomAt } from '../../stage/zoom.ts';
import { viewOf, type View } from '../../stage/view.ts';
import { drawn, keyOf, mark, marks, number, pathOf, sceneOf } from './drawn.ts';
import { textBoxes } from './text-boxes.ts';

const STEPS = { one: 'one-square', many: 'three-hundred', counts: 'rival-counts', speck: 'a-speck' } as const;
type ViewName = SquaresState['view'];
const VIEWS = Object.keys(STEPS) as ViewName[];

const drawnOnce = new Map<string, HTMLElement>();

/** A view as it stands in the SVG, read back once. */
function drawing(view: ViewName, frame: FrameName): { svg: HTMLElement; view: View } {
  const name = `${view} ${frame}`;
  const svg = drawnOnce.get(name) ?? drawn(STEPS[view], frame);
  drawnOnce.set(name, svg);
  return { svg, view: viewOf(mark(svg, 'squares').getAttribute('transform') ?? null) };
}

interface Place {
  x: number;
  y: number;
}

interface Extent {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Where a rectangle of the ground lands in the frame. */
function extent(view: ViewName, frame: FrameName, key: string): Extent {
  const { svg, view: at } = drawing(view, frame);
  const of = (name: string): number => number(mark(svg, key), name);
  return {
    left: at.x + of('x') * at.k,
    top: at.y + of('y') * at.k,
    width: of('width') * at.k,
    height: of('height') * at.k,
  };
}

const has = ({ svg }: { svg: HTMLElement }, key: string): boolean =>
  svg.querySelectorAll('[data-k]').some((element) => keyOf(element) === key);

/** What each area stands for, in dollars, and the views that it is in. */
const AREAS = {
  'square-first': chips.advanced.before.value,
  'squares-block': chips.advanced.after.value,
  'other-block': chips.microchips.after.value,
  'other-first': chips.microchips.before.value,
  'area-lost': chips.allied.lost.value,
  'area-all': chips.imports.after.value,
} as const;

describe.each(FRAME_NAMES)('the squares on %s', (frame) => {
  it.each(VIEWS)('cover areas in proportion to dollars, to a thousandth, in the view of %s', (view) => {
    const { k } = drawing(view, frame).view;
    const dollars = chips.advanced.before.value / (10 * k) ** 2;
    const found = Object.entries(AREAS).filter(([key]) => has(drawing(view, frame), key));
    expect(found.length).toBeGreaterThan({ one: 0, many: 1, counts: 3, speck: 4 }[view]);
    for (const [key, worth] of found) {
      const { width, height } = extent(view, frame, key);
      expect(Math.abs((width * height * dollars) / worth - 1), key).toBeLessThan(0.001);
    }
  });

  it('hang from one corner that never moves', () => {
    const corners = VIEWS.map((view) => drawing(view, frame).view).map(({ x, y }) => `${x} ${y}`);
    expect(new Set(corners).size).toBe(1);
    for (const view of VIEWS) {
      const { left, top, width } = extent(view, frame, 'square-first');
      expect([left + width, top]).toEqual([
        expect.closeTo(drawing(view, frame).view.x, 6),
        drawing(view, frame).view.y,
      ]);
      for (const key of Object.keys(AREAS).filter((key) => has(drawing(view, frame), key)))
        expect(extent(view, frame, key).top, key).toBe(top);
    }
  });

  it('never overlap, list from list', () => {
    const order = ['squares-block', 'other-block', 'area-lost', 'area-all'].map((key) => extent('speck', frame, key));
    order.slice(1).forEach(({ left, width }, index) => {
      expect(left + width).toBeLessThan(order[index]?.left ?? 0);
    });
  });

  it('are parted into as many as the register says', () => {
    const { svg } = drawing('many', frame);
    const lines = pathOf(mark(svg, 'squares-grid'));
    const columns = (lines.match(/v/g) ?? []).length + 1;
    const rows = (lines.match(/h/g) ?? []).length + 1;
    expect(columns * rows).toBe(claim('semiconductors-ratio', 'squares.test.ts', 'count').value);
    const block = extent('many', frame, 'squares-block');
    const first = extent('many', frame, 'square-first');
    expect(block.width / columns).toBeCloseTo(first.width, 2);
    const other = pathOf(mark(drawing('counts', frame).svg, 'other-grid'));
    // Ten whole rows of seven, and half a row.
    expect([(other.match(/v/g) ?? []).length, (other.match(/h/g) ?? []).length]).toEqual([6, 10]);
  });

  it('stay in the frame: all of them, but the one that fills it', () => {
    const { box } = frameOf(frame);
    const bleeds = frame === 'phone' || frame === 'wide';
    const inside: [ViewName, string][] = [
      ...(bleeds ? [] : [['one', 'square-first'] as [ViewName, string]]),
      ['many', 'squares-block'],
      ['counts', 'squares-block'],
      ['counts', 'other-block'],
      ['speck', 'squares-block'],
      ['speck', 'other-block'],
      ['speck', 'area-lost'],
      ['speck', 'area-all'],
    ];
    for (const [view, key] of inside) {
      const { left, top, width, height } = extent(view, frame, key);
      expect(left, `${view} ${key}`).toBeGreaterThanOrEqual(box.x - 1);
      expect(left + width, `${view} ${key}`).toBeLessThanOrEqual(box.x + box.width + 1);
      expect(top + height, `${view} ${key}`).toBeLessThanOrEqual(box.y + box.height + 1);
    }
  });

  it('each have their own amount, at them or at the end of a hairline from their middle', () => {
    const { svg } = drawing('speck', frame);
    const { font } = frameOf(frame);
    const origin = viewOf(mark(svg, 'said-speck-1').getAttribute('transform') ?? null);
    /** Where a text tied to the ground starts or ends, and its baseline. */
    const at = (key: string): Place => {
      const text = mark(svg, key);
      return { x: origin.x + number(text, 'x'), y: origin.y + number(text, 'y') };
    };
    const lost = extent('speck', frame, 'area-lost');
    expect(at('lost-amount-0').x).toBeCloseTo(lost.left + lost.width, 0);
    expect(at('lost-amount-0').y - lost.top - lost.height).toBeLessThan(2 * font);

    const leaders = mark(svg, 'said-speck-1-hairlines');
    const lines = [...pathOf(leaders).matchAll(/M(\S+) (\S+)v(\S+)h(\S+?)(?=M|$)/g)].map((line) =>
      line.slice(1).map(Number),
    );
    expect(lines).toHaveLength(2);
    [
      { area: 'other-block', amount: 'microchips-amount-0' },
      { area: 'squares-block', amount: 'advanced-amount-0' },
    ].forEach(({ area, amount }, index) => {
      const [x = NaN, y = NaN, down = NaN, across = NaN] = lines[index] ?? [];
      const { left, top, width, height } = extent('speck', frame, area);
      expect(origin.x + x, area).toBeCloseTo(left + width / 2, 0);
      expect(Math.abs(origin.y + y - top - height), area).toBeLessThan(3);
      const said = at(amount);
      expect(origin.x + x + across - said.x, amount).toBeGreaterThan(0);
      expect(origin.x + x + across - said.x, amount).toBeLessThan(font);
      // The hairline ends at the height of the figures.
      expect(said.y - (origin.y + y + down), amount).toBeGreaterThan(0);
      expect(said.y - (origin.y + y + down), amount).toBeLessThan(font);
    });
  });

  it.each(LOCALES)('have their labels in the frame, off one another, off hairlines and off areas, in %s', (locale) => {
    const scene = sceneOf('a-speck', frame, locale);
    const { box } = scene.frame;
    const said = textBoxes(scene).filter(({ key }) => /^(lost|microchips|advanced)-(amount|part)/.test(key));
    expect(said.length).toBeGreaterThanOrEqual(6);
    const areas = ['squares-block', 'other-block', 'area-lost', 'area-all'].map((key) => extent('speck', frame, key));
    const leaders = mark(drawing('speck', frame).svg, 'said-speck-1-hairlines');
    const origin = viewOf(mark(drawing('speck', frame).svg, 'said-speck-1').getAttribute('transform') ?? null);
    const hairlines = [...pathOf(leaders).matchAll(/M(\S+) /g)].map(([, x]) => origin.x + Number(x));
    for (const { key, left, right, top, bottom } of said) {
      expect(bottom, key).toBeLessThanOrEqual(box.y + box.height + 1);
      for (const area of areas) {
        const apart = area.left + area.width <= left || area.left >= right || area.top + area.height <= top;
        expect(apart, key).toBe(true);
      }
      // Each stands to the left of its hairline: only those over a hairline's foot could meet another.
      const own = key.startsWith('lost') ? hairlines : key.startsWith('microchips') ? hairlines : hairlines.slice(1);
      for (const x of own) expect(right, key).toBeLessThan(x);
      expect(top, key).toBeGreaterThan(0);
    }
  });

  it('have labels that are all tied to one point, so that they keep apart while the view pulls back', () => {
    const { svg } = drawing('speck', frame);
    const group = mark(svg, 'said-speck-1');
    expect(group.getAttribute('data-a')).toMatch(/^-?\d/);
    const inside = group.querySelectorAll('[data-k]').map(keyOf);
    const labels = marks(svg, 'lost-').concat(marks(svg, 'microchips-'), marks(svg, 'advanced-')).map(keyOf);
    expect(labels.length).toBeGreaterThanOrEqual(6);
    expect(inside).toEqual(expect.arrayContaining([...labels, 'said-speck-1-hairlines']));
    expect(group.querySelectorAll('[data-a]')).toEqual([]);
  });

  it.each(VIEWS)('are measured by a ruler that is true in the view of %s', (view) => {
    const { svg, view: at } = drawing(view, frame);
    const labels = marks(svg, 'ruler-label-');
    expect(labels).toHaveLength(7);
    let seen = 0;
    for (const label of labels) {
      const worth = Number(keyOf(label).replace('ruler-label-', ''));
      const { x, y } = viewOf(label.getAttribute('transform') ?? null);
      const side = at.x - x;
      expect(y).toBe(at.y);
      expect(Math.abs(side - 10 * Math.sqrt(worth / chips.advanced.before.value) * at.k)).toBeLessThan(0.1);
      // The corner of its square is where the label stands, and as much of it is seen.
      const corner = mark(svg, `ruler-ink-${worth}`);
      expect(Number(/^M-([\d.]+) 0/.exec(pathOf(corner))?.[1]) * at.k).toBeCloseTo(side, -0.5);
      const opacity = (element: HTMLElement): number => Number(element.getAttribute('opacity') ?? 1);
      expect(opacity(mark(svg, `ruler-${worth}`))).toBe(opacity(label));
      // What the stage makes of it on its way, and what the drawing says at rest, are the same.
      const [from = 0, to = 0] = (label.getAttribute('data-v') ?? '').split(',').map(Number);
      expect(shownAt(at.k, from, to)).toBeCloseTo(opacity(label), 2);
      if (opacity(label) === 1) seen += 1;
    }
    expect(seen).toBeGreaterThan(0);
  });

  it.each([
    ['one', 'many'],
    ['many', 'counts'],
    ['counts', 'speck'],
  ] as const)('pull back from %s to %s, each half as much as the other', (start, goal) => {
    const [from, to] = [drawing(start, frame).view, drawing(goal, frame).view];
    const middle = zoomAt(from, to, 0.5);
    expect(from.k).toBeGreaterThan(to.k * 2);
    expect(from.k / middle.k).toBeCloseTo(middle.k / to.k, 9);
  });
});

describe('the claims on chips', () => {
  const value = (id: string): unknown => claim(id, 'squares.test.ts', id).value;

  it('are what the quoted figures come to', () => {
    const { advanced, microchips, allied, imports } = chips;
    expect(value('semiconductors-2021-base')).toBe(advanced.before.value);
    expect(value('semiconductors-12k-3-7m')).toBe(advanced.after.value);
    expect(value('semiconductors-difference')).toBe(advanced.difference.value);
    expect(value('semiconductors-ratio')).toBe(Math.round(advanced.ratio.value));
    expect(value('semiconductors-ratio-range')).toEqual({
      low: Math.round(advanced.ratio.low),
      high: Math.round(advanced.ratio.high),
    });
    expect(value('chips-occrp-245k')).toBe(microchips.before.value);
    expect(value('chips-occrp-245k-18m')).toBe(microchips.after.value);
    expect(value('chips-occrp-ratio')).toBe(Math.round(microchips.ratio.value));
    expect(value('semiconductors-allied-supply-lost')).toBe(allied.lost.value);
    expect(value('semiconductors-share-of-drop')).toBeCloseTo(allied.shareOfLost, 1);
    expect(value('chips-russia-imports-iif')).toBe(imports.after.value);
  });
});
