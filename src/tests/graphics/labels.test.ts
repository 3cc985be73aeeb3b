import { describe, expect, it } from 'vitest';
import { FRAME_NAMES } from '../../graphics/shared/frames.ts';
import { walk, type Mark } from '../../graphics/shared/scene.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { sceneOf, strokes } from './drawn.ts';
import { overlap, textBoxes, type Extent } from './text-boxes.ts';

/** Steps whose words stand beside their marks, never on them. */
const STEPS = ['five-weeks', 'three-tools', 'list-grows', 'launched', 'listings-after', 'numbers-now'];

/** The box of a rectangle, of a disc drawn as two arcs, or of a path of straight strokes. */
function extentOf({ key, tag, attrs = {} }: Mark): Extent {
  const at = (name: string): number => Number(attrs[name]);
  if (tag === 'rect')
    return { left: at('x'), top: at('y'), right: at('x') + at('width'), bottom: at('y') + at('height') };
  const d = String(attrs['d']);
  const disc = /^M(\S+) (\S+)a(\S+)/.exec(d);
  if (disc) {
    const [x, y, r] = disc.slice(1).map(Number) as [number, number, number];
    return { left: x, right: x + 2 * r, top: y - r, bottom: y + r };
  }
  const points = strokes(d);
  if (points.length === 0) throw new Error(`Expected a box for "${key}", found a ${tag}`);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

describe.each(STEPS)('the labels of %s', (id) => {
  it.each(LOCALES.flatMap((locale) => FRAME_NAMES.map((frame) => ({ frame, locale }))))(
    'stand on no mark that can be asked about, $frame, $locale',
    ({ frame, locale }) => {
      const scene = sceneOf(id, frame, locale);
      const asked = [...walk(scene.marks)]
        .filter(({ cell }) => cell)
        .map((mark) => [mark.key, extentOf(mark)] as const);
      expect(asked.length).toBeGreaterThan(2);
      const hits = textBoxes(scene).flatMap((text) =>
        asked.filter(([, extent]) => overlap(text, extent) > 0).map(([key]) => `${text.key} on ${key}`),
      );
      expect(hits).toEqual([]);
    },
  );
});
