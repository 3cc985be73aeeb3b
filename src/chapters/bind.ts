import { frameOf } from '../graphics/shared/frames.ts';
import type { Description, FrameName, Graphic, Scene, Words } from '../graphics/shared/scene.ts';

/** Ids of the figures that have a public address; a figure's picture is the state of its step. */
export const FIGURES = [
  'tracking-waybill',
  'margin-turnover',
  'margin-shares',
  'margin-pipeline',
  'margin-clubs',
  'visit-itinerary',
  'visit-weeks',
  'secondary-tools',
  'secondary-list',
  'chips-exports',
  'chips-squares',
  'chips-rivals',
  'chips-speck',
  'roundabout-collapse',
  'roundabout-index',
  'roundabout-flows',
  'roundabout-share',
  'roundabout-ledgers',
  'border-line',
  'border-length',
  'border-crossings',
  'since-listings',
  'since-numbers',
] as const;
export type FigureId = (typeof FIGURES)[number];

/** A step's graphic in the state the step asks for, its types closed over. */
export interface BoundStep {
  /** Id of the graphic. */
  graphic: string;
  /** The typed state, as data: what tests compare the stage with. */
  state: unknown;
  figure?: FigureId;
  scene: (frame: FrameName, words: Words) => Scene;
  describe: (words: Words) => Description;
}

/** Binds a graphic and one of its states, checked against each other by the compiler. */
export function bind<State, Model>(graphic: Graphic<State, Model>, state: State, figure?: FigureId): BoundStep {
  const model = graphic.model(state);
  return {
    graphic: graphic.id,
    state,
    ...(figure ? { figure } : {}),
    scene: (name, words) => {
      const frame = frameOf(name);
      return { frame, ...graphic.layout(model, frame, words) };
    },
    describe: (words) => graphic.describe(model, words),
  };
}
