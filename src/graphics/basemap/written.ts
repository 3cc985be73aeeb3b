import type { Face } from '../shared/measure.ts';
import { tenth } from '../shared/round.ts';
import type { Mark } from '../shared/scene.ts';
import { text } from '../shared/text.ts';
import { standing, type Camera } from './cameras.ts';
import type { Leader, SetLine, SetText } from './setting.ts';

/** Classes that set letters in a face; italics are for water alone. */
const FACE_CLASS: Readonly<Record<Face, string>> = {
  sans: '',
  'sans-strong': 't-strong',
  serif: 't-serif',
  'serif-strong': 't-serif t-strong',
  'serif-italic': 't-sea',
};

/** Classes of letters in a face and, from `lettersOn`, their colours. */
export const lettered = (face: Face, colours: string): string => `${FACE_CLASS[face]} ${colours}`.trim();

/** A text as marks in a group that stands on the map; the key of each line is the group's and its number. */
export function textOnMap(
  key: string,
  { origin, lines, turn }: SetText,
  camera: Camera,
  classOf: (line: SetLine) => string,
): Mark & { children: Mark[] } {
  const rotated = turn === 0 ? {} : { attrs: { transform: `rotate(${tenth(turn)})` } };
  const children = lines.map((line, index) =>
    text({
      key: `${key}-${index}`,
      x: tenth(line.x),
      y: tenth(line.y),
      content: line.text,
      class: classOf(line),
      anchor: line.anchor,
      size: line.size,
      ...rotated,
    }),
  );
  return { ...standing(key, origin, camera, children), children };
}

/** A hairline from a text to what it speaks of, in a group that stands on the map there. */
export const leaderOnMap = (key: string, { end, at }: Leader, camera: Camera): Mark =>
  standing(`${key}-leader`, at, camera, [
    {
      key: `${key}-line`,
      tag: 'path',
      attrs: {
        class: 'f-none s-ink',
        d: `M${tenth(end[0] - at[0])} ${tenth(end[1] - at[1])}L0 0`,
        'stroke-width': 1,
      },
    },
  ]);
