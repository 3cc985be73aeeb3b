import { baseLine, gridPath, tickLabels } from '../shared/axis.ts';
import { fillClass, hueOf, strokeClass, textClass, type Hue } from '../shared/hues.ts';
import { tenth } from '../shared/round.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { STROKES } from '../shared/sizes.ts';
import { penOf, type Pen } from '../shared/text.ts';
import { linePath, type Vertex } from '../shared/vertices.ts';
import type { ExportsModel } from './model.ts';
import { place, type GrowthName, type PlacedExports, type Slope } from './place.ts';

/** Sales to Russia in Russia's colour, those to all countries in the seller's. */
const HUES: Record<GrowthName, Hue> = { total: hueOf('KAZ'), final: hueOf('RUS'), preliminary: hueOf('RUS') };

/** The row of the table that a line stands for. */
const ROWS: Record<GrowthName, number> = { preliminary: 0, final: 1, total: 2 };

/** What was known in March 2023 is solid; all other figures of 2022 came later. */
const isKnown = (name: GrowthName): boolean => name === 'preliminary';

const groundMarks = ({ left, right, axis, ticks, years, base }: PlacedExports, pen: Pen): Mark[] => [
  gridPath('growth-grid', ticks, left, right),
  baseLine('growth-axis', left, right, base.y),
  pen.text({ key: 'growth-unit', ...axis, class: 't-muted' }),
  ...tickLabels({ ticks, across: left - pen.size * 0.45, upright: true }, pen),
  pen.text({ key: 'growth-year-2021', ...years[0] }),
  pen.text({ key: 'growth-year-2022', ...years[1], anchor: 'end' }),
];

/** What the revision added, between the first figure and the final one: the two are one line of the finding. */
const revisedMark = ({ base, slopes }: PlacedExports): Mark => ({
  key: 'slope-revised',
  tag: 'polygon',
  attrs: {
    class: fillClass(hueOf('RUS'), 'soft'),
    points: [base, ...slopes.filter(({ name }) => name !== 'total').map(({ end }) => end)]
      .map(({ x, y }) => `${tenth(x)},${tenth(y)}`)
      .join(' '),
  },
});

function slopeMark({ name, end }: Slope, base: Vertex, width: number): Mark {
  const known = isKnown(name);
  return {
    key: `slope-${name}`,
    tag: 'path',
    attrs: {
      class: `f-none ${strokeClass(HUES[name])}`,
      'stroke-width': width,
      // Dashes in proportion to so heavy a stroke.
      ...(known ? {} : { 'stroke-dasharray': `${tenth(width * 2.6)} ${tenth(width * 1.4)}` }),
      d: linePath([base, end]),
    },
    // What is dashed cannot be drawn from its start.
    ...(known ? { tween: 'draw' } : {}),
  };
}

function dotMark({ name, end }: Slope, width: number): Mark {
  const hue = HUES[name];
  return {
    key: `slope-end-${name}`,
    tag: 'circle',
    attrs: {
      class: isKnown(name) ? `${fillClass(hue)} ${strokeClass(hue)}` : `f-paper ${strokeClass(hue)}`,
      'stroke-width': tenth(width * 0.6),
      cx: end.x,
      cy: end.y,
      r: tenth(width * 1.15),
    },
    cell: [ROWS[name], 2],
  };
}

function labelMarks({ name, rise, what, amounts }: Slope, pen: Pen): Mark[] {
  return [
    pen.text({ key: `rise-${name}`, ...rise, class: `t-strong ${textClass(HUES[name])}` }),
    ...pen.block({ key: `what-${name}`, ...what, class: isKnown(name) ? 't-muted' : 't-strong' }),
    pen.text({ key: `amounts-${name}`, ...amounts, class: 't-muted' }),
  ];
}

export function layout(model: ExportsModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const placed = place(model, frame, words);
  const { sizes, base, slopes, share } = placed;
  const pen = penOf(sizes.font, sizes.line);
  const width = tenth(sizes.font * 0.3);
  return {
    marks: [
      ...groundMarks(placed, pen),
      {
        key: 'slope-leaders',
        tag: 'path',
        attrs: { class: 'leader', d: slopes.map(({ leader }) => (leader ? linePath(leader) : '')).join('') },
      },
      revisedMark(placed),
      ...slopes.map((slope) => slopeMark(slope, base, width)),
      ...slopes.map((slope) => dotMark(slope, width)),
      {
        key: 'slope-base',
        tag: 'circle',
        attrs: { class: 'f-ink s-paper', 'stroke-width': STROKES.rule, cx: base.x, cy: base.y, r: tenth(width * 1.4) },
      },
      ...slopes.flatMap((slope) => labelMarks(slope, pen)),
      ...pen.block({ key: 'share-name', ...share.name, class: 't-muted' }),
      pen.text({ key: 'share-values', ...share.values, class: 't-strong', cell: [3, 2] }),
    ],
  };
}
