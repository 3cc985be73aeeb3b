import { arrowHead } from '../shared/arrow-head.ts';
import { fillClass, hueOf, ON_RIBBON, RIBBON, strokeClass, textClass, type Hue } from '../shared/hues.ts';
import { indexIn } from '../shared/member.ts';
import { outlinePath } from '../shared/outlines.ts';
import { tenth } from '../shared/round.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { penOf, type Pen } from '../shared/text.ts';
import { MATTERS, SIDES, type StatementsModel } from './model.ts';
import { place, type Band, type Party, type PlacedParty, type PlacedSpeech, type PlacedStatements } from './place.ts';

const HUE_OF: Record<Party, Hue> = { washington: hueOf('USA'), astana: hueOf('KAZ'), chinese: hueOf('CHN') };

const path = (key: string, style: string, d: string, width: number): Mark => ({
  key,
  tag: 'path',
  attrs: { class: style, 'stroke-width': tenth(width), d },
});

function partyMarks(
  { party, ground, icons, name, who }: PlacedParty,
  pen: Pen,
  names: PlacedStatements['names'],
): Mark[] {
  const hue = HUE_OF[party];
  const { from, to, y } = ground;
  return [
    {
      key: `${party}-ground`,
      tag: 'line',
      attrs: { class: strokeClass(hue), 'stroke-width': tenth(pen.size / 5), x1: from, x2: to, y1: y, y2: y },
    },
    path(
      `${party}-icons`,
      `${fillClass(hue, 'soft')} ${strokeClass(hue, 'ink')}`,
      icons.map(({ outline, ...icon }) => outlinePath(outline, icon)).join(''),
      pen.size / 11,
    ),
    ...pen.block({
      key: `${party}-name`,
      ...name,
      ...names,
      class: `t-strong ${textClass(hue)}`,
    }),
    ...pen.block({ key: `${party}-who`, ...who, class: 't-muted' }),
  ];
}

/** The outline of a broad arrow that goes down. */
function bandPath({ x, from, to, width, head }: Band): string {
  const [left, right] = [tenth(x - width / 2), tenth(x + width / 2)];
  const neck = tenth(to - head.length);
  return `M${left} ${tenth(from)}V${neck}H${tenth(x - head.width / 2)}L${tenth(x)} ${tenth(to)}L${tenth(x + head.width / 2)} ${neck}H${right}V${tenth(from)}`;
}

/** Full, it is the threat; dotted and empty, the one that was not found. */
function bandMarks({ threat, absent }: Pick<PlacedStatements, 'threat' | 'absent'>, pen: Pen): Mark[] {
  const cell: [number, number] = [indexIn(MATTERS, 'threat'), indexIn(SIDES, 'washington') + 1];
  const on = { class: ON_RIBBON, anchor: 'middle' } as const;
  return [
    { key: 'threat', tag: 'path', attrs: { class: RIBBON, d: bandPath(threat) } },
    ...pen.block({ key: 'threat-title', ...threat.title, ...on, cell, class: `t-strong ${ON_RIBBON}` }),
    ...(threat.more ? pen.block({ key: 'threat-more', ...threat.more, ...on }) : []),
    path('absent', 'f-none s-muted dots', bandPath(absent), pen.size / 8),
    ...pen.block({ key: 'absent-title', ...absent.title, class: 't-strong', anchor: 'middle' }),
  ];
}

function speechMarks({ side, x, from, to, anchor, sayings }: PlacedSpeech, pen: Pen): Mark[] {
  const tip = arrowHead({ x, y: to }, pen.size * 0.6, to > from ? 'down' : 'up');
  const arrow = `M${tenth(x)} ${tenth(from)}V${tenth(to)}${tip}`;
  return [
    path(`${side}-speech`, `line ${strokeClass(HUE_OF[side])}`, arrow, pen.size / 9),
    ...sayings.flatMap(({ matter, ...words }) =>
      pen.block({ key: `${side}-${matter}`, ...words, class: textClass(HUE_OF[side]), anchor }),
    ),
  ];
}

export function layout(model: StatementsModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const { sizes, names, parties, speeches, ...bands } = place(model, frame, words);
  const pen = penOf(sizes.font, sizes.line);
  const marks = [
    ...parties.flatMap((party) => partyMarks(party, pen, names)),
    ...bandMarks(bands, pen),
    ...speeches.flatMap((speech) => speechMarks(speech, pen)),
  ];
  const isText = ({ tag }: Mark): boolean => tag === 'text';
  // Like after like: all shapes, then all words, which the page compresses better.
  return { marks: [...marks.filter((mark) => !isText(mark)), ...marks.filter(isText)] };
}
