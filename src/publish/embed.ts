import { frameCode } from '../graphics/shared/frame-code.ts';
import type { Locale } from '../i18n/locales.ts';
import { address } from '../site/addresses.ts';
import { absolute } from '../site/deployment.ts';
import type { FigureId } from '../site/figures.ts';
import { figureWords } from './figures.ts';

/** Size that a frame asks for before it has said its own height, in CSS pixels. */
export const EMBED = { width: 640, height: 640 } as const;

/** What to paste into another page to show a figure there. */
export const embedCode = (figure: FigureId, locale: Locale): string =>
  frameCode({
    title: figureWords(figure, locale).title,
    frame: absolute(address.embed(locale, figure)),
    page: absolute(address.figure(locale, figure)),
    height: EMBED.height,
  });
