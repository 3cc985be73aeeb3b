/** Open data: each series as CSV and as JSON. */
import type { APIRoute } from 'astro';
import { OPEN_SERIES, seriesToCsv, seriesToJson } from '../../../publish/open-data.ts';
import { SERIES, type SeriesId } from '../../../site/series.ts';

interface Props {
  series: SeriesId;
  format: 'csv' | 'json';
}

export const getStaticPaths = () =>
  SERIES.flatMap((series) =>
    (['csv', 'json'] as const).map((format) => ({ params: { series, format }, props: { series, format } })),
  );

export const GET: APIRoute<Props> = ({ props: { series, format } }) => {
  const found = OPEN_SERIES[series];
  return new Response(format === 'csv' ? seriesToCsv(found) : `${JSON.stringify(seriesToJson(found), null, 1)}\n`);
};
