import { wrap } from '../shared/measure.ts';
import { member } from '../shared/member.ts';
import type { Frame, Words } from '../shared/scene.ts';
import { sizesOf } from '../shared/sizes.ts';
import { SIDES, type QuotesModel, type Side } from './model.ts';
import { serifOf, type Head, type PlacedQuotes, type Part } from './placed.ts';

/** One side under the other: the speaker's name on a rule of his colour, then his lines. */
export function placeStacked({ matters }: QuotesModel, frame: Frame, words: Words): PlacedQuotes {
  const { box } = frame;
  const right = box.x + box.width;
  const sizes = sizesOf(frame);
  const serif = serifOf(frame.name);
  const { size, line } = serif;
  const indent = size * 0.95;
  const texts = SIDES.map((side) =>
    matters.map((matter) => wrap(words.t(`${side}-${matter}-short`), box.width - indent, size, 'serif')),
  );
  const count = texts.flat().reduce((sum, { length }) => sum + length, 0);
  const heads = sizes.font * 2.3;
  const air = (box.height - count * line - heads * SIDES.length) / (matters.length * SIDES.length + 1);

  const headOf = (side: Side, top: number): Head => {
    const y = top + sizes.font * 1.6;
    return {
      side,
      rule: { from: box.x, to: right, y: top + 1.5, width: 3 },
      name: { x: box.x, y, content: words.t(`${side}-name`) },
      who: { x: right, y, content: words.t(`${side}-who`), anchor: 'end' },
    };
  };
  let y = box.y;
  const parts = SIDES.map((side, index): Part => {
    const head = headOf(side, y);
    y += heads;
    const placed = matters.map((matter, row) => {
      const lines = member(member(texts, index), row);
      const stroke = { from: box.x, to: box.x + size * 0.5, y: y + line * 0.5 };
      const saying = { side, stroke, x: box.x + indent, y: y + size * 0.92, lines };
      y += lines.length * line + air;
      return { matter, row, sayings: [saying] };
    });
    y += air;
    return { heads: [head], matters: placed };
  });
  return { sizes, serif, nameSize: sizes.font, parts };
}
