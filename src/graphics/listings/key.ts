import { textWidth } from '../shared/measure.ts';
import type { Box, Words } from '../shared/scene.ts';
import type { Sizes } from '../shared/sizes.ts';
import { AUTHORITIES, type Authority, type ListingsModel } from './model.ts';

/** From one shape of an entry to the next, in radii of a mark. */
export const KEY_STEP = 2.4;

/** Where an entry stands: its left edge, its row from 0, and from its edge to its words. */
export interface KeyPlace {
  x: number;
  row: number;
  lead: number;
}

type Entry = Pick<KeyPlace, 'lead'> & { content: string };

/** The key's entries: on one line, or on two where one would be wider than the frame. */
export interface Key {
  authorities: (KeyPlace & { authority: Authority; content: string })[];
  fillings: (KeyPlace & { supplier: boolean; shapes: Authority[]; content: string })[];
  rows: number;
  /** From one row to the next. */
  leading: number;
}

interface Room {
  box: Box;
  words: Words;
  sizes: Sizes;
  radius: number;
}

/** Which shape is whose and what its filling means, of what is drawn. */
export function keyOf({ listings }: ListingsModel, { box, words, sizes, radius }: Room): Key {
  const { font, line, narrow, brief } = sizes;
  const gap = font * (narrow ? 1.2 : 1.6);
  const drawn = AUTHORITIES.filter((one) => listings.some(({ authority }) => authority === one));
  const shapes = drawn.slice(0, 2);
  const meant = [true, false].filter((supplier) =>
    listings.some(({ target }) => target !== 'country' && (target === 'supplier') === supplier),
  );
  const lead = (count: number): number => radius * (2.8 + (count - 1) * KEY_STEP);
  const named = drawn.map((authority) => ({
    authority,
    content: words.t(`authority-${authority.toLowerCase()}${narrow ? '-short' : ''}`),
    lead: lead(1),
  }));
  const filled = meant.map((supplier) => ({
    supplier,
    shapes,
    content: words.t(`filling-${supplier ? 'supplier' : 'other'}${brief ? '-short' : ''}`),
    lead: lead(shapes.length),
  }));
  const widthOf = (entry: Entry): number => entry.lead + textWidth(entry.content, font) + gap;
  const end = (entries: readonly Entry[], start: number): number =>
    entries.reduce((x, entry) => x + widthOf(entry), start);
  const under = end([...named, ...filled], 0) - gap > box.width;
  const ranged = <E extends Entry>(entries: readonly E[], start: number, row: number): (E & KeyPlace)[] =>
    entries.map((entry, index) => ({ ...entry, row, x: end(entries.slice(0, index), start) }));
  return {
    authorities: ranged(named, box.x, 0),
    fillings: under ? ranged(filled, box.x, 1) : ranged(filled, end(named, box.x), 0),
    rows: under ? 2 : 1,
    leading: line,
  };
}
