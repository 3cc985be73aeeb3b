import { line } from 'd3-shape';

/** A point of the drawing, user units. */
export interface Vertex {
  x: number;
  y: number;
}

const straight = line<Vertex>(
  ({ x }) => x,
  ({ y }) => y,
);

/** Straight strokes from vertex to vertex, as path data. @throws when there are none */
export function linePath(vertices: Iterable<Vertex>): string {
  const path = straight(vertices);
  if (!path) throw new Error('Expected a line with vertices, found none');
  return path;
}
