import type { Claim } from '../data/schemas.ts';
import type { Locale } from '../i18n/locales.ts';
import { readLists, readTerms, type Lists, type Part, type Phrase, type Terms } from './lists.ts';
import type { Manuscript, Plate, ProseStep } from './manuscript.ts';
import { blocksOf, headingsOf, measure, type EditionMeasure, type StepMeasure } from './measure.ts';
import { findPhrases } from './phrases.ts';
import { sentences, words } from './sentences.ts';
import { basisFaults, lowWithoutAuthor } from './standing.ts';
import { readSuperlatives, superlativesWithoutSet, type Superlatives } from './superlatives.ts';
import { unexplainedTerms } from './terms.ts';
import type { Printed } from './printed.ts';
import { isFinding, likeness, SAME_SENTENCE, TITLE_LENGTH } from './titles.ts';

/** What one step may ask of its reader. */
export const LIMITS = { words: 75, longest: 30, quantities: 3, dates: 2, names: 5, abbreviations: 1 } as const;
/** How hard a chapter may be to read. */
export const LIX: Record<Locale, number> = { fr: 40, en: 38 };
/** Words of a plate's line on how to read it. */
const HOW_WORDS = 35;
/** By how many sentences a step may differ between the editions. */
const SENTENCES_APART = 3;
/** Steps whose text, and plates whose title, alternative text or how-to-read line, may mention the note. */
const NOTE_MENTIONS = { steps: 8, plates: 8 } as const;
/** The chapter whose titles may ask. */
const ASKING = 'since';

export const RULES = [
  'words',
  'longest',
  'quantities',
  'dates',
  'names',
  'abbreviations',
  'lix',
  'riddle',
  'term',
  'title',
  'plate',
  'forbidden',
  'superlative',
  'author',
  'basis',
  'note',
  'parity',
] as const;
export type Rule = (typeof RULES)[number];

/** Something that keeps the prose from reading well, and where. */
export interface Fault {
  rule: Rule;
  locale: Locale;
  /** A step's id, a chapter's, or a page's. */
  at: string;
  found: string;
}

type Said = Omit<Fault, 'locale'>;

function overLimit(step: StepMeasure): Said[] {
  const { id: at } = step;
  const given = {
    quantities: step.quantities,
    dates: step.dates,
    names: step.names,
    abbreviations: step.abbreviations,
  };
  const counted = (Object.keys(given) as (keyof typeof given)[])
    .filter((rule) => given[rule].length > LIMITS[rule])
    .map((rule) => ({ rule, at, found: `${given[rule].length}, at most ${LIMITS[rule]}: ${given[rule].join(' · ')}` }));
  const long: Said[] = [];
  if (step.words > LIMITS.words) long.push({ rule: 'words', at, found: `${step.words}, at most ${LIMITS.words}` });
  if (step.longest > LIMITS.longest)
    long.push({
      rule: 'longest',
      at,
      found: `${step.longest} words, at most ${LIMITS.longest}: ${step.longestSentence}`,
    });
  return [...long, ...counted];
}

/** A step's title is a finding, short, and asks nothing outside the last chapter. */
function titleFaults(locale: Locale, chapter: string, { id: at, title: { text } }: ProseStep, lists: Lists): Said[] {
  const faults: string[] = [];
  if (text.length > TITLE_LENGTH) faults.push(`${text.length} characters, at most ${TITLE_LENGTH}: ${text}`);
  if (text.includes('?') && chapter !== ASKING) faults.push(`a question outside “${ASKING}”: ${text}`);
  if (!text.includes('?') && !(at in lists.titles.allowed) && !isFinding(locale, text, lists.titles))
    faults.push(`no verb, quantity or comparison of src/content/prose/${locale}.json: ${text}`);
  return faults.map((found) => ({ rule: 'title', at, found }));
}

/** A plate says something else than its heading, rests on claims that the step shows, and is quickly learnt to read. */
function plateFaults({ id: at, title, text, plate }: ProseStep): Said[] {
  if (!plate) return [];
  const faults: string[] = [];
  if (likeness(title.text, plate.title.text) >= SAME_SENTENCE)
    faults.push(`the heading again: ${title.text} / ${plate.title.text}`);
  const shown = new Set([...plate.claims, ...text.bound.map(({ claim }) => claim)]);
  for (const [what, { bound }] of [
    ['heading', title],
    ['title', plate.title],
  ] as const) {
    for (const { claim } of bound)
      if (claim && !shown.has(claim))
        faults.push(`its ${what} has "${claim}", which neither the text nor the drawing shows`);
  }
  const how = plate.how ? words(plate.how.text).length : 0;
  if (how > HOW_WORDS) faults.push(`${how} words on how to read it, at most ${HOW_WORDS}`);
  return faults.map((found) => ({ rule: 'plate', at, found }));
}

