import { LEADING } from '../basemap/setting.ts';
import { arrowPath, headFor, threadPath, type Arrow } from '../shared/arrow.ts';
import { fillClass, strokeClass, type Tone } from '../shared/hues.ts';
import { textWidth, wrap } from '../shared/measure.ts';
import type { Point } from '../shared/plane.ts';
import type { Box, Frame, Mark, Words } from '../shared/scene.ts';
import { smallSize } from '../shared/sizes.ts';
import { text } from '../shared/text.ts';
import { widthOf } from './arrows.ts';
import { periodsOf, worth, type Currency, type FlowModel, type FlowState } from './model.ts';

/** Amounts of the two reference arrows. */
const REFERENCES: Record<FlowState['kind'], Record<Currency, readonly [number, number]>> = {
  roundabout: { EUR: [50e9, 5e9], USD: [10e9, 1e9] },
  turnover: { EUR: [20e9, 2e9], USD: [20e9, 2e9] },
};

/** What words are set on. */
interface Page {
  frame: Frame;
  words: Words;
}

/** A reference arrow, lying flat, with its amount to its right. */
interface Reference {
  key: string;
  width: number;
  head: Arrow['head'];
  /** Height of its row. */
  height: number;
  amount: string;
}

/** The scale of one currency: what it counts, then its reference arrows. */
interface Scale {
  currency: Currency;
  tone: Tone;
  lines: string[];
  references: Reference[];
  width: number;
  height: number;
}

/** A scale and its top left corner. */
export interface PlacedScale extends Scale {
  at: Point;
}

/** Sizes of the scales on a frame, in user units. */
interface Measures {
  size: number;
  shaft: number;
  gap: number;
  /** One above the other beside a shallow map, instead of side by side. */
  stacked: boolean;
}

const measuresOf = (frame: Frame): Measures => ({
  size: frame.name === 'wide' ? frame.font : smallSize(frame, 0.9),
  shaft: frame.font * 2.6,
  gap: frame.font * 0.5,
  stacked: frame.name === 'social',
});

/** Room between what a scale counts and its first arrow. */
const UNDER_LINES = 4;

/** @param room width that its lines may have */
function scaleOf(currency: Currency, room: number, state: FlowState, { frame, words }: Page): Scale {
  const { size, shaft, gap, stacked } = measuresOf(frame);
  const unit = currency === 'EUR' ? 'euros' : 'dollars';
  const counted = words.t(frame.name === 'phone' || stacked ? `${unit}-short` : unit, periodsOf(state, words));
  const lines = wrap(counted, room, size);
  const references = REFERENCES[state.kind][currency].map((value): Reference => {
    const width = widthOf(worth(value, currency, state.kind), state.kind, frame.name);
    const head = headFor(width, frame.font);
    return {
      key: `scale-${currency}-${value / 1e9}`,
      width,
      head,
      height: Math.max(size * 1.3, head.width + 3),
      amount: words.money(value, currency),
    };
  });
  return {
    currency,
    tone: state.kind === 'roundabout' && currency === 'EUR' ? 'west' : 'muted',
    lines,
    references,
    width: Math.max(
      ...lines.map((line) => textWidth(line, size)),
      ...references.map(({ head, amount }) => shaft + head.length + gap + textWidth(amount, size, 'sans-strong')),
    ),
    height: lines.length * size * LEADING + UNDER_LINES + references.reduce((sum, { height }) => sum + height, 0),
  };
}

/** Scales at the foot of what can be read, from its left edge. */
export function placeScales({ state, flows }: FlowModel, page: Page): PlacedScale[] {
  const { box, font } = page.frame;
  const { gap, stacked } = measuresOf(page.frame);
  const currencies = [...new Set(flows.map(({ currency }) => currency))];
  const column = stacked ? font * 12 : currencies.length === 1 ? Math.min(box.width, font * 30) : box.width / 2;
  const scales = currencies.map((currency) => scaleOf(currency, column - font, state, page));
  const heights = scales.map(({ height }) => height);
  const height = stacked ? heights.reduce((sum, one) => sum + one + gap, -gap) : Math.max(...heights);
  let [x, y] = [box.x, box.y + box.height - height];
  return scales.map((scale) => {
    const at: Point = [x, y];
    if (stacked) y += scale.height + gap;
    else x += scale.width + font * 2;
    return { ...scale, at };
  });
}

/** The room that scales take. */
export function scalesBox(scales: readonly PlacedScale[]): Box {
  const left = Math.min(...scales.map(({ at: [x] }) => x));
  const top = Math.min(...scales.map(({ at: [, y] }) => y));
  const right = Math.max(...scales.map(({ at: [x], width }) => x + width));
  const bottom = Math.max(...scales.map(({ at: [, y], height }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function referenceMarks({ key, width, head, amount }: Reference, [x, middle]: Point, tone: Tone, frame: Frame): Mark[] {
  const { size, shaft, gap } = measuresOf(frame);
  const arrow: Arrow = { from: [x, middle], to: [x + shaft + head.length, middle], bend: 0.001, width, head };
  return [
    { key, tag: 'path', attrs: { class: `${fillClass(tone)} halo`, d: arrowPath(arrow) } },
    {
      key: `${key}-thread`,
      tag: 'path',
      attrs: { class: `f-none ${strokeClass(tone)}`, d: threadPath(arrow), 'stroke-width': 1 },
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

export function scaleMark({ currency, tone, lines, references, at: [x, top] }: PlacedScale, frame: Frame): Mark {
  const { size } = measuresOf(frame);
  const leading = size * LEADING;
  const key = `scale-${currency}`;
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
    return referenceMarks(reference, [x, middle], tone, frame);
  });
  return { key, tag: 'g', children: [...counted, ...arrows] };
}
