import type { PlacedView } from './place.ts';
import { stack, type Column, type Saying, type StackedSaying, type TiedSayings } from './sayings.ts';
import type { Terms } from './terms.ts';
import { reachOf, type Ground } from './world.ts';

/** Between an area and its caption, and between two captions, in sizes of text. */
const AIR = 0.5;
const APART = 0.9;

/** What is left between what is imported and the rest, in sizes of text: the least, and in a low frame all of it. */
const ASIDE = { least: 4, low: 14 } as const;

/** Size of the amounts, in sizes of text: of what is imported, and of the rest. */
const AMOUNTS = { all: 1.3, small: 8 / 7 } as const;

/** From a leader's corner to the words, and from the foot of the first line to where it points at, in sizes of text. */
const ACROSS = 0.45;
const POINTS = 0.6;

/** What is small, and the colour of its amount. */
const TONES = { lost: 't-west', microchips: 't-kaz', advanced: 't-kaz' } as const;
type SmallName = keyof typeof TONES;

/** An amount in its colour, and under it what it is of. */
const saidOf = (name: SmallName, { words, sizes }: Terms): Saying[] => [
  {
    key: `${name}-amount`,
    content: words.t(`${name}-amount`),
    size: sizes.font * AMOUNTS.small,
    strong: true,
    tone: TONES[name],
  },
  { key: `${name}-part`, content: words.t(sizes.brief ? `${name}-part-short` : `${name}-part`), size: sizes.font },
];

function importsSaid({ words, sizes }: Terms): Saying[] {
  const { font, brief } = sizes;
  const value = words.t(brief ? 'all-value-short' : 'all-value');
  return [
    { key: 'all-value', content: value, size: font * AMOUNTS.all, strong: true, tone: 't-rus' },
    { key: 'all-what', content: words.t('all-what'), size: font },
    { key: 'scopes', content: words.t('scopes'), size: font, tone: 't-muted' },
  ];
}

/** What a frame has room for, user units: all of it but the ruler over the squares. */
const roomOf = ({ corner, foot, frame }: Terms) => ({ width: corner.x - frame.box.x, height: foot - corner.y });

/**
 * Units of the ground between what is imported and the rest: as many as it takes to fill the frame from side to side. In
 * a low frame, which they would be lost in, fewer.
 * @param close the ground with nothing there
 */
export function asideOf({ imports }: Ground, terms: Terms): number {
  const { width, height } = roomOf(terms);
  const { font } = terms.sizes;
  const close = reachOf(imports);
  const k = Math.min((width - ASIDE.least * font) / close, height / imports.height);
  return (terms.beside ? ASIDE.low * font : width - close * k) / k;
}

/**
 * What is said of each small area: in steps down to the right, each up to the hairline that comes down from the next, so
 * that no hairline crosses words. All of it is tied to one point, so that on the way here no two get in each other's way.
 */
function placeSmall(ground: Ground, k: number, terms: Terms): TiedSayings {
  const { corner, sizes } = terms;
  const { font } = sizes;
  const left = corner.x + (ground.imports.x + ground.imports.width) * k + font * AIR;
  const hung = { x: ground.lost.x + ground.lost.width, y: ground.lost.height };
  let top = corner.y + hung.y * k + font * AIR;
  const place = (name: SmallName, right: number): StackedSaying[] => {
    const said = stack(saidOf(name, terms), { x: right, width: right - left, anchor: 'end' }, top);
    top = said.bottom + font * APART;
    return said.sayings;
  };
  const sayings = place('lost', corner.x + hung.x * k);
  const hairlines = (['microchips', 'advanced'] as const).map((name) => {
    const { x, y, width, height } = ground[name].box;
    const [across, from] = [corner.x + (x + width / 2) * k, corner.y + (y + height) * k];
    const to = top + font * AMOUNTS.small * POINTS;
    sayings.push(...place(name, across - font * ACROSS * 1.6));
    return { x: across, y: from + 2, down: to - from - 2, across: font * ACROSS };
  });
  return { by: hung, sayings, hairlines };
}

/** The counts and what the allies no longer sell, each with its amount, beside all that is imported, whole. */
export function placeSpeck(ground: Ground, terms: Terms): PlacedView {
  const { beside, corner, frame, sizes } = terms;
  const { font } = sizes;
  const { imports } = ground;
  const reach = reachOf(imports);
  const { width, height } = roomOf(terms);
  const k = Math.min(width / reach, height / imports.height);
  const left = corner.x - reach * k;
  const column: Column = beside
    ? { x: left - font, width: left - font - frame.box.x, anchor: 'end' }
    : { x: left + font * 0.8, width: imports.width * k - font * 1.6 };
  const { sayings } = stack(importsSaid(terms), column, corner.y + font * AIR);
  return {
    view: { ...corner, k },
    said: [{ by: { x: -reach, y: 0 }, sayings }, placeSmall(ground, k, terms)],
  };
}
