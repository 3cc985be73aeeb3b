import { fillClass, ON_RIBBON, RIBBON, textClass, UNKNOWN } from '../shared/hues.ts';
import type { Box, Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { STROKES } from '../shared/sizes.ts';
import { penOf } from '../shared/text.ts';
import type { TransitModel } from './model.ts';
import { place } from './place.ts';

const band = (name: string, look: string, box: Box): Mark => ({
  key: `transit-${name}`,
  tag: 'rect',
  attrs: { class: look, ...box },
});

export function layout(model: TransitModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const { sizes, large, leading, gone, ribbon, ...placed } = place(model, frame, words);
  const { left, right, top, edge, start, foot } = ribbon;
  const pen = penOf(sizes.font, sizes.line);
  return {
    marks: [
      band('russia', fillClass('rus', 'soft'), placed.russia),
      {
        key: 'transit-ribbon',
        tag: 'path',
        attrs: { class: RIBBON, d: `M${left} ${top}H${right}V${edge}H${start}V${foot}H${left}Z` },
      },
      { ...band('lost', UNKNOWN, placed.lost), cell: [0, 1] },
      {
        key: 'transit-gone',
        tag: 'path',
        attrs: {
          class: 'f-none s-ink dash',
          'stroke-width': STROKES.rule,
          d: `M${gone.x} ${gone.y + gone.height}h${gone.width}v${-gone.height}`,
        },
      },
      pen.text({ key: 'transit-name', ...placed.name, class: `t-strong ${textClass('rus')}`, anchor: 'middle' }),
      ...pen.block({ key: 'transit-declared', ...placed.declared, class: ON_RIBBON }),
      ...pen.block({ key: 'transit-receivers', ...placed.receivers, class: `t-strong ${ON_RIBBON}` }),
      ...pen.block({
        key: 'transit-share',
        ...placed.share,
        class: 't-strong',
        size: large,
        leading,
      }),
      ...pen.block({ key: 'transit-what', ...placed.what }),
    ],
  };
}
