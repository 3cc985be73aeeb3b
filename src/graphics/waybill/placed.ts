import type { Sizes } from '../shared/sizes.ts';
import type { Anchor, Passage, Said } from '../shared/text.ts';
import type { Vertex } from '../shared/vertices.ts';
import type { Icon } from '../shared/outlines.ts';
import type { EntryPlace } from './model.ts';

/** One of the ways in: straight to the edge of the union, then bending to the crate. */
export interface WayIn {
  start: Vertex;
  edge: Vertex;
  /** What pulls the line towards its course, after the edge and before the crate. */
  bends: [Vertex, Vertex];
  crate: Vertex;
}

export interface Entry extends Vertex {
  place: EntryPlace;
  name: Said & { anchor: Anchor };
  /** What lies outside, where there is room to say it. */
  from?: Said;
}

/** A straight stroke. */
export interface Stroke {
  from: Vertex;
  to: Vertex;
}

/** What is said along the way; the office is named only where it is drawn. */
export type Sayings = Record<'enter' | 'file' | 'leave' | 'cross' | 'satellite', Saying> & { office?: Saying };
export interface Saying extends Passage {
  anchor: Anchor;
}

/** The way of the goods with all that stands along it. */
export interface PlacedWaybill {
  sizes: Sizes;
  /** Size of the two countries' names. */
  nameSize: number;
  /** Widths of strokes, user units. */
  strokes: Record<'fine' | 'border' | 'gate' | 'filing' | 'way', number>;
  /** The goods travel up the drawing, not across. */
  up: boolean;
  /** The edge of the union, its inside border, and the corners of the ground beyond. */
  outer: Vertex[];
  inner: Vertex[];
  beyond: Vertex[];
  waysIn: WayIn[];
  entries: Entry[];
  /** From the crate to the gate, across the way, and from the sheet to who receives it. */
  wait: Stroke;
  gate: Stroke;
  filing: Stroke;
  /** On from the gate; the point of its head, and the head's length. */
  way: Stroke;
  head: number;
  icons: Record<'crate' | 'sheet' | 'lorry' | 'satellite', Icon> & { office?: Icon };
  names: Record<'KAZ' | 'RUS', Said>;
  sayings: Sayings;
}
