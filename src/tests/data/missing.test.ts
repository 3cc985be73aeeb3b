import { describe, expect, it } from 'vitest';
import { wordsFor } from '../../chapters/words.ts';
import { bookOf } from '../../graphics/ledgers/model.ts';
import { ledgers } from '../../graphics/ledgers/ledgers.ts';
import { barsOf } from '../../graphics/now/model.ts';
import { now } from '../../graphics/now/now.ts';
import { monthly } from '../../graphics/shared/months.ts';
import { FRAME_NAMES, frameOf } from '../../graphics/shared/frames.ts';
import { linePath } from '../../graphics/shared/vertices.ts';
import { sharesOf } from '../../graphics/shares/model.ts';
import { shares } from '../../graphics/shares/shares.ts';
import { tradeLines } from '../../graphics/trade-lines/trade-lines.ts';

/** A missing month or year stops the build: it is never drawn, nor printed, as a zero. */
describe('a month that is missing from a series', () => {
  const months = ['2021-11', '2021-12', '2022-01'];

  it('is an error that names it', () => {
    expect(monthly([1, 2, 3], months, 'x.json')).toEqual([1, 2, 3]);
    expect(() => monthly([1, 3], ['2021-11', '2022-01'], 'x.json: RUS')).toThrow(
      'x.json: RUS: expected a value for 2021-12, found none',
    );
    expect(() => monthly([1, 2], months, 'x.json')).toThrow('2022-01');
    expect(() => monthly([1, Number.NaN, 3], months, 'x.json')).toThrow('2021-12');
    expect(() => monthly([1, 2, 3, 4], months, 'x.json')).toThrow('expected 3 values');
    expect(() => monthly([], [], 'x.json')).toThrow();
  });

  it.each(['level', 'index'] as const)('stops the drawing of the monthly lines (%s)', (view) => {
    const model = tradeLines.model({ view });
    const words = wordsFor('roundabout', view === 'level' ? 'collapse' : 'the-others-rise', 'en');
    const printed = view === 'level' ? [model.invasion, model.low] : [model.peak];
    for (const name of FRAME_NAMES) {
      const draw = (changed: Partial<typeof model>) => () =>
        tradeLines.layout({ ...model, ...changed }, frameOf(name), words);
      expect(draw({})).not.toThrow();
      for (const month of printed) {
        const at = model.months.indexOf(month);
        const without = <T>(list: readonly T[]): T[] => list.filter((_, index) => index !== at);
        const lines = model.lines.map((line) => ({ ...line, values: without(line.values) }));
        expect(draw({ months: without(model.months), lines }), `${month} on ${name}`).toThrow(month);
      }
      const short = model.lines.map((line) => ({ ...line, values: line.values.slice(0, -1) }));
      expect(draw({ lines: short })).toThrow(`found a list of ${model.months.length - 1}`);
    }
  });

  it('stops the drawing of the numbers now', () => {
    const model = now.model({});
    const lines = model.lines.map((line) => ({ ...line, values: line.values.slice(0, -1) }));
    expect(() => now.layout({ ...model, lines }, frameOf('card'), wordsFor('since', 'numbers-now', 'en'))).toThrow(
      `found a list of ${model.months.length - 1}`,
    );
  });

  it('leaves no line without vertices', () => {
    expect(linePath([{ x: 1, y: 2 }])).toBe('M1,2Z');
    expect(() => linePath([])).toThrow('found none');
  });
});

describe('a year that is missing from a series', () => {
  it('is an error that names it', () => {
    expect(() => sharesOf('CHN', { 2019: 1, 2021: 3 }, ['2019', '2020', '2021'])).toThrow('CHN in 2020');
    expect(barsOf({ 2021: 5, 2020: 4 }).map(({ year }) => year)).toEqual(['2020', '2021']);
    expect(() => barsOf({ 2020: 4, 2022: 6 })).toThrow('2021');
    const entry = { sent: 3, received: 1, missing: 2, receivedUsd: 1 };
    expect(() => bookOf('KGZ', { 2020: entry }, ['2020', '2021'])).toThrow('KGZ in 2021');
    expect(() => bookOf('KGZ', { 2020: { ...entry, missing: -1 } }, ['2020'])).toThrow('no more received than sent');
  });

  it('stops the drawing of the shares and of the ledgers', () => {
    const share = shares.model({});
    const short = share.lines.map((line) => ({ ...line, values: line.values.slice(0, -1) }));
    const words = wordsFor('margin', 'shares', 'en');
    expect(() => shares.layout({ ...share, lines: short }, frameOf('card'), words)).toThrow('Expected a member');
    expect(() => shares.layout({ ...share, base: '1999' }, frameOf('card'), words)).toThrow('1999');
    const book = ledgers.model({});
    const empty = book.books.map((each) => ({ ...each, entries: [] }));
    expect(() =>
      ledgers.layout({ ...book, books: empty }, frameOf('card'), wordsFor('roundabout', 'two-ledgers', 'en')),
    ).toThrow('Expected a member');
  });
});
