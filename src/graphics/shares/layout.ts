import { tickLabels } from '../shared/axis.ts';
import { fillClass, hueOf, strokeClass, textClass } from '../shared/hues.ts';
import { afterNote, noteMarks } from '../shared/moments.ts';
import { tenth } from '../shared/round.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { penOf, type Pen } from '../shared/text.ts';
import type { Vertex } from '../shared/vertices.ts';
import type { SharesModel } from './model.ts';
import { place, type PlacedLine, type PlacedShares } from './place.ts';

function groundMarks({ left, right, ticks, years, note }: PlacedShares, pen: Pen): Mark[] {
  const across = left - pen.size * 0.5;
  return [
    ...afterNote(note),
    ...ticks.flatMap((tick): Mark[] => [
      {
        key: tick.line,
        tag: 'line',
        attrs: { class: tick.base ? 'axis-strong' : 'axis', x1: left, x2: right, y1: tick.at, y2: tick.at },
      },
      ...tickLabels({ ticks: [tick], across, upright: true, drop: 0.33 }, pen),
    ]),
    ...years.map(({ year, bold, ...said }) =>
      pen.text({ key: `year-${year}`, ...said, class: bold ? 't-strong' : 't-muted', anchor: 'middle' }),
    ),
    ...noteMarks(note, pen),
  ];
}

const pathOf = (vertices: readonly Vertex[]): string =>
  `M${vertices.map(({ x, y }) => `${tenth(x)} ${tenth(y)}`).join('L')}`;

/** The partner whose share the finding is about: its line is the heaviest. */
const SUBJECT = 'RUS';

/** Solid up to the last year the note could know, dashed from it on. */
function lineMarks({ partner, main, vertices }: PlacedLine, unit: number): Mark[] {
  const stroke = `${strokeClass(hueOf(partner))}${main ? '' : ' line-fine'}`;
  const width = tenth((partner === SUBJECT ? 4 : main ? 1.8 : 1.1) * unit);
  const known = vertices.filter(({ after }) => !after);
  return [
    {
      key: `partner-line-${partner}`,
      tag: 'path',
      attrs: { class: `line ${stroke}`, 'stroke-width': width, d: pathOf(known) },
      origin: `flow-KAZ-${partner}`,
    },
    {
      key: `partner-line-${partner}-after`,
      tag: 'path',
      attrs: { class: `line dash ${stroke}`, 'stroke-width': width, d: pathOf(vertices.slice(known.length - 1)) },
    },
  ];
}

const dotMarks = ({ partner, main, vertices }: PlacedLine, column: number, unit: number): Mark[] =>
  vertices.map(({ year, x, y, big, after }, row) => {
    const hue = hueOf(partner);
    return {
      key: `dot-${partner}-${year}`,
      tag: 'circle',
      attrs: {
        class: after ? `f-paper ${strokeClass(hue)}` : fillClass(hue),
        ...(after ? { 'stroke-width': tenth((main ? 1.8 : 1.1) * unit) } : {}),
        cx: tenth(x),
        cy: tenth(y),
        r: tenth((big ? 4.6 : main ? 3.2 : 1.8) * unit),
      },
      cell: [row, column],
    };
  });

function valueMarks({ partner, value, fallen }: PlacedLine, size: number, pen: Pen): Mark[] {
  const name = `t-strong ${textClass(hueOf(partner))} halo`;
  return [
    ...(value ? [pen.text({ key: `value-${partner}`, ...value, class: name, size })] : []),
    ...(fallen ? [pen.text({ key: `fallen-${partner}`, ...fallen, class: name, size })] : []),
  ];
}

function endMarks({ partner, main, last, name }: PlacedLine, pen: Pen): Mark[] {
  const tone = textClass(hueOf(partner));
  return [
    pen.text({ key: `partner-share-${partner}`, ...last, class: main ? `t-strong ${tone}` : tone, anchor: 'end' }),
    pen.text({ key: `partner-name-${partner}`, ...name, class: tone }),
  ];
}

export function layout(model: SharesModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const placed = place(model, frame, words);
  const { sizes, unit, inner, lines } = placed;
  const pen = penOf(sizes.font, sizes.line);
  return {
    marks: [
      ...groundMarks(placed, pen),
      ...lines.flatMap((line) => lineMarks(line, unit)),
      ...lines.flatMap((line, index) => dotMarks(line, index + 1, unit)),
      ...lines.flatMap((line) => valueMarks(line, inner, pen)),
      ...lines.flatMap((line) => endMarks(line, pen)),
    ],
  };
}
