import { hueOf, strokeClass, textClass } from '../shared/hues.ts';
import { indexIn } from '../shared/member.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { penOf, type Pen } from '../shared/text.ts';
import { SIDES, type QuotesModel, type Side } from './model.ts';
import { place } from './place.ts';
import type { Head, PlacedMatter, PlacedQuotes, Rule } from './placed.ts';

const HUE_OF = { washington: hueOf('USA'), astana: hueOf('KAZ') } as const satisfies Record<Side, string>;

const line = (key: string, { from, to, y }: Rule, style: string, width?: number): Mark => ({
  key,
  tag: 'line',
  attrs: { class: style, ...(width === undefined ? {} : { 'stroke-width': width }), x1: from, x2: to, y1: y, y2: y },
});

/** Draws what is said in the serif face, what is said about it in the other. */
interface Pens {
  plain: Pen;
  serif: Pen;
  nameSize: number;
}

const headMarks = ({ side, rule, name, who }: Head, { plain, nameSize }: Pens): Mark[] => [
  line(`rule-${side}`, rule, strokeClass(HUE_OF[side]), rule.width),
  plain.text({ key: `name-${side}`, ...name, class: `t-name ${textClass(HUE_OF[side])}`, size: nameSize }),
  plain.text({ key: `who-${side}`, ...who, class: 't-muted' }),
];

const matterMarks = ({ matter, row, label, rule, sayings }: PlacedMatter, { plain, serif }: Pens): Mark[] => [
  ...(label ? [plain.text({ key: `matter-${matter}`, ...label, class: 't-muted' })] : []),
  ...(rule ? [line(`rule-${matter}`, rule, 'axis')] : []),
  ...sayings.flatMap(({ side, stroke, ...words }) => [
    ...(stroke ? [line(`stroke-${side}-${matter}`, stroke, strokeClass(HUE_OF[side]), 1.5)] : []),
    ...serif.block({
      key: `${side}-${matter}`,
      ...words,
      class: 't-serif',
      cell: [row, indexIn(SIDES, side) + 1],
    }),
  ]),
];

function marksOf({ sizes, serif, nameSize, parts }: PlacedQuotes): Mark[] {
  const pens = { plain: penOf(sizes.font, sizes.line), serif: penOf(serif.size, serif.line), nameSize };
  return parts.flatMap(({ heads, matters }) => [
    ...heads.flatMap((head) => headMarks(head, pens)),
    ...matters.flatMap((matter) => matterMarks(matter, pens)),
  ]);
}

export const layout = (model: QuotesModel, frame: Frame, words: Words): Omit<Scene, 'frame'> => ({
  marks: marksOf(place(model, frame, words)),
});
