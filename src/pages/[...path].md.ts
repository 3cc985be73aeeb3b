/** Every page as Markdown, beside it. */
import type { APIRoute } from 'astro';
import type { Locale } from '../i18n/locales.ts';
import { pageMarkdown } from '../publish/markdown.ts';
import { pagePaths } from '../publish/pages.ts';
import { address, type PageId } from '../site/addresses.ts';

interface Props {
  page: PageId;
  locale: Locale;
}

export const getStaticPaths = () =>
  pagePaths().map(({ props }) => ({
    params: { path: address.markdown(props.locale, props.page).replace(/^\/|\.md$/g, '') },
    props,
  }));

export const GET: APIRoute<Props> = async ({ props: { page, locale } }) =>
  new Response(await pageMarkdown(page, locale), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
