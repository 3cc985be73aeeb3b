import { placeBlock } from '../basemap/blocks.ts';
import { onScreen, project, type View } from '../basemap/cameras.ts';
import type { Ground } from '../basemap/ground.ts';
import type { Lettering, Placed } from '../basemap/lettering.ts';
import { sizeOf, type Part } from '../basemap/setting.ts';
import { lettersOn, toneOf } from '../basemap/tones.ts';
import { lettered, textOnMap } from '../basemap/written.ts';
import { hueOf, type HuedCode, type Tone } from '../shared/hues.ts';
import { member } from '../shared/member.ts';
import type { Point } from '../shared/plane.ts';
import type { Mark, Words } from '../shared/scene.ts';
import type { PlacedFlow } from './arrows.ts';
import { LIT, spotOf } from './places.ts';

interface Line extends Part {
  tone: Tone;
}

/** A label and where it would like to be centred. */
interface Label {
  key: string;
  lines: Line[];
  at: Point;
  /** Way it may move from there, in degrees. */
  towards: number;
  /** Country it should stand on. */
  home?: Ground;
}

export interface PlacedLabel extends Label {
  text: Placed;
}

/** What labels are made of on a frame. */
interface Page {
  view: View;
  words: Words;
}

const sizeOn = ({ view: { frame } }: Page): number => (frame.name === 'phone' ? frame.font : frame.font * 1.05);

/** The name of a country, with what else is said of it. */
function countryLabel(code: HuedCode, said: readonly Line[], page: Page): Label {
  const { view, words } = page;
  const { frame, camera } = view;
  const spot = spotOf(code);
  const [x, y] = onScreen(project(spot.at), camera);
  const name = code === 'EU27' && frame.name === 'phone' ? words.t('eu') : words.country(code);
  const lines: Line[] = [{ text: name, face: 'serif-strong', tone: hueOf(code), size: sizeOn(page) }, ...said];
  const half = sizeOf(lines).width / 2;
  return {
    key: `label-${code}`,
    lines,
    at: [Math.max(frame.box.x + half, x), y],
    towards: spot.towards,
    ...(code === 'KAZ' ? { home: code } : {}),
  };
}

const amountLine = ({ flow }: PlacedFlow, page: Page): Line => ({
  text: page.words.claim(flow.claim),
  face: 'sans-strong',
  tone: 'ink',
  size: sizeOn(page),
});

const labelsOf = (placed: readonly PlacedFlow[], page: Page): Label[] => [
  ...placed.map((one) => countryLabel(one.flow.to, [amountLine(one, page)], page)),
  countryLabel('KAZ', [], page),
];

/** The labels of a flow map, each where it wants to be or as near as arrows, other labels and the border let it. */
export function placeLabels(placed: readonly PlacedFlow[], lettering: Lettering, { view, words }: Page): PlacedLabel[] {
  return labelsOf(placed, { view, words }).map((label) => {
    const text = placeBlock(lettering, {
      parts: label.lines,
      at: label.at,
      towards: label.towards,
      nearest: 0,
      reach: 130,
      centred: true,
      ground: label.home,
      offGround: label.home ? 160 : 60,
      must: true,
    });
    if (!text) throw new Error(`flows: no room for ${label.key} on the ${view.frame.name} frame`);
    return { ...label, text };
  });
}

export function labelMark({ key, lines, text }: PlacedLabel, { camera }: View): Mark {
  const ground = toneOf(text.ground, { lit: LIT });
  return textOnMap(key, text, camera, ({ face, part }) => lettered(face, lettersOn(ground, member(lines, part).tone)));
}
