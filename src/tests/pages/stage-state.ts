/** What a stage shows, as read in a page of any browser, and what a step's scene says it should. */
import { parse, type HTMLElement as Mark } from 'node-html-parser';
import { stepOf } from '../../chapters/story.ts';
import { wordsFor } from '../../chapters/words.ts';
import type { FrameName } from '../../graphics/shared/scene.ts';
import { sceneToSvg } from '../../graphics/shared/svg.ts';
import type { Locale } from '../../i18n/locales.ts';

/** A mark with all its attributes, in an order of their own: as `readStage` writes it. */
const said = ({ rawTagName, attributes }: Mark): string =>
  [
    rawTagName,
    ...Object.entries(attributes)
      .map(([name, value]) => `${name}=${value}`)
      .sort(),
  ].join(' ');

/** The keys, the words and the marks, attribute by attribute, of a step's drawing, as its scene has them. */
export function drawn(id: string, frame: FrameName, locale: Locale) {
  const { chapter, scene } = stepOf(id);
  const svg = parse(sceneToSvg(scene(frame, wordsFor(chapter, id, locale)), { class: 'drawing' }));
  const marks = svg.querySelectorAll('[data-k]');
  return {
    keys: marks.map((mark) => mark.getAttribute('data-k') ?? ''),
    words: svg.querySelectorAll('text').map(({ text }) => text),
    marks: marks.map(said),
  };
}

/** Runs in the page: what the stage of a step's chapter shows, and what the page says it should be titled and how wide. */
export function readStage(step: string) {
  const section = document.getElementById(step);
  const stage = section?.closest('[data-chapter]')?.querySelector('[data-stage]');
  const drawing = stage?.querySelector('svg.drawing');
  const marks = [...(drawing?.querySelectorAll('[data-k]') ?? [])];
  return {
    locale: location.pathname.includes('/fr/') ? 'fr' : 'en',
    active: stage?.getAttribute('data-active-step'),
    title: {
      found: stage?.querySelector('.plate-title')?.textContent,
      wanted: section?.querySelector('.plate-title')?.textContent,
    },
    frame: {
      found: drawing?.getAttribute('data-frame'),
      wanted: getComputedStyle(document.documentElement).getPropertyValue('--frame').trim(),
    },
    keys: marks.map((mark) => mark.getAttribute('data-k')),
    words: [...(drawing?.querySelectorAll('text') ?? [])].map((text) => text.textContent),
    // What the pointer is on is marked, wherever it happens to be.
    marks: marks.map(({ tagName, attributes }) =>
      [
        tagName,
        ...[...attributes]
          .filter(({ name }) => name !== 'data-marked')
          .map(({ name, value }) => `${name}=${value}`)
          .sort(),
      ].join(' '),
    ),
  };
}

/** What was read of a step's stage, and what it ought to have been, each in one order. */
export function besideDrawn(found: ReturnType<typeof readStage>, id: string) {
  const { keys, words, marks } = drawn(id, found.frame.wanted as FrameName, found.locale as Locale);
  return {
    found: { ...found, keys: found.keys.sort(), words: found.words.sort(), marks: found.marks.sort() },
    wanted: {
      ...found,
      active: id,
      title: { found: found.title.wanted, wanted: found.title.wanted },
      frame: { found: found.frame.wanted, wanted: found.frame.wanted },
      keys: keys.sort(),
      words: words.sort(),
      marks: marks.sort(),
    },
  };
}
