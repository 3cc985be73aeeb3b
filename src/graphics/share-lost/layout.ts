import { tickLabels } from '../shared/axis.ts';
import { fillClass, hueOf, strokeClass } from '../shared/hues.ts';
import { momentLine } from '../shared/moments.ts';
import { tenth } from '../shared/round.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { STROKES } from '../shared/sizes.ts';
import { penOf, type Pen } from '../shared/text.ts';
import type { ShareLostModel } from './model.ts';
import { place, type Layer, type PlacedShareLost } from './place.ts';

/** Whose loss it is. */
const HUE = hueOf('EU27');

/** Stroke of the arrow that points below a ceiling. */
const ARROW = 1.8;

function aboutMarks({ id, share, row }: Layer): Mark[] {
  return [{ key: `share-${id}`, tag: 'rect', attrs: { class: fillClass(HUE), ...share }, cell: [row, 1] }];
}

/** Full up to the lowest figure, pale up to the highest. */
function rangeMarks({ id, share, low, row }: Layer): Mark[] {
  const sure = { ...share, width: low - share.x };
  const rest = { ...share, x: low, width: share.x + share.width - low };
  return [
    { key: `share-${id}`, tag: 'rect', attrs: { class: fillClass(HUE), ...sure }, cell: [row, 1] },
    { key: `share-${id}-to`, tag: 'rect', attrs: { class: fillClass(HUE), opacity: 0.45, ...rest }, cell: [row, 1] },
  ];
}

/** Open under a ceiling, with an arrow down from it. */
function belowMarks({ id, share, row }: Layer, font: number): Mark[] {
  const { x, y, width, height } = share;
  const edge = x + width;
  const arm = font * 0.5;
  const [back, rise] = [tenth(arm), tenth(arm * 0.7)];
  const shaft = `M${edge - 2} ${tenth(y + height / 2)}H${tenth(edge - width * 0.72)}`;
  return [
    { key: `share-${id}`, tag: 'rect', attrs: { class: 'f-paper', opacity: 0.75, ...share }, cell: [row, 1] },
    {
      key: `share-${id}-edge`,
      tag: 'line',
      attrs: {
        class: `${strokeClass(HUE)} dash`,
        'stroke-width': STROKES.bold,
        x1: edge,
        x2: edge,
        y1: y,
        y2: y + height,
      },
    },
    {
      key: `share-${id}-arrow`,
      tag: 'path',
      attrs: {
        class: `f-none ${strokeClass(HUE)}`,
        'stroke-width': ARROW,
        d: `${shaft}m${back} ${-rise}l${-back} ${rise}l${back} ${rise}`,
      },
    },
  ];
}

/** Hatched where the figure is at most. */
function boundMarks({ id, share, row }: Layer): Mark[] {
  const inset = STROKES.fine / 2;
  return [
    {
      key: `share-${id}`,
      tag: 'rect',
      attrs: {
        class: `${fillClass(HUE, 'hatch')} ${strokeClass(HUE)}`,
        'stroke-width': STROKES.fine,
        x: share.x + inset,
        y: share.y + inset,
        width: share.width - inset,
        height: share.height - STROKES.fine,
      },
      cell: [row, 1],
    },
  ];
}

/** What an author saw come back, drawn as it is known. */
function shareMarks(layer: Layer, font: number): Mark[] {
  switch (layer.kind) {
    case 'about':
      return aboutMarks(layer);
    case 'range':
      return rangeMarks(layer);
    case 'below':
      return belowMarks(layer, font);
    case 'bound':
      return boundMarks(layer);
  }
}

const layerMarks = (layer: Layer, font: number): Mark[] => [
  {
    key: `lost-${layer.id}`,
    tag: 'rect',
    attrs: { class: fillClass(HUE, 'soft'), ...layer.whole },
    // The arrow of the map before, which lost half its width, lies down as what was lost.
    origin: 'flow-EU27-RUS',
  },
  ...shareMarks(layer, font),
];

function scaleMarks({ head, hundred, scale, note }: PlacedShareLost, pen: Pen): Mark[] {
  const { ticks, top, bottom, baseline } = scale;
  return [
    pen.text({ key: 'whole', ...head, class: 't-muted' }),
    pen.text({ key: 'whole-value', ...hundred, class: 't-strong', anchor: 'end' }),
    ...ticks.flatMap(({ key, at, label, anchor }): Mark[] => [
      { key, tag: 'line', attrs: { class: 'leader', x1: at, x2: at, y1: top, y2: bottom } },
      ...tickLabels({ ticks: [{ key: `${key}-text`, at, label }], across: baseline, anchor }, pen),
    ]),
    pen.text({ key: 'note', x: note.x, y: note.y, content: note.content }),
    momentLine({
      key: 'note-line',
      at: note.line.y,
      from: note.line.from,
      to: note.line.to,
      flat: true,
      stroke: STROKES.fine,
    }),
  ];
}

const wordMarks = ({ id, value, who, of }: Layer, large: number, pen: Pen): Mark[] => [
  pen.text({ key: `value-${id}`, ...value, class: 't-strong', size: large }),
  pen.text({ key: `who-${id}`, ...who }),
  ...of.map((said, row) => pen.text({ key: `of-${id}-${row}`, ...said, class: 't-muted' })),
];

export function layout(model: ShareLostModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const placed = place(model, frame, words);
  const { sizes, layers, large } = placed;
  const pen = penOf(sizes.font, sizes.line);
  return {
    marks: [
      ...layers.flatMap((layer) => layerMarks(layer, sizes.font)),
      ...scaleMarks(placed, pen),
      ...layers.flatMap((layer) => wordMarks(layer, large, pen)),
    ],
  };
}
