import type { CountryCode } from '../../i18n/names.ts';
import { fillClass, hueOf, isHued, strokeClass, textClass, type Tone } from '../shared/hues.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { penOf, type Pen } from '../shared/text.ts';
import type { ClubsModel } from './model.ts';
import { place, type PlacedClub, type PlacedClubs, type PlacedCountry, type PlacedTie } from './place.ts';

const KAZ = hueOf('KAZ');

/** A country's discs are in its colour, or grey where it has none. */
const toneOf = (country: CountryCode): Tone => (isHued(country) ? hueOf(country) : 'muted');

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

function ruleMarks({ country, rule: y }: PlacedCountry, { left, right, string, radius }: PlacedClubs): Mark[] {
  const under = rule(`row-${country}`, 'axis', [left, right, y]);
  if (country !== 'KAZ') return [under];
  return [
    under,
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
}

/** Full for a member, a ring for a looser tie, a dot for none. */
function discMark(key: string, { tie, x, y, radius: r }: PlacedTie, tone: Tone, ring: number): Mark {
  const style = { member: fillClass(tone), observer: `f-paper ${strokeClass(tone)}`, none: fillClass(tone) };
  return {
    key,
    tag: 'circle',
    attrs: { class: style[tie], ...(tie === 'observer' ? { 'stroke-width': ring } : {}), cx: x, cy: y, r },
  };
}

const tieMarks = ({ country, ties }: PlacedCountry, row: number, ring: number): Mark[] =>
  ties.map((tie, column) => ({
    ...discMark(`tie-${country}-${tie.club}`, tie, tie.tie === 'none' ? 'muted' : toneOf(country), ring),
    cell: [row, column + 1],
  }));

function countryMark({ country, label }: PlacedCountry, pen: Pen): Mark {
  const tone = isHued(country) ? textClass(hueOf(country)) : '';
  return pen.text({ key: `country-${country}`, ...label, class: country === 'KAZ' ? `t-strong ${tone}` : tone });
}

export function layout(model: ClubsModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const placed = place(model, frame, words);
  const { sizes, small, clubs, countries, key, radius } = placed;
  const pen = penOf(sizes.font, sizes.line);
  const ring = radius * 0.28;
  return {
    marks: [
      ...countries.flatMap((country) => ruleMarks(country, placed)),
      ...countries.flatMap((country, row) => tieMarks(country, row, ring)),
      ...key.map((entry) => discMark(`key-${entry.tie}`, entry, 'ink', ring)),
      ...sideMarks(placed, pen),
      ...clubs.flatMap((club) => clubMarks(club, small, pen)),
      ...countries.map((country) => countryMark(country, pen)),
      ...key.map(({ tie, label }) => pen.text({ key: `key-${tie}-text`, ...label, class: 't-muted' })),
    ],
  };
}
