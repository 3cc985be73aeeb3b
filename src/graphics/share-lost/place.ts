import type { Tick } from '../shared/axis.ts';
import { textWidth, wrap } from '../shared/measure.ts';
import { tenth } from '../shared/round.ts';
import type { Box, Frame, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';
import type { Anchor, Said } from '../shared/text.ts';
import type { Estimate, Kind, ShareLostModel } from './model.ts';

/** Marks of the scale under the layers, percent. */
const TICKS = [0, 10, 20, 50, 100];

/** One author's measure: the whole loss as a layer, the share that came back inside it, and the words beside that. */
export interface Layer {
  id: string;
  kind: Kind;
  /** Row of the figure's table. */
  row: number;
  /** The whole loss. */
  whole: Box;
  /** What came back, up to the highest the author gives; and where the lowest ends. */
  share: Box;
  low: number;
  value: Said;
  who: Said;
  of: Said[];
}

export interface PlacedShareLost {
  sizes: Sizes;
  /** Size of the values. */
  large: number;
  layers: Layer[];
  head: Said;
  hundred: Said;
  /** Top of the marks of the scale, and baseline of what they say. */
  scale: { ticks: (Tick & { anchor: Anchor })[]; top: number; bottom: number; baseline: number };
  /** Between what was known and what came after. */
  note: Said & { line: { y: number; from: number; to: number } };
}

interface Terms {
  words: Words;
  sizes: Sizes;
  box: Box;
  large: number;
  amounts: Record<'lost' | 'gained', string>;
  /** Percent of the whole to units. */
  x: (percent: number) => number;
  /** Where the words start. */
  aside: number;
}

/** The layers one under the other, the note's gap between those known and those after. */
interface Stack {
  top: number;
  foot: number;
  height: number;
  pitch: number;
  known: number;
  divide: number;
  noteY: number;
}

function stackOf({ estimates, known }: ShareLostModel, box: Box, { line, narrow }: Sizes): Stack {
  const [top, foot] = [box.y + line * 1.6, box.y + box.height - line * 1.5];
  const gap = narrow ? 2 : 3;
  const divide = line * (narrow ? 1.15 : 1.5);
  const pitch = (foot - top + gap - divide) / estimates.length;
  return { top, foot, height: pitch - gap, pitch, known, divide, noteY: tenth(top + known * pitch - gap + divide / 2) };
}

/** The value, who found it, and what it is a share of, in the middle of the height of a layer. */
function placeWords({ id }: Estimate, layer: Box, terms: Terms): Pick<Layer, 'value' | 'who' | 'of'> {
  const { words, sizes, box, large, amounts, aside } = terms;
  const { font, line, narrow, brief } = sizes;
  const value = words.t(narrow ? `${id}-short` : id);
  const who = words.t(brief ? `${id}-who-short` : `${id}-who`);
  const room = box.x + box.width - aside - font * 0.5;
  const of = wrap(words.t(brief ? `${id}-of-short` : `${id}-of`, amounts), room, font);
  const beside = aside + textWidth(value, large, 'sans-strong') + font * 0.5;
  const fits = beside + textWidth(who, font) <= box.x + box.width - font * 0.5;
  const firstLine = Math.max(large * 1.1, line);
  const block = firstLine + (of.length + (fits ? 0 : 1)) * line;
  const first = layer.y + (layer.height - block) / 2 + firstLine * 0.8;
  const whoY = fits ? first : first + line;
  return {
    value: { x: aside, y: first, content: value },
    who: { x: fits ? beside : aside, y: whoY, content: who },
    of: of.map((content, row) => ({ x: aside, y: whoY + line * (row + 1), content })),
  };
}

function placeLayer(estimate: Estimate, row: number, stack: Stack, terms: Terms): Layer {
  const { id, kind, low, high } = estimate;
  const { box, x } = terms;
  const y = tenth(stack.top + row * stack.pitch + (row < stack.known ? 0 : stack.divide));
  const whole: Box = { x: box.x, y, width: box.width, height: stack.height };
  return {
    id,
    kind,
    row,
    whole,
    share: { ...whole, width: tenth(x(high)) - box.x },
    low: x(low),
    ...placeWords(estimate, whole, terms),
  };
}

function placeScale({ foot }: Stack, { words, sizes, x }: Terms): PlacedShareLost['scale'] {
  const { font } = sizes;
  return {
    ticks: TICKS.map((tick) => ({
      key: `whole-tick-${tick}`,
      at: x(tick),
      label: tick === 100 ? words.percent(tick, 0) : words.number(tick),
      anchor: tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle',
    })),
    top: foot + 2,
    bottom: foot + font * 0.45,
    baseline: foot + font * 1.4,
  };
}

/** Where the layers, the scale, the note and the words beside each layer stand. */
export function place(model: ShareLostModel, frame: Frame, words: Words): PlacedShareLost {
  const { box, name } = frame;
  const sizes = sizesOf(frame, { wide: 17, social: 21 });
  const { font, narrow, brief } = sizes;
  const large = name === 'wide' ? 24 : narrow ? font : font * 1.15;
  const x = (percent: number): number => box.x + (box.width * percent) / 100;
  const terms: Terms = {
    words,
    sizes,
    box,
    large,
    amounts: { lost: words.money(model.lost, 'EUR'), gained: words.money(model.gained, 'EUR') },
    x,
    aside: x(Math.max(...model.estimates.map(({ high }) => high))) + font * 0.8,
  };
  const stack = stackOf(model, box, sizes);
  const note = words.t('note');
  const headY = box.y + font * 0.95;
  return {
    sizes,
    large,
    layers: model.estimates.map((estimate, row) => placeLayer(estimate, row, stack, terms)),
    head: { x: box.x, y: headY, content: words.t(brief ? 'whole-short' : 'whole') },
    hundred: { x: box.x + box.width, y: headY, content: words.percent(100, 0) },
    scale: placeScale(stack, terms),
    note: {
      x: box.x,
      y: stack.noteY + font * 0.34,
      content: note,
      line: { y: stack.noteY, from: tenth(box.x + textWidth(note, font) + font * 0.6), to: box.x + box.width },
    },
  };
}
