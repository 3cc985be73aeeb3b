import type { HTMLElement } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import launchSeries from '../../../data/series/launch.json' with { type: 'json' };
import weeksSeries from '../../../data/series/weeks.json' with { type: 'json' };
import { allClaims } from '../../data/register.ts';
import { actsOf } from '../../graphics/shared/acts.ts';
import { dayOf } from '../../graphics/shared/days.ts';
import { FRAME_NAMES } from '../../graphics/shared/frames.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { bow, classes, drawn, keyOf, mark, marks, number, pathOf } from './drawn.ts';

/** Heights between which a mark stands. */
const reach = (rect: HTMLElement): [top: number, bottom: number] => [
  number(rect, 'y'),
  number(rect, 'y') + number(rect, 'height'),
];
const middle = (rect: HTMLElement): number => number(rect, 'y') + number(rect, 'height') / 2;

describe.each([
  { id: 'five-weeks', series: weeksSeries, quiet: [] as string[] },
  { id: 'launched', series: launchSeries, quiet: ['envoy', 'warning', 'senate', 'permits', 'envoy-again'] },
])('the acts of $id', ({ id, series, quiet }) => {
  it.each(FRAME_NAMES)('have their words, but for those that stand back, %s', (frame) => {
    const svg = drawn(id, frame);
    const told = series.events.map(({ id: event }) => event).filter((event) => !quiet.includes(event));
    expect(marks(svg, 'date-').map(keyOf).toSorted()).toEqual(told.map((event) => `date-${event}`).toSorted());
  });

  it.each(FRAME_NAMES)('stand in true time, %s', (frame) => {
    const svg = drawn(id, frame);
    const points = series.events.map(({ id: event, date, end }) => {
      const day = (dayOf(date) + dayOf(end ?? date, 'last')) / 2;
      return [day, middle(mark(svg, `act-${event}`))] as const;
    });
    expect(bow(points)).toBeLessThan(0.75);
    expect(points.at(-1)?.[1]).toBeGreaterThan(points[0]?.[1] ?? Number.NaN);
  });

  it.each(FRAME_NAMES)('stand apart where they share days, %s', (frame) => {
    const acts = marks(drawn(id, frame), 'act-');
    const touching = acts.flatMap((one, index) =>
      acts.slice(index + 1).filter((other) => {
        const wide = number(one, 'width');
        const [[top, bottom], [otherTop, otherBottom]] = [reach(one), reach(other)];
        const aside = Math.abs(number(one, 'x') - number(other, 'x')) < wide;
        return aside && Math.min(bottom, otherBottom) - Math.max(top, otherTop) > wide * 0.16;
      }),
    );
    expect(touching.map(keyOf)).toEqual([]);
  });

  it.each(LOCALES.flatMap((locale) => FRAME_NAMES.map((frame) => ({ frame, locale }))))(
    'are each led from their mark to their own date, $frame, $locale',
    ({ frame, locale }) => {
      const svg = drawn(id, frame, locale);
      for (const { id: event } of series.events.filter((each) => !quiet.includes(each.id))) {
        const rect = mark(svg, `act-${event}`);
        const date = mark(svg, `date-${event}`);
        const [, x, y, wordsY] = /^M(\S+) (\S+)H\S+L\S+ (\S+)H\S+$/.exec(pathOf(mark(svg, `leader-${event}`))) ?? [];
        expect(Math.abs(Number(x) - number(rect, 'x') - number(rect, 'width') / 2), event).toBeLessThan(0.2);
        expect(Math.abs(Number(y) - middle(rect)), event).toBeLessThan(0.75);
        const above = number(date, 'y') - Number(wordsY);
        expect(above / number(date, 'font-size'), event).toBeGreaterThan(0);
        expect(above / number(date, 'font-size'), event).toBeLessThan(0.7);
      }
    },
  );

  it('have the dates that their claims give', () => {
    for (const { claim, date, end } of series.events) {
      const entry = allClaims().get(claim);
      expect(entry, claim).toBeDefined();
      const said = typeof entry?.value === 'string' ? entry.value : entry?.period;
      expect([date, end], claim).toContain(said);
    }
  });
});

/** Ids of the acts whose words are set strong. */
const strongIn = (svg: HTMLElement): string[] => [
  ...new Set(
    marks(svg, 'text-')
      .filter((words) => classes(words).includes('t-strong'))
      .map((words) => keyOf(words).replace(/^text-|-\d+$/g, '')),
  ),
];

describe.each(FRAME_NAMES)('the five weeks, %s', (frame) => {
  const svg = drawn('five-weeks', frame);

  it('set strong the two ends that their finding speaks of, and nothing else', () => {
    expect(strongIn(svg)).toEqual(expect.arrayContaining(['visit', 'start']));
    expect(strongIn(svg)).toHaveLength(2);
  });

  it('have Washington in the colour of those who sanction, Astana in its own, the others in ink, each on its side', () => {
    const hues: Record<string, string> = { astana: 'f-kaz', washington: 'f-west', ebrd: 'f-ink', press: 'f-ink' };
    const spine = number(mark(svg, 'time-axis'), 'x1');
    for (const { id, actor } of weeksSeries.events) {
      const rect = mark(svg, `act-${id}`);
      expect(classes(rect), id).toContain(hues[actor]);
      expect(number(rect, 'x') + number(rect, 'width') / 2 > spine, id).toBe(actor === 'astana');
    }
  });

  it('run from the visit to the start', () => {
    const strong = mark(svg, 'time-strong');
    for (const [id, end] of [
      ['visit', 'y1'],
      ['start', 'y2'],
    ] as const)
      expect(Math.abs(number(strong, end) - middle(mark(svg, `act-${id}`))), id).toBeLessThan(0.2);
  });
});

describe.each(FRAME_NAMES)('what followed the note, %s', (frame) => {
  const svg = drawn('launched', frame);

  it('sets strong that the system runs and that goods get through, and nothing else', () => {
    expect(strongIn(svg)).toEqual(['start', 'admission']);
  });

  it('never has the announced ban without its denial, on the same day', () => {
    const [announced, denied] = [mark(svg, 'act-ban-announced'), mark(svg, 'act-ban-denied')];
    expect(number(announced, 'y')).toBe(number(denied, 'y'));
    expect(number(announced, 'x')).not.toBe(number(denied, 'x'));
    expect(marks(svg, 'cross-').map(keyOf)).toEqual(['cross-ban-announced']);
  });

  it('is hollow, but for the note itself', () => {
    for (const act of marks(svg, 'act-')) expect(classes(act).includes('f-paper')).toBe(keyOf(act) !== 'act-note');
  });
});

it('an act by someone the series does not know stops the drawing', () => {
  const act = { id: 'a', date: '2023-02', end: null, actor: 'astana' };
  expect(actsOf([act], ['astana'], 'x.json')).toEqual([{ ...act, from: dayOf('2023-02-01'), to: dayOf('2023-02-28') }]);
  expect(() => actsOf([{ ...act, actor: 'minsk' }], ['astana'], 'x.json')).toThrow('x.json: expected one of astana');
});
