import { nameWidth, wrap, type Face } from '../shared/measure.ts';
import { member } from '../shared/member.ts';
import { tenth } from '../shared/round.ts';
import type { Box, Frame, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';
import type { Anchor } from '../shared/text.ts';
import { ENTRIES } from './model.ts';
import type { Entry, PlacedWaybill, Saying, Sayings, WayIn } from './placed.ts';
import { asideAt, wandering, type Course } from './wander.ts';

/** Lengths that the places are worked out from, user units. */
interface Plan {
  box: Box;
  right: number;
  bottom: number;
  /** Whether the frame is the tall one, and the low one. */
  tall: boolean;
  low: boolean;
  words: Words;
  sizes: Sizes;
  nameSize: number;
  /** Width of a fine stroke. */
  fine: number;
  /** Side of a drawn thing. */
  size: number;
  outer: Course;
  inner: Course;
  /** Heights of the goods' way and of the office over it. */
  route: number;
  office: number;
  /** Where on the way the three things happen. */
  crate: number;
  gate: number;
  lorry: number;
}

function planOf({ box, name, ...frame }: Frame, words: Words): Plan {
  const [tall, low] = [name === 'wide', name === 'social'];
  const sizes = sizesOf({ box, name, ...frame }, { wide: 18, social: 21 }, 1.2);
  const { font } = sizes;
  const bottom = box.y + box.height;
  const down = { from: box.y, to: bottom, down: true };
  return {
    box,
    right: box.x + box.width,
    bottom,
    tall,
    low,
    words,
    sizes,
    nameSize: tall ? 19 : font,
    fine: font / 9,
    size: Math.min(box.width * 0.09, box.height * (tall ? 0.155 : 0.135)),
    outer: { ...down, at: box.x + box.width * 0.175, swing: font * 0.8 },
    inner: { ...down, at: box.x + box.width * 0.8, swing: -font * 0.8 },
    route: box.y + box.height * (tall ? 0.62 : 0.58),
    office: tenth(box.y + (tall ? 0.16 : 0.15) * box.height),
    crate: tenth(box.x + box.width * 0.345),
    gate: tenth(box.x + box.width * 0.525),
    lorry: tenth(box.x + box.width * 0.695),
  };
}

/** Left edge of what lies outside. */
const startOf = ({ box }: Plan): number => box.x + 2;

function entriesOf(plan: Plan): Entry[] {
  const { box, tall, words, sizes, outer } = plan;
  const { font } = sizes;
  const shares = tall ? [0.34, 0.62, 0.9] : [0.28, 0.58, 0.88];
  return ENTRIES.map(({ place, from }, index) => {
    const share = member(shares, index);
    const [x, y] = [asideAt(outer, share), tenth(box.y + box.height * share)];
    return {
      place,
      x,
      y,
      name: { x: tenth(x - font * 0.7), y: tenth(y - font * 0.5), content: words.place(place), anchor: 'end' },
      from: { x: tenth(startOf(plan)), y: tenth(y + font * 1.15), content: words.t(`from-${from}`) },
    };
  });
}

function waysIn(entries: readonly Entry[], plan: Plan): WayIn[] {
  const join = tenth(plan.crate - plan.size * 0.85);
  const route = tenth(plan.route);
  return entries.map(({ x, y }) => {
    const between = tenth((x + plan.crate - plan.size * 0.85) / 2);
    return {
      start: { x: startOf(plan), y },
      edge: { x, y },
      bends: [
        { x: between, y },
        { x: between, y: route },
      ],
      crate: { x: join, y: route },
    };
  });
}

/** The gate: a bar across the way, the sheet over it, a dotted line to the office. */
function placeGate(plan: Plan): Pick<PlacedWaybill, 'wait' | 'gate' | 'filing' | 'way' | 'head' | 'icons'> {
  const { right, sizes, fine, size, route, office, crate, gate: x, lorry, low } = plan;
  const tip = right - sizes.font * 0.6;
  return {
    wait: { from: { x: tenth(crate + size * 0.7), y: route }, to: { x: tenth(x - fine * 2), y: route } },
    gate: { from: { x, y: tenth(route - size * 0.5) }, to: { x, y: tenth(route + size * 0.5) } },
    filing: { from: { x, y: tenth(route - size * 0.6) }, to: { x, y: tenth(office + size * 0.5) } },
    way: { from: { x: x + fine * 2, y: route }, to: { x: tip, y: route } },
    head: sizes.font * 0.75,
    icons: {
      office: { x, y: office, size },
      sheet: { x, y: tenth(route - size * (low ? 1.5 : 1.75)), size: size * 1.05 },
      crate: { x: crate, y: route - size * 0.08, size: size * 1.15 },
      lorry: { x: lorry, y: route - size * 0.34, size: size * 0.85 },
      satellite: { x: lorry, y: office + size * 0.1, size },
    },
  };
}

/** The names stand at the foot of their grounds, Russia's in the middle of its own. */
function placeNames({ right, bottom, words, sizes, nameSize, outer, inner }: Plan): PlacedWaybill['names'] {
  const y = tenth(bottom - sizes.font * 0.9);
  const [kaz, rus] = [words.country('KAZ'), words.country('RUS')];
  return {
    KAZ: { x: tenth(outer.at + sizes.font * 1.6), y, content: kaz },
    RUS: { x: tenth((inner.at + right - nameWidth(rus, nameSize)) / 2), y, content: rus },
  };
}

function placeSayings(plan: Plan): Sayings {
  const { box, right, words, sizes, size, inner, route, office, crate, gate, lorry } = plan;
  const { font, line } = sizes;
  const saying = (lines: string[], x: number, y: number, anchor: Anchor = 'middle'): Saying => ({
    x: tenth(x),
    y: tenth(y),
    lines,
    anchor,
  });
  const under = route + size * 0.5 + line * 1.15;
  const lines = (key: string, width: number, face: Face = 'sans'): string[] => wrap(words.t(key), width, font, face);
  const cross = lines('cross', right - inner.at - font * 1.6);
  return {
    enter: saying(lines('enter', box.width * 0.15), crate - size * 0.1, under),
    file: saying(lines('file', box.width * 0.2, 'sans-strong'), gate, under),
    leave: saying(lines('leave', box.width * 0.13, 'sans-strong'), lorry, under),
    cross: saying(cross, inner.at - inner.swing + font * 0.4, route - font * 1.1 - (cross.length - 1) * line, 'start'),
    office: saying(lines('office', box.width * 0.2), gate - size * 0.75, office - font * 0.1, 'end'),
    satellite: saying(lines('satellite', box.width * 0.16), lorry, office + size * 0.72 + font * 0.4),
  };
}

/** Left to right: outside, Kazakhstan, Russia. */
export function placeEast(frame: Frame, words: Words): PlacedWaybill {
  const plan = planOf(frame, words);
  const { box, right, bottom, sizes, nameSize, fine } = plan;
  const entries = entriesOf(plan);
  return {
    sizes,
    nameSize,
    strokes: { fine, border: fine * 1.5, gate: fine * 2.4, filing: fine * 1.3, way: fine * 1.6 },
    up: false,
    outer: wandering(plan.outer),
    inner: wandering(plan.inner),
    beyond: [
      { x: right, y: bottom },
      { x: right, y: box.y },
    ],
    waysIn: waysIn(entries, plan),
    entries,
    ...placeGate(plan),
    names: placeNames(plan),
    sayings: placeSayings(plan),
  };
}
