import { pictureWords, type PictureWords } from '../chapters/step-words.ts';
import { fillClaims } from '../chapters/fill.ts';
import { chapterEntry, pageText } from '../chapters/page-text.ts';
import { chapterText, headingOf, textFile } from '../chapters/text.ts';
import { chapterCopy } from '../chapters/words.ts';
import { readText } from '../data/read.ts';
import { allClaims, allSources, claim, source } from '../data/register.ts';
import type { Claim, Source } from '../data/schemas.ts';
import type { Table } from '../graphics/shared/table.ts';
import { CLAIM_FORMS, isMarkedLater, noteMonth, printClaim, printRival } from '../i18n/claims.ts';
import { LATER } from '../i18n/later.ts';
import { formatDate } from '../i18n/format.ts';
import type { Locale } from '../i18n/locales.ts';
import { formatPeriod } from '../i18n/period.ts';
import { publication } from '../i18n/sources.ts';
import { COLON, typeset } from '../i18n/typography.ts';
import { ui } from '../i18n/ui.ts';
import { address, pageAddress, type PageId } from '../site/addresses.ts';
import { absolute } from '../site/deployment.ts';
import { allCorrections, correctionText } from '../site/corrections.ts';
import { FIGURES, type FigureId } from '../site/figures.ts';
import { CHAPTERS, isAfterNote, type ChapterId } from '../site/outline.ts';
import { STEPS } from '../chapters/story.ts';
import { say } from '../explore/words.ts';
import { exploreWords, presets } from './explore.ts';
import { named, statusWords } from './claim-notes.ts';
import { figureWords } from './figures.ts';
import { isChapter, isFigure, pageWords } from './pages.ts';
import { POSTER_FIGURES } from './poster-figures.ts';
import { posterWords } from './poster.ts';

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

/**
 * A text of the story as plain Markdown: its claims printed, its tags gone.
 * @param marked whether what came after the note wears its mark
 * @throws InputError on an unknown claim
 */
function plain(locale: Locale, mdx: string, file: string, marked = true): string {
  const words = mdx
    .replace(/^---[\s\S]*?---\n/, '')
    .replace(/<Num\b([^>]*)\/>/g, (_, tag: string) => {
      const form = CLAIM_FORMS.find((known) => known === attribute(tag, 'form'));
      const found = claim(attribute(tag, 'claim'), file, 'a Num');
      return printClaim(locale, found, form) + (marked && isMarkedLater(found, form) ? LATER : '');
    })
    .replace(/<Act\b([^>]*)>(.*?)<\/Act>/gs, (_, tag: string, words: string) => {
      const found = claim(attribute(tag, 'claim'), file, 'an Act');
      return words + (marked && found.afterNote === true ? LATER : '');
    })
    .replace(/<h2\b[^>]*>(.*?)<\/h2>/g, '## $1')
    .replace(/<a href="([^"]*)">(.*?)<\/a>/gs, (_, href: string, text: string) => `[${text}](${href})`)
    .replace(/<\/?em\b[^>]*>/g, '*')
    .replace(/<(?!\w+ \/>)[^>]+>/g, '')
    .trim();
  return typeset(locale, words);
}

/** Figures by their findings, each with the address of its own plain text. */
const figureLinks = (locale: Locale, figures: readonly FigureId[]): string =>
  figures
    .map((figure) => `- [${figureWords(figure, locale).title}](${absolute(address.markdown(locale, figure))})`)
    .join('\n');

/** What the method page shows besides its text, in the place of each component. */
function methodParts(locale: Locale): Record<string, string> {
  const claims = [...allClaims().values()];
  return {
    Discrepancies: claims
      .flatMap(({ id, discrepancy }) =>
        discrepancy ? [`- ${discrepancy[locale]} [${id}](${claimLink(locale, id)})`] : [],
      )
      .join('\n'),
    FigureList: figureLinks(locale, FIGURES),
    Corrections: allCorrections()
      .map((correction) => {
        const { was, is } = correctionText(locale, correction);
        return `- ${formatDate(locale, correction.date)}. ${was} ${is}`;
      })
      .join('\n'),
    ClaimsRegister: claims.map((each) => registerLine(locale, each)).join('\n'),
    SourceList: sourceLines(locale, [...allSources().keys()]),
    Viewpoints: `${ui(locale, 'viewpoints')}${COLON[locale]}${ui(locale, 'viewpointUn')} ; ${ui(locale, 'viewpointOriginal')}.`,
  };
}

/** A claim on one line: what, how much, when, who says so, how it stands and what else there is to know of it. */
function registerLine(locale: Locale, each: Claim): string {
  const colon = COLON[locale];
  const [value, when] = [printClaim(locale, each), formatPeriod(locale, each.period)];
  // A date that is counted when it happened is said once.
  const who = (value === when ? [] : [when]).concat(each.reporter[locale]).join('; ');
  return [
    `- ${each.id}${colon}${each.what[locale]}${colon}**${value}** (${who})`,
    statusWords(locale, each).join(', '),
    each.set?.[locale] ?? '',
    each.afterNote ? ui(locale, 'afterNote', { date: noteMonth(locale) }) : '',
    each.discrepancy ? ui(locale, 'noteSaid') + each.discrepancy[locale] : '',
    ...(each.rivals ?? []).map((rival) => rival.who[locale] + colon + printRival(locale, each, rival)),
    sourceNames(locale, each.sources),
  ]
    .filter(Boolean)
    .join('. ')
    .replace(/\.\./g, '.');
}

