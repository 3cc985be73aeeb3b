/**
 * What the story asks of its readers, step by step, in both editions, and the faults that the rules of its prose find.
 *   npm run prose [-- --show tables,faults] [--locales fr,en] [--since <revision>]
 *   npm run prose -- <step>…   the text of those steps as printed, with what is bound and what was counted
 * A figure over its limit carries "!". With --since, each figure stands after what it was at that revision.
 */
import { spawnSync } from 'node:child_process';
import { z } from 'zod';
import { check, ROOT } from '../data/read.ts';
import type { Claim } from '../data/schemas.ts';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { LIMITS, LIX, noteMentions, RULES, storyFaults, type Fault } from '../prose/faults.ts';
import { CHAPTERS, currentLibrary } from '../prose/library.ts';
import { readLists } from '../prose/lists.ts';
import { readManuscript, type Library, type Manuscript } from '../prose/manuscript.ts';
import { measure, type ChapterMeasure, type EditionMeasure, type StepMeasure } from '../prose/measure.ts';
import { marked } from '../prose/printed.ts';
import { changed, counted, table } from '../prose/table.ts';
import { STEPS } from '../site/outline.ts';
import { commandLine, listed, runTool, UsageError } from './arguments.ts';

/** What printing a claim takes: an older register may lack the rest, or have more. */
const printable = z.looseObject({ id: z.string(), value: z.unknown(), unit: z.string() });

/** The story as it was. @throws UsageError when there is no such revision */
function at(revision: string): Library {
  const read = (file: string): string | undefined => {
    const { status, stdout } = spawnSync('git', ['show', `${revision}:${file}`], { cwd: ROOT, encoding: 'utf8' });
    return status === 0 ? stdout : undefined;
  };
  const register = read('data/claims.json');
  if (register === undefined)
    throw new UsageError(`--since: expected a revision that has data/claims.json, found "${revision}"`);
  const claims = check(z.array(printable), JSON.parse(register), `${revision}:data/claims.json`, 'the file');
  return { chapters: CHAPTERS, read, claims: new Map(claims.map((claim) => [claim.id, claim as unknown as Claim])) };
}

const STEP_HEAD = [
  'step',
  `words ≤ ${LIMITS.words}`,
  'sentences',
  `longest ≤ ${LIMITS.longest}`,
  `quantities ≤ ${LIMITS.quantities}`,
  `dates ≤ ${LIMITS.dates}`,
  `names ≤ ${LIMITS.names}`,
  `new initials ≤ ${LIMITS.abbreviations}`,
];

const stepCells = (step: StepMeasure): string[] => [
  counted(step.words, LIMITS.words),
  counted(step.sentences),
  counted(step.longest, LIMITS.longest),
  counted(step.quantities.length, LIMITS.quantities),
  counted(step.dates.length, LIMITS.dates),
  counted(step.names.length, LIMITS.names),
  counted(step.abbreviations.length, LIMITS.abbreviations),
];

/** Steps that are over some limit. */
const over = (steps: readonly StepMeasure[]): number =>
  steps.filter((step) => stepCells(step).join().includes('!')).length;

const chapterCells = (locale: Locale, chapter: ChapterMeasure): string[] => [
  counted(chapter.words),
  counted(chapter.sentences),
  counted(chapter.longest, LIMITS.longest),
  counted(chapter.lix, LIX[locale], 1),
  `${over(chapter.steps)} of ${chapter.steps.length}`,
];

const rowsOf = <T extends { id: string }>(
  now: readonly T[],
  before: readonly T[] | undefined,
  cells: (one: T) => string[],
): string[][] =>
  now.map((one) => {
    const earlier = before?.find(({ id }) => id === one.id);
    const was = earlier && cells(earlier);
    return [one.id, ...cells(one).map((cell, column) => changed(was?.[column], cell))];
  });

