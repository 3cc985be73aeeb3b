import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { textWidth } from '../shared/measure.ts';
import type { Box, Frame, FrameName, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';
import { keyOf, type Key } from './key.ts';
import { COUNTRIES, type ListingsModel } from './model.ts';

/** Half the width of a mark, in sizes of the text: where few stand on a row, as on the day of the note, and to the last act. */
const RADII: Record<FrameName, readonly [few: number, many: number]> = {
  phone: [0.36, 0.36],
  wide: [0.72, 0.5],
  card: [0.55, 0.42],
  social: [0.36, 0.36],
  print: [0.55, 0.42],
};

/** Lengths that the places are worked out from, user units. */
export interface Plan {
  name: FrameName;
  box: Box;
  words: Words;
  sizes: Sizes;
  radius: number;
  /** From one mark of a pile to the next. */
  step: number;
  /** Edges of the rows: under the key, over the years, right of the countries' names where those stand before them. */
  left: number;
  right: number;
  top: number;
  foot: number;
  /** Days to units. */
  x: ScaleLinear<number, number>;
  noteX: number;
  /** Height of what is said at the foot of a row, under its labels. */
  footLine: number;
  key: Key;
  /** Only what was known on the day of the note. */
  known: boolean;
}

export function planOf(model: ListingsModel, { name, box, ...frame }: Frame, words: Words): Plan {
  const sizes = sizesOf({ name, box, ...frame }, { wide: 16 });
  const { font, line, narrow, brief } = sizes;
  const radius = font * RADII[name][model.known ? 0 : 1];
  const names = COUNTRIES.map((code) => textWidth(words.country(code), font, 'sans-strong'));
  const left = narrow ? box.x : box.x + Math.max(...names) + font;
  const right = box.x + box.width;
  const x = scaleLinear([model.from, model.to], [left, right]);
  const key = keyOf(model, { box, words, sizes, radius });
  return {
    name,
    box,
    words,
    sizes,
    radius,
    step: radius * 2.35,
    left,
    right,
    top: box.y + font + key.leading * (key.rows - 1) + line * (brief ? 0.5 : 0.9),
    foot: box.y + box.height - line * 1.15,
    x,
    noteX: x(model.note),
    footLine: name === 'social' ? font * 0.88 : line,
    key,
    known: model.known,
  };
}
