import { fillClass, hueOf, strokeClass, textClass, type Hue, type StrokeClass } from '../shared/hues.ts';
import type { Box, Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { STROKES } from '../shared/sizes.ts';
import { penOf, text, type Pen } from '../shared/text.ts';
import type { Heading } from './heading.ts';
import type { SquaresModel } from './model.ts';
import { place, type PlacedMany, type PlacedSquares } from './place.ts';
import type { CountLabel, PlacedCounts } from './place-counts.ts';
import type { Caption, PlacedSpeck } from './place-speck.ts';
import type { PlacedKey } from './scale.ts';
import type { SquaresSizes } from './terms.ts';
import { COLUMNS, SIDE, groundOf, hatchPath, restPath, type View } from './world.ts';

const HUE = hueOf('KAZ');

/** A stroke of the same width however far the ground is. */
const stroked = (tone: StrokeClass | 's-paper', width: number): Mark['attrs'] => ({
  class: `f-none ${tone} fixed-stroke`,
  'stroke-width': width,
});

/** What parts two squares of that size in the frame. */
const gapOf = (pitch: number): number => Math.min(3, pitch * 0.13);

/** Distance between hatching lines along an edge, on the ground. */
const hatchGap = ({ font }: SquaresSizes, { k }: View): number => (font * 0.5) / k;

/** The key: it says what its area is worth in this view. */
const keyMarks = ({ box, label, worth }: PlacedKey, pen: Pen): Mark[] => [
  { key: 'scale-key', tag: 'rect', attrs: { class: 'f-paper s-ink', 'stroke-width': STROKES.fine, ...box } },
  {
    ...pen.text({ key: 'scale-label', ...label, class: 't-muted halo' }),
    tween: 'count-ratio',
    value: worth,
  },
];

/** The amount in large figures, which counts from view to view, and what it is. */
function headingMarks({ amount: { value, ...said }, sentences }: Heading, big: number, pen: Pen): Mark[] {
  return [
    { ...text({ key: 'value-label', ...said, class: 't-strong', size: big }), tween: 'count-ratio', value },
    ...sentences.flatMap(({ strong, ...passage }) => pen.block({ ...passage, class: strong ? 't-strong' : undefined })),
  ];
}

/** The first square, and the ring that tells it from the others: it lies in the gap, with paper on both sides. */
function firstMarks(pitch: number): Mark[] {
  const box = { x: 0, y: 0, width: SIDE, height: SIDE };
  const ring = pitch < 2 ? 0 : Math.min(2.4, Math.max(1.2, pitch * 0.13));
  const paper = pitch < 2 ? 0 : ring + Math.min(3, Math.max(0.9, pitch * 0.08));
  return [
    {
      key: 'square-first',
      tag: 'rect',
      attrs: { class: `${fillClass(HUE)} s-paper fixed-stroke`, 'stroke-width': paper, ...box },
      cell: [0, 1],
    },
    { key: 'square-ring', tag: 'rect', attrs: { ...stroked('s-ink', ring), ...box } },
  ];
}

const restMark = ({ advanced }: SquaresModel, gap: number, cell: [row: number, column: number]): Mark => ({
  key: 'squares-rest',
  tag: 'path',
  attrs: {
    class: `${fillClass(HUE)} s-paper fixed-stroke`,
    'stroke-width': gap,
    d: restPath({ count: advanced.whole, columns: COLUMNS, side: SIDE, x: 0 }),
  },
  cell,
});

/** The squares of the other count: softer and hatched, for its dollars are those of another count. */
function rivalMarks({ rival, rivalPitch, view }: PlacedCounts, sizes: SquaresSizes): Mark[] {
  const squares = restPath(rival);
  const hatch = groundOf(rival)
    .map((box) => hatchPath(box, hatchGap(sizes, view)))
    .join('');
  const { x, side } = rival;
  return [
    {
      key: 'rival-ground',
      tag: 'path',
      attrs: { class: fillClass(HUE, 'soft'), d: squares, opacity: 0.55 },
      cell: [1, 2],
    },
    { key: 'rival-hatch', tag: 'path', attrs: { ...stroked(strokeClass(HUE), sizes.font / 10), d: hatch } },
    { key: 'rival-edges', tag: 'path', attrs: { ...stroked('s-paper', gapOf(rivalPitch)), d: squares } },
    {
      key: 'rival-first',
      tag: 'rect',
      attrs: { ...stroked('s-ink', STROKES.bold), x, y: 0, width: side, height: side },
      cell: [1, 1],
    },
  ];
}

/** What Russia imports, and what those who sanction no longer sell it. */
function areaMarks({ all, lost, view }: PlacedSpeck, sizes: SquaresSizes): Mark[] {
  const { font } = sizes;
  const [rus, west] = [strokeClass(hueOf('RUS')), strokeClass(hueOf('USA'))];
  const area = (key: string, style: Mark['attrs'], box: Box, row: number): Mark => ({
    key,
    tag: 'rect',
    attrs: { ...style, ...box },
    cell: [row, 1],
  });
  return [
    area('area-all', stroked(rus, font / 9), all, 4),
    area('area-lost', stroked(west, font / 10), lost, 3),
    {
      key: 'lost-hatch',
      tag: 'path',
      attrs: { ...stroked(west, font / 12), d: hatchPath(lost, hatchGap(sizes, view)) },
    },
  ];
}

/** Marks on the ground, in its units. */
function groundMarks(placed: PlacedSquares, model: SquaresModel): Mark[] {
  const { pitch, sizes } = placed;
  const first = firstMarks(pitch);
  switch (placed.show) {
    case 'one':
      return first;
    case 'many':
      return [restMark(model, gapOf(pitch), [1, 1]), ...first];
    case 'counts':
      return [restMark(model, gapOf(pitch), [0, 2]), ...first, ...rivalMarks(placed, sizes)];
    case 'speck':
      return [...areaMarks(placed, sizes), restMark(model, 0, [0, 1]), ...first];
  }
}

function firstLabelMarks({ leader: { x, y, up, across }, label }: PlacedMany['first'], pen: Pen): Mark[] {
  const [left, top, rise, run] = [x, y, up, across].map((length) => length.toFixed(1));
  return [
    {
      key: 'first-leader',
      tag: 'path',
      attrs: { class: 'leader', d: `M${left} ${top}v-${rise}h${run}` },
    },
    pen.text({ key: 'first-label', ...label }),
  ];
}

const anotherCountMarks = (rival: PlacedMany['rival'], pen: Pen): Mark[] =>
  'lines' in rival
    ? pen.block({ key: 'rival', ...rival, class: 't-muted' })
    : [pen.text({ key: 'rival', ...rival, class: 't-muted halo', anchor: 'end' })];

function countMarks(
  { name, ratio, interval, values, who }: CountLabel,
  { ratio: size }: SquaresSizes,
  pen: Pen,
): Mark[] {
  return [
    pen.text({ key: `${name}-ratio`, ...ratio, class: `t-strong ${textClass(HUE)}`, size }),
    pen.text({ key: `${name}-interval`, ...interval, class: 't-muted' }),
    pen.text({ key: `${name}-values`, ...values, class: 't-strong' }),
    pen.text({ key: `${name}-who`, ...who, class: 't-muted' }),
  ];
}

interface CaptionStyle {
  keys: [value: string, what: string];
  hue: Hue;
  size?: number;
}

const captionMarks = ({ value, what }: Caption, { keys, hue, size }: CaptionStyle, pen: Pen): Mark[] => [
  pen.text({ key: keys[0], ...value, class: `t-strong ${textClass(hue)}`, size }),
  ...pen.block({ key: keys[1], ...what }),
];

/** What is said of the view, in the frame. */
function wordMarks(placed: PlacedSquares, pen: Pen): Mark[] {
  const { sizes } = placed;
  switch (placed.show) {
    case 'one':
      return headingMarks(placed.heading, sizes.big, pen);
    case 'many':
      return [
        ...firstLabelMarks(placed.first, pen),
        ...headingMarks(placed.heading, sizes.big, pen),
        ...anotherCountMarks(placed.rival, pen),
      ];
    case 'counts':
      return [
        ...placed.labels.flatMap((label) => countMarks(label, sizes, pen)),
        ...pen.block({ key: 'why', ...placed.why, class: 't-muted' }),
      ];
    case 'speck': {
      const { lost, patch, all } = placed.captions;
      return [
        ...captionMarks(lost, { keys: ['lost-value', 'lost-what'], hue: hueOf('USA') }, pen),
        ...captionMarks(patch, { keys: ['advanced-values', 'patch-what'], hue: HUE }, pen),
        ...captionMarks(all, { keys: ['all-value', 'all-what'], hue: hueOf('RUS'), size: all.size }, pen),
        ...pen.block({ key: 'scopes', ...all.scopes, class: 't-muted' }),
      ];
    }
  }
}

export function layout(model: SquaresModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const placed = place(model, frame, words);
  const { view, sizes, key } = placed;
  const pen = penOf(sizes.font, sizes.line);
  return {
    marks: [
      {
        key: 'squares',
        tag: 'g',
        attrs: {
          transform: `translate(${view.x.toFixed(2)},${view.y.toFixed(2)}) scale(${Number(view.k.toFixed(5))})`,
        },
        tween: 'zoom',
        origin: 'bar-2021',
        children: groundMarks(placed, model),
      },
      ...wordMarks(placed, pen),
      ...keyMarks(key, pen),
    ],
  };
}
