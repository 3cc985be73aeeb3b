import { chronicle, type ChronicleEvent } from '../shared/chronicle.ts';
import { dayLabel } from '../shared/days.ts';
import type { Frame, Scene, Words } from '../shared/scene.ts';
import type { Actor, WeeksModel } from './model.ts';

const HUES: Record<Actor, ChronicleEvent['hue']> = { washington: 'west', astana: 'kaz', ebrd: 'ink', press: 'ink' };

export function layout(model: WeeksModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const brief = frame.name === 'phone' || frame.name === 'social';
  const events = model.acts.map(({ id, date, end, from, to, actor }, row): ChronicleEvent => ({
    id,
    from,
    to,
    side: actor === 'astana' ? 'right' : 'left',
    hue: HUES[actor],
    date: dayLabel(words, date, end),
    text: words.t(brief ? `${id}-short` : id),
    row,
  }));
  const [from, to] = [Math.min(...model.acts.map((act) => act.from)), Math.max(...model.acts.map((act) => act.to))];
  const ticks: number[] = [];
  for (let day = from; day <= to; day += 7) ticks.push(day);
  return {
    marks: chronicle(
      events,
      { from, to, ticks, strong: { from: model.span[0], to: model.span[1], text: words.t('span') } },
      { left: words.t('head-left'), right: words.t('head-right') },
      frame,
      frame.name === 'wide' ? 17 : frame.font,
    ),
  };
}
