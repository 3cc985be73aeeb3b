import { nameWidth, textWidth, wrap } from '../shared/measure.ts';
import { member } from '../shared/member.ts';
import type { Box, Frame, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';
import { SIDES, type QuotesModel, type Side } from './model.ts';
import { serifOf, type Head, type PlacedMatter, type PlacedQuotes, type Serif } from './placed.ts';

interface Terms {
  box: Box;
  words: Words;
  sizes: Sizes;
  serif: Serif;
  nameSize: number;
  /** Left edges and width of the two columns. */
  left: Record<Side, number>;
  measure: number;
}

function termsOf(frame: Frame, words: Words): Terms {
  const { box, name } = frame;
  const sizes = sizesOf(frame, { social: 21 });
  const serif = serifOf(name);
  const gutter = serif.size * (name === 'social' ? 2.4 : 1.8);
  const measure = (box.width - gutter) / 2;
  return {
    box,
    words,
    sizes,
    serif,
    nameSize: sizes.font * 1.1,
    left: { washington: box.x, astana: box.x + measure + gutter },
    measure,
  };
}

/** The two heads, each on one line where both fit, and the height they need. */
function placeHeads({ box, words, sizes, nameSize, left, measure }: Terms): { heads: Head[]; height: number } {
  const { font } = sizes;
  const titles = SIDES.map((side) => ({ side, name: words.t(`${side}-name`), who: words.t(`${side}-who`) }));
  const fit = titles.every(({ name, who }) => nameWidth(name, nameSize) + font * 0.6 + textWidth(who, font) <= measure);
  const y = box.y + font * 1.65;
  return {
    heads: titles.map(({ side, name, who }) => {
      const x = left[side];
      return {
        side,
        rule: { from: x, to: x + measure, y: box.y + font / 9, width: font / 4.5 },
        name: { x, y, content: name },
        who: fit
          ? { x: x + measure, y, content: who, anchor: 'end' }
          : { x, y: box.y + font * 2.9, content: who, anchor: 'start' },
      };
    }),
    height: font * (fit ? 3.1 : 4.3),
  };
}

/** The matters, one under the other from `top`, what is to spare shared among them. */
function placeMatters({ matters }: QuotesModel, top: number, terms: Terms): PlacedMatter[] {
  const { box, words, sizes, serif, left, measure } = terms;
  const { size, line } = serif;
  const texts = matters.map((matter) =>
    SIDES.map((side) => wrap(words.t(`${side}-${matter}${sizes.brief ? '-short' : ''}`), measure, size, 'serif')),
  );
  const heights = texts.map((columns) => Math.max(...columns.map(({ length }) => length)) * line);
  // A low frame has no room to say what is spoken of.
  const labelHeight = sizes.brief ? 0 : sizes.font * 1.6;
  const needed = heights.reduce((sum, height) => sum + height + labelHeight, 0);
  const air = Math.min((box.y + box.height - top - needed) / matters.length, size * 2);
  let y = top;
  return matters.map((matter, row): PlacedMatter => {
    const start = y;
    y += labelHeight + member(heights, row) + air;
    const across = { from: box.x, to: box.x + box.width };
    return {
      matter,
      row,
      ...(sizes.brief ? {} : { label: { x: box.x, y: start + sizes.font * 0.9, content: words.t(matter) } }),
      ...(sizes.brief && row === 0
        ? {}
        : { rule: { ...across, y: sizes.brief ? start - air / 2 : start - sizes.font * 0.5 } }),
      sayings: SIDES.map((side, column) => ({
        side,
        x: left[side],
        y: start + labelHeight + size * 0.9,
        lines: member(member(texts, row), column),
      })),
    };
  });
}

/** The two face each other across the matters they speak of. */
export function placeFacing(model: QuotesModel, frame: Frame, words: Words): PlacedQuotes {
  const terms = termsOf(frame, words);
  const { sizes, serif, nameSize } = terms;
  const { heads, height } = placeHeads(terms);
  return { sizes, serif, nameSize, parts: [{ heads, matters: placeMatters(model, frame.box.y + height, terms) }] };
}
