import { fillClass, hueOf, ON_RIBBON, textClass } from '../shared/hues.ts';
import { ribbonMark, voidMark } from '../shared/ribbon.ts';
import { tenth } from '../shared/round.ts';
import type { Frame, Mark, Scene, Words } from '../shared/scene.ts';
import { penOf } from '../shared/text.ts';
import type { AbsenceModel } from './model.ts';
import { place, type Channel } from './place.ts';

function channelMarks(channel: Channel): Mark[] {
  const { right, lower, gained } = channel;
  const band = (name: string, look: string, y: number, end: number): Mark => ({
    key: `absence-band-${name}`,
    tag: 'rect',
    attrs: { class: look, x: gained.x, y, width: tenth(right - gained.x), height: tenth(end - y) },
  });
  return [
    band('three', fillClass(hueOf('KGZ')), gained.three, gained.kazakhstan),
    band('kazakhstan', fillClass('kaz'), gained.kazakhstan, lower[0]),
    voidMark(channel),
    ribbonMark(channel),
  ];
}

export function layout(model: AbsenceModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const { sizes, large, leading, channel, ...said } = place(model, frame, words);
  const pen = penOf(sizes.font, sizes.line);
  return {
    marks: [
      ...channelMarks(channel),
      ...pen.block({ key: 'absence-question', ...said.questions, class: 't-serif t-strong', size: large, leading }),
      pen.text({ key: 'absence-ribbon', ...said.ribbon, class: ON_RIBBON, size: large }),
      pen.text({ key: 'channel-lost', ...said.lost, class: 't-strong', size: large }),
      pen.text({
        key: 'absence-kazakhstan',
        ...said.kazakhstan,
        class: `t-strong ${textClass('kaz')}`,
        anchor: 'end',
      }),
      pen.text({ key: 'absence-three', ...said.three, class: textClass(hueOf('KGZ')), anchor: 'end' }),
    ],
  };
}
