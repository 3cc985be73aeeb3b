import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allClaims } from '../../data/register.ts';
import { tickLabels, yearSpans } from '../../graphics/shared/axis.ts';
import { dayOf } from '../../graphics/shared/days.ts';
import { frameOf } from '../../graphics/shared/frames.ts';
import { HUES, fillClass, hueOf, isHued, strokeClass, textClass } from '../../graphics/shared/hues.ts';
import { indexIn, member } from '../../graphics/shared/member.ts';
import { MOMENTS } from '../../data/moments.ts';
import { noteMarks, placeFlatNote, placeNote } from '../../graphics/shared/moments.ts';
import { sizesOf } from '../../graphics/shared/sizes.ts';
import { markToSvg } from '../../graphics/shared/svg.ts';
import { penOf } from '../../graphics/shared/text.ts';
import { wordsOf } from './drawn.ts';

describe('text', () => {
  const pen = penOf(15, 18);

  it('says no more of a text than it must', () => {
    expect(markToSvg(pen.text({ key: 'a', x: 1, y: 2, content: 'A & B' }))).toBe(
      '<text data-k="a" x="1" y="2" font-size="15">A &amp; B</text>',
    );
    expect(
      markToSvg(
        pen.text({ key: 'a', x: 1, y: 2, content: 'A', class: 't-strong', anchor: 'end', size: 20, cell: [1, 2] }),
      ),
    ).toBe('<text data-k="a" class="t-strong" x="1" y="2" font-size="20" text-anchor="end" data-cell="1,2">A</text>');
  });

  it('sets lines one below the other, each with a key of its own', () => {
    const marks = pen.block({ key: 'b', x: 0, y: 10, lines: ['one', 'two'] });
    expect(marks.map(({ key, text, attrs }) => [key, text, attrs?.['y']])).toEqual([
      ['b-0', 'one', 10],
      ['b-1', 'two', 28],
    ]);
    expect(pen.block({ key: 'b', x: 0, y: 10, lines: ['one', 'two'], leading: 5 })[1]?.attrs?.['y']).toBe(15);
  });

  it('prints the class of a mark first, so that two ways of writing one mark are the same bytes', () => {
    const attrs = { x: 1, y: 2 };
    expect(markToSvg({ key: 'a', tag: 'rect', attrs: { ...attrs, class: 'f-ink' } })).toBe(
      markToSvg({ key: 'a', tag: 'rect', attrs: { class: 'f-ink', ...attrs } }),
    );
  });
});

describe('hues', () => {
  const css = readFileSync('src/styles/marks.css', 'utf8');

  it('are all in the style sheet', () => {
    const tones = [...HUES, 'ink', 'muted'] as const;
    const classes = [
      ...tones.flatMap((tone) => [fillClass(tone), strokeClass(tone), textClass(tone)]),
      ...HUES.flatMap((hue) => [fillClass(hue, 'soft'), strokeClass(hue, 'ink')]),
    ];
    for (const name of classes.filter((each) => each !== '')) expect(css).toContain(`.drawing .${name} {`);
  });

  it('belong to the countries that have one', () => {
    expect([hueOf('KAZ'), hueOf('EU27'), hueOf('KGZ')]).toEqual(['kaz', 'west', 'hub']);
    expect(isHued('RUS')).toBe(true);
    expect(isHued('MNG')).toBe(false);
    expect(isHued('toString')).toBe(false);
  });
});

describe('moments', () => {
  it('are days of the register', () => {
    expect(MOMENTS.note).toBe(allClaims().get('note-identity')?.value);
    expect(MOMENTS.invasion).toBe(allClaims().get('invasion-date')?.value);
    expect(Object.values(MOMENTS).every((day) => Number.isFinite(dayOf(day)))).toBe(true);
  });

  it('are marked across the axis of time, whichever way it runs', () => {
    const ends = { at: 5, from: 0, to: 10, font: 10 };
    const [words, pen] = [wordsOf('shares', 'fr'), penOf(10, 12)];
    const [upright] = noteMarks(placeNote({ ...ends, side: 'beyond' }, words), pen);
    expect(upright?.attrs).toMatchObject({ x1: 5, x2: 5, y1: 0, y2: 10 });
    const [flat] = noteMarks(placeFlatNote(ends, words), pen);
    expect(flat?.attrs).toMatchObject({ x1: 0, x2: 10, y1: 5, y2: 5 });
  });
});

describe('axes', () => {
  it('give each year its stretch, the last as far as the axis goes', () => {
    const x = (day: number): number => day - dayOf('2022-01-01');
    expect(yearSpans(['2022', '2023'], x, 500)).toEqual([
      { year: '2022', start: 0, end: 365 },
      { year: '2023', start: 365, end: 500 },
    ]);
  });

  it('write beside an upright axis and under a flat one', () => {
    const ticks = [{ key: 't', at: 40, label: '5' }];
    const pen = penOf(10, 12);
    expect(tickLabels({ ticks, across: 90, upright: true }, pen)[0]?.attrs).toMatchObject({
      x: 90,
      y: 43.5,
      'text-anchor': 'end',
    });
    expect(tickLabels({ ticks, across: 90 }, pen)[0]?.attrs).toMatchObject({ x: 40, y: 90, 'text-anchor': 'middle' });
  });
});

describe('sizes', () => {
  it('are the frame’s unless a graphic has room for more', () => {
    expect(sizesOf(frameOf('phone'), { wide: 17 })).toMatchObject({ font: 14, narrow: true, brief: true });
    expect(sizesOf(frameOf('wide'), { wide: 17 }, 2)).toMatchObject({
      font: 17,
      line: 34,
      narrow: false,
      brief: false,
    });
    expect(sizesOf(frameOf('social'))).toMatchObject({ narrow: false, brief: true });
  });
});

describe('members', () => {
  it('are errors where they are missing, never a zero', () => {
    expect(member([3, 4], -1)).toBe(4);
    expect(() => member([3, 4], 2)).toThrow('at 2');
    expect(indexIn(['2021-01', '2021-02'], '2021-02')).toBe(1);
    expect(() => indexIn(['2021-01'], '2021-03')).toThrow('2021-03');
  });
});
