import type { CameraName, LonLat } from '../basemap/cameras.ts';
import type { LitCode } from '../basemap/tones.ts';
import type { HuedCode } from '../shared/hues.ts';
import type { FrameName } from '../shared/scene.ts';
import type { Flow, FlowKind } from './model.ts';

/** The camera of each map. */
export const CAMERA_OF: Record<FlowKind, CameraName> = { roundabout: 'flows', turnover: 'wide' };

/** Countries lit under the arrows. */
export const LIT_FOR: Record<FlowKind, readonly LitCode[]> = {
  roundabout: ['KAZ', 'RUS', 'EU27', 'KGZ', 'ARM'],
  turnover: ['KAZ', 'RUS', 'EU27', 'CHN', 'TUR'],
};

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
const LEGS: Record<FlowKind, Partial<Record<`${HuedCode}-${HuedCode}`, Leg>>> = {
  roundabout: {
    'EU27-RUS': { from: [12, 51.4], to: [43.5, 56.8], bend: 0.13 },
    'EU27-KAZ': { from: [13.5, 48.2], to: [53.4, 49.4], bend: -0.07 },
    'EU27-ARM': { from: [12, 46.4], to: [43.4, 40.4], bend: -0.2 },
    'EU27-KGZ': { from: [9.5, 45.6], to: [73.4, 41.2], bend: -0.24, on: { phone: -0.3, wide: -0.28, social: -0.28 } },
    'KAZ-RUS': { from: [62.5, 52], to: [53, 58], bend: -0.2 },
    'ARM-RUS': { from: [44.9, 41.2], to: [43.2, 48.3], bend: -0.16 },
    'KGZ-RUS': { from: [74.6, 42.6], to: [62.5, 59.3], bend: -0.24 },
  },
  turnover: {
    'KAZ-EU27': { from: [56.5, 48.9], to: [24, 51.4], bend: 0.14 },
    'KAZ-RUS': { from: [67.5, 53.2], to: [63.5, 61.5], bend: 0.16 },
    'KAZ-CHN': { from: [78, 46.6], to: [93.5, 40.5], bend: 0.14 },
    'KAZ-TUR': { from: [54.5, 45.2], to: [39.5, 39.6], bend: -0.1 },
    'KAZ-USA': { from: [58.5, 51.2], to: [-40, 48], bend: -0.15, on: { social: -0.06 } },
  },
};

/** Labels by the code of the place they name. */
const SPOTS: Record<FlowKind, Partial<Record<HuedCode, Spot>>> = {
  roundabout: {
    EU27: { at: [10, 53.5], towards: 270 },
    RUS: { at: [47.5, 58.6], towards: 290 },
    KAZ: { at: [65, 48], towards: 0 },
    ARM: { at: [50.5, 39.6], towards: 20 },
    KGZ: { at: [74.5, 38.6], towards: 60 },
  },
  turnover: {
    EU27: { at: [16, 50.5], towards: 180 },
    RUS: { at: [66, 63.8], towards: 280 },
    CHN: { at: [93, 39.5], towards: 90 },
    TUR: { at: [36, 38.6], towards: 130 },
    USA: { at: [-20, 55], towards: 270 },
    KAZ: { at: [67, 48], towards: 90 },
  },
};

/** The leg of a flow. @throws where there is none */
export function legOf({ from, to }: Flow, kind: FlowKind): Leg {
  const leg = LEGS[kind][`${from}-${to}`];
  if (!leg) throw new Error(`flows: expected a leg for ${from}-${to} in "${kind}", found none`);
  return leg;
}

/** Where the label of a place would like to stand. @throws where nobody said */
export function spotOf(code: HuedCode, kind: FlowKind): Spot {
  const spot = SPOTS[kind][code];
  if (!spot) throw new Error(`flows: expected a label place for ${code} in "${kind}", found none`);
  return spot;
}
