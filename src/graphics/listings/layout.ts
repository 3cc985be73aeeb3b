import { yearStrokes } from '../shared/axis.ts';
import { fillClass, hueOf, strokeClass, textClass } from '../shared/hues.ts';
import { afterNote, noteMarks } from '../shared/moments.ts';
import { hundredth } from '../shared/round.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { STROKES } from '../shared/sizes.ts';
import { penOf, type Pen } from '../shared/text.ts';
import type { Vertex } from '../shared/vertices.ts';
import { framedPath, glyphPath } from './glyph.ts';
import type { Authority, Country, Listing, ListingsModel } from './model.ts';
import {
  place,
  type KeyEntry,
  type KeyFilling,
  type PlacedAct,
  type PlacedFlag,
  type PlacedListings,
  type PlacedRow,
} from './place.ts';

/** What a shape is filled with, or else outlined in. */
type Colours = { full: string; open?: never } | { full?: never; open: string };

const keyMarks = ({ authority, label, ...at }: KeyEntry, radius: number, pen: Pen): Mark[] => [
  {
    key: `key-${authority}`,
    tag: 'path',
    attrs: { class: 'f-muted', d: glyphPath(authority, at, radius * 0.9) },
  },
  pen.text({ key: `key-text-${authority}`, ...label, class: 't-muted' }),
];

/** A shape, whole or open, and its fill or its outline. */
function glyphAttrs(shape: Authority, at: Vertex, radius: number, colours: Colours): NonNullable<Mark['attrs']> {
  const outline = radius * 0.4;
  return colours.full
    ? { class: `${colours.full} s-paper`, 'stroke-width': STROKES.hair, d: glyphPath(shape, at, radius) }
    : {
        class: `f-paper ${colours.open}`,
        'stroke-width': hundredth(outline),
        d: glyphPath(shape, at, radius - outline / 2),
      };
}

const fillingMarks = ({ supplier, shapes, label }: KeyFilling, radius: number, pen: Pen): Mark[] => {
  const name = supplier ? 'supplier' : 'other';
  return [
    ...shapes.map(({ authority, ...at }): Mark => ({
      key: `filling-${name}-${authority}`,
      tag: 'path',
      attrs: glyphAttrs(authority, at, radius * 0.95, supplier ? { full: 'f-ink' } : { open: 's-ink' }),
    })),
    pen.text({ key: `filling-text-${name}`, ...label, class: 't-muted' }),
  ];
};

const yearMarks = ({ years, left, right, foot, sizes }: PlacedListings, pen: Pen): Mark[] => [
  {
    // An axis of more years is another: its strokes do not become these.
    key: `years-${years.length}`,
    tag: 'path',
    attrs: {
      class: 'axis-strong',
      d: `M${hundredth(left)} ${hundredth(foot)}H${hundredth(right)}${yearStrokes(
        years.map(({ span }) => span),
        foot,
        sizes.line * 0.4,
      )}`,
    },
  },
  ...years.map(({ span, label }) =>
    pen.text({ key: `year-${span.year}`, ...label, class: 't-muted', anchor: 'middle' }),
  ),
];

const rowLine = ({ country, base }: PlacedRow, { left, right }: PlacedListings): Mark => ({
  key: `row-${country}`,
  tag: 'line',
  attrs: { class: 'axis', x1: left, x2: right, y1: base, y2: base },
});

const poleMark = ({ id, pole }: PlacedFlag): Mark => ({
  key: `pole-${id}`,
  tag: 'line',
  attrs: { class: 'leader', x1: pole.x, x2: pole.x, y1: pole.foot, y2: pole.top },
});

/** In the colour of the country: full where it hits suppliers, open where others, framed where a country. */
function actAttrs(
  { authority, target }: Listing,
  at: Vertex,
  country: Country,
  radius: number,
): NonNullable<Mark['attrs']> {
  const hue = hueOf(country);
  if (target === 'country') return { class: fillClass(hue), d: framedPath(at, radius) };
  return glyphAttrs(
    authority,
    at,
    radius,
    target === 'supplier' ? { full: fillClass(hue) } : { open: strokeClass(hue, 'ink') },
  );
}

const actMark = ({ listing, row, ...at }: PlacedAct, country: Country, radius: number): Mark => ({
  key: `act-${listing.id}`,
  tag: 'path',
  attrs: actAttrs(listing, at, country, radius),
  cell: [row, 2],
});

const rowWords = ({ country, name, none, acts, flags }: PlacedRow, pen: Pen): Mark[] => [
  pen.text({ key: `country-${country}`, ...name, class: `t-strong ${textClass(hueOf(country))} halo` }),
  ...(none
    ? [
        pen.text({
          key: `none-${country}`,
          ...none,
          class: acts.length > 0 ? 't-strong halo' : 't-muted',
          anchor: 'end',
        }),
      ]
    : []),
  ...flags.flatMap(({ id, words }) => pen.block({ key: `flag-${id}`, ...words, class: 'halo' })),
];

export function layout(model: ListingsModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const placed = place(model, frame, words);
  const { sizes, radius, note, key, fillings, rows } = placed;
  const pen = penOf(sizes.font, sizes.line);
  return {
    marks: [
      ...afterNote(note),
      ...noteMarks(note, pen),
      ...key.flatMap((entry) => keyMarks(entry, radius, pen)),
      ...fillings.flatMap((entry) => fillingMarks(entry, radius, pen)),
      ...yearMarks(placed, pen),
      ...rows.map((row) => rowLine(row, placed)),
      ...rows.flatMap(({ flags }) => flags.map(poleMark)),
      ...rows.flatMap(({ acts, country }) => acts.map((act) => actMark(act, country, radius))),
      ...rows.flatMap((row) => rowWords(row, pen)),
    ],
  };
}
