import { frameOf } from '../graphics/shared/frames.ts';
import type { Description, FrameName, Graphic, Scene, Words } from '../graphics/shared/scene.ts';
import type { ChapterId, StepId } from '../site/outline.ts';

/** A step's graphic in the state the step asks for, its types closed over. */
export interface BoundStep {
  /** Id of the graphic. */
  graphic: string;
  /** The typed state, as data: what tests compare the stage with. */
  state: unknown;
  /** Between this step and its neighbours that are so, the picture follows the scroll instead of moving by itself. */
  scrubbed: boolean;
  scene: (frame: FrameName, words: Words) => Scene;
  describe: (words: Words) => Description;
}

/** Every step of a chapter's outline and no other, each bound: what the chapter's steps.ts has to give. */
export type StepsOf<Chapter extends ChapterId> = Readonly<Record<StepId<Chapter>, BoundStep>>;

/** Binds a graphic and one of its states, checked against each other by the compiler. */
export function bind<State, Model>(
  graphic: Graphic<State, Model>,
  state: State,
  { scrubbed = false }: Partial<Pick<BoundStep, 'scrubbed'>> = {},
): BoundStep {
  const model = graphic.model(state);
  return {
    graphic: graphic.id,
    state,
    scrubbed,
    scene: (name, words) => {
      const frame = frameOf(name);
      return { frame, ...graphic.layout(model, frame, words) };
    },
    describe: (words) => graphic.describe(model, words),
  };
}
