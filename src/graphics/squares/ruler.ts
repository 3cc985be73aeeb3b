import { textWidth } from '../shared/measure.ts';
import { hundredth } from '../shared/round.ts';
import type { Terms } from './terms.ts';
import { sideOf, type View } from './world.ts';

/** Amounts whose squares the ruler marks: a thousand dollars, and ten times as much, to a billion. */
const DECADES = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9];

/** Length of a corner's arms, and of a tick, as shares of the side of its square. */
export const RULER_ARM = 0.1;
const TICK = 0.04;

/** The largest amount whose square lies on the squares of the first count: beyond, its corners would lie on words. */
const CORNERED = 1e6;

/** A label's width is that part of its square's side when it shows in full. */
const ROOM = 1.2;

/** Share of the readable width up to which a square shows in full: it is gone before its corner is out of sight. */
const REACH = 0.75;

/** What a tick does (see `Tween`): it fades over that share of a scale, under the least of those that show it and above the most. */
const FADE = 0.2;

const thousandth = (value: number): number => Math.round(value * 1000) / 1000;
const print = (value: number): string => String(hundredth(value));

/** The line that everything hangs from. */
export const rulerLine = (unit: number): string => `M0 0H-${print(4 * sideOf(1e9, unit))}`;

/** What marks a square's far corner on the line, and where it lies on other squares, two more of its corners. */
function cornersOf(worth: number, side: number): string {
  if (worth > CORNERED) return `M-${print(side)} 0v${print(side * TICK)}`;
  const arm = side * RULER_ARM;
  const [s, a] = [print(side), print(arm)];
  return `M-${s} 0v${a}M-${s} ${print(side - arm)}V${s}h${a}M-${a} ${s}H0v-${a}`;
}

/** A square of the ruler, worth a round amount. */
export interface RulerSquare {
  worth: number;
  content: string;
  /** Its side, on the ground: its far corner is that far left of the origin, which is its nearest. */
  side: number;
  /** Its corners, on the ground. */
  corners: string;
  /** Whether they lie on other squares, and need paper around them. */
  covers: boolean;
  /** Between these scales it shows in full: further away there is no room for its label, nearer its corner is out of sight. */
  scales: [from: number, to: number];
  /** How much of it shows in this view, from 0 to 1. */
  opacity: number;
}

/**
 * The ruler: squares worth round amounts that share their first corner with all that is counted. It is part of the
 * ground, so it is true in every view; all of it is there in each, and those that have no room are unseen.
 * @param unit dollars of one square of the first count
 */
export function placeRuler({ k }: View, unit: number, { words, sizes, corner, frame }: Terms): RulerSquare[] {
  return DECADES.map((worth) => {
    const content = words.money(worth, 'USD');
    const side = thousandth(sideOf(worth, unit));
    const from = thousandth((textWidth(content, sizes.font) * ROOM) / side);
    const to = thousandth(((corner.x - frame.box.x) * REACH) / side);
    const shown = Math.min((k / from - 1) / FADE + 1, (1 - k / to) / FADE + 1);
    const opacity = hundredth(Math.min(1, Math.max(0, shown)));
    return {
      worth,
      content,
      side,
      corners: cornersOf(worth, side),
      covers: worth <= CORNERED,
      scales: [from, to],
      opacity,
    };
  });
}
