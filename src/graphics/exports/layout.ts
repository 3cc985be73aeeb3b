import { baseLine } from '../shared/axis.ts';
import { fillClass, hueOf, strokeClass, textClass } from '../shared/hues.ts';
import type { Box, Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { penOf, type Pen } from '../shared/text.ts';
import type { ExportsModel } from './model.ts';
import { place, type Growth, type Panel, type Reading, type Whole } from './place.ts';

const HUE = hueOf('KAZ');

const bar = (key: string, style: string, box: Box, cell: [row: number, column: number]): Mark => ({
  key,
  tag: 'rect',
  attrs: { class: style, ...box },
  cell,
});

const panelMarks = ({ name, head, unit, axis, years }: Panel, pen: Pen): Mark[] => [
  pen.text({ key: `${name}-head`, ...head, class: 't-strong' }),
  pen.text({ key: `${name}-unit`, ...unit, class: 't-muted' }),
  baseLine(`${name}-axis`, axis.left, axis.right, axis.y),
  ...years.map((year, index) =>
    pen.text({ key: `${name}-year-${index}`, ...year, class: 't-muted', anchor: 'middle' }),
  ),
];

const leadersOf = (leaders: Growth['leaders']): string =>
  leaders
    .map(([from, to]) => [from, to].map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L'))
    .map((stroke) => `M${stroke}`)
    .join('');

const reading = (name: string, { amount, rise, what }: Reading, pen: Pen): Mark[] => [
  pen.text({ key: `value-${name}`, ...amount, class: 't-strong' }),
  pen.text({ key: `rise-${name}`, ...rise, class: `t-strong ${textClass(HUE)}` }),
  ...what.map((said, row) =>
    pen.text({ key: `what-${name}${what.length > 1 ? `-${row}` : ''}`, ...said, class: 't-muted' }),
  ),
];

function growthMarks(growth: Growth, pen: Pen): Mark[] {
  return [
    ...panelMarks(growth, pen),
    bar('bar-2021', fillClass(HUE), growth.first, [0, 1]),
    bar('bar-2022', fillClass(HUE), growth.known, [0, 2]),
    bar('bar-2022-final', `f-paper ${strokeClass(HUE, 'ink')}`, growth.added, [1, 2]),
    { key: 'bar-2022-leaders', tag: 'path', attrs: { class: 'leader', d: leadersOf(growth.leaders) } },
    pen.text({ key: 'value-2021', ...growth.value, class: 't-strong', anchor: 'middle' }),
    ...reading('final', growth.final, pen),
    ...reading('preliminary', growth.preliminary, pen),
  ];
}

const wholeMarks = (whole: Whole, pen: Pen): Mark[] => [
  ...panelMarks(whole, pen),
  ...whole.stacks.flatMap(({ year, others, russia, value, share }, index) => [
    bar(`total-${year}`, fillClass(HUE, 'soft'), others, [2, index + 1]),
    bar(`total-rus-${year}`, fillClass(HUE), russia, [3, index + 1]),
    pen.text({ key: `total-value-${year}`, ...value, class: 't-strong', anchor: 'middle' }),
    pen.text({ key: `total-share-${year}`, ...share, class: 't-strong', anchor: 'middle' }),
  ]),
  pen.text({ key: 'total-rise', ...whole.rise, class: `t-strong ${textClass(HUE)}` }),
  pen.text({ key: 'total-share-label', ...whole.shareLabel, class: 't-muted' }),
];

export function layout(model: ExportsModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const { sizes, growth, whole } = place(model, frame, words);
  const pen = penOf(sizes.font, sizes.line);
  return { marks: [...growthMarks(growth, pen), ...wholeMarks(whole, pen)] };
}
