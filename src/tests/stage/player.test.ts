// @vitest-environment happy-dom
/** However a stage came to a step, once it rests it is the drawing of the step, attribute by attribute. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { STEPS, STORY } from '../../chapters/story.ts';
import { Player } from '../../stage/player.ts';
import { viewOf } from '../../stage/view.ts';
import { breathe, differences, jumps, momentOf, takeClock, takeMeasures, Theatre, type Pass } from './theatre.ts';

const FRAMES = ['phone', 'wide'] as const;
const CHAPTERS = STORY.map(({ id, steps }) => ({ id, steps: steps.map((step): string => step.id) }));

/** Milliseconds, longer than any transition. */
const WHOLE = 2000;

let pass: Pass;
let repairs: number;

beforeEach(() => {
  pass = takeClock();
  repairs = 0;
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});
takeMeasures();

const playerOn = (stage: SVGSVGElement): Player => new Player(stage, () => (repairs += 1));
const nothing = (): void => undefined;

type Triple = readonly [first: string, second: string, third: string];

/** Any three steps one after the other; the third may be the first again. */
const triplesOf = (steps: readonly string[]): Triple[] =>
  steps.flatMap((first) =>
    steps.flatMap((second) =>
      steps.filter((third) => first !== second && second !== third).map((third): Triple => [first, second, third]),
    ),
  );

/**
 * Sends a stage from one step to a second, and to a third so many milliseconds later.
 * @returns what jumped when it was sent elsewhere, and what is not as the third step's figure has it in the end
 */
function interrupted(theatre: Theatre, [first, second, third]: Triple, at: number): string[] {
  const player = playerOn(theatre.stage);
  player.cut(theatre.drawing(first));
  player.play(theatre.drawing(second), nothing);
  pass(at);
  const before = momentOf(theatre.stage);
  player.play(theatre.drawing(third), nothing);
  const jumped = jumps(before, theatre.stage);
  pass(WHOLE);
  return [...jumped, ...differences(theatre.stage, theatre.drawing(third))];
}

async function expectRest(theatre: Theatre, triples: readonly Triple[]): Promise<void> {
  for (const triple of triples) {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 950 }), (at) => {
        expect(interrupted(theatre, triple, at), triple.join(', ')).toEqual([]);
      }),
      { numRuns: 2, examples: [[350]], seed: 20230327 },
    );
    await breathe();
  }
  expect(repairs).toBe(0);
}

describe.each(FRAMES)('a stage sent elsewhere on its way, %s', (frame) => {
  it.each(CHAPTERS)(
    'goes on from what is seen and ends on the drawing it was sent to: any three steps of $id',
    ({ steps }) => expectRest(new Theatre(frame), triplesOf(steps)),
    120_000,
  );

  it('does so across the boundary of two chapters', async () => {
    const triples = CHAPTERS.slice(1).flatMap(({ steps: [first = '', second = ''] }, index) => {
      const before = CHAPTERS[index]?.steps.at(-1) ?? '';
      return triplesOf([before, first, second]).filter((triple) => triple.includes(before));
    });
    await expectRest(new Theatre(frame), triples);
  }, 120_000);
});

