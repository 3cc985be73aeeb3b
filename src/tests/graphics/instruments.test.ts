import { describe, expect, it } from 'vitest';
import { FRAME_NAMES } from '../../graphics/shared/frames.ts';
import { classes, drawn, mark, marks, vertices } from './drawn.ts';

describe.each(FRAME_NAMES)('the three instruments, %s', (frame) => {
  const svg = drawn('three-tools', frame);
  const at = (key: string): number => vertices(mark(svg, key)).at(-1)?.[0] ?? Number.NaN;

  it('ring the firm: freezing in full, a threat dashed, the Entity List not at all', () => {
    expect(marks(svg, 'block-ring').map(classes)).toEqual([['f-none', 's-west']]);
    expect(classes(mark(svg, 'secondary-ring'))).toContain('dash');
    expect(classes(mark(svg, 'secondary-arrow'))).toContain('dash');
    expect(() => mark(svg, 'entity-list-ring')).toThrow();
  });

  it('stop American goods between Washington and the firm: the Entity List alone', () => {
    const bar = at('entity-list-bar');
    expect(bar).toBeGreaterThan(at('entity-list-crate'));
    expect(bar).toBeLessThan(at('entity-list-firm'));
    for (const instrument of ['block', 'secondary']) expect(() => mark(svg, `${instrument}-bar`)).toThrow();
  });

  it("leave the firm's dealings with Russia as they are, but for the one that punishes them", () => {
    for (const instrument of ['block', 'entity-list']) {
      expect(classes(mark(svg, `${instrument}-dealing`))).toEqual(['line', 's-muted', 'dots']);
      expect(classes(mark(svg, `${instrument}-russia`))).toEqual(['f-none', 's-rus']);
    }
    expect(classes(mark(svg, 'secondary-dealing'))).toEqual(['line', 's-rus']);
    expect(classes(mark(svg, 'secondary-russia'))).toContain('f-rus-soft');
  });
});
