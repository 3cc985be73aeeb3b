/** The open data as a Data Package (version 2): https://datapackage.org/standard/data-package/ */
import type { APIRoute } from 'astro';
import { OPEN_SERIES, type OpenField } from '../../../publish/open-data.ts';
import { source } from '../../../data/register.ts';
import { address, type Address } from '../../../site/addresses.ts';
import { absolute } from '../../../site/deployment.ts';
import { LICENCE } from '../../../site/licence.ts';
import { SERIES } from '../../../site/series.ts';
import { VERSION } from '../../../site/version.ts';

const nameOf = (path: Address): string => path.slice(path.lastIndexOf('/') + 1);

/** Table Schema calls a month "yearmonth" and knows of no unit: it is told beside what the standard names. */
const schemaField = ({ unit, ...field }: OpenField) => ({ ...field, ...(unit ? { unit } : {}) });

const FILE = 'src/site/series.ts';

const descriptor = {
  $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
  name: 'kazakhstan-ridge',
  title: 'Kazakhstan and the circumvention of sanctions against Russia: the series behind the story',
  homepage: absolute(address.story('en')),
  version: VERSION.number,
  created: `${VERSION.date}T00:00:00Z`,
  licenses: [
    {
      name: 'CC-BY-4.0',
      path: LICENCE,
      title: 'Creative Commons Attribution 4.0; the original data keep the terms of their sources',
    },
  ],
  contributors: [{ title: 'The authors of the Kazakhstan ridge project', roles: ['author'] }],
  resources: SERIES.map((series) => {
    const { title, description, fields, sources } = OPEN_SERIES[series];
    return {
      name: series,
      type: 'table',
      path: nameOf(address.data(series, 'csv')),
      title,
      description,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
      schema: { fields: fields.map(schemaField), missingValues: [''] },
      sources: sources.map((id) => {
        const { title: name, url } = source(id, FILE, `series "${series}"`);
        return { title: name, path: url };
      }),
    };
  }),
};

export const GET: APIRoute = () => new Response(`${JSON.stringify(descriptor, null, 1)}\n`);
