import { LEADING } from '../basemap/setting.ts';
import { arrowPath, headFor, threadPath, type Arrow } from '../shared/arrow.ts';
import { textWidth, wrap } from '../shared/measure.ts';
import type { Point } from '../shared/plane.ts';
import type { Box, Frame, Mark, Words } from '../shared/scene.ts';
import { smallSize } from '../shared/sizes.ts';
import { text } from '../shared/text.ts';
import { widthOf } from './arrows.ts';
import type { FlowModel } from './model.ts';

/** Amounts of the two reference arrows, dollars. */
const REFERENCES = [20e9, 2e9] as const;

/** A reference arrow, lying flat, with its amount to its right. */
interface Reference {
  key: string;
  width: number;
  head: Arrow['head'];
  /** Height of its row. */
  height: number;
  amount: string;
}

/** What the widths count, then the reference arrows; the room that all of it takes. */
export interface PlacedScale {
  lines: string[];
  references: Reference[];
  box: Box;
}

/** Sizes of the scale on a frame, in user units. */
interface Measures {
  size: number;
  shaft: number;
  gap: number;
}

const measuresOf = (frame: Frame): Measures => ({
  size: frame.name === 'wide' ? frame.font : smallSize(frame, 0.9),
  shaft: frame.font * 3.2,
  gap: frame.font * 0.5,
});

/** Room between what the scale counts and its first arrow. */
const UNDER_LINES = 4;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The scale at the foot of what can be read, from its left edge. */
export function placeScale(model: FlowModel, frame: Frame, words: Words): PlacedScale {
  const { box, font, name } = frame;
  const { size, shaft, gap } = measuresOf(frame);
  const low = name === 'social';
  const counted = words.t(name === 'phone' || low ? 'dollars-short' : 'dollars', { year: words.date(model.year) });
  const lines = wrap(counted, (low ? font * 12 : Math.min(box.width, font * 30)) - font, size);
  const references = REFERENCES.map((value): Reference => {
    const width = widthOf(value, model, name);
    const head = headFor(width, font);
    return {
      key: `scale-USD-${value / 1e9}`,
      width,
      head,
      height: Math.max(size * 1.3, head.width + 3),
      amount: words.money(value, 'USD'),
    };
  });
  const height = lines.length * size * LEADING + UNDER_LINES + sum(references.map((one) => one.height));
  const width = Math.max(
    ...lines.map((line) => textWidth(line, size)),
    ...references.map(({ head, amount }) => shaft + head.length + gap + textWidth(amount, size, 'sans-strong')),
  );
  return { lines, references, box: { x: box.x, y: box.y + box.height - height, width, height } };
}

function referenceMarks({ key, width, head, amount }: Reference, [x, middle]: Point, frame: Frame): Mark[] {
  const { size, shaft, gap } = measuresOf(frame);
  const arrow: Arrow = {
    from: [x, middle],
    to: [x + shaft + head.length, middle],
    bend: 0.001,
    width,
    head,
    both: true,
  };
  return [
    { key, tag: 'path', attrs: { class: 'f-muted halo', d: arrowPath(arrow) } },
    {
      key: `${key}-thread`,
      tag: 'path',
      attrs: { class: 'f-none s-muted', d: threadPath(arrow), 'stroke-width': 1 },
    },
    text({
      key: `${key}-text`,
      x: arrow.to[0] + gap,
      y: middle + size * 0.35,
      content: amount,
      class: 't-strong halo-land',
      size,
    }),
  ];
}

export function scaleMark({ lines, references, box: { x, y: top } }: PlacedScale, frame: Frame): Mark {
  const { size } = measuresOf(frame);
  const leading = size * LEADING;
  const key = 'scale-USD';
  const counted = lines.map((content, row) =>
    text({
      key: `${key}-line-${row}`,
      x,
      y: top + (row + 1) * leading - size * 0.26,
      content,
      class: 'halo-land',
      size,
    }),
  );
  let y = top + lines.length * leading + UNDER_LINES;
  const arrows = references.flatMap((reference) => {
    const middle = y + reference.height / 2;
    y += reference.height;
    return referenceMarks(reference, [x, middle], frame);
  });
  return { key, tag: 'g', children: [...counted, ...arrows] };
}