function tables(
  locale: Locale,
  now: Manuscript,
  library: Library,
  before?: { story: Manuscript; library: Library },
): string {
  const lists = readLists(locale);
  const measured = measure(now, lists, library.claims);
  const earlier = before && measure(before.story, lists, before.library.claims);
  const chapterHead = [
    'chapter',
    'words',
    'sentences',
    `longest ≤ ${LIMITS.longest}`,
    `LIX ≤ ${LIX[locale]}`,
    'steps over a limit',
  ];
  const withWhole = ({ chapters, whole }: EditionMeasure): ChapterMeasure[] => [...chapters, whole];
  const chapters = rowsOf(withWhole(measured), earlier && withWhole(earlier), (one) => chapterCells(locale, one));
  const steps = rowsOf(measured.whole.steps, earlier?.whole.steps, stepCells);
  const mentions = (story: Manuscript): string => {
    const { steps: inText, plates, labels } = noteMentions(story);
    return `${inText.length} steps, ${plates.length} plates over or under the drawing, ${labels.length} on it`;
  };
  const noted = changed(before && mentions(before.story), mentions(now));
  return [table(chapterHead, chapters), table(STEP_HEAD, steps), `The note is mentioned in ${noted}.`].join('\n\n');
}

function faultLines(faults: readonly Fault[]): string {
  const count = (locale: Locale, rule: string) =>
    faults.filter((fault) => fault.locale === locale && fault.rule === rule).length;
  const rows = RULES.map((rule) => [rule, ...LOCALES.map((locale) => String(count(locale, rule)))]);
  const total = ['all', ...LOCALES.map((locale) => String(faults.filter((fault) => fault.locale === locale).length))];
  const lines = faults.map(({ locale, rule, at: where, found }) => `- ${locale} ${rule}, ${where}: ${found}`);
  return [table(['faults', ...LOCALES], [...rows, total]), lines.join('\n')].join('\n\n').trim();
}

/** A step as printed, and all that was counted in it. */
function closeUp(id: string, story: Manuscript, library: Library, faults: readonly Fault[]): string {
  const step = story.chapters.flatMap(({ steps }) => steps).find((one) => one.id === id);
  const lists = readLists(story.locale);
  const found = measure(story, lists, library.claims)
    .chapters.flatMap(({ steps }) => steps)
    .find((one) => one.id === id);
  if (!step || !found) throw new UsageError(`step: expected one with a text, found "${id}"`);
  const list = (what: string, all: readonly string[]) =>
    `  ${what}: ${all.length}${all.length > 0 ? `: ${all.join(' · ')}` : ''}`;
  return [
    `### ${id}, ${story.locale}: ${marked(step.title)}`,
    marked(step.text),
    `  words: ${found.words} in ${found.sentences} sentences, ${found.longest} in the longest`,
    list('quantities', found.quantities),
    list('dates', found.dates),
    list('names', found.names),
    list('new initials', found.abbreviations),
    ...faults
      .filter((fault) => fault.at === id && fault.locale === story.locale)
      .map((fault) => `  ! ${fault.rule}: ${fault.found}`),
  ].join('\n');
}

const SHOWN = ['tables', 'faults'] as const;
const NAMES: Record<Locale, string> = { fr: 'French edition', en: 'English edition' };

await runTool(() => {
  const { words, flags } = commandLine(['show', 'locales', 'since']);
  const steps = words.flatMap((word) =>
    listed(
      'step',
      word,
      STEPS.map(({ id }) => id),
    ),
  );
  const show = listed('--show', flags.show, SHOWN);
  const locales = listed('--locales', flags.locales, LOCALES);
  const library = currentLibrary();
  const before = flags.since === undefined ? undefined : at(flags.since);
  const [fr, en] = [readManuscript('fr', library), readManuscript('en', library)];
  const faults = storyFaults(fr, en, library.claims).filter(({ locale }) => locales.includes(locale));

  for (const story of [fr, en].filter(({ locale }) => locales.includes(locale))) {
    const { locale } = story;
    if (steps.length > 0) {
      for (const step of steps) console.log(`${closeUp(step, story, library, faults)}\n`);
    } else if (show.includes('tables')) {
      const earlier = before && { story: readManuscript(locale, before), library: before };
      const title = `${NAMES[locale]}${flags.since ? `, ${flags.since} → now` : ''}`;
      console.log(`## ${title}\n\n${tables(locale, story, library, earlier)}\n`);
    }
  }
  if (steps.length === 0 && show.includes('faults')) console.log(`## What the rules find\n\n${faultLines(faults)}`);
  return Promise.resolve();
});
