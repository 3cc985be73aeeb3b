import type { CameraName, LonLat } from '../basemap/cameras.ts';
import type { LitCode } from '../basemap/tones.ts';
import type { HuedCode } from '../shared/hues.ts';
import type { FrameName } from '../shared/scene.ts';
import type { Flow } from './model.ts';

/** The camera of the map. */
export const CAMERA: CameraName = 'wide';

/** Countries lit under the arrows. */
export const LIT: readonly LitCode[] = ['KAZ', 'RUS', 'EU27', 'CHN', 'TUR'];

/** Where an arrow leaves and arrives: chosen so that arrows neither cross nor run over a name. Not routes. */
export interface Leg {
  from: LonLat;
  to: LonLat;
  /** Rise of the arc over its chord; above 0 it bulges to the left of the way it goes. */
  bend: number;
  /** The same on frames where labels need other room. */
  on?: Partial<Record<FrameName, number>>;
}

/** Where a label would like to stand, and the way it may move from there (degrees, 0 = east, 90 = south). */
export interface Spot {
  at: LonLat;
  towards: number;
}

/** Legs by "FROM-TO". */
const LEGS: Partial<Record<`${HuedCode}-${HuedCode}`, Leg>> = {
  'KAZ-EU27': { from: [56.5, 48.9], to: [24, 51.4], bend: 0.14 },
  'KAZ-RUS': { from: [67.5, 53.2], to: [63.5, 61.5], bend: 0.16 },
  'KAZ-CHN': { from: [78, 46.6], to: [93.5, 40.5], bend: 0.14 },
  'KAZ-TUR': { from: [54.5, 45.2], to: [39.5, 39.6], bend: -0.1 },
  'KAZ-USA': { from: [58.5, 51.2], to: [-40, 48], bend: -0.15, on: { social: -0.06 } },
};

/** Labels by the code of the place they name. */
const SPOTS: Partial<Record<HuedCode, Spot>> = {
  EU27: { at: [16, 50.5], towards: 180 },
  RUS: { at: [66, 63.8], towards: 280 },
  CHN: { at: [93, 39.5], towards: 90 },
  TUR: { at: [36, 38.6], towards: 130 },
  USA: { at: [-20, 55], towards: 270 },
  KAZ: { at: [67, 48], towards: 90 },
};

/** The leg of a flow. @throws where there is none */
export function legOf({ from, to }: Flow): Leg {
  const leg = LEGS[`${from}-${to}`];
  if (!leg) throw new Error(`flows: expected a leg for ${from}-${to}, found none`);
  return leg;
}

/** Where the label of a place would like to stand. @throws where nobody said */
export function spotOf(code: HuedCode): Spot {
  const spot = SPOTS[code];
  if (!spot) throw new Error(`flows: expected a label place for ${code}, found none`);
  return spot;
}
