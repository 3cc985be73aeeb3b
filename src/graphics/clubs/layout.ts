import type { CountryCode } from '../../i18n/names.ts';
import { fillClass, hueOf, strokeClass, textClass, type Tone } from '../shared/hues.ts';
import { gridPath } from '../shared/axis.ts';
import { tenth } from '../shared/round.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { penOf, type Pen } from '../shared/text.ts';
import type { ClubsModel } from './model.ts';
import { place, type PlacedClub, type PlacedClubs, type PlacedCountry, type PlacedTie } from './place.ts';

const KAZ = hueOf('KAZ');

/** Kazakhstan's discs are in its colour, all others grey: one row is the finding. */
const toneOf = (country: CountryCode): Tone => (country === 'KAZ' ? KAZ : 'muted');

const rule = (key: string, style: string, [x1, x2, y]: readonly [from: number, to: number, y: number]): Mark => ({
  key,
  tag: 'line',
  attrs: { class: style, x1, x2, y1: y, y2: y },
});

function sideMarks({ sides }: PlacedClubs, pen: Pen): Mark[] {
  if (!sides) return [];
  return [
    pen.text({ key: 'side', ...sides.label, class: 't-muted' }),
    ...sides.capitals.flatMap(({ side, label, rule: { from, to, y } }) => [
      pen.text({ key: `side-${side}`, ...label, class: 't-muted', anchor: 'middle' }),
      rule(`side-${side}-rule`, 'leader', [from, to, y]),
    ]),
  ];
}

/** What a club is called: its last line has the club's key, others are over it. */
function clubMarks({ club, label, name }: PlacedClub, { font, line }: PlacedClubs['small'], pen: Pen): Mark[] {
  const { x, y, lines, leading } = label;
  return [
    ...lines.map((content, row) =>
      pen.text({
        key: row === lines.length - 1 ? `club-${club}` : `club-${club}-over-${row}`,
        x,
        y: y + row * leading,
        content,
        class: 't-strong',
        anchor: 'middle',
      }),
    ),
    ...pen.block({ key: `club-${club}`, ...name, class: 't-muted', anchor: 'middle', size: font, leading: line }),
  ];
}

/** Under each row, and through Kazakhstan's discs. */
const ruleMarks = ({ countries, left, right, string, radius }: PlacedClubs): Mark[] => [
  gridPath(
    'rows',
    countries.map(({ country, rule: at }) => ({ key: country, at, label: '' })),
    left,
    right,
  ),
  {
    key: 'string-KAZ',
    tag: 'line',
    attrs: {
      class: strokeClass(KAZ),
      'stroke-width': radius * 0.4,
      x1: string.from,
      x2: string.to,
      y1: string.y,
      y2: string.y,
    },
  },
];

/** Full for a member, a ring for a looser tie. */
function discMark(key: string, { tie, x, y, radius: r }: PlacedTie, tone: Tone, ring: number): Mark {
  const observer = tie === 'observer';
  return {
    key,
    tag: 'circle',
    attrs: {
      class: observer ? `f-paper ${strokeClass(tone)}` : fillClass(tone),
      ...(observer ? { 'stroke-width': ring } : {}),
      cx: x,
      cy: y,
      r,
    },
  };
}

const tieMarks = ({ country, ties }: PlacedCountry, row: number, ring: number): Mark[] =>
  ties.flatMap((tie, column) =>
    tie.tie === 'none'
      ? []
      : [{ ...discMark(`tie-${country}-${tie.club}`, tie, toneOf(country), ring), cell: [row, column + 1] }],
  );

/** A dot where there is no tie: all of them are one mark, since none is more than a place kept. */
const noTiesMark = (dots: readonly PlacedTie[]): Mark => ({
  key: 'no-ties',
  tag: 'path',
  attrs: {
    class: `f-none ${strokeClass('muted')}`,
    'stroke-width': 2 * Math.max(...dots.map(({ radius }) => radius)),
    'stroke-linecap': 'round',
    d: dots.map(({ x, y }) => `M${tenth(x)} ${tenth(y)}h0`).join(''),
  },
});

/** Kazakhstan's name and its count are set in its colour. */
const homeClass = (country: CountryCode): string | undefined =>
  country === 'KAZ' ? `t-strong ${textClass(KAZ)}` : undefined;

export function layout(model: ClubsModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const placed = place(model, frame, words);
  const { sizes, small, clubs, countries, key, radius } = placed;
  const pen = penOf(sizes.font, sizes.line);
  const ring = radius * 0.28;
  return {
    marks: [
      ...ruleMarks(placed),
      noTiesMark([...countries.flatMap(({ ties }) => ties), ...key].filter(({ tie }) => tie === 'none')),
      ...countries.flatMap((country, row) => tieMarks(country, row, ring)),
      ...key.filter(({ tie }) => tie !== 'none').map((entry) => discMark(`key-${entry.tie}`, entry, 'muted', ring)),
      ...sideMarks(placed, pen),
      ...clubs.flatMap((club) => clubMarks(club, small, pen)),
      ...countries.map(({ country, label }) =>
        pen.text({ key: `country-${country}`, ...label, class: homeClass(country) }),
      ),
      ...countries.map(({ country, count }) =>
        pen.text({ key: `count-${country}`, ...count, class: homeClass(country) ?? 't-muted', anchor: 'end' }),
      ),
      ...key.map(({ tie, label }) => pen.text({ key: `key-${tie}-text`, ...label, class: 't-muted' })),
    ],
  };
}
