import type { CountryCode } from '../../i18n/names.ts';
import { textWidth, wrap } from '../shared/measure.ts';
import { indexIn, member } from '../shared/member.ts';
import { tenth } from '../shared/round.ts';
import type { Box, Frame, FrameName, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';
import type { Passage, Said } from '../shared/text.ts';
import { CLUBS, TIES, type Club, type ClubsModel, type Tie } from './model.ts';

/** Which capital a group of columns ties Astana to; first and last column. */
const SIDES = [
  { side: 'moscow', first: 'EAEU', last: 'CSTO' },
  { side: 'beijing', first: 'SCO', last: 'SCO' },
  { side: 'ankara', first: 'OTS', last: 'OTS' },
  { side: 'brussels', first: 'EPCA', last: 'EPCA' },
] as const satisfies { side: string; first: Club; last: Club }[];
export type Capital = (typeof SIDES)[number]['side'];

/** A bracket over the columns of one capital. */
export interface PlacedSide {
  side: Capital;
  label: Said;
  rule: { from: number; to: number; y: number };
}

export interface PlacedClub {
  club: Club;
  /** Its initials, or what it is called, on as many lines as its column asks for. */
  label: Passage & { leading: number };
  /** Its full name, where columns are wide. */
  name: Passage;
}

/** A disc. */
export interface PlacedTie {
  tie: Tie;
  x: number;
  y: number;
  radius: number;
}

export interface PlacedCountry {
  country: CountryCode;
  label: Said;
  /** How many of its ties are full, at the end of its row. */
  count: Said;
  ties: (PlacedTie & { club: Club })[];
  /** The rule under the row. */
  rule: number;
}

export interface PlacedClubs {
  sizes: Sizes;
  /** Size of the clubs' full names, and from baseline to baseline. */
  small: { font: number; line: number };
  /** Ends of the rules between rows. */
  left: number;
  right: number;
  /** Radius of a member's disc. */
  radius: number;
  /** Nothing on a phone. */
  sides?: { label: Said; capitals: PlacedSide[] };
  clubs: PlacedClub[];
  countries: PlacedCountry[];
  /** Kazakhstan's discs are strung on a line from the first to the last. */
  string: { from: number; to: number; y: number };
  key: (PlacedTie & { label: Said })[];
}

/** Frames whose columns are wide enough for the clubs' full names. */
const FULL: ReadonlySet<FrameName> = new Set(['wide', 'card', 'print']);

interface Terms {
  box: Box;
  words: Words;
  sizes: Sizes;
  small: PlacedClubs['small'];
  /** Full names under the clubs' initials. */
  full: boolean;
}

/** The grid, user units. */
interface Grid {
  /** Width of a column, and height of a row. */
  step: number;
  pitch: number;
  /** Middle of a column, and of a row. */
  column: (club: Club) => number;
  row: (index: number) => number;
  radius: number;
}

const smallOf = (name: FrameName, font: number): number =>
  name === 'wide' ? 15 : name === 'card' ? font * 0.85 : font;

/** Radius of a disc of that tie, in radii of a member's. */
const SHARES: Record<Tie, number> = { member: 1, observer: 0.86, none: 0.16 };

/** Kazakhstan's row, beside the others: its height, and the radius of its discs. */
const HOME = { pitch: 1.5, radius: 1.45 } as const;

interface Columns {
  /** What the rows end on. */
  counts: string[];
  step: number;
  column: (club: Club) => number;
  labels: string[][];
  names: string[][];
}

function columnsOf({ rows }: ClubsModel, { box, words, sizes, small, full }: Terms): Columns {
  const { font } = sizes;
  const widths = rows.map(({ country }) =>
    textWidth(words.country(country), font, country === 'KAZ' ? 'sans-strong' : 'sans'),
  );
  const left = box.x + Math.max(...widths) + font * 0.9;
  const counts = rows.map(({ full }) =>
    words.t('count', { full: words.number(full), all: words.number(CLUBS.length) }),
  );
  const aside = Math.max(...counts.map((count) => textWidth(count, font, 'sans-strong'))) + font * 0.3;
  const step = Math.floor((box.x + box.width - aside - left) / CLUBS.length);
  return {
    counts,
    step,
    column: (club) => Math.round(left) + step * (indexIn(CLUBS, club) + 0.5),
    labels: CLUBS.map((club) => wrap(words.t(club), step, font, 'sans-strong')),
    names: CLUBS.map((club) => (full ? wrap(words.t(`${club}-name`), step * 0.94, small.font) : [])),
  };
}

const mostLines = (texts: readonly string[][]): number => Math.max(...texts.map(({ length }) => length));

/** From baseline to baseline of what a club is called, in sizes of the text: they are set close. */
const CLOSE = 1.08;

/** Top of the last lines of what clubs are called: under the capitals, where those are said. */
function headTop({ labels }: Columns, { box, sizes }: Terms): number {
  const { font, narrow } = sizes;
  return box.y + (narrow ? 0 : font * 1.6) + (mostLines(labels) - 1) * font * CLOSE;
}

function gridOf({ rows }: ClubsModel, columns: Columns, terms: Terms): Grid {
  const { step, column, names } = columns;
  const { box, sizes, small } = terms;
  const { font } = sizes;
  // Rows and columns are whole units, so that the rules between them are drawn alike.
  const top = Math.round(headTop(columns, terms) + font * 1.45 + mostLines(names) * small.line);
  const pitch = Math.floor((box.y + box.height - font * 1.75 - top) / (rows.length + HOME.pitch - 1));
  return {
    step,
    pitch,
    column,
    // Kazakhstan's is the first, and the highest.
    row: (index) => top + pitch * (index === 0 ? HOME.pitch / 2 : HOME.pitch + index - 0.5),
    radius: tenth(Math.min(pitch * 0.32, font * 0.5)),
  };
}

function placeSides({ step, column }: Grid, { box, words, sizes }: Terms): NonNullable<PlacedClubs['sides']> {
  const y = box.y + sizes.font * 0.85;
  return {
    label: { x: box.x, y, content: words.t('side') },
    capitals: SIDES.map(({ side, first, last }) => {
      const [from, to] = [column(first) - step * 0.44, column(last) + step * 0.44];
      return {
        side,
        label: { x: (from + to) / 2, y, content: words.t(`side-${side}`) },
        rule: { from, to, y: box.y + sizes.font * 1.25 },
      };
    }),
  };
}

function placeClubs(columns: Columns, terms: Terms): PlacedClub[] {
  const { column, labels, names } = columns;
  const { sizes, small } = terms;
  const y = Math.round(headTop(columns, terms) + sizes.font * 0.9);
  return CLUBS.map((club, index) => {
    const lines = member(labels, index);
    return {
      club,
      label: { x: column(club), y: y - (lines.length - 1) * sizes.font * CLOSE, lines, leading: sizes.font * CLOSE },
      name: { x: column(club), y: y + small.line, lines: member(names, index) },
    };
  });
}

function placeCountries({ rows }: ClubsModel, grid: Grid, counts: readonly string[], terms: Terms): PlacedCountry[] {
  const { box, words, sizes } = terms;
  const { column, row, pitch, radius } = grid;
  return rows.map(({ country, ties }, index) => {
    const y = row(index);
    return {
      country,
      label: { x: box.x, y: Math.round(y + sizes.font * 0.34), content: words.country(country) },
      count: { x: box.x + box.width, y: Math.round(y + sizes.font * 0.34), content: member(counts, index) },
      ties: ties.map((tie, at) => {
        const club = member(CLUBS, at);
        const share = country === 'KAZ' && tie === 'member' ? HOME.radius : SHARES[tie];
        return { tie, club, x: column(club), y, radius: radius * share };
      }),
      rule: y + (pitch * (index === 0 ? HOME.pitch : 1)) / 2,
    };
  });
}

/** What each disc says, in one line under the rows. */
function placeKey(radius: number, { box, words, sizes }: Terms): PlacedClubs['key'] {
  const { font, narrow } = sizes;
  const y = box.y + box.height - font * 0.45;
  let x = box.x;
  return TIES.map((tie) => {
    const content = words.t(narrow ? `${tie}-short` : `${tie}-key`);
    const textX = x + radius * 2 + font * 0.4;
    const entry = {
      tie,
      x: x + radius,
      y: y - font * 0.34,
      radius: radius * SHARES[tie],
      label: { x: textX, y, content },
    };
    x = textX + textWidth(content, font) + font * (narrow ? 0.8 : 1.5);
    return entry;
  });
}

/** Where the clubs, the countries and the discs of their ties stand. */
export function place(model: ClubsModel, frame: Frame, words: Words): PlacedClubs {
  const { box, name } = frame;
  const sizes = sizesOf(frame, { wide: 17, social: 22 });
  const font = smallOf(name, sizes.font);
  const terms: Terms = { box, words, sizes, small: { font, line: font * 1.18 }, full: FULL.has(name) };
  const columns = columnsOf(model, terms);
  const grid = gridOf(model, columns, terms);
  const { radius, column, row } = grid;
  const home = indexIn(
    model.rows.map(({ country }) => country),
    'KAZ',
  );
  return {
    sizes,
    small: terms.small,
    left: box.x,
    right: box.x + box.width,
    radius,
    ...(sizes.narrow ? {} : { sides: placeSides(grid, terms) }),
    clubs: placeClubs(columns, terms),
    countries: placeCountries(model, grid, columns.counts, terms),
    string: { from: column(member(CLUBS, 0)), to: column(member(CLUBS, -1)), y: row(home) },
    key: placeKey(radius, terms),
  };
}
