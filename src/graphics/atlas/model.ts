import type { ClaimId } from '../../data/claim-ids.ts';
import type { CountryCode, PlaceId } from '../../i18n/names.ts';
import { project, type CameraName, type LonLat } from '../basemap/cameras.ts';
import type { Plate } from '../basemap/plate.ts';
import type { Tone } from '../shared/hues.ts';
import { pointFrom, type Point } from '../shared/plane.ts';

/** Words on the map or in the table: a country, a place, a claim, or a label of the step's figure copy. */
export type Term = `country:${CountryCode}` | `place:${PlaceId}` | `claim:${ClaimId}` | `label:${string}`;

/** Things of one kind that a remark counts: each is a mark. */
export interface Tallied {
  id: string;
  /** How many. */
  claim: ClaimId;
  /** Keys of the step's labels: what they are, and what is said of those that stand on the map. */
  label: string;
  small?: string;
  /** The crossings on the map are of this kind: their marks are dressed as there. */
  placed?: true;
}

/** A remark that stands on the map. */
export interface Remark {
  id: string;
  /** What it speaks of: the middle of its edge nearest to this point is tied to it. */
  at: LonLat | PlaceId;
  /** Key of the step's labels; a second key is set smaller below. */
  label: string;
  small?: string;
  /** On a phone, the second key instead: another label, or none. */
  brief?: string | false;
  tone?: Tone;
  /** Where it would like to stand from its point: degrees, 0 = east, 90 = south. */
  towards: number;
  /** Letters of the ordinary size on a line, at most. */
  measure?: number;
  /** The same on a phone. */
  narrow?: number;
  /** It names what its point lies on, and stands beside it whatever the ground. */
  close?: true;
  /** A hairline from the remark to its point. */
  leader?: true;
  /** The country it should stand on; otherwise any one ground will do. */
  on?: CountryCode;
  /** Marks under it, one for each thing it counts, by kind. */
  tally?: readonly Tallied[];
  /** A single large sign. */
  sign?: true;
  /** Key of a label set large over it: one word. */
  over?: string;
}

/** An arc between two points: a journey or a chain of supply, not a route. */
export interface Leg {
  id: string;
  from: LonLat | PlaceId;
  to: LonLat | PlaceId;
  /** Rise over the chord; above 0 it bulges to the left of the way it goes. */
  bend: number;
  tone: Tone;
  dashed?: boolean;
}

/** Goods that pass from one country to another in no known quantity: a broad arrow, not to scale. */
export interface Passage {
  /** Sender and receiver, by code. */
  from: CountryCode;
  to: CountryCode;
  /** Where it leaves and arrives; not a route. */
  ends: readonly [from: LonLat, to: LonLat];
  /** Rise over the chord; above 0 it bulges to the left of the way it goes. */
  bend: number;
  /** Known: drawn in full, in the colour of those who sanction. Suspected: an outline of dashes. */
  certainty: 'known' | 'suspected';
}

/** What one picture of the base map shows. Absolute: nothing depends on the picture before. */
export interface AtlasState extends Plate {
  camera: CameraName;
  /** Country names wished for; those that find no room on a frame are left out. The most important first. */
  names: readonly CountryCode[];
  /** Where a name would rather stand than in the middle of what is seen of its country. */
  nameAt?: Readonly<Partial<Record<CountryCode, LonLat>>>;
  /** Cities, ports and crossings marked with a ring and named, the most important first. */
  places?: readonly PlaceId[];
  /** Seas and lakes named where there is room. */
  seas?: readonly SeaId[];
  /** The oil pipeline from Tengiz and Atyrau to Novorossiysk, schematic. */
  pipeline?: true;
  passages?: readonly Passage[];
  legs?: readonly Leg[];
  remarks?: readonly Remark[];
  /** The data of the figure: labels of the columns, then rows. */
  table: {
    columns: readonly [Term, Term, ...Term[]];
    rows: readonly (readonly Term[])[];
    sources: readonly string[];
  };
}

interface Sea {
  at: LonLat;
  /** How far from there its name may stand, in map units. */
  reach: number;
  lake: boolean;
}

/** Seas and lakes that can be named. */
export const SEAS = {
  'caspian-sea': { at: [50.6, 41.6], reach: 75, lake: false },
  'black-sea': { at: [34, 43.2], reach: 80, lake: false },
  'aral-sea': { at: [59.3, 45], reach: 45, lake: true },
  balkhash: { at: [75.2, 46.3], reach: 45, lake: true },
} as const satisfies Partial<Record<PlaceId, Sea>>;
export type SeaId = keyof typeof SEAS;

/** A place of the atlas. */
export interface AtlasPlace {
  id: PlaceId;
  /** On the base map. */
  at: Point;
  kind: string;
}

/** Where things are, by longitude and latitude projected to the base map. */
export interface AtlasData {
  places: Readonly<Record<string, { at: readonly number[]; kind: string }>>;
  /** The pipeline's course. */
  pipeline: readonly { at: readonly number[] }[];
}

/** A remark and its point on the base map. */
export interface PinnedRemark extends Remark {
  point: Point;
}

/** A leg and its ends on the base map. */
export interface PinnedLeg extends Leg {
  ends: readonly [from: Point, to: Point];
}

/** A state whose places are points of the base map. */
export interface AtlasModel extends AtlasState {
  marked: AtlasPlace[];
  remarks: PinnedRemark[];
  legs: PinnedLeg[];
  /** Where the pipeline runs; empty where it is not shown. */
  course: readonly Point[];
}

/** A place of the atlas. @throws when it has no position */
function placeAt(id: PlaceId, { places }: AtlasData): AtlasPlace {
  const found = places[id];
  if (!found) throw new Error(`Unknown position "${id}": expected one of ${Object.keys(places).join(', ')}`);
  return { id, at: pointFrom(found.at), kind: found.kind };
}

export function atlasModel(state: AtlasState, data: AtlasData): AtlasModel {
  const pointOf = (at: LonLat | PlaceId): Point => (typeof at === 'string' ? placeAt(at, data).at : project(at));
  return {
    ...state,
    marked: (state.places ?? []).map((id) => placeAt(id, data)),
    remarks: (state.remarks ?? []).map((remark) => ({ ...remark, point: pointOf(remark.at) })),
    legs: (state.legs ?? []).map((leg) => ({ ...leg, ends: [pointOf(leg.from), pointOf(leg.to)] })),
    course: state.pipeline ? data.pipeline.map(({ at }) => pointFrom(at)) : [],
  };
}
