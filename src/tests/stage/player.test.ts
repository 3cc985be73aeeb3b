// @vitest-environment happy-dom
/** However a stage came to a step, once it rests it is the drawing of the step, attribute by attribute. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { STORY } from '../../chapters/story.ts';
import { Player } from '../../stage/player.ts';
import { differences, takeClock, takeMeasures, Theatre, type Pass } from './theatre.ts';

const FRAMES = ['phone', 'wide'] as const;

/** Longer than any transition. */
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

/** One thing that happens to a stage, and for how long it is left alone after it. */
interface Deed {
  what: 'play' | 'cut' | 'hold' | 'perform';
  step: string;
  milliseconds: number;
}

/** Does one thing after the other to a stage, lets the last end, and says what is not as the last step's figure has it. */
function endOf(theatre: Theatre, deeds: readonly Deed[]): string[] {
  const player = playerOn(theatre.stage);
  let last = '';
  for (const { what, step, milliseconds } of deeds) {
    if (what === 'hold') player.hold();
    else if (what === 'perform') player.perform(nothing);
    else player[what](theatre.drawing((last = step)), nothing);
    pass(milliseconds);
  }
  // Whatever was held is played.
  player.perform(nothing);
  pass(WHOLE);
  return differences(theatre.stage, theatre.drawing(last));
}

const triplesOf = (steps: readonly string[]): [string, string, string][] =>
  steps.flatMap((first) =>
    steps.flatMap((second) =>
      steps
        .filter((third) => first !== second && second !== third)
        .map((third): [string, string, string] => [first, second, third]),
    ),
  );

/** A stage that was going from the first step to the second when it was sent to the third, `at` milliseconds later. */
function interrupted(
  theatre: Theatre,
  [first, second, third]: readonly [string, string, string],
  at: number,
): string[] {
  const player = playerOn(theatre.stage);
  player.cut(theatre.drawing(first));
  player.play(theatre.drawing(second), nothing);
  pass(at);
  player.play(theatre.drawing(third), nothing);
  pass(WHOLE);
  return differences(theatre.stage, theatre.drawing(third));
}

function expectRest(theatre: Theatre, steps: readonly [string, string, string]): void {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 950 }), (at) => {
      expect(interrupted(theatre, steps, at)).toEqual([]);
    }),
    { numRuns: 2, examples: [[350]], seed: 20230327 },
  );
}

describe.each(FRAMES)('a stage sent elsewhere on its way, %s', (frame) => {
  it.each(STORY.map(({ id, steps }) => ({ id, steps: steps.map((step) => step.id) })))(
    'ends on the drawing it was sent to: any three steps of $id',
    ({ steps }) => {
      const theatre = new Theatre(frame);
      for (const triple of triplesOf(steps)) expectRest(theatre, triple);
      expect(repairs).toBe(0);
    },
    120_000,
  );

  it('ends on the drawing it was sent to: three steps on two sides of a boundary between chapters', () => {
    const theatre = new Theatre(frame);
    STORY.slice(1).forEach(({ steps: after }, index) => {
      const before = STORY[index]?.steps.at(-1)?.id ?? '';
      const [first = '', second = ''] = after.map(({ id }) => id);
      for (const triple of triplesOf([before, first, second])) if (triple.includes(before)) expectRest(theatre, triple);
    });
    expect(repairs).toBe(0);
  }, 120_000);
});

describe('a stage to which anything happens', () => {
  const aDeed = (steps: readonly string[]): fc.Arbitrary<Deed> =>
    fc.record({
      what: fc.oneof(
        { weight: 6, arbitrary: fc.constant('play' as const) },
        fc.constantFrom('cut' as const, 'hold' as const, 'perform' as const),
      ),
      step: fc.constantFrom(...steps),
      milliseconds: fc.integer({ min: 0, max: 1900 }),
    });

  it.each(FRAMES)(
    'ends on the drawing it was sent to, %s',
    (frame) => {
      const theatre = new Theatre(frame);
      const chapters = STORY.map(({ steps }) => steps.map(({ id }) => id));
      fc.assert(
        fc.property(
          fc
            .constantFrom(...chapters)
            .chain((steps) =>
              fc.tuple(fc.constantFrom(...steps), fc.array(aDeed(steps), { minLength: 2, maxLength: 5 })),
            ),
          ([first, deeds]) => {
            const start: Deed = { what: 'cut', step: first, milliseconds: 0 };
            expect(endOf(theatre, [start, ...deeds])).toEqual([]);
          },
        ),
        { numRuns: 120, seed: 7600 },
      );
      expect(repairs).toBe(0);
    },
    120_000,
  );
});
