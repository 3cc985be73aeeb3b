import { yearSpans, type YearSpan } from '../shared/axis.ts';
import { indexIn } from '../shared/member.ts';
import { placeNote, type PlacedNote } from '../shared/moments.ts';
import type { Frame, Words } from '../shared/scene.ts';
import type { Sizes } from '../shared/sizes.ts';
import type { Anchor, Passage, Said } from '../shared/text.ts';
import type { Vertex } from '../shared/vertices.ts';
import { flagsOf, nameEnd, piled, type Flag, type Piled } from './flags.ts';
import { COUNTRIES, type Authority, type Country, type Listing, type ListingsModel } from './model.ts';
import { KEY_STEP, type KeyPlace } from './key.ts';
import { planOf, type Plan } from './plan.ts';

/** Air between two raised labels, in lines. */
const FLAG_GAP = 0.35;

/** An act's mark. */
export interface PlacedAct extends Vertex {
  listing: Listing;
  /** Row of the figure's table. */
  row: number;
}

/** The words of an act, on a pole. */
export interface PlacedFlag {
  id: string;
  words: Passage & { anchor: Anchor };
  pole: { x: number; top: number; foot: number };
}

/** A country's row. */
export interface PlacedRow {
  country: Country;
  /** The line that marks stand on. */
  base: number;
  name: Said & { anchor: Anchor };
  /** That no act was found, or none that hits a supplier. */
  none?: Said;
  acts: PlacedAct[];
  flags: PlacedFlag[];
}

/** An authority's mark in the key. */
export interface KeyEntry extends Vertex {
  authority: Authority;
  label: Said;
}

/** What a filling means, shown on the shapes that are drawn, two at most. */
export interface KeyFilling {
  supplier: boolean;
  shapes: (Vertex & { authority: Authority })[];
  label: Said;
}

export interface PlacedListings {
  sizes: Sizes;
  /** Half the width of a mark. */
  radius: number;
  /** Ends of the rows' lines and of the axis of years, and its height. */
  left: number;
  right: number;
  foot: number;
  note: PlacedNote;
  key: KeyEntry[];
  fillings: KeyFilling[];
  years: { span: YearSpan; label: Said }[];
  rows: PlacedRow[];
}

/** Key of what is said of a row where no act was found, or none that hits a supplier. */
const noneOf = (acts: readonly Piled[], { known }: Plan): 'none' | 'none-supplier' | null => {
  if (acts.length === 0) return 'none';
  return known && acts.every(({ listing }) => listing.target !== 'supplier') ? 'none-supplier' : null;
};

/** A row before it has its place: what stands in it, and how high it has to be. */
interface Needed {
  country: Country;
  acts: Piled[];
  flags: Flag[];
  /** Height of the piles. */
  piles: number;
  height: number;
}

function need(country: Country, model: ListingsModel, plan: Plan): Needed {
  const { sizes, step } = plan;
  const { line, narrow } = sizes;
  const acts = piled(
    model.listings.filter((listing) => listing.country === country),
    plan,
  );
  const flags = flagsOf(acts, country, model, plan);
  const none = noneOf(acts, plan);
  // What is said at the foot of a row with acts keeps a line of its own under their labels.
  const piles = Math.max(
    none && flags.length > 0 ? plan.footLine : 0,
    Math.max(0, ...acts.map(({ level }) => level + 1)) * step,
  );
  const labels =
    flags.reduce((sum, { lines }) => sum + lines.length * line, 0) + Math.max(0, flags.length - 1) * line * FLAG_GAP;
  // On a phone the country's name heads its row: a label that starts under it needs a line of its own. Where the note's
  // label stands before its line, the rows stand as low as they can, so that the first name is clear of it.
  const underName = flags.some(({ act }) => act.x < nameEnd(country, plan));
  const name = narrow && acts.length > 0 ? line * (labels > 0 && !underName ? (model.known ? 0.3 : 0) : 0.9) : 0;
  const height = Math.max(piles + labels, line) + name;
  return { country, acts, flags, piles, height };
}

