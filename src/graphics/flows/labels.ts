import { placeBlock } from '../basemap/blocks.ts';
import { onScreen, project, type View } from '../basemap/cameras.ts';
import type { Ground } from '../basemap/ground.ts';
import type { Lettering, Placed } from '../basemap/lettering.ts';
import { sizeOf, type Part } from '../basemap/setting.ts';
import { lettersOn, toneOf } from '../basemap/tones.ts';
import { lettered, textOnMap } from '../basemap/written.ts';
import { along } from '../shared/arrow.ts';
import { hueOf, type HuedCode, type Tone } from '../shared/hues.ts';
import { member } from '../shared/member.ts';
import type { Point } from '../shared/plane.ts';
import type { Mark, Words } from '../shared/scene.ts';
import type { PlacedFlow } from './arrows.ts';
import type { FlowKind, FlowModel } from './model.ts';
import { LIT_FOR, spotOf } from './places.ts';

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
  kind: FlowKind;
  view: View;
  words: Words;
}

const sizeOn = ({ view: { frame } }: Page): number => (frame.name === 'phone' ? frame.font : frame.font * 1.05);

/** The name of a country, with what else is said of it. */
function countryLabel(code: HuedCode, said: readonly Line[], page: Page): Label {
  const { kind, view, words } = page;
  const { frame, camera } = view;
  const spot = spotOf(code, kind);
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

const amountLine = ({ flow }: PlacedFlow, tone: Tone, page: Page): Line => ({
  text: page.words.claim(flow.claim),
  face: 'sans-strong',
  tone,
  size: sizeOn(page),
});

/** What a flow was before, where there is room to say it. */
function beforeLines({ flow: { before } }: PlacedFlow, { view: { frame }, words }: Page): Line[] {
  if (!before || frame.name === 'phone' || frame.name === 'social') return [];
  const text = words.t('was', { amount: words.claim(before.claim) });
  return [{ text, face: 'sans', tone: 'muted', size: frame.font }];
}

/** The amount of an arrow to Russia, on its way: near its end, or past its middle. */
function onwardLabel(one: PlacedFlow, page: Page): Label {
  const { from } = one.flow;
  const late = from === 'KGZ';
  return {
    key: `amount-${from}-RUS`,
    lines: [amountLine(one, one.hue, page)],
    at: member(along(one.arrow, 20), late ? 17 : 13),
    towards: late ? 0 : 180,
  };
}

function labelsOf(placed: readonly PlacedFlow[], page: Page): Label[] {
  if (page.kind === 'turnover')
    return [
      ...placed.map((one) => countryLabel(one.flow.to, [amountLine(one, 'ink', page)], page)),
      countryLabel('KAZ', [], page),
    ];
  const fromWest = placed.filter(({ flow }) => flow.from === 'EU27');
  const onward = placed.filter(({ flow }) => flow.from !== 'EU27');
  return [
    ...fromWest.map((one) =>
      countryLabel(one.flow.to, [amountLine(one, 'ink', page), ...beforeLines(one, page)], page),
    ),
    countryLabel('EU27', [], page),
    ...onward.map((one) => onwardLabel(one, page)),
  ];
}

/** The labels of a flow map, each where it wants to be or as near as arrows, other labels and the border let it. */
export function placeLabels(
  { state: { kind } }: FlowModel,
  placed: readonly PlacedFlow[],
  lettering: Lettering,
  { view, words }: Omit<Page, 'kind'>,
): PlacedLabel[] {
  return labelsOf(placed, { kind, view, words }).map((label) => {
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

export function labelMark({ key, lines, text }: PlacedLabel, kind: FlowKind, { camera }: View): Mark {
  const ground = toneOf(text.ground, { lit: LIT_FOR[kind] });
  return textOnMap(key, text, camera, ({ face, part }) => lettered(face, lettersOn(ground, member(lines, part).tone)));
}
