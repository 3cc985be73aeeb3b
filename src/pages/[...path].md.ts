/** Every page as Markdown, beside it. */
import type { APIRoute } from 'astro';
import { LOCALES, type Locale } from '../i18n/locales.ts';
import { pageMarkdown } from '../publish/markdown.ts';
import { PUBLISHED } from '../publish/pages.ts';
import { address, type PageId } from '../site/addresses.ts';

interface Props {
  page: PageId;
  locale: Locale;
}

export const getStaticPaths = () =>
  LOCALES.flatMap((locale) =>
    PUBLISHED.map((page) => ({
      params: { path: address.markdown(locale, page).replace(/^\/|\.md$/g, '') },
      props: { locale, page },
    })),
  );

export const GET: APIRoute<Props> = async ({ props: { page, locale } }) =>
  new Response(await pageMarkdown(page, locale), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
