import { wrap } from '../shared/measure.ts';
import { member } from '../shared/member.ts';
import type { Box, Frame, Words } from '../shared/scene.ts';
import { sizesOf, type Sizes } from '../shared/sizes.ts';
import type { Anchor, Passage } from '../shared/text.ts';
import type { Instrument, InstrumentsModel } from './model.ts';
import { placeScene, type PlacedScene } from './place-scene.ts';

export type Actor = 'washington' | 'firm' | 'russia';

/** Who stands in a column, said once at its head. */
export interface Head extends Passage {
  actor: Actor;
  anchor: Anchor;
}

/** One instrument: its name, what it does, and that drawn. */
export interface PlacedRow {
  instrument: Instrument;
  /** The rule over it. */
  rule: number;
  title: Passage;
  caption: Passage;
  scene: PlacedScene;
}

export interface PlacedInstruments {
  sizes: Sizes;
  /** Ends of the rules. */
  left: number;
  right: number;
  heads: Head[];
  rows: PlacedRow[];
}

interface Terms {
  words: Words;
  sizes: Sizes;
  box: Box;
  /** Width of the three columns. */
  drawn: number;
}

/** The heads stand on one line, their last lines level. */
function placeHeads({ words, sizes, box, drawn }: Terms): { heads: Head[]; bottom: number } {
  const { font, line, narrow } = sizes;
  const columns: { actor: Actor; anchor: Anchor; x: number; share: number }[] = [
    { actor: 'washington', anchor: 'start', x: box.x, share: 0.32 },
    { actor: 'firm', anchor: 'middle', x: box.x + drawn * 0.52, share: 0.34 },
    { actor: 'russia', anchor: 'end', x: box.x + drawn, share: 0.32 },
  ];
  const texts = columns.map(({ actor, share }) =>
    wrap(words.t(`actor-${actor}`), drawn * (narrow ? 0.5 : share), font, 'sans-strong'),
  );
  const most = Math.max(...texts.map(({ length }) => length));
  return {
    heads: columns.map(({ actor, anchor, x }, index) => {
      const lines = member(texts, index);
      return { actor, anchor, x, y: box.y + font + (most - lines.length) * line, lines };
    }),
    bottom: box.y + most * line + font * 0.5,
  };
}

/** Words over the drawing on a phone, beside it elsewhere. */
function placeRow(instrument: Instrument, { y, height }: Pick<Box, 'y' | 'height'>, terms: Terms): PlacedRow {
  const { words, sizes, box, drawn } = terms;
  const { font, line, narrow } = sizes;
  const gutter = font * 1.8;
  const room = narrow ? box.width : box.width - drawn - gutter;
  const title = wrap(words.t(`${instrument}-title`), room, font, 'sans-strong');
  const caption = wrap(words.t(narrow ? `${instrument}-short` : `${instrument}-caption`), room, font);
  const said = (title.length + caption.length) * line;
  const x = narrow ? box.x : box.x + drawn + gutter;
  const first = (narrow ? y + line * 0.1 : y + (height - said) / 2) + font * 0.95;
  const top = narrow ? y + said + line * 0.35 : y + font * 0.6;
  const scene = { x: box.x, y: top, width: drawn, height: y + height - font * 0.5 - top };
  return {
    instrument,
    rule: y,
    title: { x, y: first, lines: title },
    caption: { x, y: first + title.length * line, lines: caption },
    scene: placeScene(instrument, scene, font),
  };
}

/** How wide the three columns are, as a share of the frame. */
const drawnShare = ({ name }: Frame): number => (name === 'phone' ? 1 : name === 'social' ? 0.46 : 0.57);

/** Where the three instruments and all that is said of them stand, one under the other. */
export function place(model: InstrumentsModel, frame: Frame, words: Words): PlacedInstruments {
  const { box } = frame;
  const terms: Terms = { words, sizes: sizesOf(frame, { wide: 17 }), box, drawn: box.width * drawnShare(frame) };
  const { heads, bottom } = placeHeads(terms);
  const height = (box.y + box.height - bottom) / model.instruments.length;
  return {
    sizes: terms.sizes,
    left: box.x,
    right: box.x + box.width,
    heads,
    rows: model.instruments.map((instrument, row) => placeRow(instrument, { y: bottom + height * row, height }, terms)),
  };
}
