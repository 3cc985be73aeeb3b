import atlas from '../../../data/geo/atlas.json' with { type: 'json' };
import type { PlaceId } from '../../i18n/names.ts';
import type { FlowState } from '../flows/model.ts';
import type { CameraName, LonLat, Point } from '../basemap/cameras.ts';

/** Countries that can be lit: each has a shape of its own and one colour, the same in every picture. */
export const LIT = {
  KAZ: 'kaz',
  RUS: 'rus',
  EU27: 'west',
  GBR: 'west',
  KGZ: 'hub',
  ARM: 'hub',
  GEO: 'hub',
  UZB: 'hub',
  TJK: 'hub',
  ARE: 'hub',
  CHN: 'east',
  TUR: 'east',
  BLR: 'union',
} as const;
export type LitCode = keyof typeof LIT;

/** The five members of the Eurasian Economic Union. */
export const UNION = ['KAZ', 'RUS', 'BLR', 'ARM', 'KGZ'] as const satisfies readonly LitCode[];

/** Words on the map or in the table: a country, a place, a claim, or a label of the step's figure copy. */
export type Term = `country:${string}` | `place:${string}` | `claim:${string}` | `label:${string}`;

export type Tone = 'ink' | 'kaz' | 'rus' | 'west' | 'hub';

/** A remark that stands on the map. */
export interface Note {
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
  /** A single large sign. */
  sign?: true;
}

/** An arc between two points: a journey or a chain of supply, not a route. */
export interface Leg {
  id: string;
  from: LonLat | PlaceId;
  to: LonLat | PlaceId;
  /** Rise over the chord; above 0 it bulges to the left of the way it goes. */
  bend: number;
  tone: 'west' | 'hub' | 'ink';
  dashed?: true;
}

/** What one picture of the base map shows. Absolute: nothing depends on the picture before. */
export interface AtlasState {
  camera: CameraName;
  /** Countries lit, each in its colour; the others are plain land. */
  lit: readonly LitCode[];
  /** Country names wished for; those that find no room on a sheet are left out. The most important first. */
  names: readonly string[];
  /** Where a name would rather stand than in the middle of what is seen of its country. */
  nameAt?: Readonly<Record<string, LonLat>>;
  /** Cities, ports and crossings marked with a ring and named, the most important first. */
  places?: readonly PlaceId[];
  /** Seas and lakes named where there is room. */
  seas?: readonly PlaceId[];
  /** The line between Kazakhstan and Russia. */
  border: 'line' | 'dotted' | 'hidden';
  /** The five members of the Eurasian Economic Union in one tint, instead of each in its own. */
  union?: true;
  /** The oil pipeline from Tengiz and Atyrau to Novorossiysk, schematic. */
  pipeline?: true;
  /** What is written over the map instead of on it, the whole map stepping back: labels of the step's figure copy. */
  list?: readonly { id: string; label: string; small: string }[];
  /** Arrows of trade, drawn by graphics/flows. */
  flows?: FlowState;
  legs?: readonly Leg[];
  notes?: readonly Note[];
  /** The data of the figure: labels of the columns, then rows. */
  table: {
    columns: readonly [Term, Term, ...Term[]];
    rows: readonly (readonly Term[])[];
    sources: readonly string[];
  };
}

export interface AtlasPlace {
  id: PlaceId;
  at: Point;
  kind: string;
}

export interface AtlasModel extends AtlasState {
  marked: AtlasPlace[];
  /** Colour of a country's ground as drawn. */
  groundOf: (code: string) => string;
}

const PLACES = atlas.places as unknown as Record<string, { at: Point; kind: string }>;

/** A place of the atlas. @throws when it has no position */
export function placeAt(id: string): AtlasPlace {
  const found = PLACES[id];
  if (!found) throw new Error(`Unknown position "${id}": expected one of ${Object.keys(PLACES).join(', ')}`);
  return { id: id as PlaceId, at: found.at, kind: found.kind };
}

export const PIPELINE = atlas.pipeline as unknown as { id: string; at: Point }[];

export function atlasModel(state: AtlasState): AtlasModel {
  const tones: Record<string, string> = {};
  for (const code of state.lit) tones[code] = LIT[code];
  if (state.union) for (const code of UNION) tones[code] = 'union';
  return {
    ...state,
    marked: (state.places ?? []).map(placeAt),
    groundOf: (code) => tones[code] ?? (code === 'sea' || code === 'lake' ? 'water' : 'land'),
  };
}
