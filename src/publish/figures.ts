import { InputError } from '../data/read.ts';
import type { Locale } from '../i18n/locales.ts';
import { ui } from '../i18n/ui.ts';
import { address } from '../site/addresses.ts';
import { absolute } from '../site/deployment.ts';
import type { FigureId } from '../site/figures.ts';
import { STEPS, type Step } from '../chapters/story.ts';
import { pictureWords, type PictureWords } from '../chapters/step-words.ts';
import { chapterText, type StepText } from '../chapters/text.ts';
import { copyFile } from '../chapters/words.ts';
import { unitless } from '../graphics/shared/table.ts';
import type { PictureNotes } from './raster.ts';

/** The step whose picture a public figure is. @throws when the outline gives it none */
export function stepOfFigure(id: FigureId): Step {
  const found = STEPS.find(({ figure }) => figure === id);
  if (!found) throw new InputError('src/site/outline.ts', `figure "${id}"`, ['expected a step with it, found none']);
  return found;
}

/** What a public figure says in one edition: all that its page, its files, its embed and its card are made of. */
export interface FigureWords extends PictureWords {
  step: Step;
  /** The step's own text. */
  told: StepText;
}

/** A public figure in one edition. @throws InputError on what its copy or its text lacks */
export function figureWords(id: FigureId, locale: Locale): FigureWords {
  const step = stepOfFigure(id);
  const told = chapterText(step.chapter, locale).find((candidate) => candidate.id === step.id);
  if (!told)
    throw new InputError(copyFile(step.chapter, locale), `step "${step.id}"`, ['expected its text, found none']);
  const words = pictureWords(step, locale);
  const bare = unitless(words.table);
  if (bare)
    throw new InputError(copyFile(step.chapter, locale), `step "${step.id}"`, [
      `column "${bare.column}" of its table, row ${bare.row + 1}: expected a unit for its number, found none`,
    ]);
  return { ...words, step, told };
}

/** What the picture of a public figure says of itself as a file. @throws InputError on what its copy or its text lacks */
export function pictureNotes(id: FigureId, locale: Locale): PictureNotes {
  const { title, text, credit, table } = figureWords(id, locale);
  return {
    title,
    description: `${text} ${credit}.`,
    credit: `${ui(locale, 'siteTitle')} (CC BY 4.0)`,
    source: table.reporter,
    rights: 'CC BY 4.0',
    page: absolute(address.figure(locale, id)),
  };
}