/** Labels stand one over the other, the last lowest, each on a pole over the marks of its day. */
function placeFlags({ acts, flags, piles }: Needed, base: number, plan: Plan): PlacedFlag[] {
  const { radius, step, sizes } = plan;
  const { font, line } = sizes;
  let floor = base - piles - radius * 0.4;
  return [...flags].reverse().map(({ act: { x, listing }, lines, toward }) => {
    const ceiling = floor - lines.length * line;
    floor = ceiling - line * FLAG_GAP;
    const sameDay = acts.filter((act) => act.listing.date === listing.date).length;
    return {
      id: listing.id,
      words: {
        x: toward === 'start' ? x + radius : x - radius,
        y: ceiling + font * 0.9,
        lines,
        anchor: toward,
      },
      pole: { x, top: ceiling + line * 0.15, foot: base - radius * 0.25 - sameDay * step },
    };
  });
}

/** @param order of the listings in the figure's table */
function placeRow(needed: Needed, base: number, order: readonly string[], plan: Plan): PlacedRow {
  const { country, acts, height } = needed;
  const { box, words, sizes, left, noteX, radius, step } = plan;
  const { font, narrow } = sizes;
  const empty = acts.length === 0;
  const none = noneOf(acts, plan);
  const over = empty ? base - font * 0.4 : base - height + font * 0.85;
  return {
    country,
    base,
    name: narrow
      ? { x: box.x, y: over, content: words.country(country), anchor: 'start' }
      : { x: left - font, y: base - radius * 0.5, content: words.country(country), anchor: 'end' },
    ...(none ? { none: { x: noteX - font * 0.6, y: base - font * 0.4, content: words.t(none) } } : {}),
    acts: acts.map(({ listing, x, level }) => ({
      listing,
      x,
      y: base - radius * 1.25 - level * step,
      row: indexIn(order, listing.id),
    })),
    flags: placeFlags(needed, base, plan),
  };
}

/** Rows down the frame, what is to spare shared among them. @throws when they need more than there is */
function placeRows(model: ListingsModel, plan: Plan): PlacedRow[] {
  const { top, foot, name } = plan;
  const order = model.listings.map(({ id }) => id);
  const needs = COUNTRIES.map((country) => need(country, model, plan));
  const spare = (foot - top - needs.reduce((sum, { height }) => sum + height, 0)) / needs.length;
  if (spare < 0) throw new Error(`The rows of ${name} need ${Math.round(-spare * needs.length)} units more`);
  let y = top;
  return needs.map((needed) => {
    y += needed.height + spare;
    return placeRow(needed, y - spare * 0.32, order, plan);
  });
}

/** The key: which shape is whose, of those that are drawn, then what their fillings mean. */
const placeKey = ({ box, key, radius, sizes: { font } }: Plan): Pick<PlacedListings, 'key' | 'fillings'> => {
  const baseline = ({ row }: KeyPlace): number => box.y + font + row * key.leading;
  const middle = (at: KeyPlace): number => baseline(at) - font * 0.34;
  return {
    key: key.authorities.map(({ authority, content, ...at }) => ({
      authority,
      x: at.x + radius * 1.1,
      y: middle(at),
      label: { x: at.x + at.lead, y: baseline(at), content },
    })),
    fillings: key.fillings.map(({ supplier, shapes, content, ...at }) => ({
      supplier,
      shapes: shapes.map((authority, index) => ({
        authority,
        x: at.x + radius * (1.1 + index * KEY_STEP),
        y: middle(at),
      })),
      label: { x: at.x + at.lead, y: baseline(at), content },
    })),
  };
};

/** The label stands beyond the line where the record stops at the note, before it where acts follow. */
const noteOf = ({ known }: ListingsModel, { words, sizes, right, top, foot, noteX }: Plan): PlacedNote =>
  placeNote(
    {
      at: noteX,
      from: top,
      to: foot,
      font: sizes.font,
      side: known && !sizes.narrow ? 'beyond' : 'before',
      after: { x: noteX, y: top, width: right - noteX, height: foot - top },
    },
    words,
  );

/** Where rows, marks and all that is said of them stand. @throws when a frame is too low for its rows */
export function place(model: ListingsModel, frame: Frame, words: Words): PlacedListings {
  const plan = planOf(model, frame, words);
  const { sizes, radius, left, right, foot, x } = plan;
  return {
    sizes,
    radius,
    left,
    right,
    foot,
    note: noteOf(model, plan),
    ...placeKey(plan),
    years: yearSpans(model.years, x, right).map((span) => ({
      span,
      label: { x: (span.start + span.end) / 2, y: foot + sizes.line * 0.98, content: words.date(span.year, 'year') },
    })),
    rows: placeRows(model, plan),
  };
}
