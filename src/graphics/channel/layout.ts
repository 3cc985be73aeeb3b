import { fillClass, hueOf, ON_RIBBON, RIBBON, textClass } from '../shared/hues.ts';
import { ribbonMark, voidMark } from '../shared/ribbon.ts';
import { tenth } from '../shared/round.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { STROKES } from '../shared/sizes.ts';
import { penOf, type Anchor, type Pen } from '../shared/text.ts';
import type { ChannelModel } from './model.ts';
import { place, type Amount, type Bracket, type PlacedChannel, type Sliver } from './place.ts';
import type { Placeable, Where } from './place-where.ts';

function sliverMarks({ code, box, row, name, amount, leader }: Sliver, told: boolean, pen: Pen): Mark[] {
  const hue = hueOf(code);
  const { from, to, end, middle, wordsY } = leader;
  const cell: [number, number] = [row, 3];
  return [
    { key: `gain-${code}`, tag: 'rect', attrs: { class: fillClass(hue), ...box }, ...(told ? { cell } : {}) },
    ...(told
      ? [
          {
            key: `gain-leader-${code}`,
            tag: 'path',
            attrs: { class: 'leader', d: `M${from} ${middle}L${to} ${wordsY}H${end}` },
          } satisfies Mark,
          pen.text({ key: `gain-name-${code}`, ...name, class: `t-strong ${textClass(hue)}` }),
          pen.text({ key: `gain-amount-${code}`, ...amount, class: 't-strong' }),
        ]
      : []),
  ];
}

/** Lines of the paper between slivers, whose colours are alike. */
const seamsMark = (slivers: readonly Sliver[]): Mark => ({
  key: 'gain-seams',
  tag: 'path',
  attrs: {
    class: 'f-none s-paper',
    'stroke-width': STROKES.hair,
    d: slivers
      .slice(0, -1)
      .map(({ box: { x, y, width } }) => `M${x} ${y}H${tenth(x + width)}`)
      .join(''),
  },
});

/** What a country is on the small map: Russia's tint is that of every map. */
function groundOf(code: Placeable): string {
  if (code === 'EU27') return RIBBON;
  return code === 'RUS' ? fillClass('rus', 'soft') : fillClass(hueOf(code));
}

function whereMarks({ land, countries, names }: Where, pen: Pen): Mark[] {
  return [
    { key: 'where-land', tag: 'path', attrs: { class: 'f-land', d: land } },
    ...countries.map(({ code, outline, told }): Mark => ({
      key: `where-${code}`,
      tag: 'path',
      attrs: {
        class: `${told ? groundOf(code) : 'f-land'} s-border`,
        'stroke-width': 0.6,
        d: outline,
      },
    })),
    ...names.map(({ code, ...said }) =>
      pen.text({
        key: `where-name-${code}`,
        ...said,
        class: code === 'EU27' ? ON_RIBBON : textClass('rus'),
        anchor: 'middle',
      }),
    ),
  ];
}

/** An amount in letters of the paper on the ribbon, or of ink beside it. */
function amountMarks(key: string, { value, size, what }: Amount, style: AmountStyle, pen: Pen): Mark[] {
  const { on, ...set } = style;
  const tone = on === 'ribbon' ? ON_RIBBON : '';
  return [
    pen.text({ key: `channel-${key}`, ...value, class: `t-strong ${tone}`.trim(), size, ...set }),
    ...(what ? [pen.text({ key: `channel-${key}-what`, ...what, class: tone, ...set })] : []),
  ];
}

interface AmountStyle {
  on: 'ribbon' | 'paper';
  anchor: Anchor;
  cell: [row: number, column: number];
}

function bracketMarks({ x, tip, top, foot, total, share }: Bracket, pen: Pen): Mark[] {
  return [
    {
      key: 'gained-bracket',
      tag: 'path',
      attrs: { class: 'f-none s-ink', 'stroke-width': STROKES.fine, d: `M${x} ${top}H${tip}V${foot}H${x}` },
    },
    pen.text({ key: 'gained-total', ...total.value, class: 't-strong', anchor: 'end', size: total.size }),
    pen.text({ key: 'gained-share', ...share, class: 't-strong', anchor: 'end' }),
  ];
}

/** What is written on the ribbon and over it. */
function ribbonWords({ before, after }: PlacedChannel, pen: Pen): Mark[] {
  return [
    pen.text({ key: 'period-before', ...before.period, class: 't-muted' }),
    ...amountMarks('before', before, { on: 'ribbon', anchor: 'start', cell: [0, 1] }, pen),
    ...(after
      ? [
          pen.text({ key: 'period-after', ...after.period, class: 't-muted', anchor: 'end' }),
          ...amountMarks('after', after, { on: 'ribbon', anchor: 'end', cell: [0, 2] }, pen),
        ]
      : []),
  ];
}

export function layout(model: ChannelModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const placed = place(model, frame, words);
  const { sizes, ribbon, lost, slivers, bracket, where } = placed;
  const pen = penOf(sizes.font, sizes.line);
  return {
    marks: [
      ...whereMarks(where, pen),
      // Under the ribbon, which uncovers them as it narrows.
      ...(lost
        ? [voidMark(ribbon), ...amountMarks('lost', lost, { on: 'paper', anchor: 'end', cell: [0, 3] }, pen)]
        : []),
      ...slivers.flatMap((sliver) => sliverMarks(sliver, bracket !== undefined, pen)),
      ...(bracket ? [seamsMark(slivers)] : []),
      { ...ribbonMark(ribbon), cell: [0, lost ? 2 : 1] },
      ...ribbonWords(placed, pen),
      ...(bracket ? bracketMarks(bracket, pen) : []),
    ],
    inset: true,
  };
}
