import type { CountryCode, PlaceId } from '../../i18n/names.ts';
import { placeBlock, type BlockWish } from '../basemap/blocks.ts';
import { onScreen, project, slopeAt, type LonLat, type View } from '../basemap/cameras.ts';
import { CELL, LAND } from '../basemap/ground.ts';
import { Lettering, type Placed } from '../basemap/lettering.ts';
import { placeBesideRing, placeName, placeWater } from '../basemap/names.ts';
import { survey } from '../basemap/outlines.ts';
import { leaderTo, type Leader, type Part } from '../basemap/setting.ts';
import { alongLine, type Point } from '../shared/plane.ts';
import type { Frame, Words } from '../shared/scene.ts';
import { smallSize } from '../shared/sizes.ts';
import { SEAS, type AtlasModel, type AtlasPlace, type PinnedRemark, type SeaId } from './model.ts';
import { placeTally, tallyOf, type PlacedTally, type Tally } from './tally.ts';
import { alongRoutes, ringOf, type PlacedPassage } from './routes.ts';

export interface PlacedRemark {
  remark: PinnedRemark;
  text: Placed;
  leader?: Leader;
  tally?: PlacedTally;
}

export interface PlacedName {
  code: CountryCode;
  text: Placed;
  /** In spaced capitals; otherwise as it is written, for want of room. */
  capitals: boolean;
  leader?: Leader;
}

export interface PlacedRing {
  place: AtlasPlace;
  /** Its middle on the frame. */
  at: Point;
  /** Its name, unless a remark is its name or there is no room for one. */
  text?: Placed;
}

export interface PlacedSea {
  id: SeaId;
  text: Placed;
}

/** Everything written on a map, where it stands. */
export interface Writing {
  remarks: PlacedRemark[];
  /** Kazakhstan's name and Russia's, before the others in everything. */
  subjects: PlacedName[];
  rings: PlacedRing[];
  others: PlacedName[];
  seas: PlacedSea[];
}

/** A map being written on. */
interface Sketch {
  model: AtlasModel;
  view: View;
  words: Words;
  lettering: Lettering;
}

// ---- Remarks ----

function partsOf(remark: PinnedRemark, frame: Frame, words: Words): Part[] {
  const { font } = frame;
  const label = words.t(remark.label);
  if (remark.sign) return [{ text: label, size: font * 3, face: 'serif-strong' }];
  const phone = frame.name === 'phone';
  const below = phone && remark.brief !== undefined ? remark.brief : remark.small;
  const heading: Part = { text: label, size: phone ? font : font * 1.1, face: 'sans-strong' };
  return [
    ...(remark.over ? [{ text: words.t(remark.over), size: font * 2.6, face: 'serif-strong' } as const] : []),
    heading,
    ...(below ? [{ text: words.t(below), size: smallSize(frame, 0.92), face: 'sans' } as const] : []),
  ];
}

/** Letters of the ordinary size on a line of a remark, where it does not say. */
const MEASURE = { phone: 28, others: 30 };

/** Marks to be counted stand on one ground, farther from their point if need be. */
const TALLY_OFF_GROUND = 5000;

/** Where a remark would like to stand: near its point. */
function wishOf(remark: PinnedRemark, { view, words }: Sketch, tally: Tally | undefined): BlockWish {
  const { frame, camera } = view;
  const phone = frame.name === 'phone';
  const common = {
    parts: partsOf(remark, frame, words),
    under: tally,
    towards: remark.towards,
    measure: phone ? (remark.narrow ?? MEASURE.phone) : (remark.measure ?? MEASURE.others),
    must: true,
    ground: remark.on,
  };
  return {
    ...common,
    at: onScreen(remark.point, camera),
    nearest: 6,
    reach: (phone ? 120 : 200) * (remark.on ? 1.4 : 1),
    onRing: typeof remark.at === 'string' && !remark.leader,
    ...(remark.close
      ? { close: true, offGround: 60 }
      : { offGround: tally ? TALLY_OFF_GROUND : remark.on ? 2500 : 100 }),
  };
}

