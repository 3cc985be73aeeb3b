import { member } from '../shared/member.ts';
import { tenth } from '../shared/round.ts';
import type { Vertex } from '../shared/vertices.ts';

/** A line that wanders about a straight course as a surveyed border does. User units. */
export interface Course {
  /** Where the course runs, across its length. */
  at: number;
  /** Its ends. */
  from: number;
  to: number;
  /** How far the line goes aside; below 0 it wanders the other way. */
  swing: number;
  /** It runs down the drawing, not across. */
  down: boolean;
}

/** Offsets at even steps of the course, as shares of its swing. */
const OFFSETS = [0, 0.5, 0.25, 0.9, 0.4, -0.35, -0.1, -0.8, -0.45, 0.2, 0.75, 0.35, -0.25, -0.6, 0];

/** The line, from one end to the other. */
export function wandering({ at, from, to, swing, down }: Course): Vertex[] {
  return OFFSETS.map((offset, index) => {
    const along = tenth(from + ((to - from) * index) / (OFFSETS.length - 1));
    const aside = tenth(at + offset * swing);
    return down ? { x: aside, y: along } : { x: along, y: aside };
  });
}

/** Where the line stands, across the course, at a share of its length. */
export function asideAt({ at, swing }: Course, share: number): number {
  const place = share * (OFFSETS.length - 1);
  const before = member(OFFSETS, Math.floor(place));
  const after = member(OFFSETS, Math.ceil(place));
  return tenth(at + (before + (after - before) * (place - Math.floor(place))) * swing);
}
