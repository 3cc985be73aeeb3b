/** A figure as oEmbed, which content systems turn into a frame: https://oembed.com */
import type { APIRoute } from 'astro';
import type { Locale } from '../../../i18n/locales.ts';
import { ui } from '../../../i18n/ui.ts';
import { EMBED, embedCode } from '../../../publish/embed.ts';
import { CARD } from '../../../publish/card.ts';
import { figureWords } from '../../../publish/figures.ts';
import { figurePaths } from '../../../publish/pages.ts';
import { address } from '../../../site/addresses.ts';
import { absolute } from '../../../site/deployment.ts';
import type { FigureId } from '../../../site/figures.ts';

interface Props {
  figure: FigureId;
  locale: Locale;
}

export const getStaticPaths = figurePaths;

export const GET: APIRoute<Props> = ({ props: { figure, locale } }) =>
  new Response(
    `${JSON.stringify({
      version: '1.0',
      type: 'rich',
      title: figureWords(figure, locale).title,
      author_name: ui(locale, 'authors'),
      provider_name: ui(locale, 'siteTitle'),
      provider_url: absolute(address.story(locale)),
      thumbnail_url: absolute(address.card(locale, figure)),
      thumbnail_width: CARD.width,
      thumbnail_height: CARD.height,
      width: EMBED.width,
      height: EMBED.height,
      html: embedCode(figure, locale),
    })}\n`,
  );
