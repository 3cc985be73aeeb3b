import { BEYOND } from '../basemap/plate.ts';
import { wrap } from '../shared/measure.ts';
import { tenth } from '../shared/round.ts';
import type { Box, Frame, FrameName, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';
import type { Passage, Said } from '../shared/text.ts';
import { LOST, type TransitModel } from './model.ts';

/** A ribbon from beyond the left edge of any screen: a part of it ends in Russia, the rest runs on. User units. */
export interface PlacedTransit {
  sizes: Sizes;
  /** Size of what is written large, and from baseline to baseline. */
  large: number;
  leading: number;
  /** Its sides; where its lower part stops, and the height at which the upper part runs on. */
  ribbon: Record<'left' | 'right' | 'top' | 'foot' | 'start' | 'edge', number>;
  /** The part that ends in Russia. */
  lost: Box;
  /** Where that part would have gone. */
  gone: Box;
  /** Russia's tint, under what ends there alone: by which road the rest went is not said. Its name is below. */
  russia: Box;
  name: Said;
  declared: Passage;
  receivers: Passage;
  share: Passage;
  what: Passage;
}

/** Where Russia begins and ends, as shares of the breadth of what can be drawn on. */
const RUSSIA = [0.36, 0.6] as const;

/** Sizes of what is written large, user units. */
const LARGE: Record<FrameName, number> = { phone: 21, wide: 46, card: 32, social: 46, print: 30 };

/** Where everything stands. @throws when what is lost is not a part of the whole */
export function place({ receivers }: TransitModel, frame: Frame, words: Words): PlacedTransit {
  const sizes = sizesOf(frame, { wide: 17, social: 23 });
  const { font, line } = sizes;
  const { box } = frame;
  const large = LARGE[frame.name];
  const leading = large * 1.08;
  const part = words.claimValue(LOST) / 100;
  if (part <= 0 || part >= 1) throw new Error(`data/claims.json: id "${LOST}": expected a part, found ${part}`);

  const along = (share: number): number => tenth(box.x + box.width * share);
  const [start, end, right] = [along(RUSSIA[0]), along(RUSSIA[1]), along(1)];
  const [top, foot] = [tenth(box.y + line * 0.3), tenth(box.y + box.height - line * 1.6)];
  const edge = tenth(foot - (foot - top) * part);
  const pad = font * 0.8;
  const [inner, measure] = [tenth(end + pad), right - end - pad];
  const declared = wrap(words.t('declared'), start - box.x - pad, font);
  const names = receivers.map((code) => words.country(code));
  const share = wrap(words.t('share'), measure, large, 'sans-strong');
  const what = wrap(words.t('what'), measure, font);
  const tall = share.length * leading + what.length * line;
  const first = tenth((edge + foot - tall) / 2 + large * 0.85);
  const middle = (count: number, low: number, high: number): number =>
    tenth((low + high - count * line) / 2 + font * 0.9);
  return {
    sizes,
    large,
    leading,
    ribbon: { left: BEYOND.x, right, top, foot, start, edge },
    lost: { x: start, y: edge, width: tenth(end - start), height: tenth(foot - edge) },
    gone: { x: end, y: edge, width: tenth(right - end), height: tenth(foot - edge) },
    russia: { x: start, y: edge, width: tenth(end - start), height: tenth(foot + line * 1.5 - edge) },
    name: { x: tenth((start + end) / 2), y: tenth(foot + line * 1.05), content: words.country('RUS') },
    declared: { x: box.x, y: middle(declared.length, top, foot), lines: declared },
    receivers: { x: inner, y: middle(names.length, top, edge), lines: names },
    share: { x: inner, y: first, lines: share },
    what: { x: inner, y: tenth(first + (share.length - 1) * leading + line * 1.25), lines: what },
  };
}
