import type { ClaimId } from '../../data/claim-ids.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { CountryCode, PlaceId } from '../../i18n/names.ts';
import type { Cell, ColumnType, Table } from './table.ts';

/**
 * The one picture grammar. A graphic's `layout` returns a `Scene`: a tree of keyed SVG marks.
 * The page, the stage, a download, a card and a snapshot test are all callers of the same scene.
 */

/** The five sheets a graphic is designed for. Lengths are user units (px at scale 1). */
export type FrameName = 'phone' | 'wide' | 'card' | 'social' | 'print';

/** A rectangle in frame units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Frame {
  name: FrameName;
  width: number;
  height: number;
  /** Where the graphic may put what has to be read: what the title, the source line and the text card leave. */
  box: Box;
  /** Size of ordinary chart text; nothing is set smaller (`font` is at least 12 px on the smallest screen). */
  font: number;
}

export type MarkTag = 'g' | 'path' | 'rect' | 'circle' | 'line' | 'text' | 'tspan' | 'use' | 'polyline' | 'polygon';

/**
 * How the player goes from one drawing of a mark to the next, when plain attribute by attribute will not do.
 * - `camera`: the `transform` "translate(x,y) scale(k)" flies along one arc (van Wijk);
 * - `zoom`: the same transform, about a fixed point, the scale changing at a constant ratio (honest pull-back);
 * - `bend`: `points` are unrolled by turning each vertex, so that the drawn length never changes;
 * - `draw`: when the mark enters, its stroke is drawn from its start;
 * - `arrive`: it comes in while a line is unrolled, and not before that line is seen to move;
 * - `tick`: part of a ground that is zoomed, or a label anchored to it, that shows in full at its `scales` and fades to
 *   nothing over a fifth of the least under it, of the most above it.
 */
export type Tween = 'camera' | 'zoom' | 'bend' | 'draw' | 'arrive' | 'tick';

/** One keyed SVG element. */
export interface Mark {
  /**
   * Unique among all marks of the scene. The same thing keeps the same key, tag and group in every step, frame and
   * graphic, and no two things share one: what is drawn otherwise is another mark, and `origin` hands over to it.
   */
  key: string;
  tag: MarkTag;
  /** SVG presentation attributes (never `style`). Numbers are printed with 2 decimals. Colours come from `class`. */
  attrs?: Record<string, string | number>;
  /** Text content of `text` and `tspan`. */
  text?: string;
  children?: Mark[];
  tween?: Tween;
  /** For `tick`: user units of a unit of the ground, from the least to the most at which it shows in full. */
  scales?: [from: number, to: number];
  /**
   * For marks that stand on the map, or on a ground that is zoomed, outside its group: the point of the ground (its
   * units) whose place on screen is this mark's origin. The mark's own `transform` is "translate(x,y)" of that point
   * under the scene's camera or zoom; while that moves the player keeps it there.
   */
  anchor?: [x: number, y: number];
  /**
   * Hand-over: if the mark of this key is on stage when this one enters, this one grows out of it: out of its box, or
   * with "@end" out of the last point of its line.
   */
  origin?: string;
  /** Reading aid: this mark stands for row, column (both from 0, headers not counted) of the figure's table. */
  cell?: [row: number, column: number];
  /** Reading aid for a line: the vertices of `d` (or `points`) are the rows of this column, in order. */
  series?: number;
}

/** A picture of one state of a graphic in one frame. */
export interface Scene {
  frame: Frame;
  marks: Mark[];
  /** True for maps that run to the edges of the stage, under the title. */
  bleed?: boolean;
  /** True where a small map stands in the drawing: it gives its source as maps do. */
  inset?: boolean;
}

/** What a figure says in words, from the same model as the drawing. */
export interface Description {
  /** One to three sentences on the state shown, beyond the title. */
  text: string;
  table: Table;
}

/**
 * Everything a graphic needs of a language: it never imports a locale file.
 * Number arguments are plain numbers in their stated unit.
 */
export interface Words {
  locale: Locale;
  /** Figure copy of this step by key (`title`, `how`, or a key of `labels`), claim placeholders printed. Throws on an unknown key. */
  t: (key: string, values?: Record<string, string>) => string;
  /** The claim of this id, printed in the edition's format. */
  claim: (id: ClaimId) => string;
  /** The raw value of a numeric claim; throws when it is not a single number. */
  claimValue: (id: ClaimId) => number;
  /** The claim as a cell of a table, and the type of a column of such cells. */
  claimCell: (id: ClaimId) => { cell: Cell; type: Extract<ColumnType, 'number' | 'range' | 'period' | 'text'> };
  /** 1234.5 → "1 234,5" / "1,234.5". */
  number: (value: number, decimals?: number) => string;
  /** Share as 0–100 → "24,2 %" / "24.2%". */
  percent: (value: number, decimals?: number) => string;
  /** Amount in units of the currency → short with magnitude: "47,8 Md€" / "€47.8bn". */
  money: (value: number, currency: 'EUR' | 'USD', decimals?: number) => string;
  /** Amount → in full words: "3,7 millions de dollars" / "$3.7 million". */
  moneyLong: (value: number, currency: 'EUR' | 'USD', decimals?: number) => string;
  /** "2023-02-28", "2023-02" or "2023" → "28 février 2023" / "28 February 2023". */
  date: (iso: string, form?: 'full' | 'short' | 'day-month' | 'month-year' | 'year') => string;
  /** A date, or two joined by "/", in words: "23-24 mars 2023" / "23–24 March 2023"; `no-year` where the drawing says it. */
  period: (iso: string, form?: 'full' | 'no-year') => string;
  km: (value: number) => string;
  /** Country or bloc by ISO alpha-3 code, or EU27, WLD. */
  country: (code: CountryCode) => string;
  /** City, sea or border place by id (astana, caspian-sea…). */
  place: (id: PlaceId) => string;
}

/** A graphic: pure functions from data and state to picture and words. */
export interface Graphic<State, Model> {
  id: string;
  model: (state: State) => Model;
  layout: (model: Model, frame: Frame, words: Words) => Omit<Scene, 'frame'>;
  describe: (model: Model, words: Words) => Description;
}

/** Walks marks depth first. */
export function* walk(marks: readonly Mark[]): Generator<Mark> {
  for (const mark of marks) {
    yield mark;
    if (mark.children) yield* walk(mark.children);
  }
}
