import type { Bilingual } from '../i18n/locales.ts';
import type { FigureId } from './figures.ts';

/** A step: its id, and the public figure whose picture is this step's state, if it has one. */
interface StepOutline {
  id: string;
  figure?: FigureId;
}

/** A chapter as addresses, contents and other pages need to know it: no graphic, no text. */
interface ChapterOutline {
  id: string;
  /** Its name in each edition's addresses. */
  slug: Bilingual;
  /** It tells what came after the note of March 2023, and looks it. */
  afterNote?: true;
  steps: readonly StepOutline[];
}

/**
 * Chapters and steps in reading order. Ids and slugs are public and permanent; ids are the same in both editions and
 * never collide, since chapters and steps are anchors of one page.
 */
export const OUTLINE = [
  {
    id: 'tracking',
    slug: { fr: 'tracer-les-marchandises', en: 'tracking-the-goods' },
    steps: [
      { id: 'suspicion' },
      { id: 'announcement' },
      { id: 'waybill', figure: 'tracking-waybill' },
      { id: 'no-customs-line' },
    ],
  },
  {
    id: 'border',
    slug: { fr: 'sept-mille-six-cents-kilometres', en: 'seven-thousand-six-hundred-kilometres' },
    steps: [
      { id: 'line', figure: 'border-line' },
      { id: 'crossings', figure: 'border-crossings' },
      { id: 'length-depends', figure: 'border-length' },
    ],
  },
  {
    id: 'chips',
    slug: { fr: 'trois-cents-carres', en: 'three-hundred-squares' },
    steps: [
      { id: 'one-square' },
      { id: 'three-hundred', figure: 'chips-squares' },
      { id: 'rival-counts', figure: 'chips-rivals' },
      { id: 'a-speck', figure: 'chips-speck' },
      { id: 'plus-25', figure: 'chips-exports' },
    ],
  },
  {
    id: 'roundabout',
    slug: { fr: 'le-rond-point', en: 'the-roundabout' },
    steps: [
      { id: 'collapse', figure: 'roundabout-collapse' },
      { id: 'the-others-rise', figure: 'roundabout-index' },
      { id: 'flow-before' },
      { id: 'flow-after', figure: 'roundabout-flows' },
      { id: 'how-much', figure: 'roundabout-share' },
      { id: 'two-ledgers', figure: 'roundabout-ledgers' },
      { id: 'lost-on-the-way', figure: 'roundabout-lost' },
    ],
  },
  {
    id: 'margin',
    slug: { fr: 'la-marge-etroite', en: 'a-narrow-margin' },
    steps: [
      { id: 'two-refusals' },
      { id: 'pipeline', figure: 'margin-pipeline' },
      { id: 'four-directions', figure: 'margin-turnover' },
      { id: 'shares', figure: 'margin-shares' },
      { id: 'clubs', figure: 'margin-clubs' },
    ],
  },
  {
    id: 'visit',
    slug: { fr: 'blinken-a-astana', en: 'blinken-in-astana' },
    steps: [
      { id: 'itinerary', figure: 'visit-itinerary' },
      { id: 'words' },
      { id: 'five-weeks', figure: 'visit-weeks' },
    ],
  },
  {
    id: 'secondary',
    slug: { fr: 'sanctions-secondaires', en: 'secondary-sanctions' },
    steps: [
      { id: 'precedent' },
      { id: 'three-tools', figure: 'secondary-tools' },
      { id: 'list-grows', figure: 'secondary-list' },
    ],
  },
  {
    id: 'since',
    slug: { fr: 'et-depuis', en: 'and-since' },
    afterNote: true,
    steps: [
      { id: 'launched' },
      { id: 'listings-after', figure: 'since-listings' },
      { id: 'numbers-now', figure: 'since-numbers' },
      { id: 'what-we-do-not-know' },
    ],
  },
] as const satisfies readonly ChapterOutline[];

type Outlined = (typeof OUTLINE)[number];

export type ChapterId = Outlined['id'];

/** Id of a step, of one chapter or of any. */
export type StepId<Chapter extends ChapterId = ChapterId> = Extract<Outlined, { id: Chapter }>['steps'][number]['id'];

export const CHAPTERS: readonly ChapterId[] = OUTLINE.map(({ id }) => id);

/** Every step with its chapter, in reading order. */
export const STEPS: readonly { chapter: ChapterId; id: StepId; figure?: FigureId }[] = OUTLINE.flatMap(
  ({ id: chapter, steps }) => steps.map((step) => ({ ...step, chapter })),
);

/** Whether a chapter tells what came after the note, and says so as a whole. */
export const isAfterNote = (chapter: ChapterId): boolean =>
  OUTLINE.some((outlined) => outlined.id === chapter && 'afterNote' in outlined);
