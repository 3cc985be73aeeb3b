import { chronicle, type ChronicleEvent } from '../shared/chronicle.ts';
import { dayLabel, dayOf, monthStarts } from '../shared/days.ts';
import type { Frame, Scene, Words } from '../shared/scene.ts';
import type { LaunchModel } from './model.ts';

/** The statement that was taken back the same evening; the two are never shown apart. */
const DENIAL = 'ban-denied';
const DENIED = 'ban-announced';

export function layout(model: LaunchModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const brief = frame.name === 'phone' || frame.name === 'social';
  const events = model.acts.map(({ id, date, end, from, to, actor }, row): ChronicleEvent => ({
    id,
    from,
    to,
    side: actor === 'astana' ? 'right' : 'left',
    hue: actor === 'astana' ? 'kaz' : 'west',
    open: true,
    crossed: id === DENIED,
    date: id === DENIAL ? words.t('same-evening') : dayLabel(words, date, end),
    text: words.t(brief ? `${id}-short` : id),
    row,
  }));
  const note = dayOf(model.note);
  const time = { from: note, to: dayOf(model.end), ticks: monthStarts(model.note, model.end).map((iso) => dayOf(iso)) };
  const first: ChronicleEvent = {
    id: 'note',
    from: note,
    to: note,
    side: 'left',
    hue: 'ink',
    date: dayLabel(words, model.note, null),
    text: words.t(brief ? 'note-short' : 'note'),
    row: -1,
  };
  return {
    marks: chronicle(
      [first, ...events],
      { ...time, hatched: [note, time.to] },
      { left: words.t('head-left'), right: words.t('head-right') },
      frame,
      frame.name === 'wide' ? 17 : frame.font,
    ),
  };
}
