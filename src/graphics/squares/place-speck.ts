import type { PlacedView } from './place.ts';
import { by, stack, type Saying } from './sayings.ts';
import type { Terms } from './terms.ts';
import { footOf, reachOf, type Ground } from './world.ts';

/** Between an area and its caption, in sizes of text. */
const AIR = 0.5;

/** What is said of each: all the imports, what the allies no longer sell, the two counts. */
function saidOf({ words, sizes }: Terms): Record<'all' | 'missing' | 'counts', Saying[]> {
  const { font, narrow, brief } = sizes;
  const value = (key: string, content: string, tone: Saying['tone'], size = font): Saying => ({
    key,
    content,
    size,
    strong: true,
    ...(tone ? { tone } : {}),
  });
  const lost = narrow ? 'lost-what-short' : brief ? 'lost-what' : 'lost-what-long';
  return {
    all: [
      value('all-value', words.t(narrow ? 'all-value-short' : 'all-value'), 't-rus', font * 1.3),
      { key: 'all-what', content: words.t('all-what'), size: font },
      { key: 'scopes', content: words.t('scopes'), size: font, tone: 't-muted' },
    ],
    missing: [
      value('lost-value', words.t('lost-value'), 't-west'),
      { key: 'lost-what', content: words.t(lost), size: font },
    ],
    counts: [
      value('counts-value', words.t('counts-value'), 't-kaz'),
      { key: 'counts-what', content: words.t(narrow ? 'counts-what-short' : 'counts-what'), size: font },
    ],
  };
}

/** The counts and what the allies no longer sell, beside all that is imported, whole: their captions hang under them. */
export function placeSpeck({ lost, imports }: Ground, terms: Terms): PlacedView {
  const { corner, foot, frame, sizes, beside } = terms;
  const { box } = frame;
  const { font } = sizes;
  const air = font * AIR;
  const reach = reachOf(imports);
  const k = Math.min((corner.x - box.x) / reach, (foot - corner.y) / imports.height);
  const left = corner.x - reach * k;
  const { all, missing, counts } = saidOf(terms);
  const start = { x: -reach, y: 0 };
  if (beside) {
    const column = { x: box.x, width: left - box.x - font * 1.6 };
    const said = stack([...all, ...missing, ...counts], column, corner.y + font * AIR);
    return { view: { ...corner, k }, sayings: by(start, said.sayings) };
  }
  const inside = stack(all, { x: left + font * 0.8, width: imports.width * k - font * 1.6 }, corner.y + air);
  const column = { x: corner.x - reachOf(lost) * k, width: reachOf(lost) * k };
  const first = stack(missing, column, corner.y + lost.height * k + air);
  const second = stack(counts, column, first.bottom + air);
  const hung = by(footOf(lost), [...first.sayings, ...second.sayings]);
  return { view: { ...corner, k }, sayings: [...by(start, inside.sayings), ...hung] };
}
