import { wrap } from '../shared/measure.ts';
import type { Box } from '../shared/scene.ts';
import type { Passage, Said } from '../shared/text.ts';
import type { Column } from './heading.ts';
import type { SquaresModel } from './model.ts';
import { placeKey, scaleFor, type PlacedKey } from './scale.ts';
import type { Terms } from './terms.ts';
import { COLUMNS, SIDE, sideOf, type View } from './world.ts';

/** An area's amount, and what it is. */
export interface Caption {
  value: Said;
  what: Passage;
}

/** The squares beside what Russia lost and all that it imports. */
export interface PlacedSpeck {
  show: 'speck';
  view: View;
  pitch: number;
  key: PlacedKey;
  /** Areas on the ground: all that is imported, what was lost. */
  all: Box;
  lost: Box;
  captions: { lost: Caption; patch: Caption; all: Caption & { size: number; scopes: Passage } };
}

/** Baseline of an area's amount under the area, and of the first line of what it is: shares of a line. */
const [VALUE, WHAT] = [1.15, 2.15];

function captionUnder(bottom: number, key: string, said: { what: string; column: Column }, terms: Terms): Caption {
  const { words, sizes } = terms;
  const { x, width } = said.column;
  return {
    value: { x, y: bottom + sizes.line * VALUE, content: words.t(key) },
    what: { x, y: bottom + sizes.line * WHAT, lines: wrap(words.t(said.what), width, sizes.font) },
  };
}

/** What is said inside the largest area. */
function captionInside({ x, width }: Column, { frame, words, sizes }: Terms): PlacedSpeck['captions']['all'] {
  const { font, line, narrow } = sizes;
  const y = frame.box.y + font * 1.9;
  const what = wrap(words.t('all-what'), width, font);
  return {
    value: { x, y, content: words.t(narrow ? 'all-value-short' : 'all-value') },
    size: font * (narrow ? 1.15 : 1.35),
    what: { x, y: y + line * 1.2, lines: what },
    scopes: { x, y: y + line * (1.8 + what.length), lines: wrap(words.t('scopes'), width, font) },
  };
}

export function placeSpeck(model: SquaresModel, terms: Terms): PlacedSpeck {
  const { frame, beside, sizes } = terms;
  const { box } = frame;
  const { font, line, key, narrow } = sizes;
  const { allied, imports, unit, advanced } = model;
  const column = narrow ? 116 : box.width * (beside ? 0.5 : 0.34);
  const height = box.height - (beside ? 0 : key + font * 0.8);
  const { pitch, worth } = scaleFor(Math.sqrt(((box.width - column) * height * unit) / imports.after), key, unit);
  const k = pitch / SIDE;
  const lostSide = sideOf(allied.lost, unit);
  const lostBottom = box.y + lostSide * k;
  const patchHeight = (advanced.whole / COLUMNS) * pitch;
  // The two small areas, one over the other or, in a low frame, one beside the other.
  const half = beside ? column / 2 : column;
  const small = (x: number): Column => ({ x, width: half - font });
  const lostWhat = narrow ? 'lost-what' : 'lost-what-long';
  const lost = captionUnder(lostBottom, 'lost-value', { what: lostWhat, column: small(box.x) }, terms);
  const view = beside
    ? { x: box.x + half, y: lostBottom - patchHeight, k }
    : { x: box.x, y: lostBottom + line * (2.4 + lost.what.lines.length + (narrow ? 0.4 : 1)), k };
  const patch = { what: 'patch-what', column: small(view.x) };
  const lostBox = { x: (box.x - view.x) / k, y: (box.y - view.y) / k, width: lostSide, height: lostSide };
  const tall = height / k;
  const wide = (SIDE ** 2 * imports.after) / unit / tall;
  return {
    show: 'speck',
    view,
    pitch,
    key: placeKey(worth, box.x, terms),
    all: { x: (box.x + column - view.x) / k, y: lostBox.y, width: wide, height: tall },
    lost: lostBox,
    captions: {
      lost,
      patch: captionUnder(view.y + patchHeight, 'patch-value', patch, terms),
      all: captionInside({ x: box.x + column + font, width: wide * k - font * 2 }, terms),
    },
  };
}
