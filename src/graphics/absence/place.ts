import { wrap } from '../shared/measure.ts';
import { tenth } from '../shared/round.ts';
import type { Box, Frame, FrameName, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';
import type { Passage, Said } from '../shared/text.ts';
import { QUESTIONS, type AbsenceModel, type Question } from './model.ts';

/** A question beside its picture. User units. */
export interface Row {
  question: Question;
  heading: Passage;
  small: Passage;
  /** Where its picture stands. */
  picture: Box;
}

/** Months across, products down; how many products there are it does not say: its foot is open. */
export interface Grid extends Box {
  /** From line to line across and down, and how many follow the first. */
  step: number;
  high: number;
  columns: number;
  rows: number;
}

/** An arrow whose middle is erased: what is left at each end is cut thinner and thinner towards it. */
export interface Broken {
  top: number;
  foot: number;
  /** Stretches of the band that are left. */
  left: readonly (readonly [from: number, to: number])[];
  /** Where the head begins, and its tip; half its breadth. */
  neck: number;
  tip: number;
  wing: number;
  /** Ends of the dots where the middle was. */
  lost: readonly [from: number, to: number];
  sender: Said;
  receiver: Said;
}

/** The ribbon of exports to Russia: as broad as before, then as after, over the channel that it leaves. */
export interface Channel {
  left: number;
  right: number;
  top: number;
  bend: readonly [from: number, to: number];
  /** Heights of the ribbon's lower edge, before and after. */
  lower: readonly [before: number, after: number];
  /** Where what was declared more begins, and its tops from the floor up: Kazakhstan's, and three countries'. */
  gained: { x: number; kazakhstan: number; three: number };
  ribbon: Said;
  lost: Said;
  kazakhstan: Said;
  three: Said;
}

export interface PlacedAbsence {
  sizes: Sizes;
  /** Size of a question. */
  large: number;
  rows: Row[];
  grid: Grid;
  broken: Broken;
  channel: Channel;
}

/**
 * Shares of what can be drawn on: height of the channel with its question, breadth of the two pictures under it; and size
 * of the questions in sizes of the text.
 */
const PROPORTIONS: Record<FrameName, readonly [channel: number, picture: number, large: number]> = {
  phone: [0.5, 0.34, 1.15],
  wide: [0.52, 0.34, 1.5],
  card: [0.54, 0.3, 1.3],
  social: [0.52, 0.3, 1.25],
  print: [0.54, 0.3, 1.3],
};

interface Terms {
  frame: Frame;
  words: Words;
  sizes: Sizes;
  large: number;
}

/** The channel as broad as can be, its question under it. */
function placeFirst({ frame: { box, name }, words, sizes, large }: Terms): Row {
  const { font, line } = sizes;
  const question = 'share';
  const small = wrap(words.t(`${question}-small`), box.width, font);
  const bottom = box.y + box.height * PROPORTIONS[name][0] - font * 0.8;
  const smallY = bottom - (small.length - 1) * line;
  const headingY = smallY - line * 1.1;
  return {
    question,
    heading: { x: box.x, y: tenth(headingY), lines: [words.t(question)] },
    small: { x: box.x, y: tenth(smallY), lines: small },
    picture: { ...box, height: tenth(headingY - large * 1.3 - box.y) },
  };
}

/** @param at how many of the two stand above it */
function placeRow(question: Question, at: number, { frame, words, sizes, large }: Terms): Row {
  const { box, name } = frame;
  const { font, line, narrow } = sizes;
  const [above, share] = PROPORTIONS[name];
  const pitch = (box.height * (1 - above)) / (QUESTIONS.length - 1);
  const top = box.y + box.height * above + at * pitch;
  const pad = font * (narrow || name === 'social' ? 0.55 : 0.9);
  const picture: Box = {
    x: box.x,
    y: tenth(top + pad),
    width: tenth(box.width * share),
    height: tenth(pitch - 2 * pad),
  };
  const x = tenth(picture.x + picture.width + font * (narrow ? 1 : 1.8));
  const measure = box.x + box.width - x;
  const heading = wrap(words.t(question), measure, large, 'serif-strong');
  const first = picture.y + large * 0.78;
  const below = first + (heading.length - 1) * large * 1.15 + line * 1.1;
  return {
    question,
    heading: { x, y: tenth(first), lines: heading },
    small: { x, y: tenth(below), lines: wrap(words.t(`${question}-small`), measure, font) },
    picture,
  };
}

/** Cells about as high as broad, as many rows as there is room for and a part of one. */
function placeGrid({ picture }: Row, { months }: AbsenceModel): Grid {
  const step = tenth(picture.width / months);
  const high = tenth(Math.max(step * 0.8, picture.height / 7.5));
  const rows = Math.ceil(picture.height / high) - 1;
  return { ...picture, width: tenth(step * months), step, high, columns: months, rows };
}

/** Shares of the arrow's length that are left of it at each end, the tail's from the tail and the head's from the neck. */
const LEFT = [
  [0, 0.18],
  [0.197, 0.217],
  [0.231, 0.241],
  [0.255, 0.26],
] as const;

function placeBroken({ picture }: Row, { words, sizes }: Terms): Broken {
  const { font, line } = sizes;
  const { x, y, width, height } = picture;
  const middle = y + height / 2;
  const half = Math.min(height * 0.15, font * 1.1);
  const tip = x + width;
  const neck = tip - half * 1.8;
  const along = (share: number): number => tenth(x + share * width);
  const back = (share: number): number => tenth(neck - share * width * 0.75);
  return {
    top: tenth(middle - half),
    foot: tenth(middle + half),
    left: [
      ...LEFT.map(([from, to]) => [along(from), along(to)] as const),
      ...LEFT.map(([from, to]) => [back(to), back(from)] as const),
    ],
    neck: tenth(neck),
    tip: tenth(tip),
    wing: tenth(half * 1.7),
    lost: [along(0.3), back(0.31)],
    sender: { x, y: tenth(middle - half * 1.7 - font * 0.3), content: words.country('EU27') },
    receiver: { x: tenth(tip), y: tenth(middle + half * 1.7 + line * 0.85), content: words.country('RUS') },
  };
}

function placeChannel(
  { picture }: Row,
  { before, lost, kazakhstan, three }: AbsenceModel,
  { words, sizes }: Terms,
): Channel {
  const { font, line } = sizes;
  const { x, y, width, height } = picture;
  const scale = height / before;
  const [right, foot] = [tenth(x + width), tenth(y + height)];
  const edge = tenth(foot - lost * scale);
  const gained = {
    x: tenth(x + width * 0.3),
    kazakhstan: tenth(foot - kazakhstan * scale),
    three: tenth(foot - three * scale),
  };
  const [inner, above] = [right - font * 0.5, gained.three - font * 0.45];
  return {
    left: x,
    right,
    top: y,
    bend: [tenth(x + width * 0.04), tenth(x + width * 0.24)],
    lower: [foot, edge],
    gained,
    ribbon: { x: tenth(x + font * 0.5), y: tenth((y + edge) / 2 + font * 0.35), content: words.t('to-russia') },
    lost: {
      x: tenth(x + width * 0.25),
      y: tenth(edge + font * 1.25),
      content: `\u2212${words.claim('eu-exports-russia-lost')}`,
    },
    kazakhstan: { x: tenth(inner), y: tenth(above - line), content: words.t('share-kazakhstan') },
    three: { x: tenth(inner), y: tenth(above), content: words.t('share-three') },
  };
}

/** Where everything stands. */
export function place(model: AbsenceModel, frame: Frame, words: Words): PlacedAbsence {
  const sizes = sizesOf(frame, { wide: 17, social: 23 });
  const large = sizes.font * PROPORTIONS[frame.name][2];
  const terms: Terms = { frame, words, sizes, large };
  const [first, products, routes] = [placeFirst(terms), placeRow('products', 0, terms), placeRow('routes', 1, terms)];
  return {
    sizes,
    large,
    rows: [first, products, routes],
    grid: placeGrid(products, model),
    broken: placeBroken(routes, terms),
    channel: placeChannel(first, model, terms),
  };
}
