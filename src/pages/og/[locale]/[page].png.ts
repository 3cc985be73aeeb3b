/** The card that a shared link shows. */
import type { APIRoute } from 'astro';
import type { Locale } from '../../../i18n/locales.ts';
import { cardSvg } from '../../../publish/card.ts';
import { pagePaths } from '../../../publish/pages.ts';
import { pngOf } from '../../../publish/raster.ts';
import type { PageId } from '../../../site/addresses.ts';

interface Props {
  page: PageId;
  locale: Locale;
}

export const getStaticPaths = pagePaths;

export const GET: APIRoute<Props> = async ({ props: { page, locale } }) =>
  new Response(new Uint8Array(await pngOf(await cardSvg(page, locale), { density: 1 })));