const plateTexts = ({ title, alt, how }: Plate): string[] => [title.text, alt.text, how?.text ?? ''];

/** Every text of an edition, with the part of the story that it is. */
function texts({ opening, chapters, pages }: Manuscript): { at: string; part: Part; text: string }[] {
  const part = (at: string, kind: Part, ...found: string[]) => found.map((text) => ({ at, part: kind, text }));
  return [
    ...part('opening', 'page', opening.text),
    ...chapters.flatMap(({ id, title, lede, finding, steps }) => [
      ...part(id, 'title', title.text),
      ...part(id, 'lede', lede.text, finding.text),
      ...steps.flatMap((step) => [
        ...part(step.id, 'title', step.title.text),
        ...part(step.id, 'step', step.text.text),
        ...part(step.id, 'plate', ...(step.plate ? plateTexts(step.plate) : [])),
        ...part(step.id, 'label', ...(step.plate?.labels.map(({ text }) => text) ?? [])),
      ]),
    ]),
    ...pages.flatMap(({ id, text }) => part(id, 'page', text.text)),
  ];
}

function phraseFaults(rule: Rule, manuscript: Manuscript, phrases: readonly Phrase[], usual: readonly Part[]): Said[] {
  return texts(manuscript).flatMap(({ at, part, text }) =>
    findPhrases(
      text,
      phrases.filter((phrase) => (phrase.in ?? usual).includes(part)),
    ).map(({ found, why }) => ({ rule, at, found: `${part}: “${found}” (${why})` })),
  );
}

const MENTIONS_NOTE = /(?<!\p{L})notes?(?!\p{L})/iu;

/** Steps that mention the note, plates that do over or under the drawing, and plates that do on it, in reading order. */
export function noteMentions({ chapters }: Manuscript): Record<'steps' | 'plates' | 'labels', string[]> {
  const all = chapters.flatMap(({ steps }) => steps);
  const mention = (test: (step: ProseStep) => string[]): string[] =>
    all.filter((step) => test(step).some((text) => MENTIONS_NOTE.test(text))).map(({ id }) => id);
  return {
    steps: mention(({ title, text }) => [title.text, text.text]),
    plates: mention(({ plate }) => (plate ? plateTexts(plate) : [])),
    labels: mention(({ plate }) => plate?.labels.map(({ text }) => text) ?? []),
  };
}

/** Ranks and wholes that no set stands behind; what is written on or under a drawing may rest on any claim of it. */
function superlativeFaults(
  { locale, opening, chapters, pages }: Manuscript,
  claims: ReadonlyMap<string, Claim>,
  superlatives: Superlatives,
): Said[] {
  const look = (at: string, part: Part, text: Printed, behind: Iterable<string> = []): Said[] =>
    superlativesWithoutSet(text, claims, { locale, at, part, behind }, superlatives).map(
      ({ found, why, sentence }) => ({
        rule: 'superlative',
        at,
        found: `${part}: “${found}” (${why}): ${sentence}`,
      }),
    );
  return [
    ...look('opening', 'page', opening),
    ...chapters.flatMap(({ id, title, lede, finding, steps }) => [
      ...look(id, 'title', title),
      ...look(id, 'lede', lede),
      ...look(id, 'lede', finding),
      ...steps.flatMap(({ id: step, title: heading, text, plate }) => [
        ...look(
          step,
          'title',
          heading,
          text.bound.map(({ claim }) => claim),
        ),
        ...look(step, 'step', text),
        ...(plate ? [plate.title, plate.alt, ...(plate.how ? [plate.how] : [])] : []).flatMap((over) =>
          look(step, 'plate', over, plate?.claims),
        ),
        ...(plate?.labels ?? []).flatMap((label) => look(step, 'label', label, plate?.claims)),
      ]),
    ]),
    ...pages.flatMap(({ id, text }) => look(id, 'page', text)),
  ];
}

/** Claims of low confidence told without their author, and drawings that mix bases without owning to it. */
function standingFaults({ locale, chapters }: Manuscript, claims: ReadonlyMap<string, Claim>, lists: Lists): Said[] {
  const steps = chapters.flatMap((chapter) => chapter.steps);
  return steps.flatMap(({ id: at, title, text, plate }) => [
    ...[title, text, ...(plate ? [plate.title, plate.alt, ...plate.labels] : [])].flatMap((printed) =>
      lowWithoutAuthor(locale, printed, claims, lists.attributions).map(({ claim, sentence }): Said => ({
        rule: 'author',
        at,
        found: `"${claim}": ${sentence}`,
      })),
    ),
    ...(plate ? basisFaults(plate, claims) : []).map((found): Said => ({ rule: 'basis', at, found })),
  ]);
}

function abbreviationFaults({ abbreviations }: EditionMeasure): Said[] {
  return abbreviations.flatMap(({ block, abbreviation, fault }) =>
    fault
      ? [
          {
            rule: 'abbreviations',
            at: block,
            found: `${abbreviation} is ${fault === 'unknown' ? 'in no list' : 'not said in full at its first use'}`,
          },
        ]
      : [],
  );
}

