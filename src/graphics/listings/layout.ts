import { yearStrokes } from '../shared/axis.ts';
import { fillClass, hueOf, strokeClass, textClass } from '../shared/hues.ts';
import { afterNote, noteMarks } from '../shared/moments.ts';
import { hundredth } from '../shared/round.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { STROKES } from '../shared/sizes.ts';
import { penOf, type Pen } from '../shared/text.ts';
import { glyphPath } from './glyph.ts';
import type { Country, ListingsModel } from './model.ts';
import { place, type KeyEntry, type PlacedAct, type PlacedFlag, type PlacedListings, type PlacedRow } from './place.ts';

const keyMarks = ({ authority, label, ...at }: KeyEntry, radius: number, pen: Pen): Mark[] => [
  {
    key: `key-${authority}`,
    tag: 'path',
    attrs: { class: 'f-none s-ink', 'stroke-width': 1.3, d: glyphPath(authority, at, radius * 0.9) },
  },
  pen.text({ key: `key-text-${authority}`, ...label, class: 't-muted' }),
];

const yearMarks = ({ years, left, right, foot, sizes }: PlacedListings, pen: Pen): Mark[] => [
  {
    key: 'years',
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

/** Full, in the colour of the country; an instrument made for a country is open. */
function actMark({ listing, row, ...at }: PlacedAct, country: Country, radius: number): Mark {
  const tool = listing.act === 'tool';
  const hue = hueOf(country);
  return {
    key: `act-${listing.id}`,
    tag: 'path',
    attrs: {
      class: tool ? `f-paper ${strokeClass(hue, 'ink')}` : `${fillClass(hue)} s-paper`,
      'stroke-width': tool ? hundredth(radius * 0.45) : STROKES.hair,
      d: glyphPath(listing.authority, at, radius),
    },
    cell: [row, 2],
  };
}

const rowWords = ({ country, name, none, flags }: PlacedRow, pen: Pen): Mark[] => [
  pen.text({ key: `country-${country}`, ...name, class: `t-strong ${textClass(hueOf(country))} halo` }),
  ...(none ? [pen.text({ key: `none-${country}`, ...none, class: 't-muted', anchor: 'end' })] : []),
  ...flags.flatMap(({ id, words }) => pen.block({ key: `flag-${id}`, ...words, class: 'halo' })),
];

export function layout(model: ListingsModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const placed = place(model, frame, words);
  const { sizes, radius, note, key, rows } = placed;
  const pen = penOf(sizes.font, sizes.line);
  return {
    marks: [
      ...afterNote(note),
      ...noteMarks(note, pen),
      ...key.flatMap((entry) => keyMarks(entry, radius, pen)),
      ...yearMarks(placed, pen),
      ...rows.map((row) => rowLine(row, placed)),
      ...rows.flatMap(({ flags }) => flags.map(poleMark)),
      ...rows.flatMap(({ acts, country }) => acts.map((act) => actMark(act, country, radius))),
      ...rows.flatMap((row) => rowWords(row, pen)),
    ],
  };
}