const sourceNames = (locale: Locale, ids: readonly string[]): string =>
  [
    ...new Set(
      ids.map((id) => publication(locale, source(id, 'data/claims.json', `source "${id}"`)).replace(/\.$/, '')),
    ),
  ].join('; ');

const withParts = (text: string, parts: Record<string, string>): string =>
  text.replace(/<(\w+) \/>/g, (_, name: string) => parts[name] ?? '');

const claimLink = (locale: Locale, id: string): string => absolute(address.claim(locale, id));

const cell = (text: string): string => text.replace(/[\\|]/g, '\\$&').replace(/\s+/g, ' ');

/** A table as Markdown. */
function tableText({ columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [
    line(columns.map(({ label }) => label)),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(row.map(({ text }) => text))),
  ].join('\n');
}

const sourceLine = (locale: Locale, found: Source): string =>
  `- ${publication(locale, found)} ${found.title} <${found.url}>`;

const sourceLines = (locale: Locale, ids: readonly string[]): string =>
  [...new Set(ids)].map((id) => sourceLine(locale, source(id, 'data/claims.json', `source "${id}"`))).join('\n');

/** What a picture shows, in words and as its table. */
const pictureText = ({ title, text, table, credit }: PictureWords): string =>
  [`**${title}**`, text, tableText(table), credit].join('\n\n');

/** A step: heading, text, picture, the claims it rests on and their sources. */
function stepText(locale: Locale, chapter: ChapterId, id: string, body: string): string {
  const file = textFile(chapter, locale);
  const told = chapterText(chapter, locale).find((step) => step.id === id);
  const step = STEPS.find((candidate) => candidate.id === id);
  if (!told || !step) throw new Error(`${file}: expected the step "${id}", found none`);
  const claims = [...new Set([...told.claims, ...named(JSON.stringify(chapterCopy(chapter, locale)[id] ?? {}))])];
  return [
    `### ${headingOf(told)}`,
    plain(locale, body, file, !isAfterNote(chapter)),
    pictureText(pictureWords(step, locale)),
    `${ui(locale, 'claims')}${COLON[locale]}${claims.map((used) => `[${used}](${claimLink(locale, used)})`).join(', ')}`,
    `${ui(locale, 'sources')}${COLON[locale].trimEnd()}\n\n${sourceLines(
      locale,
      claims.flatMap((used) => claim(used, file, `step "${id}"`).sources),
    )}`,
  ].join('\n\n');
}

/** A chapter, its steps in order. */
async function chapterMarkdown(locale: Locale, chapter: ChapterId): Promise<string> {
  const { title, lede } = (await chapterEntry(chapter, locale)).data;
  const mdx = readText(textFile(chapter, locale));
  const steps = [...mdx.matchAll(/<Step id="([^"]+)"[^>]*>([\s\S]*?)<\/Step>/g)].map(([, id = '', body = '']) =>
    stepText(locale, chapter, id, body),
  );
  return [`## ${typeset(locale, title)}`, typeset(locale, lede), ...steps].join('\n\n');
}

function figureMarkdown(locale: Locale, figure: FigureId): string {
  const words = figureWords(figure, locale);
  return [
    words.alt,
    words.how ?? '',
    pictureText(words),
    `${ui(locale, 'sources')}${COLON[locale].trimEnd()}\n\n${sourceLines(locale, words.table.sources)}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** The explorer's questions with their answers, and where the whole series is. */
function exploreText(locale: Locale): string {
  const words = exploreWords(locale);
  return [
    say(words, 'lede'),
    say(words, 'honesty'),
    ...presets(words).map(
      ({ title, query, told }) =>
        `## ${title}\n\n${told.join('\n\n')}\n\n<${absolute(address.explorer(locale))}${query}>`,
    ),
    `[${say(words, 'whole')}](${absolute(address.data('members', 'csv'))})`,
  ].join('\n\n');
}

/** What the poster asks, before its answer. */
async function posterText(locale: Locale): Promise<string> {
  const { standfirst, question } = await posterWords(locale);
  return `${standfirst}\n\n**${question}**`;
}

/** What the story opens with. */
async function standfirst(locale: Locale): Promise<string> {
  const { file, entry } = await pageText('top', locale);
  return fillClaims(locale, entry.data.standfirst ?? entry.data.description, file, 'field "standfirst"');
}

/** A page as Markdown: what it says, with numbers as printed, its tables, its claims and its sources. @throws InputError */
export async function pageMarkdown(page: PageId, locale: Locale): Promise<string> {
  const { title } = await pageWords(page, locale);
  const pages = `src/content/pages/${locale}`;
  const end = (name: string): string => plain(locale, readText(`${pages}/${name}.mdx`), `${pages}/${name}.mdx`);
  const parts = isFigure(page)
    ? [figureMarkdown(locale, page)]
    : isChapter(page)
      ? [await chapterMarkdown(locale, page)]
      : page === 'story'
        ? [
            await standfirst(locale),
            ui(locale, 'standpoint', { date: noteMonth(locale), mark: LATER }),
            ...(await Promise.all(CHAPTERS.map((chapter) => chapterMarkdown(locale, chapter)))),
            end('end'),
          ]
        : page === 'explorer'
          ? [exploreText(locale)]
          : page === 'poster'
            ? [await posterText(locale), end('poster'), figureLinks(locale, POSTER_FIGURES)]
            : [withParts(end(page), methodParts(locale))];
  return `${[`# ${title}`, `<${absolute(pageAddress(locale, page))}>`, ...parts].join('\n\n')}\n`;
}
