import { chronicle } from '../shared/chronicle.ts';
import { dayLabel, dayOf, monthStarts } from '../shared/days.ts';
import { hueOf } from '../shared/hues.ts';
import type { ChronicleEvent } from '../shared/place-chronicle.ts';
import type { Frame, Scene, Words } from '../shared/scene.ts';
import { sizesOf } from '../shared/sizes.ts';
import type { Actor, LaunchModel } from './model.ts';

const TONES: Record<Actor, ChronicleEvent['tone']> = {
  washington: hueOf('USA'),
  brussels: hueOf('EU27'),
  astana: hueOf('KAZ'),
};

/** What the finding is about: the system runs, and some goods get through. */
const FOUND = new Set(['start', 'admission']);
/** What is told beside it: who denied, and the ban of one day. */
const TOLD = new Set(['denial', 'ban-announced', 'ban-denied']);
/** The statement that was taken back the same evening; the two are never shown apart. */
const DENIAL = 'ban-denied';
const DENIED = 'ban-announced';

export function layout({ acts, note, end: last }: LaunchModel, frame: Frame, words: Words): Omit<Scene, 'frame'> {
  const { brief } = sizesOf(frame);
  const text = (key: string): string => words.t(brief ? `${key}-short` : key);
  const events = acts.map(({ id, date, end, from, to, actor }, row): ChronicleEvent => ({
    id,
    from,
    to,
    side: actor === 'astana' ? 'right' : 'left',
    tone: TONES[actor],
    open: true,
    crossed: id === DENIED,
    found: FOUND.has(id),
    quiet: !FOUND.has(id) && !TOLD.has(id),
    date: id === DENIAL ? words.t('same-evening') : dayLabel(words, date, end),
    text: text(id),
    row,
  }));
  const start = dayOf(note);
  const ticks = monthStarts(note, last).map((iso) => dayOf(iso));
  const time = { from: start, to: dayOf(last), ticks, fromNote: true };
  const heads = { left: words.t('head-left'), right: words.t('head-right') };
  return { marks: chronicle({ events, time, heads }, frame, words) };
}