/** All that the rules find in one edition, in reading order of the rules. */
export function editionFaults(
  manuscript: Manuscript,
  lists: Lists,
  terms: Terms,
  claims: ReadonlyMap<string, Claim>,
): Fault[] {
  const { locale, chapters } = manuscript;
  const measured = measure(manuscript, lists, claims);
  const notes = noteMentions(manuscript);
  const said: Said[] = [
    ...measured.chapters.flatMap(({ steps }) => steps.flatMap(overLimit)),
    ...abbreviationFaults(measured),
    ...measured.chapters
      .filter(({ lix }) => Math.round(lix * 10) / 10 > LIX[locale])
      .map(({ id, lix }): Said => ({ rule: 'lix', at: id, found: `${lix.toFixed(1)}, at most ${LIX[locale]}` })),
    ...phraseFaults('riddle', manuscript, lists.riddles, ['step', 'lede', 'title']),
    ...unexplainedTerms(locale, { blocks: blocksOf(manuscript), headings: headingsOf(manuscript) }, terms).map(
      ({ term, block, means, sentence }): Said => ({
        rule: 'term',
        at: block,
        found: `${term} (${means}): ${sentence}`,
      }),
    ),
    ...chapters.flatMap(({ id, steps }) => steps.flatMap((step) => titleFaults(locale, id, step, lists))),
    ...chapters.flatMap(({ steps }) => steps.flatMap(plateFaults)),
    ...phraseFaults('forbidden', manuscript, lists.forbidden, ['page', 'lede', 'title', 'step', 'plate', 'label']),
    ...superlativeFaults(manuscript, claims, readSuperlatives(locale)),
    ...standingFaults(manuscript, claims, lists),
    ...(['steps', 'plates'] as const)
      .filter((kind) => notes[kind].length > NOTE_MENTIONS[kind])
      .map((kind): Said => ({
        rule: 'note',
        at: kind,
        found: `${notes[kind].length} mention the note, at most ${NOTE_MENTIONS[kind]}: ${notes[kind].join(', ')}`,
      })),
  ];
  return said.map((fault) => ({ ...fault, locale }));
}

const claimsOf = ({ text }: ProseStep): string[] =>
  [...new Set(text.bound.flatMap(({ claim }) => (claim ? [claim] : [])))].sort();

const stepFaults = (locale: Locale, one: ProseStep, other: ProseStep, otherLocale: Locale): Fault[] => {
  const [mine, theirs] = [claimsOf(one), claimsOf(other)];
  const lacking = theirs.filter((id) => !mine.includes(id));
  return lacking.map((id) => ({ rule: 'parity', locale, at: one.id, found: `"${id}" is in ${otherLocale} alone` }));
};

/** Where the two editions do not tell the same: ids, claims, plain figures, length. */
export function parityFaults(fr: Manuscript, en: Manuscript): Fault[] {
  const order = (edition: Manuscript): string[] =>
    edition.chapters.flatMap(({ id, steps }) => steps.map((step) => `${id}/${step.id}`));
  const [first, second] = [order(fr), order(en)];
  const apart = Array.from({ length: Math.max(first.length, second.length) }).findIndex(
    (_, index) => first[index] !== second[index],
  );
  if (apart >= 0) {
    const found = `steps differ: fr ${first[apart] ?? 'ends'}, en ${second[apart] ?? 'ends'} (${first.length} and ${second.length})`;
    return [{ rule: 'parity', locale: 'en', at: second[apart] ?? 'story', found }];
  }
  return fr.chapters.flatMap((chapter, index) =>
    chapter.steps.flatMap((one, place) => {
      const other = en.chapters[index]?.steps[place];
      if (!other) return [];
      const faults = [...stepFaults('fr', one, other, 'en'), ...stepFaults('en', other, one, 'fr')];
      const say = (found: string) => faults.push({ rule: 'parity', locale: 'en', at: one.id, found });
      if (one.plain !== other.plain) say(`plain figures: fr ${one.plain}, en ${other.plain}`);
      const [long, short] = [sentences('fr', one.text.text).length, sentences('en', other.text.text).length];
      if (Math.abs(long - short) > SENTENCES_APART) say(`sentences: fr ${long}, en ${short}`);
      return faults;
    }),
  );
}

/** All that keeps the two editions from reading well, or from telling the same. @throws InputError where a list is at fault */
export function storyFaults(fr: Manuscript, en: Manuscript, claims: ReadonlyMap<string, Claim>): Fault[] {
  const terms = readTerms();
  return [
    ...[fr, en].flatMap((story) => editionFaults(story, readLists(story.locale), terms, claims)),
    ...parityFaults(fr, en),
  ];
}
