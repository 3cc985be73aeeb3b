import { nameWidth, wrap, type Face } from '../shared/measure.ts';
import { member } from '../shared/member.ts';
import { tenth } from '../shared/round.ts';
import type { Box, Frame, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';
import { ENTRIES } from './model.ts';
import type { Entry, PlacedWaybill, Saying, Sayings, WayIn } from './placed.ts';
import { asideAt, wandering, type Course } from './wander.ts';

/** Width of a fine stroke, side of a drawn thing, user units: there is one phone. */
const FINE = 1.6;
const SIZE = 34;

/** Lengths that the places are worked out from, user units. */
interface Plan {
  box: Box;
  right: number;
  bottom: number;
  words: Words;
  sizes: Sizes;
  outer: Course;
  inner: Course;
  /** Where the way of the goods runs, and the three heights at which something happens on it. */
  way: number;
  crate: number;
  gate: number;
  lorry: number;
  /** Middle of the sheet, and left edge of what is said right of the way. */
  sheet: number;
  said: number;
}

function planOf(frame: Frame, words: Words): Plan {
  const { box } = frame;
  const right = box.x + box.width;
  const across = { from: box.x, to: right, swing: 7, down: false };
  const height = (share: number): number => box.y + box.height * share;
  const way = box.x + 62;
  return {
    box,
    right,
    bottom: box.y + box.height,
    words,
    sizes: sizesOf(frame, {}, 1.2),
    outer: { ...across, at: height(0.845) },
    inner: { ...across, at: height(0.215) },
    way,
    crate: height(0.66),
    gate: height(0.49),
    lorry: height(0.325),
    sheet: way + 52,
    said: way + 32,
  };
}

/** West to east, so that the ways in do not cross. */
function entriesOf({ box, bottom, words, sizes, outer }: Plan): Entry[] {
  const { font } = sizes;
  return [...ENTRIES].reverse().map(({ place }, index) => {
    const share = member([0.12, 0.5, 0.84], index);
    const x = tenth(box.x + box.width * share);
    const name = { x: tenth(x + font * 0.5), y: tenth(bottom - font * 0.5), content: words.place(place) };
    return { place, x, y: asideAt(outer, share), name: { ...name, anchor: 'start' } };
  });
}

function waysIn(entries: readonly Entry[], { bottom, way, crate }: Plan): WayIn[] {
  const join = crate + SIZE * 0.52;
  return entries.map(({ x, y }) => ({
    start: { x, y: bottom },
    edge: { x, y },
    bends: [
      { x, y: tenth(y - 18) },
      { x: way, y: tenth(join + 18) },
    ],
    crate: { x: way, y: tenth(join) },
  }));
}

/** The gate: a bar across the way, the sheet beside it. */
function placeGate(plan: Plan): Pick<PlacedWaybill, 'wait' | 'gate' | 'filing' | 'way' | 'head' | 'icons'> {
  const { box, right, way: x, crate, gate: y, lorry, sheet } = plan;
  return {
    wait: { from: { x, y: tenth(crate - SIZE * 0.5) }, to: { x, y: tenth(y + 3) } },
    gate: { from: { x: x - 18, y }, to: { x: x + 18, y } },
    filing: { from: { x: x + 22, y }, to: { x: tenth(sheet - 14), y } },
    way: { from: { x, y: y - 3 }, to: { x, y: box.y + 8 } },
    head: 10,
    icons: {
      sheet: { x: sheet, y, size: SIZE * 0.95 },
      crate: { x, y: crate, size: SIZE },
      lorry: { x, y: lorry, size: SIZE * 0.9 },
      satellite: { x: right - 26, y: lorry - 4, size: 30 },
    },
  };
}

function placeNames({ box, right, words, sizes, crate, said }: Plan): PlacedWaybill['names'] {
  const { font } = sizes;
  const [kaz, rus] = [words.country('KAZ'), words.country('RUS')];
  return {
    KAZ: { x: tenth(right - nameWidth(kaz, font) - 4), y: tenth(crate - SIZE * 0.5), content: kaz },
    RUS: { x: tenth(said), y: tenth(box.y + font * 1.25), content: rus },
  };
}

function placeSayings({ box, right, words, sizes, crate, gate, lorry, sheet, said }: Plan): Sayings {
  const { font, line } = sizes;
  /** Lines about a height. */
  const about = (y: number, x: number, lines: string[]): Saying => ({
    x: tenth(x),
    y: y - ((lines.length - 1) * line) / 2 + font * 0.35,
    lines,
    anchor: 'start',
  });
  const beside = sheet + 26;
  const lines = (key: string, width: number, face: Face = 'sans-strong'): string[] =>
    wrap(words.t(key), width, font, face);
  const one = (key: string): string[] => [words.t(key)];
  return {
    enter: about(crate, said, lines('enter', right - said - 8, 'sans')),
    file: about(gate, beside, lines('file-short', right - beside - 4)),
    leave: about(lorry, said, lines('leave-short', right - beside - 4)),
    cross: { x: tenth(said), y: box.y + font * 2.7, lines: one('cross'), anchor: 'start' },
    satellite: { x: tenth(right - 6), y: lorry + font * 1.6, lines: one('satellite'), anchor: 'end' },
  };
}

/** Bottom to top, as the goods travel north: outside, Kazakhstan, Russia. */
export function placeNorth(frame: Frame, words: Words): PlacedWaybill {
  const plan = planOf(frame, words);
  const { box, right, sizes } = plan;
  const entries = entriesOf(plan);
  return {
    sizes,
    nameSize: sizes.font,
    strokes: { fine: FINE, border: FINE * 1.5, gate: 3.6, filing: 2, way: FINE * 1.5 },
    up: true,
    outer: wandering(plan.outer),
    inner: wandering(plan.inner),
    beyond: [
      { x: right, y: box.y },
      { x: box.x, y: box.y },
    ],
    waysIn: waysIn(entries, plan),
    entries,
    ...placeGate(plan),
    names: placeNames(plan),
    sayings: placeSayings(plan),
  };
}
