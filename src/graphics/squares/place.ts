import { wrap } from '../shared/measure.ts';
import type { Frame, Words } from '../shared/scene.ts';
import type { Passage, Said } from '../shared/text.ts';
import { placeHeading, type Heading } from './heading.ts';
import type { SquaresModel } from './model.ts';
import { placeCounts, type PlacedCounts } from './place-counts.ts';
import { placeSpeck, type PlacedSpeck } from './place-speck.ts';
import { placeKey, scaleFor, type PlacedKey } from './scale.ts';
import { termsOf, type SquaresSizes, type Terms } from './terms.ts';
import { COLUMNS, SIDE, type View } from './world.ts';

/** One square. */
export interface PlacedOne {
  show: 'one';
  view: View;
  /** Side of a square in the frame. */
  pitch: number;
  heading: Heading;
  key: PlacedKey;
}

/** All of the second year's. */
export interface PlacedMany {
  show: 'many';
  view: View;
  pitch: number;
  heading: Heading;
  key: PlacedKey;
  /** What the first square is: the corner of a hairline up from it and to the right, its two lengths, and the words. */
  first: { leader: { x: number; y: number; up: number; across: number }; label: Said };
  /** That there is another count: beside the squares, or at the end of the key's line. */
  rival: Passage | Said;
}

export type PlacedSquares = { sizes: SquaresSizes } & (PlacedOne | PlacedMany | PlacedCounts | PlacedSpeck);

/** Width of the column of words where they stand beside the squares. */
const columnWidth = ({ frame }: Terms): number => frame.box.width * 0.4;

function placeOne(model: SquaresModel, terms: Terms): PlacedOne {
  const { beside, foot, frame, sizes } = terms;
  const { box } = frame;
  const { font, key, narrow } = sizes;
  const said = [{ key: 'note', strong: false }];
  const { before } = model.advanced;
  if (beside) {
    const { pitch, worth } = scaleFor(box.height - 4, key, model.unit);
    const x = box.x + pitch + font * 1.6;
    return {
      show: 'one',
      view: { x: box.x + 1, y: foot - pitch - 1, k: pitch / SIDE },
      pitch,
      heading: placeHeading(before, said, { x, width: columnWidth(terms) }, terms),
      key: placeKey(worth, x, terms),
    };
  }
  const heading = placeHeading(before, said, box, terms);
  const top = heading.bottom + font * 0.85;
  const { pitch, worth } = scaleFor(Math.min(box.width, foot - top - key - font * 0.9), key, model.unit);
  const x = narrow ? box.x + (box.width - pitch) / 2 : box.x + 1;
  return {
    show: 'one',
    view: { x, y: top, k: pitch / SIDE },
    pitch,
    heading,
    key: placeKey(worth, box.x, terms),
  };
}

function placeFirst({ x, y }: View, pitch: number, { sizes, words }: Terms): PlacedMany['first'] {
  const { font } = sizes;
  return {
    leader: { x: x + pitch / 2, y: y - 2, up: font * 0.75, across: font * 0.5 },
    label: { x: x + pitch / 2 + font * 0.75, y: y - font * 0.45, content: words.t('first') },
  };
}

function placeMany(model: SquaresModel, terms: Terms): PlacedMany {
  const { words, beside, foot, frame, sizes } = terms;
  const { box } = frame;
  const { font, line, key } = sizes;
  const { after, whole } = model.advanced;
  const rows = whole / COLUMNS;
  /** Room over the squares for what the first of them is. */
  const over = line * 1.25;
  const said = [
    { key: 'note', strong: true },
    { key: 'rounding', strong: false },
  ];
  const rival = words.t('rival');
  if (beside) {
    const width = columnWidth(terms);
    const room = Math.min((box.width - width - font * 1.6) / COLUMNS, (box.height - over) / rows);
    const { pitch, worth } = scaleFor(room, key, model.unit);
    const x = box.x + COLUMNS * pitch + font * 1.6;
    const heading = placeHeading(after, said, { x, width }, terms);
    const view = { x: box.x + 1, y: foot - rows * pitch - 1, k: pitch / SIDE };
    return {
      show: 'many',
      view,
      pitch,
      heading,
      key: placeKey(worth, x, terms),
      first: placeFirst(view, pitch, terms),
      rival: { x, y: heading.bottom + line * 1.6, lines: wrap(rival, width, font) },
    };
  }
  const heading = placeHeading(after, said, box, terms);
  const top = heading.bottom + font * 0.75 + over;
  const room = Math.min((box.width - 2) / COLUMNS, (foot - top - key - font * 0.8) / rows);
  const { pitch, worth } = scaleFor(room, key, model.unit);
  const view = { x: box.x + 1, y: top, k: pitch / SIDE };
  return {
    show: 'many',
    view,
    pitch,
    heading,
    key: placeKey(worth, box.x, terms),
    first: placeFirst(view, pitch, terms),
    rival: { x: box.x + box.width, y: foot - key / 2 + font * 0.34, content: rival },
  };
}

const PLACES = { one: placeOne, many: placeMany, counts: placeCounts, speck: placeSpeck } as const;

/** Where the ground is seen from in this view, and where all that is said stands. */
export function place(model: SquaresModel, frame: Frame, words: Words): PlacedSquares {
  const terms = termsOf(frame, words);
  return { sizes: terms.sizes, ...PLACES[model.view](model, terms) };
}
