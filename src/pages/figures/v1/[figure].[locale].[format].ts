/** A figure as files: the drawing (SVG, and PNG at twice its size) and its table (CSV, JSON), in each edition. */
import type { APIRoute } from 'astro';
import { drawingFile } from '../../../chapters/drawing-file.ts';
import { figureWords, pictureNotes, stepOfFigure } from '../../../publish/figures.ts';
import { tableToCsv, tableToJson } from '../../../graphics/shared/table.ts';
import { LOCALES, type Locale } from '../../../i18n/locales.ts';
import { FIGURES, type FigureId } from '../../../site/figures.ts';
import { pngOf } from '../../../publish/raster.ts';

const FORMATS = ['svg', 'png', 'csv', 'json'] as const;

interface Props {
  figure: FigureId;
  locale: Locale;
  format: (typeof FORMATS)[number];
}

export const getStaticPaths = () =>
  FIGURES.flatMap((figure) =>
    LOCALES.flatMap((locale) =>
      FORMATS.map((format) => ({ params: { figure, locale, format }, props: { figure, locale, format } })),
    ),
  );

const drawn = ({ figure, locale }: Props): string => drawingFile(stepOfFigure(figure), { locale });

export const GET: APIRoute<Props> = async ({ props }) => {
  const { figure, locale, format } = props;
  switch (format) {
    case 'svg':
      return new Response(drawn(props));
    case 'png':
      return new Response(new Uint8Array(await pngOf(drawn(props), { notes: pictureNotes(figure, locale) })));
    case 'csv':
      return new Response(tableToCsv(figureWords(figure, locale).table));
    case 'json':
      return new Response(`${JSON.stringify(tableToJson(figureWords(figure, locale).table), null, 1)}\n`);
  }
};
