import { BEYOND } from '../basemap/plate.ts';
import { wrap } from '../shared/measure.ts';
import { tenth } from '../shared/round.ts';
import type { Frame, Mark, Words } from '../shared/scene.ts';
import { text } from '../shared/text.ts';
import type { AtlasModel } from './model.ts';

interface PlacedLine {
  content: string;
  size: number;
  class: string;
  /** Its baseline. */
  y: number;
}

/** An entry of the list: a rule, then its lines. */
interface PlacedEntry {
  id: string;
  rule: number;
  lines: PlacedLine[];
}

type List = NonNullable<AtlasModel['list']>;

/** Each entry under a rule, the entries as far apart as fills the height. */
function placeList(list: List, { box, font, name }: Frame, words: Words): PlacedEntry[] {
  const large = font * (name === 'phone' ? 1.3 : 1.7);
  const small = font * (name === 'phone' ? 1 : 1.15);
  const pitch = Math.min(box.height / list.length, font * 7.5);
  const top = box.y + (box.height - pitch * list.length) / 2;
  return list.map(({ id, label, small: below }, row) => {
    const rule = top + row * pitch;
    let y = rule + large * 0.45;
    const set = (content: string, size: number, style: string): PlacedLine => {
      y += size * 1.22;
      return { content, size, class: style, y };
    };
    const lines = [
      ...wrap(words.t(label), box.width, large, 'serif-strong').map((line) => set(line, large, 't-serif t-strong')),
      ...wrap(words.t(below), box.width, small).map((line) => set(line, small, '')),
    ];
    return { id, rule, lines };
  });
}

/** A list over a map that has stepped back. */
export function listMarks(list: List, frame: Frame, words: Words): Mark[] {
  const { x, width } = frame.box;
  const entries = placeList(list, frame, words).flatMap(({ id, rule, lines }): Mark[] => [
    {
      key: `list-${id}-rule`,
      tag: 'line',
      attrs: { class: 's-ink', 'stroke-width': 1, x1: x, x2: x + width, y1: tenth(rule), y2: tenth(rule) },
    },
    ...lines.map(({ y, ...line }, row) => text({ key: `list-${id}-${row}`, x, y: tenth(y), ...line })),
  ]);
  return [{ key: 'veil', tag: 'rect', attrs: { ...BEYOND, class: 'f-paper', opacity: 0.8 } }, ...entries];
}
