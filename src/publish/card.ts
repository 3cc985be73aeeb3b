import { drawingFile } from '../chapters/drawing-file.ts';
import { STEPS } from '../chapters/story.ts';
import { outline } from '../data/letters.ts';
import { InputError, readText } from '../data/read.ts';
import { RIDGE_BOX, RIDGE_DEFS } from '../graphics/basemap/ridge.ts';
import { wrap } from '../graphics/shared/measure.ts';
import { readStyles } from '../graphics/shared/styles.ts';
import type { Locale } from '../i18n/locales.ts';
import type { PageId } from '../site/addresses.ts';
import type { FigureId } from '../site/figures.ts';
import { stepOfFigure } from './figures.ts';
import { isChapter, isFigure, pageWords } from './pages.ts';

/** What every service that shows cards cuts nothing of, in pixels. */
export const CARD = { width: 1200, height: 630 } as const;

const MARGIN = 56;
const TITLE = 92;
/** Lines of a title that stand above the ridge. */
const LINES = 2;

/** A colour of the light theme by its token. */
function colour(name: string): string {
  const found = readStyles(readText('src/styles/tokens.css'), readText('src/styles/marks.css'), 'light').colours[name];
  if (!found) throw new Error(`src/styles/tokens.css: expected a colour --${name}, found none`);
  return found;
}

/** The figure that stands for a chapter: its first with an address of its own. */
function figureOf(page: PageId): FigureId | undefined {
  if (isFigure(page)) return page;
  if (!isChapter(page)) return undefined;
  return STEPS.find(({ chapter, figure }) => chapter === page && figure !== undefined)?.figure;
}

/** A drawing with its finding and its credits, as a whole on the card, paper around it. */
function figureCard(figure: FigureId, locale: Locale): string {
  const svg = drawingFile(stepOfFigure(figure), { locale, frame: 'social' });
  const inner = svg.replace(/^<svg ([^>]*?)width="[\d.]+" height="[\d.]+"/, (_, head: string) => {
    return `<svg ${head}width="${CARD.width}" height="${CARD.height}"`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${CARD.width}" height="${CARD.height}"><rect width="100%" height="100%" fill="${colour('paper')}"/>${inner}</svg>`;
}

/** The title above the ridge. */
function titleCard(title: string, locale: Locale, file: string): string {
  const { width, height } = CARD;
  const lines = wrap(title, width - 2 * MARGIN, TITLE, 'serif-strong');
  if (lines.length > LINES)
    throw new InputError(file, 'field "title"', [
      `expected a title of ${LINES} lines at most on its card, found ${lines.length}: "${title}"`,
    ]);
  const words = lines
    .map((line, index) => outline(line, 'serif-strong', TITLE, 0).at(MARGIN, MARGIN + TITLE * (0.8 + 1.08 * index)))
    .join('');
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" lang="${locale}" width="${width}" height="${height}">` +
    `<rect width="100%" height="100%" fill="${colour('paper')}"/>` +
    `<svg x="0" y="${height * 0.42}" width="${width}" height="${height}" viewBox="${RIDGE_BOX}" preserveAspectRatio="xMidYMin slice">${RIDGE_DEFS}` +
    `<use href="#ridge-ground" fill="${colour('kaz-ground')}"/><use href="#ridge" fill="none" stroke="${colour('ink')}" stroke-width="5" vector-effect="non-scaling-stroke"/></svg>` +
    `<path fill="${colour('ink')}" d="${words}"/></svg>`
  );
}

/** The card of a page, 1200 × 630, as a drawing that stands alone. @throws InputError on what its copy lacks */
export async function cardSvg(page: PageId, locale: Locale): Promise<string> {
  const figure = figureOf(page);
  if (figure) return figureCard(figure, locale);
  const file =
    page === 'explorer'
      ? `src/content/explore/${locale}.json`
      : `src/content/pages/${locale}/${page === 'story' ? 'top' : page}.mdx`;
  return titleCard((await pageWords(page, locale)).title, locale, file);
}
