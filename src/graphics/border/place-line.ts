import type { ClaimId } from '../../data/claim-ids.ts';
import { GLOBE_ENDS, GLOBE_FOOT, GLOBE_REACH, type GlobePlace } from '../basemap/globe.ts';
import { BORDER, KAZAKHSTAN } from '../basemap/outlines.ts';
import { member } from '../shared/member.ts';
import { boxAround, lengthOf, type Point } from '../shared/plane.ts';
import type { Frame, Words } from '../shared/scene.ts';
import { mapOf, type BorderModel } from './model.ts';

/** The small map the line is taken from. */
interface PlacedMap {
  /** Where map units stand on the frame, as a `transform`. */
  transform: string;
  /** The eastern end of the border on it. */
  east: Point;
  /** Right under its left edge, off the Caspian shore. */
  shore: Point;
  /** Middle of its country's name, and the room there is for it. */
  name: { at: Point; room: number };
}

/** Where the line is laid on the globe: along its level line, from Vancouver to the right. */
interface Laid {
  y: number;
  left: number;
  /** End of what the map draws, and of the line on the ground. */
  drawn: number;
  ground: number;
  /** The two cities. */
  cities: readonly [vancouver: number, london: number];
  /** Height of the band that stands for what the map leaves out, and of the line. */
  band: number;
  weight: number;
}

interface PlacedDistance {
  id: string;
  claim: ClaimId;
  y: number;
  /** Where it ends. */
  right: number;
}

export interface PlacedLine {
  map: PlacedMap;
  globe: GlobePlace;
  laid: Laid;
  /** Where the distances begin. */
  left: number;
  distances: PlacedDistance[];
}

/** Rows of distances stand under the small map where the frame is low and wide, under the globe elsewhere. */
const isBeside = ({ name }: Frame): boolean => name === 'social';

/** From a distance to the next, in sizes of the text. */
const PITCH = 2.3;

/** The globe at the right, as large as what is under it, and the map in the corner that its curve leaves, allow. */
function placeGlobe(frame: Frame, rows: number): GlobePlace {
  const { box, font, name } = frame;
  const height = box.height - (isBeside(frame) ? 0 : font * (PITCH * rows + 0.6));
  const widest = (box.width * (isBeside(frame) ? 0.5 : 0.88)) / (2 * GLOBE_REACH);
  const k = Math.min(height / (GLOBE_REACH + GLOBE_FOOT), widest);
  return { at: [box.x + box.width - GLOBE_REACH * k, box.y + height - GLOBE_FOOT * k], k, coarse: name === 'phone' };
}

/** The base map's own line and country, at the size that makes the line as long as the map it is taken from measures. */
function placeMap({ box, font }: Frame, drawn: number): PlacedMap {
  const k = drawn / lengthOf(BORDER);
  const country = boxAround(KAZAKHSTAN);
  const [left, top] = [box.x, box.y + font * 0.6];
  const [x, y] = [left - country.x * k, top - country.y * k];
  const onFrame = ([mapX, mapY]: Point): Point => [x + mapX * k, y + mapY * k];
  return {
    transform: `translate(${x.toFixed(2)},${y.toFixed(2)}) scale(${k.toFixed(5)})`,
    east: onFrame(member(BORDER, -1)),
    shore: [left, top + country.height * k],
    name: {
      at: [left + country.width * k * 0.52, top + country.height * k * 0.6],
      room: country.width * k,
    },
  };
}

/** Map, globe and distances, all at the globe's scale along its level line. */
export function placeLine({ maps, distances }: BorderModel, frame: Frame, words: Words): PlacedLine {
  const { box, font } = frame;
  // The first distance is the one on the globe.
  const [arc, ...others] = distances;
  if (arc?.id !== 'london-vancouver') throw new Error('border: expected London to Vancouver first among the distances');
  const globe = placeGlobe(frame, others.length);
  const { at, k } = globe;
  const drawn = words.claimValue(mapOf(maps, '50m').claim) * k;
  const left = at[0] - (words.claimValue('border-7600') * k) / 2;
  const pitch = font * PITCH;
  const foot = box.y + box.height;
  const begins = isBeside(frame) ? box.x : left;
  const row = (id: string, claim: ClaimId, y: number, from: number): PlacedDistance => ({
    id,
    claim,
    y,
    right: from + words.claimValue(claim) * k,
  });
  return {
    map: placeMap(frame, drawn),
    globe,
    laid: {
      y: at[1],
      left,
      drawn: left + drawn,
      ground: left + words.claimValue('border-7600') * k,
      cities: [at[0] + GLOBE_ENDS[0] * k, at[0] + GLOBE_ENDS[1] * k],
      band: Math.max(7, font * 0.6),
      weight: Math.max(3.4, font * 0.2),
    },
    left: begins,
    distances: [
      row(arc.id, arc.claim, at[1], left),
      ...others.map(({ id, claim }, index) =>
        row(id, claim, foot - pitch * (others.length - 1 - index) - font * 0.5, begins),
      ),
    ],
  };
}
