import type { Box } from '../shared/scene.ts';
import type { Instrument } from './model.ts';
import type { Icon } from '../shared/outlines.ts';

/** A level stroke. */
export interface Stretch {
  from: number;
  to: number;
}

/** What an instrument puts between Washington, the firm and its client. */
export type Means =
  | { instrument: 'block'; arrow: Stretch; tip: number; lock: Icon }
  | { instrument: 'entity-list'; arrow: Stretch; bar: Stretch & { x: number }; beyond: Stretch; crate: Icon }
  | { instrument: 'secondary'; arrow: Stretch; tip: number; crate: Icon };

/** Washington, the firm, the Russian client, and what passes or no longer passes between them. Lengths are user units. */
export interface PlacedScene {
  /** The line they stand on. */
  y: number;
  /** Width of a thin stroke, and length of an arrow's head. */
  thin: number;
  head: number;
  washington: Icon;
  firm: Icon;
  russia: Icon;
  /** The circle about the firm. */
  ring: { x: number; radius: number };
  /** From the firm to its client. */
  dealing: Stretch;
  means: Means;
}

type Common = Omit<PlacedScene, 'means'>;

function placeMeans(instrument: Instrument, { y, thin, head, ring, dealing, washington }: Common): Means {
  const { size } = washington;
  const [from, to] = [washington.x + size * 0.66, ring.x - ring.radius - thin];
  const middle = (from + to) / 2;
  switch (instrument) {
    case 'block':
      return {
        instrument,
        arrow: { from, to },
        tip: to,
        lock: { x: middle, y: y - size * 0.02, size: size * 0.44 },
      };
    case 'entity-list': {
      const x = middle + size * 0.22;
      return {
        instrument,
        arrow: { from, to: x - thin },
        bar: { x, from: y - size * 0.42, to: y + size * 0.42 },
        beyond: { from: x + size * 0.14, to: to + size * 0.16 },
        crate: { x: (from + x) / 2 - size * 0.06, y, size: size * 0.34 },
      };
    }
    case 'secondary':
      return {
        instrument,
        arrow: { from, to: to - thin },
        tip: to,
        crate: { x: (dealing.from + dealing.to - head) / 2, y, size: size * 0.3 },
      };
  }
}

/** One instrument drawn in a box: each of the three as large as the box lets all of them be. */
export function placeScene(instrument: Instrument, box: Box, font: number): PlacedScene {
  const size = Math.min(box.height / 1.44, box.width * 0.165);
  const y = box.y + box.height / 2;
  const [west, firm, east] = [box.x + size * 0.55, box.x + box.width * 0.52, box.x + box.width - size * 0.55];
  const thin = Math.max(size / 44, font / 12);
  const radius = size * 0.68;
  const works = (x: number): Icon => ({ x, y: y - size * 0.02, size: size * 0.74 });
  const common: Common = {
    y,
    thin,
    head: size * 0.17,
    washington: { x: west, y, size },
    firm: works(firm),
    russia: works(east),
    ring: { x: firm, radius },
    dealing: { from: firm + radius + thin, to: east - size * 0.52 },
  };
  return { ...common, means: placeMeans(instrument, common) };
}
