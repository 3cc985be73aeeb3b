import { fillClass, hueOf, strokeClass, type StrokeClass } from '../shared/hues.ts';
import { hundredth, tenth } from '../shared/round.ts';
import type { Box, Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { STROKES } from '../shared/sizes.ts';
import { penOf, text, type Pen } from '../shared/text.ts';
import type { SquaresModel } from './model.ts';
import { place, type PlacedSquares, type PlacedView } from './place.ts';
import { rulerLine, type RulerSquare } from './ruler.ts';
import type { Hairline, Point, TiedSayings } from './sayings.ts';
import { gridPath, SIDE, type Block, type View } from './world.ts';

const HUE = hueOf('KAZ');
const [RUS, WEST] = [hueOf('RUS'), hueOf('USA')];

type Cell = [row: number, column: number];

/** A stroke of the same width however far the ground is. */
const stroked = (tone: StrokeClass | 's-paper', width: number): NonNullable<Mark['attrs']> => ({
  class: `f-none ${tone} fixed-stroke`,
  'stroke-width': width,
});

/** What parts two squares of that size in the frame; under three units a square is part of a patch. */
const gapOf = (pitch: number): number => (pitch < 3 ? 0 : Math.min(3, pitch * 0.13));

const rect = (key: string, attrs: NonNullable<Mark['attrs']>, box: Box, cell?: Cell): Mark => ({
  key,
  tag: 'rect',
  attrs: { ...attrs, ...box },
  ...(cell ? { cell } : {}),
});

/** Squares in rows: one rectangle, and one path that parts them. */
const blockMarks = (
  name: string,
  style: string,
  { block, k, cell }: { block: Block; k: number; cell?: Cell },
): Mark[] => [
  rect(`${name}-block`, { class: style }, block.box, cell),
  { key: `${name}-grid`, tag: 'path', attrs: { ...stroked('s-paper', gapOf(block.side * k)), d: gridPath(block) } },
];

/** The first square, and the ring that tells it from the others: it lies in the gap, with paper on both sides. */
function firstMarks(box: Box, k: number, cell?: Cell): Mark[] {
  const pitch = SIDE * k;
  const ring = pitch < 3 ? 0 : Math.min(2.4, Math.max(1.2, pitch * 0.13));
  const paper = pitch < 3 ? 0 : ring + Math.min(3, Math.max(0.9, pitch * 0.08));
  return [
    rect('square-first', { class: `${fillClass(HUE)} s-paper fixed-stroke`, 'stroke-width': paper }, box, cell),
    rect('square-ring', stroked('s-ink', ring), box),
  ];
}

/** The squares of the other count: softer, for its dollars are those of another count. */
function otherMarks({ box, side, ...block }: Block, k: number, cells: [after?: Cell, before?: Cell]): Mark[] {
  const last = { x: box.x + box.width - side, y: 0, width: side, height: side };
  return [
    ...blockMarks('other', fillClass(HUE, 'soft'), {
      block: { box, side, ...block },
      k,
      ...(cells[0] ? { cell: cells[0] } : {}),
    }),
    rect('other-edge', stroked(strokeClass(HUE), STROKES.rule), box),
    ...(side * k < 12 ? [] : [rect('other-first', stroked('s-ink', STROKES.bold), last, cells[1])]),
  ];
}

/** How much of a square of the ruler shows, now and while the view pulls back. */
const shownAt = ({ opacity, scales }: RulerSquare): Pick<Mark, 'attrs' | 'tween' | 'scales'> => ({
  attrs: opacity < 1 ? { opacity } : {},
  tween: 'tick',
  scales,
});

/** The ruler over all that stands on the ground, ink on paper whatever is under it. */
function rulerMarks(ruler: readonly RulerSquare[], unit: number): Mark[] {
  const line = (key: string, tone: 's-ink' | 's-paper', d: string, width: number = STROKES.hair): Mark => ({
    key,
    tag: 'path',
    attrs: { ...stroked(tone, width), d },
  });
  return [
    line('ruler', 's-ink', rulerLine(unit)),
    ...ruler.map((square): Mark => {
      const { worth, corners, covers } = square;
      return {
        key: `ruler-${worth}`,
        tag: 'g',
        ...shownAt(square),
        children: [
          ...(covers ? [line(`ruler-paper-${worth}`, 's-paper', corners, 3)] : []),
          line(`ruler-ink-${worth}`, 's-ink', corners),
        ],
      };
    }),
  ];
}

/** Marks on the ground, in its units, the rows of the table they stand for being those of the view. */
function groundMarks({ ground, view: { k }, bleeds }: PlacedSquares, view: SquaresModel['view']): Mark[] {
  const { advanced, microchips, lost, imports } = ground;
  const count = (cell?: Cell): Mark[] =>
    blockMarks('squares', fillClass(HUE), { block: advanced, k, ...(cell ? { cell } : {}) });
  switch (view) {
    case 'one':
      // On a stage the others are there, out of sight, for the view to pull back to.
      return [...(bleeds ? count() : []), ...firstMarks(ground.first, k, [0, 1])];
    case 'many':
      return [...count([1, 1]), ...firstMarks(ground.first, k, [0, 1])];
    case 'counts':
      return [
        ...otherMarks(microchips, k, [
          [1, 2],
          [1, 1],
        ]),
        ...count([0, 2]),
        ...firstMarks(ground.first, k, [0, 1]),
      ];
    case 'speck':
      return [
        rect(
          'area-all',
          { class: `${fillClass(RUS, 'soft')} ${strokeClass(RUS)} fixed-stroke`, 'stroke-width': STROKES.bold },
          imports,
          [5, 1],
        ),
        rect('area-lost', { ...stroked(strokeClass(WEST), STROKES.outline), 'stroke-dasharray': '6 4' }, lost, [4, 1]),
        ...otherMarks(microchips, k, [[1, 1]]),
        ...count([0, 1]),
        ...firstMarks(ground.first, k),
      ];
  }
}

/** A mark made for a place in this view, tied to the point of the ground it stands by. */
const tied = (mark: (origin: Point) => Mark[], { x, y }: Point, view: View): Mark[] => {
  const origin = { x: hundredth(view.x + x * view.k), y: hundredth(view.y + y * view.k) };
  return mark(origin).map((each) => ({
    ...each,
    attrs: { ...each.attrs, transform: `translate(${origin.x},${origin.y})` },
    anchor: [x, y],
  }));
};

function firstLabelMarks({ leader, label }: NonNullable<PlacedView['first']>, origin: Point, pen: Pen): Mark[] {
  const lengths = [leader.x - origin.x, leader.y - origin.y, leader.up, leader.across];
  const [left, top, rise, run] = lengths.map((length) => length.toFixed(1));
  return [
    { key: 'first-leader', tag: 'path', attrs: { class: 'leader', d: `M${left} ${top}v-${rise}h-${run}` } },
    pen.text({ ...label, key: 'first-label', x: label.x - origin.x, y: label.y - origin.y, anchor: 'end' }),
  ];
}

/** A label of the ruler: it stands on its corner of the ground, wherever the view is. */
function rulerLabelMark(square: RulerSquare, { view, rise, sizes }: PlacedSquares): Mark {
  const { worth, content, side } = square;
  const { attrs, ...shown } = shownAt(square);
  const transform = `translate(${hundredth(view.x - side * view.k)},${hundredth(view.y)})`;
  return {
    ...text({
      key: `ruler-label-${worth}`,
      x: 0,
      y: rise,
      content,
      class: 't-muted halo',
      size: sizes.font,
      attrs: { transform, ...attrs },
    }),
    ...shown,
    anchor: [-side, 0],
  };
}

const hairlinesMark = (key: string, hairlines: readonly Hairline[], origin: Point): Mark => ({
  key,
  tag: 'path',
  attrs: {
    class: 'leader',
    d: hairlines
      .map(({ x, y, down, across }) => [x - origin.x, y - origin.y, down, -across].map(tenth))
      .map(([x, y, down, across]) => `M${x} ${y}v${down}h${across}`)
      .join(''),
  },
});

/** What is tied to one point is one group, which is what the player keeps there. */
const saidMarks = (key: string, { by, sayings, hairlines }: TiedSayings, view: View, pen: Pen): Mark[] =>
  tied(
    (origin) => [
      {
        key,
        tag: 'g',
        children: [
          ...(hairlines ? [hairlinesMark(`${key}-hairlines`, hairlines, origin)] : []),
          ...sayings.flatMap(({ strong, tone, x, y, ...said }) => {
            const classes = [strong ? 't-strong' : '', tone ?? ''].filter(Boolean).join(' ') || undefined;
            return pen.block({ ...said, x: Math.round(x - origin.x), y: Math.round(y - origin.y), class: classes });
          }),
        ],
      },
    ],
    by,
    view,
  );

export function layout(model: SquaresModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const placed = place(model, frame, words);
  const { view, sizes, ruler, first, said } = placed;
  const pen = penOf(sizes.font, sizes.line);
  return {
    marks: [
      {
        key: 'squares',
        tag: 'g',
        attrs: {
          transform: `translate(${hundredth(view.x)},${hundredth(view.y)}) scale(${Number(view.k.toFixed(5))})`,
        },
        tween: 'zoom',
        children: [...groundMarks(placed, model.view), ...rulerMarks(placed.ruler, model.unit)],
      },
      ...ruler.map((square) => rulerLabelMark(square, placed)),
      ...(first ? tied((origin) => firstLabelMarks(first, origin, pen), { x: -SIDE / 2, y: 0 }, view) : []),
      ...said.flatMap((each, index) => saidMarks(`said-${model.view}-${index}`, each, view, pen)),
    ],
  };
}
