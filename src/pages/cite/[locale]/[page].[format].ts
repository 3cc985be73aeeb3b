/** References to each page for reference managers. */
import type { APIRoute } from 'astro';
import { LOCALES, type Locale } from '../../../i18n/locales.ts';
import { citationFile } from '../../../publish/citations.ts';
import { PUBLISHED } from '../../../publish/pages.ts';
import { CITATION_FORMATS, type CitationFormat, type PageId } from '../../../site/addresses.ts';

interface Props {
  page: PageId;
  locale: Locale;
  format: CitationFormat;
}

export const getStaticPaths = () =>
  LOCALES.flatMap((locale) =>
    PUBLISHED.flatMap((page) =>
      CITATION_FORMATS.map((format) => ({ params: { locale, page, format }, props: { locale, page, format } })),
    ),
  );

export const GET: APIRoute<Props> = async ({ props: { page, locale, format } }) =>
  new Response(await citationFile(page, locale, format));
