import { parse, type HTMLElement } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import designations from '../../data/series/designations.json' with { type: 'json' };
import launchSeries from '../../data/series/launch.json' with { type: 'json' };
import nowSeries from '../../data/series/now.json' with { type: 'json' };
import weeksSeries from '../../data/series/weeks.json' with { type: 'json' };
import type { BoundStep } from '../chapters/bind.ts';
import { steps as secondary } from '../chapters/secondary/steps.ts';
import { steps as since } from '../chapters/since/steps.ts';
import { steps as visit } from '../chapters/visit/steps.ts';
import { wordsFor } from '../chapters/words.ts';
import { allClaims } from '../data/register.ts';
import { dayLabel, dayOf, monthStarts } from '../graphics/shared/days.ts';
import { FRAME_NAMES, frameOf } from '../graphics/shared/frames.ts';
import { textWidth } from '../graphics/shared/measure.ts';
import type { FrameName } from '../graphics/shared/scene.ts';
import { spread } from '../graphics/shared/spread.ts';
import { sceneToSvg } from '../graphics/shared/svg.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import type { ChapterId } from '../site/outline.ts';

const STEPS: readonly { chapter: ChapterId; id: string; step: BoundStep }[] = [
  { chapter: 'visit', id: 'five-weeks', step: visit['five-weeks'] },
  { chapter: 'secondary', id: 'three-tools', step: secondary['three-tools'] },
  { chapter: 'secondary', id: 'list-grows', step: secondary['list-grows'] },
  { chapter: 'since', id: 'launched', step: since.launched },
  { chapter: 'since', id: 'listings-after', step: since['listings-after'] },
  { chapter: 'since', id: 'numbers-now', step: since['numbers-now'] },
];
const PLATES = STEPS.flatMap(({ chapter, id, step }) =>
  FRAME_NAMES.flatMap((frame) => LOCALES.map((locale) => ({ chapter, id, step, frame, locale }))),
);

function drawn(id: string, frame: FrameName, locale: Locale = 'fr'): HTMLElement {
  const found = STEPS.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`No step ${id}`);
  return parse(sceneToSvg(found.step.scene(frame, wordsFor(found.chapter, id, locale))));
}

const mark = (svg: HTMLElement, key: string): HTMLElement => {
  const found = svg.querySelector(`[data-k="${key}"]`);
  if (!found) throw new Error(`No mark ${key}`);
  return found;
};
const number = (element: HTMLElement, name: string): number => Number(element.getAttribute(name));

interface Extent {
  key: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The box of a text as a reader sees its letters: cap height above the line, a little below it. */
function boxOf(text: HTMLElement): Extent {
  const size = number(text, 'font-size');
  const strong = (text.getAttribute('class') ?? '').includes('t-strong');
  const width = textWidth(text.textContent, size, strong ? 'sans-strong' : 'sans');
  const anchor = text.getAttribute('text-anchor') ?? 'start';
  const [x, y] = [number(text, 'x'), number(text, 'y')];
  const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
  const box = {
    key: text.getAttribute('data-k') ?? '',
    left,
    right: left + width,
    top: y - size * 0.74,
    bottom: y + size * 0.2,
  };
  const turn = /^rotate\(-90 (\S+) (\S+)\)$/.exec(text.getAttribute('transform') ?? '');
  if (!turn) return box;
  const [cx, cy] = [Number(turn[1]), Number(turn[2])];
  return {
    key: box.key,
    left: cx + box.top - cy,
    right: cx + box.bottom - cy,
    top: cy - (box.right - cx),
    bottom: cy - (box.left - cx),
  };
}

/** Largest departure from one straight line through the points (value, position). */
function bow(points: readonly (readonly [number, number])[]): number {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first[0] === last[0]) return Number.NaN;
  const slope = (last[1] - first[1]) / (last[0] - first[0]);
  return Math.max(...points.map(([value, at]) => Math.abs(at - first[1] - slope * (value - first[0]))));
}

