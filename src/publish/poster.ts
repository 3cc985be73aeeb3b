import type { CollectionEntry } from 'astro:content';
import { fillClaims } from '../chapters/fill.ts';
import { laterKey } from '../chapters/later-key.ts';
import { pageText } from '../chapters/page-text.ts';
import { InputError } from '../data/read.ts';
import { source } from '../data/register.ts';
import { sceneToSvg } from '../graphics/shared/svg.ts';
import type { Locale } from '../i18n/locales.ts';
import { publication } from '../i18n/sources.ts';
import { typeset } from '../i18n/typography.ts';
import type { FigureId } from '../site/figures.ts';
import { figureWords, type FigureWords } from './figures.ts';

/** What the poster says beside its figures, and the entry that holds its answer. */
interface PosterWords {
  entry: CollectionEntry<'pages'>;
  standfirst: string;
  question: string;
  /** What stands over the answer. */
  answer: string;
}

/** The poster's words in one edition. @throws InputError on what its text lacks */
export async function posterWords(locale: Locale): Promise<PosterWords> {
  const { file, entry } = await pageText('poster', locale);
  const { standfirst, question, answer } = entry.data;
  if (!standfirst || !question || !answer)
    throw new InputError(file, 'the frontmatter', [
      'expected "standfirst", "question" and "answer", found one of them missing',
    ]);
  return {
    entry,
    standfirst: fillClaims(locale, standfirst, file, 'field "standfirst"'),
    question: typeset(locale, question),
    answer: typeset(locale, answer),
  };
}

/** A finding on the poster: what it says, and its drawing for a narrow column and for a broad one. */
interface PosterFigure {
  words: FigureWords;
  narrow: string;
  broad: string;
  /** Who counted, and what the mark of later values means where it is worn. */
  credit: string;
  /** Publishers and dates of what it rests on. */
  sources: string;
}

/** A figure as it stands on the poster. @throws InputError on what its copy lacks */
export function posterFigure(id: FigureId, locale: Locale): PosterFigure {
  const words = figureWords(id, locale);
  const scenes = [words.scene('phone'), words.scene('card')] as const;
  const [narrow, broad] = [
    sceneToSvg(scenes[0], { class: 'drawing narrow' }),
    sceneToSvg(scenes[1], { class: 'drawing broad' }),
  ];
  return {
    words,
    narrow,
    broad,
    credit: words.credit + laterKey(locale, words.title, scenes),
    sources: words.table.sources
      .map((used) => publication(locale, source(used, 'src/publish/poster.ts', `figure "${id}"`)).replace(/\.$/, ''))
      .join('; '),
  };
}
