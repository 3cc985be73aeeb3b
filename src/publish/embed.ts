import type { Locale } from '../i18n/locales.ts';
import { escapeXml } from '../graphics/shared/svg.ts';
import { address } from '../site/addresses.ts';
import { absolute } from '../site/deployment.ts';
import type { FigureId } from '../site/figures.ts';
import { figureWords } from './figures.ts';

/** Size that a frame asks for before it has said its own height, in CSS pixels. */
export const EMBED = { width: 640, height: 640 } as const;

/** What to paste into another page: the frame, and a link for where frames are taken out. */
export function embedCode(figure: FigureId, locale: Locale): string {
  const { title } = figureWords(figure, locale);
  const name = escapeXml(title);
  return (
    `<iframe title="${name}" src="${absolute(address.embed(locale, figure))}" loading="lazy" width="100%" ` +
    `height="${EMBED.height}" style="border:0"></iframe>\n` +
    `<p><a href="${absolute(address.figure(locale, figure))}">${name}</a></p>`
  );
}
