import type { Frame, FrameName, Words } from '../shared/scene.ts';
import type { Said } from '../shared/text.ts';
import type { SquaresModel } from './model.ts';
import { placeCounts } from './place-counts.ts';
import { asideOf, placeSpeck } from './place-speck.ts';
import { placeRuler, RULER_ARM, type RulerSquare } from './ruler.ts';
import { stack, type Saying, type TiedSayings } from './sayings.ts';
import { termsOf, type SquaresSizes, type Terms } from './terms.ts';
import { footOf, groundOf, SIDE, sideOf, type Amounts, type Ground, type View } from './world.ts';

/** A view of the ground, and what is said of it. */
export interface PlacedView {
  view: View;
  said: TiedSayings[];
  /** What the first square is: the foot of a hairline up from it and to the left, its two lengths, and the words. */
  first?: { leader: { x: number; y: number; up: number; across: number }; label: Said };
}

export interface PlacedSquares extends PlacedView {
  ground: Ground;
  ruler: RulerSquare[];
  sizes: SquaresSizes;
  /** Baseline of the ruler's labels over the ground's origin. */
  rise: number;
  bleeds: boolean;
}

/** Side of the first square where it is to fill a stage: down a long phone, across a window of 21 to 9. */
const FILLING: Partial<Record<FrameName, number>> = { phone: 760, wide: 1700 };

/** Between the squares and the words under or beside them, in sizes of text. */
const AIR = 0.7;

/** One square that fills the stage, its words on it; where the sheet is all there is, a whole one, its words beside it. */
function placeOne(model: SquaresModel, { corner, foot, frame, sizes, words }: Terms): PlacedView {
  const { box, name } = frame;
  const { font, big } = sizes;
  const filling = FILLING[name];
  const side = filling ?? foot - corner.y - 1;
  const k = side / SIDE;
  const tone = filling ? 't-on-kaz' : '';
  const said: Saying[] = [
    { key: 'amount-before', content: words.t('amount'), size: big, strong: true, tone },
    { key: 'note-before', content: words.t(filling ? 'note-filling' : 'note'), size: font, tone },
  ];
  /** Under the tick of the ruler's first square. */
  const under = corner.y + sideOf(1e3, model.unit) * k * RULER_ARM + font * 0.5;
  const column = filling
    ? { x: box.x + font, width: Math.min(box.width - 3 * font, font * 26) }
    : { x: box.x, width: corner.x - side - box.x - font * 1.6 };
  return {
    view: { ...corner, k },
    said: [{ by: { x: 0, y: 0 }, sayings: stack(said, column, filling ? under : corner.y + font).sayings }],
  };
}

function placeFirst({ x, y, k }: View, { over, sizes, words }: Terms): NonNullable<PlacedView['first']> {
  const { font } = sizes;
  const middle = x - (SIDE * k) / 2;
  return {
    leader: { x: middle, y: y - 2, up: y - 2 - over.first + font * 0.32, across: font * 0.6 },
    label: { x: middle - font * 0.85, y: over.first, content: words.t('first') },
  };
}

/** All of the second year's, as large as the words leave room for. */
function placeMany(ground: Ground, terms: Terms): PlacedView {
  const { words, beside, corner, foot, frame, sizes } = terms;
  const { box } = frame;
  const { font, big } = sizes;
  const { width, height } = ground.advanced.box;
  const said: Saying[] = [
    { key: 'amount-after', content: words.t('amount'), size: big, strong: true },
    { key: 'note-after', content: words.t('note'), size: font, strong: true },
    { key: 'rival', content: words.t('rival'), size: font, tone: 't-muted' },
  ];
  const room = beside ? 1 : stack(said, { x: box.x, width: box.width / 2 }, 0).bottom + font * AIR;
  const k = Math.min((corner.x - box.x) / width, (foot - corner.y - room) / height);
  const view = { ...corner, k };
  const left = corner.x - width * k;
  const { sayings } = beside
    ? stack(said, { x: box.x, width: left - box.x - font * 1.6 }, corner.y + font)
    : stack(said, { x: left, width: width * k }, corner.y + height * k + font * AIR);
  return { view, said: [{ by: footOf(ground.advanced.box), sayings }], first: placeFirst(view, terms) };
}

function placeView(model: SquaresModel, ground: Ground, terms: Terms): PlacedView {
  switch (model.view) {
    case 'one':
      return placeOne(model, terms);
    case 'many':
      return placeMany(ground, terms);
    case 'counts':
      return placeCounts(model, ground, terms);
    case 'speck':
      return placeSpeck(ground, terms);
  }
}

/** Where the ground is seen from in this view, and where all that is said stands. */
export function place(model: SquaresModel, frame: Frame, words: Words): PlacedSquares {
  const terms = termsOf(frame, words);
  const amounts: Amounts = {
    unit: model.unit,
    advanced: model.advanced.after,
    microchips: model.microchips,
    lost: model.allied.lost,
    imports: model.imports.after,
  };
  const ground = groundOf(amounts, asideOf(groundOf(amounts), terms));
  const placed = placeView(model, ground, terms);
  return {
    ...placed,
    ground,
    ruler: placeRuler(placed.view, model.unit, terms),
    sizes: terms.sizes,
    rise: terms.over.ruler - terms.corner.y,
    bleeds: terms.bleeds,
  };
}
