import type { Claim } from '../data/schemas.ts';
import type { Locale } from '../i18n/locales.ts';
import { firstUses, type AbbreviationFound, type Block } from './abbreviations.ts';
import { dates } from './dates.ts';
import type { Lists } from './lists.ts';
import { runningText, type Manuscript, type ProseStep } from './manuscript.ts';
import { knownSpans, nameBook, names, type NameBook } from './names.ts';
import { quantities } from './quantities.ts';
import { lix, sentences, words } from './sentences.ts';

/** What a step asks of its reader. */
export interface StepMeasure {
  id: string;
  words: number;
  sentences: number;
  /** Words of the longest sentence, and that sentence. */
  longest: number;
  longestSentence: string;
  quantities: string[];
  dates: string[];
  names: string[];
  /** Abbreviations that the edition uses here for the first time. */
  abbreviations: string[];
}

/** A chapter's running text, its lede included. */
export interface ChapterMeasure {
  id: string;
  words: number;
  sentences: number;
  longest: number;
  lix: number;
  steps: StepMeasure[];
}

export interface EditionMeasure {
  chapters: ChapterMeasure[];
  whole: ChapterMeasure;
  abbreviations: AbbreviationFound[];
}

/** Ids of claims that print a date or a name. */
const dateClaims = (claims: ReadonlyMap<string, Claim>): Set<string> =>
  new Set([...claims.values()].filter(({ unit }) => unit === 'date' || unit === 'name').map(({ id }) => id));

/** All running text of an edition, and what is written over its drawings. */
const textsOf = ({ opening, chapters, pages }: Manuscript): string[] =>
  [
    opening,
    ...chapters.flatMap(({ lede, steps }) => [
      lede,
      ...steps.flatMap(({ title, text, plate }) => [title, text, ...(plate ? [plate.title, plate.alt] : [])]),
    ]),
    ...pages.map(({ text }) => text),
  ].map(({ text }) => text);

const bookOf = (manuscript: Manuscript, lists: Lists): NameBook =>
  nameBook(manuscript.locale, lists, textsOf(manuscript));

const block = (locale: Locale, id: string, ...texts: string[]): Block => ({
  id,
  sentences: texts.flatMap((text) => sentences(locale, text)),
});

/** The running text in reading order, for what must be said at first use. */
export const blocksOf = ({ locale, opening, chapters }: Manuscript): Block[] => [
  block(locale, 'opening', opening.text),
  ...chapters.flatMap(({ id, lede, steps }) => [
    block(locale, id, lede.text),
    ...steps.map((step) => block(locale, step.id, step.text.text)),
  ]),
];

/** The titles of chapters and steps, in reading order. */
export const headingsOf = ({ locale, chapters }: Manuscript): Block[] =>
  chapters.flatMap(({ id, title, steps }) => [
    block(locale, id, title.text),
    ...steps.map((step) => block(locale, step.id, step.title.text)),
  ]);

/** Each step's title is read before its text. */
function withHeadings(manuscript: Manuscript): Block[] {
  const headings = headingsOf(manuscript);
  const isStep = new Set(manuscript.chapters.flatMap(({ steps }) => steps.map(({ id }) => id)));
  return blocksOf(manuscript).map(({ id, sentences: said }) => ({
    id,
    sentences: [...(isStep.has(id) ? (headings.find((heading) => heading.id === id)?.sentences ?? []) : []), ...said],
  }));
}

function measureStep(step: ProseStep, book: NameBook, dated: ReadonlySet<string>): Omit<StepMeasure, 'abbreviations'> {
  const { locale } = book;
  const { text } = step.text;
  const all = sentences(locale, text).map((sentence) => ({ sentence, length: words(sentence).length }));
  const longest = all.reduce((most, one) => (one.length > most.length ? one : most), { sentence: '', length: 0 });
  return {
    id: step.id,
    words: words(text).length,
    sentences: all.length,
    longest: longest.length,
    longestSentence: longest.sentence,
    quantities: quantities(locale, step.text, knownSpans(book, text), dated),
    dates: dates(locale, step.text),
    names: names(book, text),
  };
}

function measureText(locale: Locale, id: string, text: string, steps: StepMeasure[]): ChapterMeasure {
  const all = sentences(locale, text).map((sentence) => words(sentence).length);
  return {
    id,
    words: words(text).length,
    sentences: all.length,
    longest: Math.max(0, ...all),
    lix: lix(locale, text),
    steps,
  };
}

/** Measures every step and chapter of an edition. */
export function measure(manuscript: Manuscript, lists: Lists, claims: ReadonlyMap<string, Claim>): EditionMeasure {
  const { locale } = manuscript;
  const book = bookOf(manuscript, lists);
  const dated = dateClaims(claims);
  const abbreviations = firstUses(withHeadings(manuscript), lists.abbreviations);
  const newIn = (step: string): string[] =>
    abbreviations.filter(({ block }) => block === step).map(({ abbreviation }) => abbreviation);
  const chapters = manuscript.chapters.map((chapter) => {
    const steps = chapter.steps.map((step) => ({
      ...measureStep(step, book, dated),
      abbreviations: newIn(step.id),
    }));
    return measureText(locale, chapter.id, runningText(chapter), steps);
  });
  const text = manuscript.chapters.map(runningText).join('\n\n');
  const whole = measureText(
    locale,
    'the story',
    text,
    chapters.flatMap(({ steps }) => steps),
  );
  return { abbreviations, chapters, whole };
}
