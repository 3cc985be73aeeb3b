import { standing, type View } from '../basemap/cameras.ts';
import type { Ground } from '../basemap/ground.ts';
import { lettersOn, toneOf } from '../basemap/tones.ts';
import { leaderOnMap, lettered, textOnMap } from '../basemap/written.ts';
import type { Tone } from '../shared/hues.ts';
import type { Mark } from '../shared/scene.ts';
import { tenth } from '../shared/round.ts';
import { text as textMark } from '../shared/text.ts';
import type { Placed } from '../basemap/lettering.ts';
import type { AtlasModel } from './model.ts';
import type { PlacedTally } from './tally.ts';
import type { PlacedName, PlacedRemark, PlacedRing, PlacedSea, Writing } from './placing.ts';
import { legHead, ringOf } from './routes.ts';

/** How a crossing's mark is dressed, on the map and in a tally. */
const CROSSING = { class: 'f-ink s-paper', stroke: 1.2 } as const;

/** Colour of a country's name: the one it is lit in. */
function toneOfName(code: Ground, model: AtlasModel): Tone {
  const tone = toneOf(code, model);
  if (tone === 'union' || tone === 'water') return 'ink';
  return tone === 'land' ? 'muted' : tone;
}

/** A tally under its remark: every mark of each kind, those that the map places as they are there, and what they are. */
function tallyMarks(
  key: string,
  text: Placed,
  { radius, font, kinds }: PlacedTally,
  [model, { camera }]: [AtlasModel, View],
): Mark {
  const tone = toneOf(text.ground, model);
  const outline = `f-none ${tone === 'kaz' ? 's-on-kaz' : 's-ink'}`;
  const children = kinds.flatMap(({ id, dots, lines }): Mark[] => [
    ...dots.map(({ x, y, placed }, index): Mark => ({
      key: `${key}-${id}-${index}`,
      tag: 'circle',
      attrs: {
        class: placed ? CROSSING.class : outline,
        cx: tenth(x),
        cy: tenth(y),
        r: placed ? radius : tenth(radius - 0.5),
        'stroke-width': placed ? CROSSING.stroke : tenth(radius * 0.32),
      },
    })),
    ...lines.map((line, row) =>
      textMark({
        key: `${key}-${id}-text-${row}`,
        x: tenth(line.x),
        y: tenth(line.y),
        content: line.text,
        class: lettersOn(tone, 'ink'),
        size: font,
      }),
    ),
  ]);
  return standing(key, text.origin, camera, children);
}

/** What is written on a map as marks; what it is written on decides its colours. */
export function writtenMarks(writing: Writing, model: AtlasModel, view: View): Mark[] {
  const { camera, frame } = view;
  const letters = (ground: Ground, tone: Tone): string => lettersOn(toneOf(ground, model), tone);

  const remarkMarks = ({ remark, text, leader, tally }: PlacedRemark): Mark[] => {
    const key = `remark-${remark.id}`;
    const colours = letters(text.ground, remark.tone ?? 'ink');
    return [
      ...(leader ? [leaderOnMap(key, leader, camera)] : []),
      textOnMap(key, text, camera, ({ face }) => lettered(face, colours)),
      ...(tally ? [tallyMarks(`tally-${remark.id}`, text, tally, [model, view])] : []),
    ];
  };

  const nameMarks = ({ code, text, capitals, leader }: PlacedName): Mark[] => {
    const key = `name-${code}`;
    const colours = letters(text.ground, toneOfName(code, model));
    return [
      ...(leader ? [leaderOnMap(key, leader, camera)] : []),
      textOnMap(key, text, camera, ({ face }) => (capitals ? `t-name ${colours}` : lettered(face, colours))),
    ];
  };

  const placeMark = ({ place: { id, kind }, at, text }: PlacedRing): Mark => {
    const key = `place-${id}`;
    const crossing = kind === 'crossing';
    const ring: Mark = {
      key: `${key}-ring`,
      tag: 'circle',
      attrs: {
        class: crossing ? CROSSING.class : 'f-paper s-ink',
        r: ringOf(frame),
        'stroke-width': crossing ? CROSSING.stroke : 1.5,
      },
    };
    // A settlement, not one of the open circles that count.
    const core: Mark = { key: `${key}-core`, tag: 'circle', attrs: { class: 'f-ink', r: tenth(ringOf(frame) * 0.4) } };
    const rings = crossing ? [ring] : [ring, core];
    if (!text) return standing(key, at, camera, rings);
    const colours = letters(text.ground, 'ink');
    const written = textOnMap(key, text, camera, ({ face }) => lettered(face, colours));
    return { ...written, children: [...rings, ...written.children] };
  };

  const seaMark = ({ id, text }: PlacedSea): Mark =>
    textOnMap(`sea-${id}`, text, camera, ({ face }) => lettered(face, letters(text.ground, 'ink')));

  return [
    ...writing.remarks.flatMap(remarkMarks),
    ...writing.subjects.flatMap(nameMarks),
    ...writing.rings.map(placeMark),
    ...writing.others.flatMap(nameMarks),
    ...writing.seas.map(seaMark),
    ...model.legs.map((leg) => legHead(leg, view)),
  ];
}
