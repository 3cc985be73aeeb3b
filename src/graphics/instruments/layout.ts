import { arrowHead } from '../shared/arrow-head.ts';
import { fillClass, hueOf, strokeClass, textClass, type Hue } from '../shared/hues.ts';
import { hundredth } from '../shared/round.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { penOf, type Pen } from '../shared/text.ts';
import type { Instrument, InstrumentsModel } from './model.ts';
import { outlinePath } from '../shared/outlines.ts';
import { place, type Actor, type Head, type PlacedRow } from './place.ts';
import type { PlacedScene, Stretch } from './place-scene.ts';

/** The firm is of one of the countries between, whichever. */
const HUE_OF: Record<Actor, Hue> = { washington: hueOf('USA'), firm: hueOf('KGZ'), russia: hueOf('RUS') };
const WEST = strokeClass(HUE_OF.washington);
const FIRM = strokeClass(HUE_OF.firm, 'ink');
const RUSSIA = strokeClass(HUE_OF.russia);
const RUSSIA_INK = strokeClass(HUE_OF.russia, 'ink');

/** Draws a path of one instrument's scene. */
type PathOf = (key: string, style: string, d: string, width: number) => Mark;

const pathOf =
  (instrument: Instrument): PathOf =>
  (key, style, d, width) => ({
    key: `${instrument}-${key}`,
    tag: 'path',
    attrs: { class: style, 'stroke-width': hundredth(width), d },
  });

const level = ({ from, to }: Stretch, y: number): string => `M${hundredth(from)} ${hundredth(y)}H${hundredth(to)}`;

/** The three, and the firm's dealings with its client: in full where those are what the instrument is about. */
function actorMarks({ washington, firm, russia, dealing, y, thin, head, means }: PlacedScene, row: number): Mark[] {
  const path = pathOf(means.instrument);
  const punished = means.instrument === 'secondary';
  const tip = arrowHead({ x: dealing.to, y }, head, 'right');
  return [
    path('washington', `f-none ${WEST}`, outlinePath('portico', washington), thin),
    {
      ...path('firm', `${fillClass(HUE_OF.firm, 'soft')} ${FIRM}`, outlinePath('works', firm), thin),
      cell: [row, 2],
    },
    path(
      'russia',
      punished ? `${fillClass(HUE_OF.russia, 'soft')} ${RUSSIA_INK}` : `f-none ${RUSSIA}`,
      outlinePath('works', russia),
      thin,
    ),
    path('dealing', punished ? `line ${RUSSIA}` : 'line s-muted dots', level(dealing, y), thin * (punished ? 2 : 1.4)),
    path('dealing-head', `line ${punished ? RUSSIA : 's-muted'}`, tip, thin * (punished ? 2 : 1.2)),
  ];
}

const ringMark = ({ ring, y, means }: PlacedScene, style: string, width: number): Mark => ({
  key: `${means.instrument}-ring`,
  tag: 'circle',
  attrs: { class: `f-none ${style}`, 'stroke-width': hundredth(width), cx: ring.x, cy: y, r: ring.radius },
});

/** What the instrument does. Full strokes: a decision taken; dashed: a threat; dotted: what goes on, or no longer gets through. */
function meansMarks(scene: PlacedScene, row: number): Mark[] {
  const { y, thin, head, means } = scene;
  const path = pathOf(means.instrument);
  const heavy = thin * 2;
  const arrow = (style = ''): Mark => path('arrow', `line ${WEST}${style}`, level(means.arrow, y), heavy);
  const tip = (x: number): Mark => path('arrow-head', `line ${WEST}`, arrowHead({ x, y }, head, 'right'), heavy);
  const told = (mark: Mark): Mark => ({ ...mark, cell: [row, 3] });
  switch (means.instrument) {
    case 'block':
      return [
        arrow(),
        tip(means.tip),
        ringMark(scene, WEST, heavy * 1.3),
        told(path('lock', `f-paper ${WEST}`, outlinePath('lock', means.lock), thin * 1.4)),
      ];
    case 'entity-list': {
      const { x, from, to } = means.bar;
      return [
        arrow(),
        path('beyond', 'line s-muted dots', level(means.beyond, y), thin * 1.4),
        path('bar', 'line s-ink', `M${hundredth(x)} ${hundredth(from)}V${hundredth(to)}`, heavy * 2),
        told(path('crate', `f-paper ${WEST}`, outlinePath('crate', means.crate), thin * 1.2)),
      ];
    }
    case 'secondary':
      return [
        arrow(' dash'),
        tip(means.tip),
        ringMark(scene, `${WEST} dash`, heavy),
        told(path('crate', `f-paper ${RUSSIA_INK}`, outlinePath('crate', means.crate), thin * 1.2)),
      ];
  }
}

const headMarks = ({ actor, ...passage }: Head, pen: Pen): Mark[] =>
  pen.block({ key: `actor-${actor}`, ...passage, class: `t-strong ${textClass(HUE_OF[actor])}` });

export function layout(model: InstrumentsModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const { sizes, left, right, heads, rows } = place(model, frame, words);
  const pen = penOf(sizes.font, sizes.line);
  const rowMarks = ({ instrument, rule, title, caption, scene }: PlacedRow, row: number): Mark[] => [
    { key: `rule-${instrument}`, tag: 'line', attrs: { class: 'axis', x1: left, x2: right, y1: rule, y2: rule } },
    ...pen.block({ key: `${instrument}-title`, ...title, class: 't-strong' }),
    ...pen.block({ key: `${instrument}-caption`, ...caption }),
    ...actorMarks(scene, row),
    ...meansMarks(scene, row),
  ];
  return { marks: [...heads.flatMap((head) => headMarks(head, pen)), ...rows.flatMap(rowMarks)] };
}
