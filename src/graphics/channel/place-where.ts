import { cameraFor } from '../basemap/cameras.ts';
import { insetCountry, insetLand, type InsetCode } from '../basemap/inset.ts';
import type { Box, Frame } from '../shared/scene.ts';
import { GAINERS, type ChannelModel, type Gainer } from './model.ts';

/** Who is on the small map. */
export type Placeable = 'EU27' | 'RUS' | Gainer;
const SHOWN: readonly Placeable[] = ['EU27', 'RUS', ...GAINERS];

/** The small map that says where: outlines as path data. */
export interface Where {
  box: Box;
  land: string;
  countries: { code: Placeable; outline: string; told: boolean }[];
}

/** Room beside the ribbon, over the words of the slivers: from its top, as wide as they are. User units. */
interface Room {
  frame: Frame;
  top: number;
  aside: number;
}

/** Height of the map to its width. */
const SHAPE = 0.62;

/** The map; the countries that gained are told with their gains. */
export function placeWhere({ frame, top, aside }: Room, { told }: ChannelModel): Where {
  const box: Box = { x: frame.box.x + frame.box.width - aside, y: top, width: aside, height: aside * SHAPE };
  const camera = cameraFor('inset', { ...frame, box });
  const countries = SHOWN.map((code) => ({
    code,
    outline: insetCountry(code satisfies InsetCode, camera, box),
    told: told === 'gained' || code === 'EU27' || code === 'RUS',
  }));
  return { box, land: insetLand(SHOWN, camera, box), countries };
}
