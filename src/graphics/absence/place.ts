import { BEYOND } from '../basemap/plate.ts';
import type { Ribbon } from '../shared/ribbon.ts';
import { tenth } from '../shared/round.ts';
import type { Frame, FrameName, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';
import type { Anchor, Passage, Said } from '../shared/text.ts';
import { QUESTIONS, type AbsenceModel } from './model.ts';

/** The ribbon, and what lies in the channel that it leaves. User units. */
export interface Channel extends Ribbon {
  /** Where what was declared more begins, and its tops from the floor up: Kazakhstan's, and three countries'. */
  gained: { x: number; kazakhstan: number; three: number };
}

export interface PlacedAbsence {
  sizes: Sizes;
  /** Size of the questions, of the name of the ribbon and of what it lost, and from baseline to baseline. */
  large: number;
  leading: number;
  channel: Channel;
  questions: Passage;
  ribbon: Said;
  lost: Said & { anchor: Anchor };
  kazakhstan: Said;
  three: Said;
}

/**
 * The ribbon's share of the height, the rest of which is the questions', and their size. With the whole of it the
 * questions stand in the channel; a phone's is too low for them.
 */
const PROPORTIONS: Record<FrameName, readonly [ribbon: number, large: number]> = {
  phone: [0.64, 20],
  wide: [1, 26],
  card: [1, 18],
  social: [1, 26],
  print: [1, 19],
};

/** Shares of the breadth between which the ribbon narrows, and where what was declared more begins. */
const [BEND, GAINED] = [[0, 0.2], 0.24] as const;

function placeChannel({ before, lost, kazakhstan, three }: AbsenceModel, { box, name }: Frame): Channel {
  const [top, height] = [box.y, box.height * PROPORTIONS[name][0]];
  const scale = height / before;
  const foot = tenth(top + height);
  const along = (share: number): number => tenth(box.x + box.width * share);
  return {
    left: BEYOND.x,
    right: along(1),
    top,
    bend: [along(BEND[0]), along(BEND[1])],
    lower: [foot, tenth(foot - lost * scale)],
    gained: {
      x: along(GAINED),
      kazakhstan: tenth(foot - kazakhstan * scale),
      three: tenth(foot - three * scale),
    },
  };
}

/** Where everything stands. */
export function place(model: AbsenceModel, frame: Frame, words: Words): PlacedAbsence {
  const sizes = sizesOf(frame, { wide: 17, social: 23 });
  const { font, line } = sizes;
  const { box } = frame;
  const [share, large] = PROPORTIONS[frame.name];
  const leading = large * 1.3;
  const channel = placeChannel(model, frame);
  const { top, right, lower, gained } = channel;
  const [foot, edge] = lower;
  const inner = tenth(right - font * 0.6);
  const above = gained.three - font * 0.5;
  const roof = edge + large * 1.25;
  const inside = share === 1;
  return {
    sizes,
    large,
    leading,
    channel,
    questions: {
      x: inside ? gained.x : box.x,
      y: tenth(inside ? roof + leading * 1.1 : foot + large * 1.6),
      lines: QUESTIONS.map((question) => words.t(question)),
    },
    ribbon: { x: box.x, y: tenth(top + large * 1.5), content: words.t('to-russia') },
    lost: {
      ...(inside ? { x: gained.x, anchor: 'start' } : { x: inner, anchor: 'end' }),
      y: tenth(roof),
      content: `\u2212${words.claim('eu-exports-russia-lost')}`,
    },
    kazakhstan: { x: inner, y: tenth(above - line), content: words.t('share-kazakhstan') },
    three: { x: inner, y: tenth(above), content: words.t('share-three') },
  };
}
