/** References to each page for reference managers. */
import type { APIRoute } from 'astro';
import type { Locale } from '../../../i18n/locales.ts';
import { citationFile } from '../../../publish/citations.ts';
import { pagePaths } from '../../../publish/pages.ts';
import { CITATION_FORMATS, type CitationFormat, type PageId } from '../../../site/addresses.ts';

interface Props {
  page: PageId;
  locale: Locale;
  format: CitationFormat;
}

export const getStaticPaths = () =>
  pagePaths().flatMap(({ params, props }) =>
    CITATION_FORMATS.map((format) => ({ params: { ...params, format }, props: { ...props, format } })),
  );

export const GET: APIRoute<Props> = async ({ props: { page, locale, format } }) =>
  new Response(await citationFile(page, locale, format));
