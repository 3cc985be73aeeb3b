import { describe, expect, it } from 'vitest';
import flows from '../../../data/series/flows.json' with { type: 'json' };
import rerouting from '../../../data/series/rerouting.json' with { type: 'json' };
import { model } from '../../graphics/absence/model.ts';
import { FRAME_NAMES } from '../../graphics/shared/frames.ts';
import { classes, described, drawn, mark, marks, number, pathOf } from './drawn.ts';

const STEP = 'what-we-do-not-know';

describe.each(FRAME_NAMES)('what is not known, %s', (frame) => {
  const svg = drawn(STEP, frame);
  const ribbon = /^M\S+ (\S+)H(\S+)V(\S+)H\S+C\S+ \S+ \S+ \S+ \S+ (\S+)H/.exec(pathOf(mark(svg, 'ribbon')));
  const [top, right, edge, foot] = (ribbon ?? []).slice(1).map(Number) as [number, number, number, number];
  const scale = (foot - top) / flows.before.RUS.eur;

  it('leaves a channel as high as what was lost, on the scale of the ribbon', () => {
    expect(Math.abs(foot - edge - scale * rerouting.lost)).toBeLessThanOrEqual(0.2);
    expect(pathOf(mark(svg, 'channel-void'))).toMatch(new RegExp(`^M\\S+ ${foot}H${right}V${edge}$`));
  });

  it("fills it from its floor up, at the ribbon's scale: what Kazakhstan was sold more, then two neighbours", () => {
    const [own, others] = [mark(svg, 'absence-band-kazakhstan'), mark(svg, 'absence-band-three')];
    expect([classes(own), classes(others)]).toEqual([['f-kaz'], ['f-hub']]);
    expect(number(own, 'y') + number(own, 'height')).toBeCloseTo(foot, 1);
    expect(number(others, 'y') + number(others, 'height')).toBeCloseTo(number(own, 'y'), 1);
    expect(Math.abs(number(own, 'height') - scale * rerouting.gained.KAZ)).toBeLessThanOrEqual(0.2);
    expect(Math.abs(foot - number(others, 'y') - scale * rerouting.gained.all)).toBeLessThanOrEqual(0.2);
  });

  it('asks in the part of the channel that nothing fills, or below all of it', () => {
    const asked = marks(svg, 'absence-question-');
    expect(asked).toHaveLength(3);
    const roof = number(mark(svg, 'absence-band-three'), 'y');
    const inside = asked.map((question) => {
      const [baseline, size] = [number(question, 'y'), number(question, 'font-size')];
      expect(number(question, 'x')).toBeLessThan(right);
      return baseline - size > edge && baseline < roof;
    });
    const below = asked.every((question) => number(question, 'y') - number(question, 'font-size') > foot);
    expect(below || inside.every(Boolean)).toBe(true);
    expect(below).toBe(frame === 'phone');
  });

  it('colours only what was declared: the ribbon and the two bands', () => {
    const filled = [...marks(svg, 'absence-'), mark(svg, 'channel-void'), mark(svg, 'ribbon')].filter(
      (element) => element.rawTagName !== 'text' && classes(element).some((name) => /^f-(?!none|unknown)/.test(name)),
    );
    expect(filled.map((element) => element.getAttribute('data-k'))).toEqual([
      'absence-band-three',
      'absence-band-kazakhstan',
      'ribbon',
    ]);
  });
});

describe('the model of what is not known', () => {
  const data = { before: flows.before, after: flows.after, gained: rerouting.gained };

  it('refuses a loss that is none and gains that are no parts of it', () => {
    expect(() => model({}, { ...data, after: data.before })).toThrow('expected a loss to Russia, found 0');
    expect(() => model({}, { ...data, gained: { KAZ: 2, all: 1 } })).toThrow('field "gained"');
  });

  it('says of what went on alone what bounds it', () => {
    const { rows } = described(STEP, 'en').table;
    expect(rows.filter((row) => /\d/.test(row[1]?.text ?? '')).map((row) => row[0]?.value)).toEqual(['share']);
  });
});
