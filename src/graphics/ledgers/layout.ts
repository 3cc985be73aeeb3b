import { baseLine, tickLabels } from '../shared/axis.ts';
import { fillClass, hueOf, strokeClass, textClass, UNKNOWN, type Hue } from '../shared/hues.ts';
import { noteMarks } from '../shared/moments.ts';
import type { Box, Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { STROKES, type Sizes } from '../shared/sizes.ts';
import { penOf, type Pen } from '../shared/text.ts';
import type { LedgersModel } from './model.ts';
import { place, type Gloss, type Pair, type PlacedBook } from './place.ts';

/** Who sends. */
const SENDER = hueOf('EU27');

/** Heading, gridlines, years, and what the last of them are. */
function groundMarks(book: PlacedBook, pen: Pen): Mark[] {
  const { receiver, title, ticks, left, right, foot, pairs, note } = book;
  const across = left - pen.size * 0.45;
  return [
    pen.text({ key: `title-${receiver}`, ...title, class: `t-strong ${textClass(hueOf(receiver))}` }),
    ...ticks.flatMap(({ key, at, label }): Mark[] => [
      {
        key: `tick-${receiver}-${key}`,
        tag: 'line',
        attrs: { class: 'axis', x1: left, x2: right, y1: at, y2: at },
      },
      ...tickLabels({ ticks: [{ key: `tick-${key}-${receiver}`, at, label }], across, upright: true, drop: 0.33 }, pen),
    ]),
    baseLine(`base-${receiver}`, left, right, foot),
    ...pairs.flatMap(({ year, label: { last, ...said }, value }) => [
      pen.text({
        key: `year-${year}-${receiver}`,
        ...said,
        class: last ? 't-strong' : 't-muted',
        anchor: 'middle',
      }),
      ...(value
        ? [
            pen.text({
              key: `value-${year}-${receiver}`,
              ...value,
              class: `${textClass(SENDER)} halo`,
              anchor: 'end',
            }),
          ]
        : []),
    ]),
    ...noteMarks(note, pen),
  ];
}

/** Full for what the sender wrote, outlined for what the receiver wrote, hatched for what is missing between the two. */
function barMarks(
  { year, sent, missing, received, row }: Pair,
  receiver: PlacedBook['receiver'],
  outline: number,
): Mark[] {
  const bar = (part: string, style: Mark['attrs'], box: Box, column: number): Mark => ({
    key: `${part}-${receiver}-${year}`,
    tag: 'rect',
    attrs: { ...style, ...box },
    cell: [row, column],
  });
  const outlined = { class: `f-paper ${strokeClass(hueOf(receiver))}`, 'stroke-width': outline };
  return [
    bar('sent', { class: fillClass(SENDER) }, sent, 1),
    bar('missing', { class: UNKNOWN }, missing, 4),
    bar('received', outlined, received, 2),
  ];
}

function glossMarks({ part, value, lines, leader }: Gloss, receiver: PlacedBook['receiver'], pen: Pen): Mark[] {
  const { from, barY, bend, to, wordsY, end } = leader;
  const tones: Record<Gloss['part'], Hue | undefined> = { sent: SENDER, missing: undefined, received: hueOf(receiver) };
  const tone = tones[part];
  return [
    {
      key: `leader-${part}-${receiver}`,
      tag: 'path',
      attrs: { class: 'leader', d: `M${from} ${barY}H${bend}L${to} ${wordsY}H${end}` },
    },
    pen.text({ key: `${part}-value-${receiver}`, ...value, class: tone ? `t-strong ${textClass(tone)}` : 't-strong' }),
    ...lines.map((said, row) => pen.text({ key: `${part}-${row}-${receiver}`, ...said, class: 't-muted' })),
  ];
}

function bookMarks(book: PlacedBook, sizes: Sizes): Mark {
  const pen = penOf(sizes.font, sizes.line);
  const { receiver, pairs, glosses } = book;
  return {
    key: `book-${receiver}`,
    tag: 'g',
    children: [
      ...groundMarks(book, pen),
      ...pairs.flatMap((pair) => barMarks(pair, receiver, sizes.narrow ? STROKES.outline : STROKES.bold)),
      ...glosses.flatMap((gloss) => glossMarks(gloss, receiver, pen)),
    ],
  };
}

export function layout(model: LedgersModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const { sizes, books } = place(model, frame, words);
  return { marks: books.map((book) => bookMarks(book, sizes)) };
}
