import { hueOf, isHued, textClass, type Hue, type HuedCode, type Tone } from '../shared/hues.ts';
import { LAKE, SEA, type Ground } from './ground.ts';
import type { SHAPES } from './outlines.ts';

/** Countries that can be lit: each has a shape of its own and a colour, the same in every picture. */
export type LitCode = Extract<(typeof SHAPES)[number] | 'RUS', HuedCode>;

/** The five members of the Eurasian Economic Union. */
export const UNION: ReadonlySet<Ground> = new Set(['KAZ', 'RUS', 'BLR', 'ARM', 'KGZ']);

/** What the ground is drawn in: the colour of a country that is lit, the union's one tint, plain land, water. */
export type GroundTone = Hue | 'union' | 'land' | 'water';

export interface Lighting {
  /** Countries lit, each in its colour; the others are plain land. */
  lit: readonly LitCode[];
  /** The five members of the Eurasian Economic Union in one tint, instead of each in its own. */
  union?: boolean;
}

/** What the ground is drawn in under a lighting. */
export function toneOf(ground: Ground, { lit, union = false }: Lighting): GroundTone {
  if (ground === SEA || ground === LAKE) return 'water';
  if (union && UNION.has(ground)) return 'union';
  return isHued(ground) && lit.some((code) => code === ground) ? hueOf(ground) : 'land';
}

/** Classes of letters of a tone that stand on a ground: on saffron the ink is dark in both themes. */
export const lettersOn = (ground: GroundTone, tone: Tone): string =>
  `${ground === 'kaz' ? 't-on-kaz' : textClass(tone)} halo-${ground}`.trim();
