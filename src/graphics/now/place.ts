import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { placeNote, type PlacedNote } from '../shared/moments.ts';
import type { Box, Frame, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';
import type { Said } from '../shared/text.ts';
import { placeHeading, type Heading, type Terms } from './heading.ts';
import type { NowModel } from './model.ts';
import { placeLines, type PlacedLines } from './place-lines.ts';

/** A year of Kazakhstan's own exports to Russia. */
export interface PlacedBar {
  year: string;
  bar: Box;
  later: boolean;
  /** From the last year the note could know, amounts are printed stronger. */
  strong: boolean;
  value: Said;
  label: Said;
}

export interface PlacedBars {
  heading: Heading;
  bars: PlacedBar[];
  axis: { left: number; right: number; y: number };
  /** Between the last year the note could know and the next; in words where there is room. */
  note: PlacedNote;
}

export interface PlacedNow {
  sizes: Sizes;
  bars: PlacedBars;
  lines: PlacedLines;
}

function placeBars({ bars }: NowModel, box: Box, { words, sizes }: Terms): PlacedBars {
  const { font, line, narrow, brief } = sizes;
  const heading = placeHeading(words.t(brief ? 'bars-short' : 'bars'), words.t('bars-reporter'), box, sizes);
  const noteTop = heading.bottom;
  const top = noteTop + line * (narrow ? 1 : 1.9);
  const foot = box.y + box.height - line * 1.1;
  const most = max(bars, ({ value }) => value);
  if (most === undefined) throw new Error('now: expected bars, found none');
  const y = scaleLinear([0, most], [foot, top]);
  const slot = box.width / bars.length;
  const width = Math.min(slot * 0.72, font * 4);
  const known = bars.filter(({ later }) => !later).length;
  const noteX = box.x + slot * known;
  return {
    heading,
    bars: bars.map(({ year, value, later }, row) => {
      const x = box.x + slot * row + (slot - width) / 2;
      const middle = x + width / 2;
      const amount = words.number(Math.round(value / 1e7) / 100, 2);
      return {
        year,
        later,
        strong: row >= known - 1,
        bar: { x, y: y(value), width, height: foot - y(value) },
        value: { x: middle, y: y(value) - font * 0.35, content: amount },
        label: { x: middle, y: foot + line * 0.95, content: words.date(year, 'year') },
      };
    }),
    axis: { left: box.x, right: box.x + box.width, y: foot },
    note: placeNote(
      { within: 'bars-', at: noteX, from: noteTop, to: foot, font, side: 'before', unlabelled: narrow },
      words,
    ),
  };
}

/** One panel above the other where the frame is upright; side by side where it is wide and low. */
function boxesOf({ box, name }: Frame, { font }: Sizes): [Box, Box] {
  if (name === 'social') {
    const whole = box.width - font * 2.2;
    const width = whole * 0.44;
    return [
      { ...box, width },
      { ...box, x: box.x + width + font * 2.2, width: whole - width },
    ];
  }
  const gutter = font * (name === 'phone' ? 0.5 : 1.6);
  const whole = box.height - gutter;
  const height = whole * 0.46;
  return [
    { ...box, height },
    { ...box, y: box.y + height + gutter, height: whole - height },
  ];
}

/** Where the two panels and all that is in them stand. */
export function place(model: NowModel, frame: Frame, words: Words): PlacedNow {
  const sizes = sizesOf(frame, { wide: 16 });
  const [first, second] = boxesOf(frame, sizes);
  const terms: Terms = { words, sizes };
  return { sizes, bars: placeBars(model, first, terms), lines: placeLines(model, second, terms) };
}
