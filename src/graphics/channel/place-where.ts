import { cameraFor, onScreen, project, type LonLat } from '../basemap/cameras.ts';
import { insetCountry, insetLand, type InsetCode } from '../basemap/inset.ts';
import { tenth } from '../shared/round.ts';
import type { Box, Frame, Words } from '../shared/scene.ts';
import type { Sizes } from '../shared/sizes.ts';
import type { Said } from '../shared/text.ts';
import { GAINERS, type ChannelModel, type Gainer } from './model.ts';

/** Who is on the small map. */
export type Placeable = 'EU27' | 'RUS' | Gainer;
const SHOWN: readonly Placeable[] = ['EU27', 'RUS', ...GAINERS];

/** The small map that says where: outlines as path data. */
export interface Where {
  box: Box;
  land: string;
  countries: { code: Placeable; outline: string; told: boolean }[];
  /** The two that no sliver names, where there is room. */
  names: (Said & { code: 'EU27' | 'RUS' })[];
}

/** Room beside the ribbon, over the words of the slivers: from its top, as wide as they are. User units. */
interface Room {
  frame: Frame;
  sizes: Sizes;
  words: Words;
  top: number;
  aside: number;
}

/** Where a name is centred: on its country, off the others'. */
const NAME_AT: Record<'EU27' | 'RUS', LonLat> = { EU27: [14.5, 51], RUS: [57, 60.3] };

/** Height of the map to its width. */
const SHAPE = 0.62;

/** The map; the countries that gained are told with their gains. */
export function placeWhere({ frame, sizes, words, top, aside }: Room, { told }: ChannelModel): Where {
  const box: Box = { x: frame.box.x + frame.box.width - aside, y: top, width: aside, height: aside * SHAPE };
  const camera = cameraFor('inset', { ...frame, box });
  const countries = SHOWN.map((code) => ({
    code,
    outline: insetCountry(code satisfies InsetCode, camera, box),
    told: told === 'gained' || code === 'EU27' || code === 'RUS',
  }));
  const named = (code: 'EU27' | 'RUS', content: string): Where['names'][number] => {
    const [x, y] = onScreen(project(NAME_AT[code]), camera);
    return { code, x: tenth(x), y: tenth(y + sizes.font * 0.35), content };
  };
  const names = sizes.narrow ? [] : [named('EU27', words.t('eu')), named('RUS', words.country('RUS'))];
  return { box, land: insetLand(SHOWN, camera, box), countries, names };
}