/** @throws where it finds no room */
function placeRemark(remark: PinnedRemark, sketch: Sketch): PlacedRemark {
  const { view, lettering } = sketch;
  const tally = remark.tally && tallyOf(remark.tally, sketch);
  const text = placeBlock(lettering, wishOf(remark, sketch, tally));
  if (!text)
    throw new Error(`No room for the remark "${remark.id}" on the ${view.frame.name} frame: shorten it or move it`);
  if (!remark.leader) return { remark, text, ...(tally ? { tally: placeTally(tally, text) } : {}) };
  const at = onScreen(remark.point, view.camera);
  const leader = leaderTo(at, text);
  lettering.ink(alongLine(leader.end, at, CELL / 2));
  return { remark, text, leader };
}

// ---- Names of countries ----

const SUBJECTS: readonly CountryCode[] = ['KAZ', 'RUS'];

/** Countries without a shape of their own: where their names stand. */
const NAME_AT: Readonly<Partial<Record<CountryCode, LonLat>>> = {
  AFG: [65.5, 33.6],
  IND: [77.5, 24.5],
  IRN: [54.5, 33],
  PAK: [66.4, 28.2],
};

type Rank = 'subject' | 'neighbour' | 'other';

/** How names are set: sizes they may have, in shares of ordinary text, and how much of the last stands on its country. */
const RANKS: Record<Rank, { sizes: readonly number[]; least: number }> = {
  subject: { sizes: [2, 1.7, 1.4, 1.2, 1], least: 1 },
  neighbour: { sizes: [1.25, 1.1, 1, 0.9], least: 0.75 },
  other: { sizes: [1, 0.9], least: 0.5 },
};

/** Room between the letters of a name in capitals, in sizes of the text (class t-name). */
const SPACING = 0.22;

const sizesFor = (frame: Frame, shares: readonly number[]): number[] => [
  ...new Set(shares.map((share) => Number(smallSize(frame, share).toFixed(1)))),
];

function rankOf(code: CountryCode, { lit, union = false }: AtlasModel): Rank {
  if (!union && !lit.some((one) => one === code)) return 'other';
  return SUBJECTS.includes(code) ? 'subject' : 'neighbour';
}

/** A name no larger than ordinary text, on its country if it can be; otherwise beside it, tied to it if it is small. */
function placePlainName(
  code: CountryCode,
  at: Point | undefined,
  { view, words, lettering }: Sketch,
): PlacedName | undefined {
  const { frame } = view;
  const size = smallSize(frame, 1);
  const text = words.country(code);
  const on = placeName(lettering, { text, ground: code, sizes: [size], spacing: 0, slopeAt: () => 0, at, least: 0.97 });
  if (on) return { code, text: on, capitals: false };
  const seen = lettering.survey.middle(code, frame.box);
  if (SUBJECTS.includes(code) || !seen) return undefined;
  const middle: Point = [seen.x, seen.y];
  const beside = placeBlock(lettering, {
    parts: [{ text, size, face: 'serif-strong' }],
    at: middle,
    towards: 90,
    measure: 40,
    nearest: 0,
    reach: 90,
    ground: code,
    offGround: 60,
  });
  if (!beside) return undefined;
  const leader = leaderTo(middle, beside);
  const tied = seen.cells < 40 && Math.abs(leader.end[1] - seen.y) > size * 0.7;
  return { code, text: beside, capitals: false, ...(tied ? { leader } : {}) };
}

function placeCountry(code: CountryCode, sketch: Sketch): PlacedName[] {
  const { model, view, words, lettering } = sketch;
  const rank = rankOf(code, model);
  const elsewhere = NAME_AT[code];
  const wished = model.nameAt?.[code] ?? elsewhere;
  const at = wished && onScreen(project(wished), view.camera);
  const text = placeName(lettering, {
    text: words.country(code).toLocaleUpperCase(words.locale),
    ground: elsewhere ? LAND : code,
    sizes: sizesFor(view.frame, RANKS[rank].sizes),
    spacing: SPACING,
    slopeAt: (x) => slopeAt(x, view),
    at,
    least: RANKS[rank].least,
  });
  if (text) return [{ code, text, capitals: true }];
  if (elsewhere || rank === 'other') return [];
  const plain = placePlainName(code, at, sketch);
  return plain ? [plain] : [];
}