describe('labels', () => {
  test.each(PLATES)(
    '$id, $frame, $locale: no two overlap, none leaves the sheet, none is too small',
    ({ id, frame, locale }) => {
      const { width, height, font } = frameOf(frame);
      const smallest = frame === 'phone' ? font : frame === 'wide' ? 14.5 : font * 0.85;
      const texts = drawn(id, frame, locale).querySelectorAll('text');
      const boxes = texts.map(boxOf);
      expect(boxes.length).toBeGreaterThan(5);
      for (const text of texts) expect(number(text, 'font-size')).toBeGreaterThanOrEqual(smallest);
      for (const box of boxes) {
        expect(box.left, box.key).toBeGreaterThanOrEqual(0);
        expect(box.right, box.key).toBeLessThanOrEqual(width);
        expect(box.top, box.key).toBeGreaterThanOrEqual(0);
        expect(box.bottom, box.key).toBeLessThanOrEqual(height);
      }
      const clashes = boxes.flatMap((one, index) =>
        boxes
          .slice(index + 1)
          .filter(
            (other) =>
              one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
          )
          .map((other) => `${one.key} / ${other.key}`),
      );
      expect(clashes).toEqual([]);
    },
  );

  test.each(PLATES)(
    '$id, $frame, $locale: no label stands on a mark that can be asked about',
    ({ id, frame, locale }) => {
      const svg = drawn(id, frame, locale);
      const marks = svg.querySelectorAll('[data-cell]').flatMap((element): Extent[] => {
        const key = element.getAttribute('data-k') ?? '';
        if (element.tagName.toLowerCase() === 'rect') {
          const [x, y] = [number(element, 'x'), number(element, 'y')];
          return [{ key, left: x, top: y, right: x + number(element, 'width'), bottom: y + number(element, 'height') }];
        }
        const disc = /^M(\S+) (\S+)a(\S+)/.exec(element.getAttribute('d') ?? '');
        if (disc) {
          const [x, y, r] = disc.slice(1).map(Number) as [number, number, number];
          return [{ key, left: x, right: x + 2 * r, top: y - r, bottom: y + r }];
        }
        const points = [...(element.getAttribute('d') ?? '').matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(
          ([, x, y]) => [Number(x), Number(y)] as const,
        );
        const xs = points.map(([x]) => x);
        const ys = points.map(([, y]) => y);
        return [{ key, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }];
      });
      const clashes = svg
        .querySelectorAll('text')
        .map(boxOf)
        .flatMap((text) =>
          marks
            .filter(
              (other) =>
                text.left < other.right &&
                other.left < text.right &&
                text.top < other.bottom &&
                other.top < text.bottom,
            )
            .map((other) => `${text.key} / ${other.key}`),
        );
      expect(clashes).toEqual([]);
    },
  );
});

describe.each([
  { id: 'five-weeks', series: weeksSeries },
  { id: 'launched', series: launchSeries },
])('$id: time is true', ({ id, series }) => {
  test.each(FRAME_NAMES)('%s: the middle of each mark is proportional to its date', (frame) => {
    const svg = drawn(id, frame);
    const points = series.events.map(({ id: event, date, end }) => {
      const rect = mark(svg, `act-${event}`);
      const day = (dayOf(date) + dayOf(end ?? date, 'last')) / 2;
      return [day, number(rect, 'y') + number(rect, 'height') / 2] as const;
    });
    expect(points).toHaveLength(series.events.length);
    expect(bow(points)).toBeLessThan(0.75);
    expect(points.at(-1)?.[1]).toBeGreaterThan(points[0]?.[1] ?? Number.NaN);
  });

  test('every date is the one its claim gives', () => {
    for (const { claim, date, end } of series.events) {
      const entry = allClaims().get(claim);
      expect(entry, claim).toBeDefined();
      const said = typeof entry?.value === 'string' ? entry.value : entry?.period;
      expect([date, end], claim).toContain(said);
    }
  });
});

test('five weeks: Washington is west, Astana saffron, the others ink, and each keeps its side', () => {
  for (const frame of FRAME_NAMES) {
    const svg = drawn('five-weeks', frame);
    const spine = number(mark(svg, 'time-axis'), 'x1');
    for (const { id, actor } of weeksSeries.events) {
      const rect = mark(svg, `act-${id}`);
      expect(rect.getAttribute('class')).toContain(
        actor === 'astana' ? 'f-kaz' : actor === 'washington' ? 'f-west' : 'f-ink',
      );
      expect(number(rect, 'x') + number(rect, 'width') / 2 > spine).toBe(actor === 'astana');
    }
  }
});

test('the announced ban is never drawn without its denial, on the same day, and nothing after the note is solid', () => {
  for (const frame of FRAME_NAMES) {
    const svg = drawn('launched', frame);
    const [announced, denied] = [mark(svg, 'act-ban-announced'), mark(svg, 'act-ban-denied')];
    expect(number(announced, 'y')).toBe(number(denied, 'y'));
    expect(number(announced, 'x')).not.toBe(number(denied, 'x'));
    mark(svg, 'cross-ban-announced');
    for (const { id } of launchSeries.events) expect(mark(svg, `act-${id}`).getAttribute('class')).toContain('f-paper');
  }
});

describe('listings', () => {
  /** Middle of a mark's outline: a disc starts at its left edge, the others are symmetrical about their first move or its row. */
  const middle = (element: HTMLElement): number => {
    const d = element.getAttribute('d') ?? '';
    const disc = /^M(\S+) \S+a(\S+)/.exec(d);
    if (disc) return Number(disc[1]) + Number(disc[2]);
    const xs = [...d.matchAll(/[ML]([\d.-]+) /g)].map(([, x]) => Number(x));
    return (Math.min(...xs) + Math.max(...xs)) / 2;
  };
  const day = (date: string): number => (dayOf(date) + dayOf(date, 'last')) / 2;

  test.each(['list-grows', 'listings-after'].flatMap((id) => FRAME_NAMES.map((frame) => ({ id, frame }))))(
    '$id, $frame: marks stand at their dates, in their country’s row and colour',
    ({ id, frame }) => {
      const svg = drawn(id, frame);
      const acts = designations.acts.filter(({ date }) => id === 'listings-after' || date <= '2023-03-27');
      expect(svg.querySelectorAll('[data-cell]')).toHaveLength(acts.length);
      expect(bow(acts.map((act) => [day(act.date), middle(mark(svg, `act-${act.id}`))] as const))).toBeLessThan(0.1);
      const line = number(mark(svg, 'note-line'), 'x1');
      for (const act of acts) {
        const element = mark(svg, `act-${act.id}`);
        expect(element.getAttribute('class')).toContain(act.country === 'KAZ' ? '-kaz' : '-hub');
        expect(middle(element) > line, act.id).toBe(act.date > '2023-03-27');
      }
      expect(number(mark(svg, 'after-zone'), 'x')).toBe(line);
    },
  );

  test.each(PLATES.filter(({ id }) => id.startsWith('list')))(
    '$id, $frame, $locale: no pole runs through a label',
    ({ id, frame, locale }) => {
      const svg = drawn(id, frame, locale);
      const texts = svg.querySelectorAll('text').map(boxOf);
      for (const pole of svg
        .querySelectorAll('line')
        .filter((line) => line.getAttribute('data-k')?.startsWith('pole-'))) {
        const [x, from, to] = [number(pole, 'x1'), number(pole, 'y2'), number(pole, 'y1')];
        expect(
          texts
            .filter((text) => text.left < x && x < text.right && text.top < to && from < text.bottom)
            .map(({ key }) => key),
        ).toEqual([]);
      }
    },
  );

  test('the acts known at the note keep their keys when the axis runs on', () => {
    for (const frame of FRAME_NAMES) {
      const keys = (id: string): string[] =>
        drawn(id, frame)
          .querySelectorAll('[data-cell]')
          .map((element) => element.getAttribute('data-k') ?? '');
      expect(keys('listings-after')).toEqual(expect.arrayContaining(keys('list-grows')));
    }
  });

  test('before the note every act found is American', () => {
    const before = designations.acts.filter(({ date }) => date <= '2023-03-27');
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

  test('four authorities have listed firms in Kazakhstan since', () => {
    const after = designations.acts.filter(({ date, country }) => date > '2023-03-27' && country === 'KAZ');
    expect(new Set(after.map(({ authority }) => authority)).size).toBe(4);
    expect(after[0]?.date).toBe('2024-02-23');
  });
});

describe('numbers now', () => {
  test.each(FRAME_NAMES)('%s: bars are as tall as the dollars, hatched after the note', (frame) => {
    const svg = drawn('numbers-now', frame);
    const foot = number(mark(svg, 'bars-axis'), 'y1');
    const ratios = Object.entries(nowSeries.exports).map(([year, value]) => {
      const bar = mark(svg, `bar-${year}`);
      // Edge and height are each written to a tenth.
      expect(Math.abs(number(bar, 'y') + number(bar, 'height') - foot)).toBeLessThan(0.11);
      expect(bar.getAttribute('class')).toContain(year >= '2023' ? 'f-kaz-hatch' : 'f-kaz');
      return number(bar, 'height') / value;
    });
    expect(ratios).toHaveLength(7);
    expect(Math.max(...ratios) / Math.min(...ratios)).toBeLessThan(1.002);
  });

  test.each(FRAME_NAMES)('%s: the vertices of both lines give back the index, on one axis from zero', (frame) => {
    const svg = drawn('numbers-now', frame);
    const points = (['KGZ', 'KAZ'] as const).flatMap((code) => {
      const vertices = [...(mark(svg, `line-${code}`).getAttribute('d') ?? '').matchAll(/([\d.-]+),([\d.-]+)/g)];
      expect(vertices).toHaveLength(nowSeries.months.length);
      return vertices.map(([, , y], index) => [nowSeries.index[code][index] ?? Number.NaN, Number(y)] as const);
    });
    const sorted = points.toSorted(([one], [other]) => one - other);
    expect(
      bow([...sorted, [0, number(mark(svg, 'lines-axis'), 'y1')] as const].toSorted(([one], [other]) => one - other)),
    ).toBeLessThan(0.2);
  });

  test('the table read beside the drawing holds the figures drawn', () => {
    const { rows } = since['numbers-now'].describe(wordsFor('since', 'numbers-now', 'fr')).table;
    const svg = drawn('numbers-now', 'wide');
    for (const code of ['KGZ', 'KAZ'] as const) {
      const column = number(mark(svg, `line-${code}`), 'data-series');
      expect(rows.slice(0, nowSeries.months.length).map((row) => row[column]?.value)).toEqual(nowSeries.index[code]);
    }
    for (const [year, value] of Object.entries(nowSeries.exports)) {
      const [row = -1, column = -1] = (mark(svg, `bar-${year}`).getAttribute('data-cell') ?? '').split(',').map(Number);
      expect(rows[row]?.[column]?.value).toBe(value);
    }
  });

  test('Kazakhstan eases, Kyrgyzstan stays at about ten times its 2021 level', () => {
    const { KAZ, KGZ } = nowSeries.level;
    expect(KAZ.index2024).toBeLessThan(KAZ.index2023);
    expect(KGZ.index2024 / 100).toBeGreaterThan(9.5);
    expect(KGZ.index2024 / 100).toBeLessThan(11);
    expect(nowSeries.exports['2024']).toBeLessThan(nowSeries.exports['2023']);
  });
});

describe('three tools', () => {
  test.each(FRAME_NAMES)(
    '%s: freezing rings the firm, the Entity List bars the goods, secondary sanctions only threaten',
    (frame) => {
      const svg = drawn('three-tools', frame);
      expect(mark(svg, 'block-ring').getAttribute('class')).not.toContain('dash');
      expect(svg.querySelector('[data-k="entity-list-ring"]')).toBeNull();
      mark(svg, 'entity-list-bar');
      for (const key of ['secondary-ring', 'secondary-arrow'])
        expect(mark(svg, key).getAttribute('class')).toContain('dash');
      expect(mark(svg, 'secondary-dealing').getAttribute('class')).toContain('s-rus');
    },
  );
});

describe('descriptions', () => {
  test.each(STEPS.flatMap((entry) => LOCALES.map((locale) => ({ ...entry, locale }))))(
    '$id, $locale: marks point into the table',
    ({ chapter, id, step, locale }) => {
      const words = wordsFor(chapter, id, locale);
      const { text, table } = step.describe(words);
      expect(text.length).toBeGreaterThan(40);
      expect(table.sources.length).toBeGreaterThan(0);
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
      for (const element of drawn(id, 'wide', locale).querySelectorAll('[data-cell]')) {
        const [row = -1, column = -1] = (element.getAttribute('data-cell') ?? '').split(',').map(Number);
        expect(table.rows[row]?.[column], element.getAttribute('data-k')).toBeDefined();
      }
    },
  );
});

describe('the measures under the drawings', () => {
  test('labels that do not collide stay where they are wanted', () => {
    expect(spread([10, 50, 90], [10, 10, 10], [0, 100])).toEqual([10, 50, 90]);
  });
  test('labels that collide part evenly, in order, inside the bounds', () => {
    expect(spread([50, 50], [10, 10], [0, 100])).toEqual([45, 55]);
    expect(spread([0, 2, 99], [10, 10, 10], [0, 100])).toEqual([5, 15, 95]);
  });
  test('labels that cannot fit are refused', () => {
    expect(() => spread([1, 2], [60, 60], [0, 100])).toThrow('need 120 units and have 100');
  });
  test('months, their first and last days, and what is printed of them', () => {
    expect(dayOf('2024-02', 'last') - dayOf('2024-02')).toBe(28);
    expect(dayOf('2023-03-27') - dayOf('2023-02-28')).toBe(27);
    expect(monthStarts('2023-11-15', '2024-02-01')).toEqual(['2023-12-01', '2024-01-01', '2024-02-01']);
    expect(() => dayOf('27 March')).toThrow('YYYY-MM-DD');
    const words = wordsFor('visit', 'five-weeks', 'fr');
    expect(dayLabel(words, '2023-03-23', '2023-03-24')).toBe('23-24\u00a0mars');
    expect(dayLabel(words, '2023-06', null)).toBe('juin');
    expect(dayLabel(wordsFor('visit', 'five-weeks', 'en'), '2023-03-23', '2023-03-24')).toBe('23\u201324\u00a0March');
  });
});
