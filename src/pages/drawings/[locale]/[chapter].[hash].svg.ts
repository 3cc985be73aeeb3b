/** The wide drawings of a chapter, which the story's stages ask for: one file per chapter and edition, named after its content. */
import type { APIRoute } from 'astro';
import { hashOf, wideDrawings } from '../../../chapters/wide-drawings.ts';
import { LOCALES } from '../../../i18n/locales.ts';
import { CHAPTERS } from '../../../site/outline.ts';

interface Props {
  svg: string;
}

export const getStaticPaths = () =>
  LOCALES.flatMap((locale) =>
    CHAPTERS.map((chapter) => {
      const svg = wideDrawings(chapter, locale);
      return { params: { locale, chapter, hash: hashOf(svg) }, props: { svg } };
    }),
  );

export const GET: APIRoute<Props> = ({ props }) =>
  new Response(props.svg, { headers: { 'Content-Type': 'image/svg+xml' } });
