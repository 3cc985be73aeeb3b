import { chronicle } from '../shared/chronicle.ts';
import { dayLabel } from '../shared/days.ts';
import { hueOf } from '../shared/hues.ts';
import type { ChronicleEvent } from '../shared/place-chronicle.ts';
import type { Frame, Scene, Words } from '../shared/scene.ts';
import { sizesOf } from '../shared/sizes.ts';
import type { Actor, WeeksModel } from './model.ts';

const TONES: Record<Actor, ChronicleEvent['tone']> = {
  washington: hueOf('USA'),
  astana: hueOf('KAZ'),
  ebrd: 'ink',
  press: 'ink',
};

export function layout({ acts, span }: WeeksModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const { brief } = sizesOf(frame);
  const events = acts.map(({ id, date, end, from, to, actor }, row): ChronicleEvent => ({
    id,
    from,
    to,
    side: actor === 'astana' ? 'right' : 'left',
    tone: TONES[actor],
    found: from === span[0] || from === span[1],
    date: dayLabel(words, date, end),
    text: words.t(brief ? `${id}-short` : id),
    row,
  }));
  const [from, to] = [Math.min(...acts.map((act) => act.from)), Math.max(...acts.map((act) => act.to))];
  const ticks: number[] = [];
  for (let day = from; day <= to; day += 7) ticks.push(day);
  const time = { from, to, ticks, strong: { from: span[0], to: span[1], text: words.t('span') } };
  const heads = { left: words.t('head-left'), right: words.t('head-right') };
  return { marks: chronicle({ events, time, heads }, frame, words) };
}
