import { textWidth, wrap } from '../shared/measure.ts';
import type { Passage, Said } from '../shared/text.ts';
import type { SquaresModel } from './model.ts';
import { placeKey, scaleFor, type PlacedKey, type Scale } from './scale.ts';
import type { Terms } from './terms.ts';
import { COLUMNS, SIDE, sideOf, type Rows, type View } from './world.ts';

type CountName = 'advanced' | 'microchips';

/** What is written over a count's squares. */
export interface CountLabel {
  name: CountName;
  /** How many times more, and between what the roundings leave it. */
  ratio: Said;
  interval: Said;
  /** Both amounts, and who counted. */
  values: Said;
  who: Said;
}

/** The two counts side by side. */
export interface PlacedCounts {
  show: 'counts';
  view: View;
  /** Side of a square of the first count, and of the other, in the frame. */
  pitch: number;
  rivalPitch: number;
  key: PlacedKey;
  /** Squares of the other count, on the ground. */
  rival: Rows;
  labels: CountLabel[];
  why: Passage;
}

type CountWords = Record<'ratio' | 'interval' | 'values' | 'who', string>;

function wordsOf(name: CountName, model: SquaresModel, { words, sizes }: Terms): CountWords {
  const { low, high } = model[name];
  return {
    ratio: words.t(`${name}-ratio`),
    interval: words.t('interval', { low: words.number(low, 0), high: words.number(high, 0) }),
    values: words.t(sizes.brief ? `${name}-values` : `${name}-years`),
    who: words.t(`${name}-who`),
  };
}

/** From the left edge of a ratio to the interval beside it. */
const pastRatio = (ratio: string, { sizes }: Terms): number =>
  textWidth(ratio, sizes.ratio, 'sans-strong') + sizes.font * 0.45;

function labelWidth({ ratio, interval, values, who }: CountWords, terms: Terms): number {
  const { font } = terms.sizes;
  const under = [interval, values, who].map((part) => textWidth(part, font, 'sans-strong'));
  return Math.max(pastRatio(ratio, terms) + textWidth(interval, font), ...under);
}

function placeLabel(name: CountName, said: CountWords, x: number, terms: Terms): CountLabel {
  const { font, line } = terms.sizes;
  const y = terms.frame.box.y + font * 1.05;
  return {
    name,
    ratio: { x, y, content: said.ratio },
    interval: { x: x + pastRatio(said.ratio, terms), y, content: said.interval },
    values: { x, y: y + line * 1.05, content: said.values },
    who: { x, y: y + line * 2.05, content: said.who },
  };
}

interface Room {
  /** For both counts and what lies between them. */
  width: number;
  height: number;
  /** For the labels over the first. */
  labels: number;
}

/** The arrangement of the other count that lets squares be largest. */
function arrange(model: SquaresModel, { width, height, labels }: Room, key: number): Scale & { columns: number } {
  const { microchips, unit } = model;
  const large = sideOf(microchips.before, unit) / SIDE;
  const fits = [7, 8, 9, 10, 11, 12, 13].map((columns) => {
    const rows = Math.ceil(microchips.whole / columns);
    const wide = Math.min(width / (COLUMNS + columns * large), (width - labels) / (columns * large));
    return { columns, room: Math.min(wide, height / (rows * large)) };
  });
  const best = fits.reduce((found, fit) => (fit.room > found.room ? fit : found));
  return { columns: best.columns, ...scaleFor(best.room, key, unit) };
}

export function placeCounts(model: SquaresModel, terms: Terms): PlacedCounts {
  const { frame, words, foot, beside, sizes } = terms;
  const { box } = frame;
  const { font, line, key } = sizes;
  const { advanced, microchips, unit } = model;
  const between = font * 1.8;
  const top = box.y + line * 3.45;
  const [narrow, broad] = [wordsOf('advanced', model, terms), wordsOf('microchips', model, terms)];
  const labels = labelWidth(narrow, terms);
  const room = {
    width: box.width - between - (beside ? font * 12.5 : 0),
    height: foot - top - (beside ? 2 : key + font * 0.8),
    labels,
  };
  const { pitch, worth, columns } = arrange(model, room, key);
  const view = { x: box.x + 1, y: top, k: pitch / SIDE };
  const side = sideOf(microchips.before, unit);
  const rivalPitch = side * view.k;
  const left = Math.max(COLUMNS * pitch, labels) + between;
  const right = box.x + left + columns * rivalPitch + font * 1.6;
  const under = top + (advanced.whole / COLUMNS) * pitch + line * 1.7;
  const why = words.t('why');
  return {
    show: 'counts',
    view,
    pitch,
    rivalPitch,
    key: placeKey(worth, beside ? right : box.x, terms),
    rival: { count: microchips.whole, columns, side, x: (left - 1) / view.k },
    labels: [placeLabel('advanced', narrow, box.x, terms), placeLabel('microchips', broad, box.x + left, terms)],
    why: beside
      ? { x: right, y: top + font * 0.85, lines: wrap(why, box.x + box.width - right, font) }
      : { x: box.x, y: under, lines: wrap(why, left - between * 0.6, font) },
  };
}
