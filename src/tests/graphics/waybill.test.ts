import { describe, expect, it } from 'vitest';
import { FRAME_NAMES } from '../../graphics/shared/frames.ts';
import { classes, drawn, mark, number, pathOf, vertices, wordsOf } from './drawn.ts';

describe.each(FRAME_NAMES)('waybill, %s', (frame) => {
  const svg = drawn('waybill', frame);
  const place = (key: string): [number, number] => {
    const points = vertices(mark(svg, key));
    const middle = (axis: 0 | 1): number => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    return [middle(0), middle(1)];
  };
  /** How far along the way: northward on the phone, eastward elsewhere. */
  const along = ([x, y]: [number, number]): number => (frame === 'phone' ? -y : x);

  it('files the document after the goods come in and before they leave', () => {
    const gate = mark(svg, 'gate');
    const order = [
      along(place('union-edge')),
      along(place('crate')),
      along([(number(gate, 'x1') + number(gate, 'x2')) / 2, (number(gate, 'y1') + number(gate, 'y2')) / 2]),
      along(place('lorry')),
      along(place('border-line')),
      along(vertices(mark(svg, 'way-on')).at(-1) ?? [0, 0]),
    ];
    expect(order).toEqual([...order].sort((one, other) => one - other));
  });

  it('draws the edge of the union full and its inside border dotted', () => {
    expect(classes(mark(svg, 'union-edge'))).not.toContain('dots');
    expect(classes(mark(svg, 'border-line'))).toContain('dots');
  });

  it('names the three ways in, each where its way crosses the edge of the union', () => {
    const edge = vertices(mark(svg, 'union-edge'));
    /** From a point to the nearest stroke of the edge. */
    const away = (x: number, y: number): number =>
      Math.min(
        ...edge.slice(1).map(([x2, y2], index) => {
          const [x1, y1] = edge[index] ?? [Number.NaN, Number.NaN];
          const [dx, dy] = [x2 - x1, y2 - y1];
          const share = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
          return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
        }),
      );
    for (const id of ['khorgos', 'dostyk', 'aktau'] as const) {
      expect(mark(svg, `entry-${id}`).textContent).toBe(wordsOf('waybill', 'fr').place(id));
      const ring = mark(svg, `ring-${id}`);
      const [x, y] = [number(ring, 'cx'), number(ring, 'cy')];
      expect(away(x, y), id).toBeLessThan(0.3);
      expect(pathOf(mark(svg, 'ways-in'))).toContain(`L${x} ${y}C`);
    }
  });
});
