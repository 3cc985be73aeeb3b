import { readText } from '../data/read.ts';
import { outline } from '../data/letters.ts';
import { MAP_PATTERNS, SHAPES } from '../graphics/basemap/defs.ts';
import { PATTERNS } from '../graphics/shared/defs.ts';
import type { FrameName } from '../graphics/shared/scene.ts';
import { standaloneSvg, type Materials } from '../graphics/shared/standalone.ts';
import { readStyles, type Theme } from '../graphics/shared/styles.ts';
import { formatDate } from '../i18n/format.ts';
import { LANG, type Locale } from '../i18n/locales.ts';
import { ui } from '../i18n/ui.ts';
import { address } from '../site/addresses.ts';
import { absolute } from '../site/deployment.ts';
import { VERSION } from '../site/version.ts';
import type { Step } from './story.ts';
import { wordsFor } from './words.ts';

/** What drawings take from the page, in one theme. */
const materialsIn = (theme: Theme): Materials => ({
  styles: readStyles(readText('src/styles/tokens.css'), readText('src/styles/marks.css'), theme),
  shapes: SHAPES,
  patterns: [...PATTERNS, ...MAP_PATTERNS],
});

/** How a picture is wanted as a file. */
export interface DrawingOptions {
  locale: Locale;
  /** The frame it is drawn for. */
  frame?: FrameName;
  theme?: Theme;
  /** Outlines look the same everywhere; text can be edited. */
  letters?: 'outlines' | 'text';
}

/** A step's picture as an SVG file: its finding, the drawing, who counted, what it is part of, when, and the licence. */
export function drawingFile(
  step: Step,
  { locale, frame = 'card', theme = 'light', letters = 'outlines' }: DrawingOptions,
): string {
  const words = wordsFor(step.chapter, step.id, locale);
  const scene = step.scene(frame, words);
  const { table } = step.describe(words);
  const plate = {
    lang: LANG[locale],
    title: words.t('title'),
    description: words.t('alt'),
    credit: [
      ui(locale, table.basis, { reporter: table.reporter }),
      ...(scene.bleed || scene.inset ? [ui(locale, 'map')] : []),
      `${ui(locale, 'siteTitle')}, ${formatDate(locale, VERSION.date)} · CC BY 4.0 · ${absolute(address.step(locale, step.id))}`,
    ],
  };
  const materials = materialsIn(theme);
  return standaloneSvg(scene, plate, letters === 'text' ? materials : { ...materials, letters: outline });
}