// ---- Places ----

/** Cost above which a place is better without its name, or not marked at all where only its name would tell what it is. */
const WORST = { first: Infinity, crossing: 40, other: 20 };

/** The places that lie within what can be read, rings whole. */
function visiblePlaces({ marked }: AtlasModel, { camera, frame }: View): PlacedRing[] {
  const { box } = frame;
  const ring = ringOf(frame);
  return marked
    .map((place) => ({ place, at: onScreen(place.at, camera) }))
    .filter(
      ({ at: [x, y] }) =>
        x > box.x + ring && y > box.y + ring && x < box.x + box.width - ring && y < box.y + box.height - ring,
    );
}

/** The face of a place's name: the capital's is strong. */
const faceOfPlace = (id: PlaceId): 'sans' | 'sans-strong' => (id === 'astana' ? 'sans-strong' : 'sans');

/** A ring with its name; a crossing has its ring where there is no room for one, other places nothing. */
function placeRing(one: PlacedRing, { model, view, words, lettering }: Sketch): PlacedRing[] {
  const { id, kind } = one.place;
  const named = model.remarks.some(({ at, leader }) => at === id && !leader);
  if (named) return [one];
  const crossing = kind === 'crossing';
  const text = placeBesideRing(lettering, {
    text: words.place(id),
    size: view.frame.font,
    face: faceOfPlace(id),
    at: one.at,
    ring: ringOf(view.frame),
    onBorder: crossing,
    worst: id === model.marked[0]?.id ? WORST.first : crossing ? WORST.crossing : WORST.other,
  });
  if (text) return [{ ...one, text }];
  const first = id === model.marked[0]?.id;
  return crossing || first ? [one] : [];
}

// ---- Seas ----

function placeSea(id: SeaId, { view, words, lettering }: Sketch): PlacedSea[] {
  const { at, reach, lake } = SEAS[id];
  const { frame, camera } = view;
  if (lake && frame.name === 'phone') return [];
  const text = placeWater(lettering, {
    text: words.place(id),
    size: frame.font,
    at: onScreen(project(at), camera),
    reach: Math.min(160, reach * camera.k),
    lake,
  });
  return text ? [{ id, text }] : [];
}

/** Writes on a map, the most important first: remarks, its two subjects, places, then other countries and seas. */
export function placeWriting(model: AtlasModel, view: View, words: Words, passages: readonly PlacedPassage[]): Writing {
  const { frame } = view;
  const lettering = new Lettering(frame, survey(view));
  const sketch: Sketch = { model, view, words, lettering };
  lettering.keepOff(passages.map(({ arrow }) => arrow));
  lettering.ink(alongRoutes(model, view));
  const visible = visiblePlaces(model, view);
  const half = ringOf(frame) + 1;
  lettering.keepOut(visible.map(({ at: [x, y] }) => ({ x: x - half, y: y - half, width: half * 2, height: half * 2 })));
  const isSubject = (code: CountryCode): boolean => SUBJECTS.includes(code);
  // One after the other: each keeps clear of those before it.
  const remarks = model.remarks.map((remark) => placeRemark(remark, sketch));
  const subjects = model.names.filter(isSubject).flatMap((code) => placeCountry(code, sketch));
  const rings = visible.flatMap((one) => placeRing(one, sketch));
  const others = model.names.filter((code) => !isSubject(code)).flatMap((code) => placeCountry(code, sketch));
  const seas = (model.seas ?? []).flatMap((id) => placeSea(id, sketch));
  return { remarks, subjects, rings, others, seas };
}
