import { describe, expect, it } from 'vitest';
import { chapterText } from '../../chapters/text.ts';
import { FRAME_NAMES } from '../../graphics/shared/frames.ts';
import { RIBBON } from '../../graphics/shared/hues.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { classes, described, drawn, mark, marks, number, sceneOf, vertices, wordsOf } from './drawn.ts';
import { overlap, textBoxes } from './text-boxes.ts';

/** What is drawn of the eight lines, by key, with its row and column in the table. */
const DRAWN = {
  'washington-sanctions': '0,1',
  'washington-firms': '1,1',
  'washington-help': '2,1',
  'astana-threat': '3,2',
  'astana-firms': '1,2',
};

const EACH = FRAME_NAMES.flatMap((frame) => LOCALES.map((locale) => ({ frame, locale })));

describe.each(EACH)('what was said to whom, $frame, $locale', ({ frame, locale }) => {
  const svg = drawn('words', frame, locale);
  const scene = sceneOf('words', frame, locale);
  const boxes = textBoxes(scene);
  const boxesOf = (start: string) => {
    const found = boxes.filter(({ key }) => key.startsWith(start));
    if (found.length === 0) throw new Error(`Expected words "${start}…", found none`);
    return found;
  };
  const ground = (party: string) => {
    const line = mark(svg, `${party}-ground`);
    return { y: number(line, 'y1'), from: number(line, 'x1'), to: number(line, 'x2') };
  };
  /** What a path of straight strokes takes up. */
  const extent = (key: string) => {
    const points = vertices(mark(svg, key));
    const [xs, ys] = [points.map((point) => point[0]), points.map((point) => point[1])];
    return {
      left: Math.min(...xs),
      right: Math.max(...xs),
      top: Math.min(...ys),
      bottom: Math.max(...ys),
      width: Math.max(...xs) - Math.min(...xs),
    };
  };

  it('draws the threat as the one broad full arrow, from Washington to the Chinese firms', () => {
    const threat = extent('threat');
    const [washington, chinese] = [ground('washington'), ground('chinese')];
    expect(threat.top).toBeCloseTo(washington.y, 0);
    expect(chinese.y - threat.bottom).toBeGreaterThanOrEqual(0);
    expect(chinese.y - threat.bottom).toBeLessThan(8);
    expect(threat.left).toBeGreaterThanOrEqual(chinese.from - 0.1);
    expect(threat.right).toBeLessThanOrEqual(chinese.to + 0.1);
    expect(classes(mark(svg, 'threat'))).toEqual([RIBBON]);
    for (const side of ['washington', 'astana'])
      expect(threat.width).toBeGreaterThan(30 * number(mark(svg, `${side}-speech`), 'stroke-width'));
    expect(marks(svg, 'threat-title').map((line) => line.getAttribute('data-cell'))).toContain('3,1');
  });

  it('leaves the same arrow to Astana empty, and hatches nothing', () => {
    const [threat, absent, astana] = [extent('threat'), extent('absent'), ground('astana')];
    expect(absent.width).toBeCloseTo(threat.width, 0);
    expect([absent.top, absent.bottom]).toEqual([threat.top, threat.bottom]);
    expect(absent.left).toBeGreaterThanOrEqual(astana.from - 0.1);
    expect(absent.right).toBeLessThanOrEqual(astana.to);
    expect(absent.left).toBeGreaterThan(threat.right);
    expect(classes(mark(svg, 'absent'))).toEqual(['f-none', 's-muted', 'dots']);
    expect(svg.toString()).not.toContain('f-unknown');
  });

  it('sends the milder words down to Astana and its answer back up', () => {
    const [washington, astana] = [ground('washington').y, ground('astana').y];
    /** Of the line of an arrow, then of its head. */
    const ends = (side: string) => vertices(mark(svg, `${side}-speech`)).map(([, y]) => y);
    expect(ends('washington').slice(0, 2)).toEqual([washington, astana]);
    expect(ends('washington')[3]).toBe(astana);
    expect(ends('astana').slice(0, 2)).toEqual([astana, washington]);
    expect(ends('astana')[3]).toBe(washington);
    for (const [key, cell] of Object.entries(DRAWN))
      for (const line of marks(svg, `${key}-`)) expect(line.getAttribute('data-cell'), key).toBe(cell);
    const money = wordsOf('words', locale).claim('blinken-25m').replace(/[^\d]/g, '');
    expect(
      marks(svg, 'washington-help-')
        .map((line) => line.textContent)
        .join(' '),
    ).toContain(money);
  });

  it('keeps words off one another, in their arrow or between the two that they go with, and on the sheet', () => {
    const hits = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        // Lines of one block are as close as their leading.
        .filter((other) => overlap(one, other) > 1.5)
        .map((other) => `${one.text} on ${other.text}`),
    );
    expect(hits).toEqual([]);
    for (const id of ['threat', 'absent']) {
      const { left, right, bottom, width } = extent(id);
      // The head is 1.3 times as broad as the band.
      const wing = (width - width / 1.3) / 2;
      for (const box of boxesOf(`${id}-`)) {
        expect(box.left, box.text).toBeGreaterThan(left + wing + 1);
        expect(box.right, box.text).toBeLessThan(right - wing - 1);
        expect(box.bottom, box.text).toBeLessThan(bottom);
      }
    }
    const [from, to] = [extent('washington-speech').right, extent('astana-speech').left];
    const [above, below] = [ground('washington').y, ground('astana').y];
    for (const box of Object.keys(DRAWN).flatMap((key) => boxesOf(`${key}-`))) {
      expect(box.left, box.text).toBeGreaterThan(from + 3);
      expect(box.right, box.text).toBeLessThan(to - 3);
      expect(box.top, box.text).toBeGreaterThan(above);
      expect(box.bottom, box.text).toBeLessThan(below);
    }
    const { x, y, width, height } = scene.frame.box;
    for (const box of boxes) {
      expect(box.left, box.text).toBeGreaterThanOrEqual(x);
      expect(box.right, box.text).toBeLessThanOrEqual(x + width);
      expect(box.bottom, box.text).toBeLessThanOrEqual(y + height + 2);
    }
  });
});

describe('what was said', () => {
  it.each(LOCALES)('is all in the table: both sides on each matter, %s', (locale) => {
    const { rows, columns } = described('words', locale).table;
    expect(columns.map(({ id }) => id)).toEqual(['matter', 'washington', 'astana']);
    expect(rows.map(([matter]) => matter?.value)).toEqual(['sanctions', 'firms', 'help', 'threat']);
    for (const said of rows.flatMap((row) => row.slice(1))) expect(said.text.length).toBeGreaterThan(40);
  });

  it('rests on the claims its step cites', () => {
    const cited = chapterText('visit', 'fr').find(({ id }) => id === 'words')?.claims ?? [];
    for (const id of [
      'blinken-compliance',
      'blinken-china-warning',
      'blinken-licences',
      'tleuberdi-no-secondary-sanctions',
    ])
      expect(cited).toContain(id);
  });
});
