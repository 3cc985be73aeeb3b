import { LISTINGS } from '../../src/data/schemas.ts';
import { readCsv, rowName, sourceFault } from './csv.ts';
import { writeSeries } from './write.ts';

const FILE = 'designations';
const AUTHORITIES = ['US', 'EU', 'UK', 'JP'];
const HITS = ['firms', 'persons', 'goods'];
const COUNTRIES = ['KAZ', 'KGZ', 'UZB', 'ARM'];

/** Acts against firms, persons or goods of the region, by a named instrument, one row for each act and country; `firms` is null where the record gives no count. */
const acts = readCsv(FILE, [
  'id',
  'claim',
  'date',
  'authority',
  'act',
  'instrument',
  'hits',
  'country',
  'firms',
  'source_ids',
]).map((row, index) => {
  const {
    id = '',
    claim = '',
    date = '',
    authority = '',
    act = '',
    instrument = '',
    hits = '',
    country = '',
    firms = '',
    source_ids = '',
  } = row;
  const fault = (field: string, expected: string) =>
    sourceFault(FILE, rowName(index), `field "${field}": expected ${expected}, found "${row[field] ?? ''}"`);
  if (!/^\d{4}-\d{2}(-\d{2})?$/.test(date)) throw fault('date', 'YYYY-MM or YYYY-MM-DD');
  if (!AUTHORITIES.includes(authority)) throw fault('authority', AUTHORITIES.join(', '));
  if (!LISTINGS.some((known) => known === instrument)) throw fault('instrument', LISTINGS.join(', '));
  if (!HITS.includes(hits)) throw fault('hits', HITS.join(', '));
  if (!COUNTRIES.includes(country)) throw fault('country', COUNTRIES.join(', '));
  if (firms !== '' && !/^[1-9]\d*$/.test(firms)) throw fault('firms', 'a count or nothing');
  return {
    id,
    claim,
    date,
    authority,
    act,
    instrument,
    hits,
    country,
    firms: firms === '' ? null : Number(firms),
    sources: source_ids.split(' '),
  };
});

writeSeries(FILE, { acts, sources: [...new Set(acts.flatMap(({ sources }) => sources))].sort() });
