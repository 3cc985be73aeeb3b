import { BEYOND } from '../basemap/plate.ts';
import { textWidth } from '../shared/measure.ts';
import type { Ribbon } from '../shared/ribbon.ts';
import { tenth } from '../shared/round.ts';
import type { Box, Frame, FrameName, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';
import { spread } from '../shared/spread.ts';
import { member } from '../shared/member.ts';
import type { Said } from '../shared/text.ts';
import { afterClaim, beforeClaim, GAINED, gainedClaim, LOST, SHARE } from './figures.ts';
import type { ChannelModel, Gainer } from './model.ts';
import { placeWhere, type Where } from './place-where.ts';

/** One country's gain, lying in the channel, and what is said of it beside it. */
export interface Sliver {
  code: Gainer;
  box: Box;
  /** Row of the figure's table. */
  row: number;
  name: Said;
  amount: Said;
  /** From the sliver to its words. */
  leader: { from: number; to: number; end: number; middle: number; wordsY: number };
}

/** An amount written large, and under it what it is. */
export interface Amount {
  value: Said;
  size: number;
  what?: Said;
}

/** All that was gained: a bracket beside the slivers, and over them its words. */
export interface Bracket {
  x: number;
  tip: number;
  top: number;
  foot: number;
  total: Amount;
  share: Said;
}

export interface PlacedChannel {
  sizes: Sizes;
  ribbon: Ribbon;
  before: Amount & { period: Said };
  /** Once the loss is told: what is left, and what is not. */
  after: (Amount & { period: Said }) | undefined;
  lost: Amount | undefined;
  slivers: Sliver[];
  /** Once the gains are told. */
  bracket: Bracket | undefined;
  where: Where;
}

/** Sizes of the amounts on a frame, user units: the trade of before, and those it is set against. */
const AMOUNTS: Record<FrameName, readonly [whole: number, part: number]> = {
  phone: [32, 25],
  wide: [76, 52],
  card: [50, 36],
  social: [64, 42],
  print: [48, 36],
};

/** Shares of the ribbon's length, from the left edge of what can be read, between which it narrows. */
const BEND = [0.06, 0.5] as const;

interface Terms {
  model: ChannelModel;
  frame: Frame;
  words: Words;
  sizes: Sizes;
  whole: number;
  part: number;
}

/** Widths of the names of the slivers, of their amounts, and of what stands beside the ribbon. User units. */
interface Aside {
  names: number;
  width: number;
}

/** What is said of the slivers, in two columns, or where that is too wide one over the other. */
function asideOf({ model, words, sizes: { font, narrow } }: Terms): Aside {
  const widest = (texts: string[]): number => Math.max(...texts.map((text) => textWidth(text, font, 'sans-strong')));
  const names = widest(model.gains.map(({ code }) => words.country(code)));
  const amounts = widest(model.gains.map(({ code }) => gainText(code, words)));
  // No narrower than the small map can be.
  return { names, width: Math.max(narrow ? Math.max(names, amounts) : names + font * 0.6 + amounts, font * 6) };
}

const gainText = (code: Gainer, words: Words): string => `+${words.claim(gainedClaim(code))}`;

/** From the end of the ribbon to the words beside it. */
const reachOf = ({ font, narrow }: Sizes): number => font * (narrow ? 1.3 : 1.8);

function placeRibbon(terms: Terms, { width: aside }: Aside): Ribbon {
  const { model, frame, sizes } = terms;
  const { box } = frame;
  const { font, line } = sizes;
  const right = tenth(box.x + box.width - aside - reachOf(sizes));
  const [top, foot] = [tenth(box.y + line * 1.35), tenth(box.y + box.height - font * 0.6)];
  const { before, after } = model.russia;
  const height = foot - top;
  const lower = model.told === 'before' ? foot : tenth(top + (height * after) / before);
  const along = (share: number): number => tenth(box.x + (right - box.x) * share);
  return { left: BEYOND.x, right, top, bend: [along(BEND[0]), along(BEND[1])], lower: [foot, lower] };
}

/** User units for a euro. */
const scaleOf = ({ top, lower: [foot] }: Ribbon, { russia }: ChannelModel): number => (foot - top) / russia.before;

/** Slivers one on the other from the floor of the channel, the largest lowest; of no height while they are not told. */
function placeBoxes(terms: Terms, ribbon: Ribbon): Box[] {
  const { model } = terms;
  const scale = model.told === 'gained' ? scaleOf(ribbon, model) : 0;
  const x = ribbon.bend[1];
  let y = ribbon.lower[0];
  return model.gains.map(({ change }): Box => {
    const height = change * scale;
    y -= height;
    return { x, y: tenth(y), width: tenth(ribbon.right - x), height: tenth(height) };
  });
}

function placeSlivers(terms: Terms, ribbon: Ribbon, { names }: Aside): Sliver[] {
  const { model, words, sizes, frame } = terms;
  const { font, line, narrow } = sizes;
  const boxes = placeBoxes(terms, ribbon);
  const middles = boxes.map(({ y, height }) => tenth(y + height / 2));
  const rows = narrow ? 2 : 1;
  // From the top down, as they lie.
  const centres = spread(
    middles.toReversed(),
    middles.map(() => line * rows),
    [frame.box.y, frame.box.y + frame.box.height],
    narrow ? font * 0.12 : 0,
  ).toReversed();
  const x = tenth(ribbon.right + reachOf(sizes));
  return model.gains.map(({ code }, index): Sliver => {
    const first = member(centres, index) - (line * rows) / 2 + font * 0.95;
    const name = words.country(code);
    return {
      code,
      box: member(boxes, index),
      row: index + 1,
      name: { x, y: tenth(first), content: name },
      amount: {
        x: narrow ? x : tenth(x + names + font * 0.6),
        y: tenth(narrow ? first + line : first),
        content: gainText(code, words),
      },
      leader: {
        from: tenth(ribbon.right + 2),
        to: tenth(x - font * (narrow ? 0.35 : 0.9)),
        end: tenth(x - font * (narrow ? 0.2 : 0.35)),
        middle: member(middles, index),
        wordsY: tenth(first - font * 0.33),
      },
    };
  });
}

/** Which twelve months, over an end of the ribbon: in full where there is room. */
function periodOf(which: 'before' | 'after', x: number, { top }: Ribbon, { model, words, sizes }: Terms): Said {
  const content = sizes.narrow ? words.t(`${which}-short`) : words.period(model.months[which]);
  return { x, y: tenth(top - sizes.font * 0.5), content };
}

/** Share of their size that figures rise over their baseline. */
const RISE = 0.72;

/** From the edges of the ribbon to what is written in it. */
const padOf = ({ font }: Sizes): number => font * 0.8;

function placeBefore(ribbon: Ribbon, terms: Terms): Amount & { period: Said } {
  const { words, sizes, whole, frame } = terms;
  const { x } = frame.box;
  const y = tenth(ribbon.top + whole * (RISE + 0.26));
  return {
    period: periodOf('before', x, ribbon, terms),
    value: { x, y, content: words.claim(beforeClaim('RUS')) },
    size: whole,
    what: { x, y: tenth(y + whole * 0.2 + sizes.line), content: words.t('to-russia') },
  };
}

/** What is left, at the end of the ribbon. */
function placeAfter(ribbon: Ribbon, terms: Terms): Amount & { period: Said } {
  const { words, sizes, part } = terms;
  const { right, lower } = ribbon;
  return {
    period: periodOf('after', right, ribbon, terms),
    value: {
      x: tenth(right - padOf(sizes)),
      y: tenth(lower[1] - padOf(sizes)),
      content: words.claim(afterClaim('RUS')),
    },
    size: part,
  };
}

/** What is lost, in the channel that is left empty; in one place before the gains are told and after. */
function placeLost(ribbon: Ribbon, { model, words, sizes, part }: Terms): Amount {
  const { right, lower } = ribbon;
  const foot = lower[0] - scaleOf(ribbon, model) * model.gained - sizes.line * 1.6 - part * SUM * RISE;
  const y = (lower[1] + foot + part * RISE) / 2;
  return {
    value: { x: tenth(right - padOf(sizes)), y: tenth(y), content: `\u2212${words.claim(LOST)}` },
    size: part,
  };
}

/** Size of the sum of the gains, as a share of what is set against it. */
const SUM = 0.64;

/** All that was gained: a bracket beside the slivers, its words over them. */
function placeBracket(slivers: readonly Sliver[], ribbon: Ribbon, { words, sizes, part }: Terms): Bracket {
  const { font, line } = sizes;
  const { box } = member(slivers, -1);
  const x = tenth(ribbon.right - padOf(sizes));
  const share = tenth(box.y - font * 0.6);
  return {
    x: tenth(box.x - font * 0.3),
    tip: tenth(box.x - font * 0.7),
    top: box.y,
    foot: ribbon.lower[0],
    total: { value: { x, y: tenth(share - line * 1.05), content: `+${words.claim(GAINED)}` }, size: part * SUM },
    share: { x, y: share, content: words.t('share', { share: words.claim(SHARE) }) },
  };
}

/** Where everything stands. */
export function place(model: ChannelModel, frame: Frame, words: Words): PlacedChannel {
  const sizes = sizesOf(frame, { wide: 17, social: 23 });
  const [whole, part] = AMOUNTS[frame.name];
  const terms: Terms = { model, frame, words, sizes, whole, part };
  const aside = asideOf(terms);
  const ribbon = placeRibbon(terms, aside);
  const slivers = placeSlivers(terms, ribbon, aside);
  const told = model.told !== 'before';
  return {
    sizes,
    ribbon,
    before: placeBefore(ribbon, terms),
    after: told ? placeAfter(ribbon, terms) : undefined,
    lost: told ? placeLost(ribbon, terms) : undefined,
    slivers,
    bracket: model.told === 'gained' ? placeBracket(slivers, ribbon, terms) : undefined,
    where: placeWhere({ frame, sizes, words, top: ribbon.top, aside: aside.width }, model),
  };
}