describe.each(FRAMES)('the drawings of the story, %s', (frame) => {
  it('leave the stage the attributes it borrows, and have either words or marks inside a mark', () => {
    const theatre = new Theatre(frame);
    for (const step of CHAPTERS.flatMap(({ steps }) => steps)) {
      for (const mark of theatre.drawing(step).querySelectorAll('*')) {
        expect(mark.hasAttribute('pathLength') || mark.hasAttribute('vector-effect'), step).toBe(false);
        const words = [...mark.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        if (mark.firstElementChild) expect(words, step).toEqual([]);
      }
    }
  });
});

/** One thing that happens to a stage, and for how many milliseconds it is left alone after it. */
interface Deed {
  what: 'play' | 'cut' | 'hold' | 'perform';
  step: string;
  alone: number;
}

const aDeed = (steps: readonly string[]): fc.Arbitrary<Deed> =>
  fc.record({
    what: fc.oneof(
      { weight: 6, arbitrary: fc.constant('play' as const) },
      fc.constantFrom('cut' as const, 'hold' as const, 'perform' as const),
    ),
    step: fc.constantFrom(...steps),
    alone: fc.integer({ min: 0, max: 1900 }),
  });

/** Does one thing after the other to a stage, lets the last end, and says what is not as the last step's figure has it. */
function endOf(theatre: Theatre, first: string, deeds: readonly Deed[]): string[] {
  const player = playerOn(theatre.stage);
  player.cut(theatre.drawing(first));
  let last = first;
  for (const { what, step, alone } of deeds) {
    if (what === 'hold') player.hold();
    else if (what === 'perform') player.perform(nothing);
    else player[what](theatre.drawing((last = step)), nothing);
    pass(alone);
  }
  // Whatever was held is played.
  player.perform(nothing);
  pass(WHOLE);
  return differences(theatre.stage, theatre.drawing(last));
}

describe.each(FRAMES)('a stage to which anything happens, %s', (frame) => {
  it('ends on the drawing it was sent to', async () => {
    const theatre = new Theatre(frame);
    const scripts = fc
      .constantFrom(...CHAPTERS)
      .chain(({ steps }) =>
        fc.tuple(fc.constantFrom(...steps), fc.array(aDeed(steps), { minLength: 2, maxLength: 5 })),
      );
    await fc.assert(
      fc.asyncProperty(scripts, async ([first, deeds]) => {
        expect(endOf(theatre, first, deeds)).toEqual([]);
        await breathe();
      }),
      { numRuns: 120, seed: 7600 },
    );
    expect(repairs).toBe(0);
  }, 120_000);
});

describe.each(FRAMES)('the border that waits to be unrolled, %s', (frame) => {
  it('is drawn from nothing when its chapter is come to, or is left at any moment', () => {
    const theatre = new Theatre(frame);
    const line = (): Element | null => theatre.stage.querySelector('[data-k="border-50m"]');
    const rest = theatre.drawing('line').querySelector('[data-k="border-50m"]')?.getAttribute('points');
    for (const at of [0, 1, 300, 700, 900, 1500, 1790]) {
      const player = playerOn(theatre.stage);
      player.cut(theatre.drawing('line'));
      player.hold();
      expect(line()?.getAttribute('stroke-dashoffset')).toBe('1');
      expect(line()?.getAttribute('points')).not.toBe(rest);
      player.perform(nothing);
      pass(at, 1);
      if (at > 0 && at < 700) expect(Number(line()?.getAttribute('stroke-dashoffset'))).toBeLessThan(1);
      // Away and back while it is half drawn: it is drawn on.
      player.play(theatre.drawing('crossings'), nothing);
      pass(100);
      player.play(theatre.drawing('line'), nothing);
      pass(WHOLE);
      expect(differences(theatre.stage, theatre.drawing('line'))).toEqual([]);
    }
    expect(repairs).toBe(0);
  });

  it('shows nothing of what arrives with it until it moves', () => {
    const theatre = new Theatre(frame);
    const player = playerOn(theatre.stage);
    const opacity = () => Number(theatre.stage.querySelector('[data-k="arc"]')?.getAttribute('opacity') ?? 1);
    const points = () => theatre.stage.querySelector('[data-k="border-50m"]')?.getAttribute('points');
    player.cut(theatre.drawing('line'));
    player.hold();
    expect(opacity()).toBe(0);
    const onMap = points();
    player.perform(nothing);
    let [still, moving] = [0, 0];
    for (let frames = 0; frames < 30; frames += 1) {
      pass(WHOLE / 30, 1);
      if (points() === onMap) {
        still += 1;
        expect(opacity()).toBeLessThan(0.03);
      } else moving += 1;
    }
    expect(still).toBeGreaterThan(3);
    expect(moving).toBeGreaterThan(3);
    expect(opacity()).toBe(1);
  });

  it('says when it has arrived: once, and at once where nothing has to move', () => {
    const theatre = new Theatre(frame);
    const player = playerOn(theatre.stage);
    const done = vi.fn<() => void>();
    player.cut(theatre.drawing('line'));
    player.perform(done);
    expect(done).toHaveBeenCalledTimes(1);
    player.hold();
    player.perform(done);
    pass(500);
    player.play(theatre.drawing('length-depends'), done);
    pass(WHOLE);
    pass(WHOLE);
    expect(done).toHaveBeenCalledTimes(2);
  });
});

/** A drawing made up for a test. */
function drawn(marks: string): SVGSVGElement {
  const holder = document.createElement('div');
  holder.innerHTML = `<svg viewBox="0 0 100 100" data-frame="wide">${marks}</svg>`;
  const drawing = holder.querySelector('svg');
  if (!drawing) throw new Error('no drawing');
  return drawing;
}

describe('a stage with drawings that no graphic makes', () => {
  const [one, other, third] = [
    '<g data-k="a"><rect data-k="b" width="10" height="10"/><text data-k="c">left</text></g><path data-k="d" d="M0 0L1 1"/><text data-k="f">a word</text>',
    '<text data-k="a">a word</text><circle data-k="d" r="3"/><g data-k="e"><rect data-k="b" width="4" height="4"/></g><text data-k="f"><tspan data-k="g">two</tspan><tspan data-k="h">words</tspan></text>',
    '<path data-k="d" d="M0 0C1 1 2 2 3 3" opacity="0.4"/><g data-k="a"><text data-k="c" stroke-dasharray="2 3">right</text></g>',
  ].map(drawn) as [SVGSVGElement, SVGSVGElement, SVGSVGElement];

  it('ends on them, though one key has two tags, or a word becomes a group', () => {
    const theatre = new Theatre('wide');
    const drawings = [one, other, third];
    for (const triple of triplesOf(['0', '1', '2'])) {
      for (const at of [0, 100, 350, 600]) {
        const [first = one, second = one, last = one] = triple.map((index) => drawings[Number(index)] ?? one);
        const player = playerOn(theatre.stage);
        player.cut(first);
        for (const next of [second, first, second, last]) {
          player.play(next, nothing);
          pass(at);
        }
        pass(WHOLE);
        expect(differences(theatre.stage, last)).toEqual([]);
      }
    }
    expect(repairs).toBe(0);
  });

  it('is put right, and says so, if something else has changed its marks', () => {
    const theatre = new Theatre('wide');
    const player = playerOn(theatre.stage);
    player.cut(one);
    player.play(third, nothing);
    pass(100);
    theatre.stage.querySelector('g')?.append(document.createElementNS('http://www.w3.org/2000/svg', 'rect'));
    pass(WHOLE);
    expect(repairs).toBe(1);
    expect(differences(theatre.stage, third)).toEqual([]);
  });
});

/** The steps whose pictures are scrubbed, in reading order. */
const SCRUBBED = STEPS.filter(({ scrubbed }) => scrubbed).map(({ id }): string => id);

/** A place of the run: the number of a step, and the share of the way to the next. */
const showAt = (player: Player, theatre: Theatre, place: number): void => {
  const index = Math.min(SCRUBBED.length - 2, Math.floor(place));
  const [from = '', to = ''] = SCRUBBED.slice(index);
  player.seek(theatre.drawing(from), theatre.drawing(to), place - index);
};

describe.each(FRAMES)('a stage that is scrubbed, %s', (frame) => {
  const PLACES = Array.from({ length: 200 }, (_, index) => (index * (SCRUBBED.length - 1)) / 199);

  it('shows the same at the same place, forwards, backwards and by any jumps', async () => {
    const theatre = new Theatre(frame);
    const player = playerOn(theatre.stage);
    const shown = (place: number): string => {
      showAt(player, theatre, place);
      return theatre.stage.outerHTML;
    };
    const forwards = PLACES.map(shown);
    expect(new Set(forwards).size).toBe(PLACES.length);
    expect([...PLACES].reverse().map(shown).reverse()).toEqual(forwards);
    await breathe();
    fc.assert(
      fc.property(fc.array(fc.nat(PLACES.length - 1), { minLength: 5, maxLength: 30 }), (jumps) => {
        for (const index of jumps) expect(shown(PLACES[index] ?? 0)).toBe(forwards[index]);
      }),
      { numRuns: 20, seed: 308 },
    );
    expect(repairs).toBe(0);
  }, 120_000);

  it("is each step's drawing at its top, and never jumps on the way", () => {
    const theatre = new Theatre(frame);
    const player = playerOn(theatre.stage);
    SCRUBBED.forEach((step, index) => {
      showAt(player, theatre, index);
      expect(differences(theatre.stage, theatre.drawing(step))).toEqual([]);
    });
    // A ten-thousandth of the way from a drawing, either way, nothing is seen to have moved.
    SCRUBBED.slice(1).forEach((step, index) => {
      for (const [place, at] of [
        [index + 1e-4, SCRUBBED[index] ?? ''],
        [index + 1 - 1e-4, step],
      ] as const) {
        showAt(player, theatre, place);
        const drawing = theatre.drawing(at);
        for (const mark of drawing.querySelectorAll('[data-k]')) {
          const live = theatre.stage.querySelector(`[data-k="${mark.getAttribute('data-k') ?? ''}"]`);
          const was = { ...numbersOf(mark), opacity: Number(mark.getAttribute('opacity') ?? 1) };
          const is = live ? { ...numbersOf(live), opacity: Number(live.getAttribute('opacity') ?? 1) } : undefined;
          for (const [name, value] of Object.entries(was))
            expect(Math.abs((is?.[name as keyof typeof was] ?? NaN) - value), `${at} ${name}`).toBeLessThan(0.3);
        }
      }
    });
  });

  it('goes on from where it is when it is sent elsewhere, and comes back to the same', () => {
    const theatre = new Theatre(frame);
    const player = playerOn(theatre.stage);
    for (const place of [0.3, 0.99, 1, 1.5, 2.7]) {
      showAt(player, theatre, place);
      const shown = theatre.stage.outerHTML;
      const before = momentOf(theatre.stage);
      player.play(theatre.drawing('plus-25'), nothing);
      expect(jumps(before, theatre.stage)).toEqual([]);
      pass(300);
      showAt(player, theatre, place);
      expect(theatre.stage.outerHTML).toBe(shown);
      pass(WHOLE);
      expect(theatre.stage.outerHTML).toBe(shown);
      player.play(theatre.drawing('plus-25'), nothing);
      pass(WHOLE);
      expect(differences(theatre.stage, theatre.drawing('plus-25'))).toEqual([]);
    }
    expect(repairs).toBe(0);
  });

  it('keeps every label of the ruler on its corner, and shows it by the scale alone', () => {
    const theatre = new Theatre(frame);
    const player = playerOn(theatre.stage);
    for (const place of PLACES) {
      showAt(player, theatre, place);
      const ground = numbersOf(theatre.stage.querySelector('[data-k="squares"]'));
      for (const label of theatre.stage.querySelectorAll('[data-k^="ruler-label-"]')) {
        const side = Number(label.getAttribute('data-a')?.split(',')[0]);
        const at = numbersOf(label);
        expect(Math.abs(at.x - (ground.x + side * ground.k))).toBeLessThan(0.03);
        const [from = 0, to = 0] = (label.getAttribute('data-v') ?? '').split(',').map(Number);
        const opacity = Number(label.getAttribute('opacity') ?? 1);
        const { k } = ground;
        if (k > from * 1.001 && k < to * 0.999) expect(opacity).toBe(1);
        if (k < from * 0.799 || k > to * 1.201) expect(opacity).toBe(0);
      }
    }
  });
});

/** What a mark's transform says. */
function numbersOf(mark: Element | null): { x: number; y: number; k: number } {
  return viewOf(mark?.getAttribute('transform') ?? null);
}
