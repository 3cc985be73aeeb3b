import type { FrameName } from '../shared/scene.ts';
import type { PlacedView } from './place.ts';
import { by, stack, type Saying } from './sayings.ts';
import type { Terms } from './terms.ts';
import { footOf, reachOf, type Ground } from './world.ts';

/** Width of what is seen of all the imports: their right edge, and as much of the rest as the words in it need. */
const INSIDE: Record<FrameName, number> = { phone: 92, wide: 255, card: 270, social: 680, print: 292 };

/** Between an area and its caption, in sizes of text. */
const AIR = 0.5;

/** The counts beside what the allies no longer sell, and beside an area that no frame holds: all that is imported. */
export function placeSpeck({ microchips, lost, imports }: Ground, terms: Terms): PlacedView {
  const { words, corner, frame, sizes } = terms;
  const { box, name } = frame;
  const { font, narrow, brief } = sizes;
  const air = font * AIR;
  /** Left of the origin, the nearer edge of all the imports. */
  const edge = reachOf(imports) - imports.width;
  const k = (corner.x - box.x - INSIDE[name]) / edge;
  const saying = (key: string, content: string, tone: Saying['tone'], size = font): Saying => ({
    key,
    content,
    size,
    ...(tone === '' || tone === 't-muted' ? {} : { strong: true }),
    ...(tone ? { tone } : {}),
  });
  const all = stack(
    [
      saying('all-value', words.t(narrow ? 'all-value-short' : 'all-value'), 't-rus', font * 1.3),
      saying('all-what', words.t('all-what'), ''),
      saying('scopes', words.t('scopes'), 't-muted'),
    ],
    { x: box.x, width: INSIDE[name] - font * 0.8 },
    corner.y + font * AIR,
  );
  const missing = stack(
    [
      saying('lost-value', words.t('lost-value'), 't-west'),
      saying('lost-what', words.t(brief ? 'lost-what' : 'lost-what-long'), ''),
    ],
    { x: corner.x - reachOf(lost) * k, width: lost.width * k },
    corner.y + lost.height * k + air,
  );
  const start = corner.x + (lost.x + lost.width) * k + font * 0.7;
  const counts = stack(
    [saying('counts-value', words.t('counts-value'), 't-kaz'), saying('counts-what', words.t('counts-what'), '')],
    { x: start, width: corner.x - start },
    corner.y + microchips.box.height * k + air,
  );
  const sayings = [
    ...by(footOf(lost), missing.sayings),
    ...by(footOf(microchips.box), counts.sayings),
    ...by({ x: -edge, y: 0 }, all.sayings),
  ];
  return { view: { ...corner, k }, sayings };
}
