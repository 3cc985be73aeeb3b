import type { View } from '../basemap/cameras.ts';
import { LEADING, type Extent, type SetText } from '../basemap/setting.ts';
import { textWidth } from '../shared/measure.ts';
import type { Words } from '../shared/scene.ts';
import { smallSize } from '../shared/sizes.ts';
import type { AtlasModel, Tallied } from './model.ts';
import { ringOf } from './routes.ts';

/** Marks on a row: the eye counts in tens. */
const ROW = 10;

/** A mark or the words of a kind, from the left upper corner of the tally. */
interface Kind {
  id: string;
  dots: { x: number; y: number; placed: boolean }[];
  lines: { x: number; y: number; text: string }[];
}

/** Marks that a remark counts, in rows by kind, each kind's words beside its rows. */
export interface Tally extends Extent {
  radius: number;
  font: number;
  kinds: Kind[];
}

/** The same, from the origin of the remark's text. */
export type PlacedTally = Omit<Tally, keyof Extent>;

interface Sketch {
  model: AtlasModel;
  view: View;
  words: Words;
}

export function tallyOf(tallied: readonly Tallied[], { model, view: { frame }, words }: Sketch): Tally {
  const radius = ringOf(frame);
  const pitch = radius * 2.6;
  const font = smallSize(frame, 0.92);
  const leading = font * LEADING;
  const left = ROW * pitch + font * 0.5;
  const onMap = model.marked.filter(({ kind }) => kind === 'crossing').length;
  let top = font * 0.35;
  const kinds = tallied.map(({ id, claim, label, small, placed = false }): Kind => {
    const count = words.claimValue(claim);
    const texts = [label, ...(small ? [small] : [])].map((key) => words.t(key));
    const height = Math.max(Math.ceil(count / ROW) * pitch, texts.length * leading);
    const start = top;
    top += height + font * 0.25;
    return {
      id,
      dots: Array.from({ length: count }, (_, index) => ({
        x: ((index % ROW) + 0.5) * pitch,
        y: start + (Math.floor(index / ROW) + 0.5) * pitch,
        placed: placed && index < onMap,
      })),
      lines: texts.map((text, row) => ({ x: left, y: start + font * 0.7 + row * leading, text })),
    };
  });
  const widths = kinds.flatMap(({ lines }) => lines.map(({ text }) => textWidth(text, font)));
  return { radius, font, kinds, width: left + Math.max(...widths), height: top };
}

/** A tally in the room that its remark keeps for it. */
export function placeTally({ radius, font, kinds }: Tally, { under }: SetText): PlacedTally {
  if (!under) throw new Error('Expected room under the remark for its tally, found none');
  const moved = <At extends { x: number; y: number }>(at: At): At => ({ ...at, x: at.x + under.x, y: at.y + under.y });
  return {
    radius,
    font,
    kinds: kinds.map(({ id, dots, lines }) => ({ id, dots: dots.map(moved), lines: lines.map(moved) })),
  };
}
